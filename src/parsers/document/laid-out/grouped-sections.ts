// A merged cell that names the section of the rows beside it, and stands at their top or in their middle.
import type { Column } from "../../table/columns.ts";
import type { PartedRow, TableLine } from "./part-rows.ts";

/** Lines of one merged cell. */
interface Name {
  readonly text: string;
  readonly middle: number;
}

/** Numbers below each other ("1", "2,3") point to a part and name none. */
const NAMES = /\p{L}{2}/u;

/** So many lines off its middle a merged cell may stand on average. */
const MOST_ASIDE = 1.5;

/**
 * For each row the section that a merged cell beside it names, "" for the same as above; null where the plan has no such
 * cells, or each row has one of its own.
 */
export function groupedSections(
  lines: readonly TableLine[],
  columns: readonly Column[],
  rows: readonly PartedRow[],
): string[] | null {
  const column = columns.findIndex(({ meaning }) => meaning === "section");
  if (column < 0) return null;
  const names = namesIn(lines, column, rows);
  if (names.length === 0 || names.length >= rows.length || !names.some(({ text }) => NAMES.test(text))) return null;
  const top = rows.map(({ from }) => names.find(({ from: at }) => at === from)?.text ?? "");
  if (top.filter((text) => text !== "").length === names.length) return top;
  return inTheMiddle(names, rows);
}

function namesIn(lines: readonly TableLine[], column: number, rows: readonly PartedRow[]): (Name & { from: number })[] {
  const names: { text: string; from: number; to: number }[] = [];
  lines.forEach(({ texts }, at) => {
    const text = texts[column] ?? "";
    const last = names.at(-1);
    if (text === "") return;
    if (
      last &&
      at - last.to <= 2 &&
      !(rows.some(({ from }) => from === at) && /^\p{Lu}/u.test(text) && isTop(names, rows))
    ) {
      last.text += ` ${text}`;
      last.to = at;
    } else names.push({ text, from: at, to: at });
  });
  return names.map(({ text, from, to }) => ({ text, from, middle: (from + to) / 2 }));
}

function isTop(names: readonly { from: number }[], rows: readonly PartedRow[]): boolean {
  return names.every(({ from }) => rows.some((row) => row.from === from));
}

/** The rows in as many groups as there are names, each name in the middle of its group. */
function inTheMiddle(names: readonly Name[], rows: readonly PartedRow[]): string[] | null {
  const best: { cost: number; from: number }[][] = [rows.map(() => ({ cost: Infinity, from: 0 }))];
  const cost = (from: number, end: number, name: Name): number =>
    Math.abs(((rows[from]?.from ?? 0) + (rows[end - 1]?.end ?? 0) - 1) / 2 - name.middle);
  names.forEach((name, at) => {
    best[at + 1] = Array.from({ length: rows.length + 1 }, (_, end) => {
      let found = { cost: Infinity, from: 0 };
      for (let from = at; from < end; from++) {
        const before = at === 0 ? (from === 0 ? 0 : Infinity) : (best[at]?.[from]?.cost ?? Infinity);
        const here = before + cost(from, end, name);
        if (here < found.cost) found = { cost: here, from };
      }
      return found;
    });
  });
  const whole = best[names.length]?.[rows.length];
  if (!whole || whole.cost > MOST_ASIDE * names.length) return null;
  const sections = rows.map(() => "");
  for (let at = names.length, end = rows.length; at > 0; at--) {
    const from = best[at]?.[end]?.from ?? 0;
    sections[from] = names[at - 1]?.text ?? "";
    end = from;
  }
  return sections;
}
