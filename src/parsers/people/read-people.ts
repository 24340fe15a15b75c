// A list of posts and who holds them, from any document with a table: columns by meaning, problems by line.
import type { LocalDate } from "../../plan/calendar.ts";
import type { LineProblem, ListedHolding } from "../../plan/people-list.ts";
import { parseRecords } from "../document/csv/parse-records.ts";
import type { Document, Row } from "../document/document.ts";
import { findPeriods } from "../lexicon/find-periods.ts";

export interface ReadPeople {
  readonly rows: readonly ListedHolding[];
  readonly problems: readonly LineProblem[];
  /** Lines that say that nobody holds a post: nothing is to be done for them. */
  readonly vacant: number;
}

type Meaning = "post" | "directorate" | "name" | "email" | "from" | "until";
type Columns = ReadonlyMap<Meaning, number>;

/**
 * Reads a list such as "Post, Name, E-mail, From". Never throws: what cannot be read is a problem with its line.
 *
 * @example
 * readPeople(readDocument(bytes, "posts.csv"), "2026-06-23").rows[0]
 * // { line: 2, post: "Head of Economy", name: "Priya Shah", email: "priya@wexcombe.example", … }
 */
export function readPeople(document: Document, today: LocalDate): ReadPeople {
  const rows = rowsOf(document);
  const at = rows.findIndex((row) => columnsOf(row) !== null);
  const columns = rows[at] ? columnsOf(rows[at]) : null;
  if (!columns) {
    const text =
      "No line has the headings of such a list: a column for the post, and one for the name or e-mail address.";
    return { rows: [], problems: [{ line: null, text }], vacant: 0 };
  }
  const problems: LineProblem[] = [];
  const read: ListedHolding[] = [];
  let vacant = 0;
  for (const row of rows.slice(at + 1)) {
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    const found = readRow(row, columns, today);
    if (found === "vacant") vacant += 1;
    else if (typeof found === "string") problems.push({ line: row.from, text: found });
    else read.push(found);
  }
  return { rows: read, problems, vacant };
}

/** A list of two columns looks like prose with commas to whoever reads documents; here its headings tell. */
function rowsOf({ blocks }: Document): readonly Row[] {
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  if (rows.some((row) => columnsOf(row) !== null)) return rows;
  const lines = blocks.flatMap((block) => (block.kind === "table" ? [] : [block]));
  for (const separator of [",", ";", "\t", "|"]) {
    const parted = lines.map(({ text, from, to }) => ({
      cells: parseRecords(text, separator)[0] ?? [],
      from,
      to,
      afterBreak: false,
    }));
    if (parted.some((row) => columnsOf(row) !== null)) return parted;
  }
  return rows;
}

/** The first heading of a meaning counts; "Lead officer" is a name, "Service lead post" a post. */
const HEADINGS: readonly (readonly [Meaning, RegExp])[] = [
  ["email", /e-?mail|\bmail\b|address|log-?in|account/iu],
  ["post", /\b(?:posts?|roles?|job|position|title|owners?|team)\b/iu],
  ["directorate", /\b(?:directorate|department|division|service area|area)\b/iu],
  ["from", /\b(?:from|start(?:s|ed|ing)?|since|effective)\b/iu],
  ["until", /\b(?:until|till|to|ends?|ended|leaving|last day)\b/iu],
  ["name", /\b(?:name|who|person|holder|held by|officer|lead|manager|employee|assigned)\b/iu],
];

/** Null where the row is no line of headings for such a list. */
function columnsOf({ cells }: Row): Columns | null {
  const columns = new Map<Meaning, number>();
  for (const [index, cell] of cells.entries()) {
    if (cell.includes("@") || cell.length > 40) return null;
    const meaning = HEADINGS.find(([name, pattern]) => !columns.has(name) && pattern.test(cell))?.[0];
    if (meaning) columns.set(meaning, index);
  }
  return columns.has("post") && (columns.has("name") || columns.has("email")) ? columns : null;
}

/** The line, "vacant", or what is wrong with it. */
function readRow(row: Row, columns: Columns, today: LocalDate): ListedHolding | "vacant" | string {
  const cell = (meaning: Meaning) => {
    const index = columns.get(meaning);
    return (index === undefined ? "" : (row.cells[index] ?? "")).replaceAll(/\s+/gu, " ").trim() || null;
  };
  const [post, name, email] = [cell("post"), cell("name"), cell("email")?.toLowerCase() ?? null];
  if (post === null) return "The post is missing.";
  if ([name, email].some((one) => one !== null && VACANT.test(one))) return "vacant";
  if (email !== null && !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u.test(email)) return `“${email}” is not an e-mail address.`;
  const [from, until] = [cell("from"), cell("until")];
  const [starts, ends] = [dayOf(from, "from", today), dayOf(until, "to", today)];
  if (from !== null && starts === null) return `“${from}” is not a day that I can read. Write 1 May 2026.`;
  if (until !== null && ends === null) return `“${until}” is not a day that I can read. Write 1 May 2026.`;
  return { line: row.from, post, directorate: cell("directorate"), name, email, from: starts, until: ends };
}

const VACANT = /^(?:vacant|vacancy|tbc|tba|to be (?:confirmed|appointed)|nobody|no one|none|n\/a|-+|–)$/iu;

/** The whole cell is one day or period: a period begins with its first day and ends with its last. */
function dayOf(text: string | null, side: "from" | "to", today: LocalDate): LocalDate | null {
  if (text === null) return null;
  const [period, ...others] = findPeriods(text, today);
  if (!period || others.length > 0 || period.words.trim() !== text) return null;
  return period[side];
}
