// Forms of two columns, a label and a tab in front of what it labels, one form for each action: lines with labels.
import { headingWords } from "../table/columns.ts";
import { foldText } from "./clean-text.ts";
import type { SourceLine } from "./source-lines.ts";

/** One form alone may be about the document. */
const LEAST = 2;
const LONGEST_LABEL = 6;

/**
 * The lines, "Lead officer⇥Head of HR" as "Lead officer: Head of HR" where such labels come again, form by form, and name who and
 * by when. A line that a tab begins goes on with the value above it.
 */
export function withFormsAsLabels(lines: readonly SourceLine[]): readonly SourceLine[] {
  const labels = labelsIn(lines);
  if (labels === null) return lines;
  const made: SourceLine[] = [];
  let inValue = false;
  for (const line of lines) {
    const [label = "", value, ...more] = line.text.split("\t");
    const last = made.at(-1);
    if (more.length === 0 && value !== undefined && labels.has(keyOf(label))) {
      made.push({ ...line, text: `${foldText(label).replace(/\s*:$/, "")}: ${foldText(value)}` });
      inValue = true;
    } else if (inValue && last && label.trim() === "" && value !== undefined && value.trim() !== "") {
      const isItem = /^\s*[-–•*]\s+\S/.test(value);
      if (isItem) made.push({ ...line, text: `• ${foldText(value).replace(/^[-–•*]\s+/, "")}` });
      else made[made.length - 1] = { ...last, text: `${last.text} ${foldText(value)}`, to: line.to };
    } else {
      made.push(line);
      inValue = false;
    }
  }
  return made;
}

/** The labels that come again, in small letters; null where they are no forms of actions. */
function labelsIn(lines: readonly SourceLine[]): ReadonlySet<string> | null {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const [label = "", value, ...more] = text.split("\t");
    const isLabel = value !== undefined && more.length === 0 && /^\p{Lu}/u.test(label.trim());
    if (isLabel && foldText(label).split(" ").length <= LONGEST_LABEL) {
      counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
    }
  }
  const labels = new Set([...counts].flatMap(([label, count]) => (count >= LEAST ? [label] : [])));
  const means = new Set([...labels].map((label) => headingWords(label)?.means));
  return means.has("action") && means.has("owner") && means.has("due") ? labels : null;
}

function keyOf(label: string): string {
  return foldText(label).replace(/\s*:$/, "").toLowerCase();
}
