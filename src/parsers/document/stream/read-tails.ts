// Tables of two columns that came out with each row on one line: what is to be done, and behind it the date.
import { readDue } from "../../due/read-due.ts";
import { headingWords } from "../../table/columns.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Block, Row } from "../document.ts";
import { isDate } from "../flat/cell-signs.ts";
import type { SourceLine } from "../source-lines.ts";
import { joinedHeadings } from "./joined-headings.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

/** The blocks of a text with such tables, or null where there is none in which every line ends with a date. */
export function readTails(lines: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  const blocks: Block[] = [];
  let done = 0;
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at);
    if (!table) continue;
    blocks.push(...readProse(lines.slice(done, at)), { kind: "table", rows: table });
    done = at + table.length;
    at = done - 1;
  }
  return done === 0 ? null : [...blocks, ...readProse(lines.slice(done))];
}

function tableAt(lines: readonly SourceLine[], at: number): Row[] | null {
  const heading = lines[at];
  const headings = heading ? joinedHeadings(said(heading)) : null;
  if (!heading || headings?.length !== 2 || headingWords(headings[1] ?? "")?.means !== "due") return null;
  const end = lines.findIndex((line, below) => below > at && line.text.trim() === "");
  const below = lines.slice(at + 1, end < 0 ? lines.length : end).map(withDateBehind);
  if (below.length === 0 || below.some((row) => row === null)) return null;
  const [first = "", last = ""] = headings;
  const saysAction = headingWords(first)?.means === "action";
  const { from, to } = heading;
  const own: Row = { cells: [saysAction ? first : "Action", last], from, to, afterBreak: false, isHeadings: true };
  return [own, ...below.filter((row) => row !== null)];
}

const LEAST_WORDS = 4;
const LONGEST_DATE = 6;

/** The longest end of the line that is nothing but a date. */
function withDateBehind(line: SourceLine): Row | null {
  const words = said(line).split(" ");
  for (let count = Math.min(LONGEST_DATE, words.length - LEAST_WORDS); count > 0; count--) {
    const date = words.slice(-count).join(" ");
    if (!/^[\p{Lu}\d]/u.test(date) || !isDate(date) || readDue(date).leftOver !== "") continue;
    const text = words.slice(0, -count).join(" ");
    return { cells: [text, date], from: line.from, to: line.to, afterBreak: false };
  }
  return null;
}

function said({ text }: SourceLine): string {
  return foldText(cleanText(text));
}
