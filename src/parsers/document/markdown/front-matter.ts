// The lines between "---" with which some programs begin a Markdown file: what they say about the file, and its title.
import type { Paragraph } from "../document.ts";

export interface FrontMatter {
  readonly title: Paragraph | null;
  /** How many lines it takes, the title's not counted among what is left out. */
  readonly lines: number;
  readonly rest: readonly string[];
}

const LONGEST = 60;

export function splitFrontMatter(lines: readonly string[]): FrontMatter {
  const none = { title: null, lines: 0, rest: lines };
  if (lines[0]?.trim() !== "---") return none;
  const end = lines.slice(0, LONGEST).findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const inside = lines.slice(1, end);
  if (end < 2 || !inside.every((line) => line.trim() === "" || /^(?:[\w-]+:|\s|- |#)/.test(line))) return none;
  const at = inside.findIndex((line) => /^title:/i.test(line));
  const text = (inside[at] ?? "")
    .replace(/^title:\s*/i, "")
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
  const place = { from: at + 2, to: at + 2 };
  return {
    title: text === "" ? null : { kind: "paragraph", text, ...place },
    lines: end + 1,
    rest: lines.slice(end + 1),
  };
}
