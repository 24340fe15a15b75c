// Columns of years or quarters in which a mark says when: "✓" under "2025/26".

import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { pattern, regExp } from "../lexicon/pattern.ts";
import type { Column } from "./columns.ts";

/**
 * The columns, with those that hold nothing but marks under a period told apart, or beside an action the steps of it; only
 * where no column has dates.
 */
export function withTicks(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const cells = (at: number): string[] => rows.map((row) => row.cells[at] ?? "").filter((cell) => cell !== "");
  if (columns.some(({ meaning }, at) => meaning === "due" && cells(at).length > 0)) return columns;
  const periods = columns.flatMap(({ heading }, at) => (isPeriod(heading) ? [at] : []));
  const letters = new Set(periods.flatMap(cells).filter((cell) => !isBlank(cell)));
  const doesMore = columns.some(({ meaning }) => meaning === "action");
  const isMark = (cell: string): boolean =>
    isTick(cell) || (letters.size === 1 && isLetter(cell)) || (doesMore && isStep(cell));
  const ticked = columns.map(
    (_, at) => periods.includes(at) && cells(at).every((cell) => isMark(cell) || isBlank(cell)),
  );
  const marks = columns.flatMap((_, at) => (ticked[at] ? cells(at).filter(isMark) : []));
  if (marks.length === 0 || ticked.filter(Boolean).length < 2) return columns;
  return columns.map((column, at) => (ticked[at] ? { ...column, meaning: "ticked" } : column));
}

/** "Q2", "2025/26", "2025/26 Q2", "Q1 (Apr–Jun 2025)", "Q1 Apr-Jun", "Year 1", "Apr–Jun 2025", "Short term": what such a column may be headed. */
export function isPeriod(heading: string): boolean {
  const text = foldText(heading);
  const twice =
    (/^(.+?) ?\(([^()]+)\)$/.exec(text) ?? /^((?:q|quarter |qtr )[1-4])[:,]? (\p{L}.*)$/iu.exec(text))?.slice(1) ?? [];
  const isSaidTwice = twice.length > 1 && twice.every((said) => PERIOD.test(said));
  return PERIOD.test(text) || YEAR_FIRST.test(text) || isSaidTwice;
}

const MONTH = pattern`
  (?:
    jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?
    |oct(?:ober)?|nov(?:ember)?|dec(?:ember)?
  )\.?
`;
const YEARS = "(?:20)?\\d\\d\\s*[/–-]\\s*(?:20)?\\d\\d|20\\d\\d";
const PERIOD = regExp("i")`
  ^(?:
    (?:
      (?:q|quarter |qtr )[1-4]|${MONTH}(?:\s*(?:[/–-]|to)\s*${MONTH})?|spring|summer|autumn|winter
      |(?:year|yr|y) ?(?:\d|one|two|three|four|five)
    )?\s*[(:,–-]?\s*(?:${YEARS}|'?\d\d)?\)?
    |(?:short|medium|long)(?:er)?[ -]term(?: \(.*\))?
  )$
`;

const YEAR_FIRST = new RegExp(`^(?:${YEARS})\\s*[:–-]?\\s*(?:q|quarter )[1-4]$`, "i");

/** What is done of the action in that period ("Carry out the audit"), not what was done, nor a figure. */
export function isStep(cell: string): boolean {
  return /^(?:• ?)?\p{Lu}\p{Ll}{2,}\b/u.test(cell) && !/^(?:• ?)?(?:\p{L}+ed|Held|Ran|Made|Yes|Not)\b/u.test(cell);
}

/** Whether the cell of such a column says yes. */
export function isMarked(cell: string): boolean {
  return cell !== "" && !isBlank(cell);
}

/** A mark that says yes; some of these letters are how the tick of a symbol font comes out. */
function isTick(cell: string): boolean {
  return /^\(?(?:[x✓✔☑☒✗✘✅🗸●•■◼▪◆★√*üþýPy]\ufe0f?|yes|ticked?)\)?$/iu.test(foldText(cell));
}

/** One letter, where no other stands under any period ("D" for delivered); red, amber, green and blue rate instead. */
function isLetter(cell: string): boolean {
  return /^\p{L}$/u.test(foldText(cell)) && !/^[RAGBN]$/i.test(foldText(cell));
}

function isBlank(cell: string): boolean {
  return /^(?:[-–—☐□]|no?|n\/a)$/i.test(foldText(cell));
}
