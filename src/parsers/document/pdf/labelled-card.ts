// A card without lines: labels under each other on the left, and what each says beside it.
import { headingWords } from "../../table/columns.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Row } from "../document.ts";
import type { AlignedTable } from "./aligned-table.ts";
import { around } from "./box.ts";
import { segmentsOf } from "./corridors.ts";
import { flowText } from "./flow-text.ts";
import type { PageTable } from "./page-table.ts";
import type { AlignedOn } from "./table-of-lines.ts";
import { lineOfWords, lineText, type TextLine } from "./text-lines.ts";

/** How far two things that begin under each other may stand apart, in parts of the type's size. */
const ASIDE = 0.9;
const MOST_LABEL_WORDS = 5;
const MOST_WRAPPED_WORDS = 9;
const LEAST_LABELS = 3;

/**
 * The card whose first label stands on a line, as a table of labels and values; null where none does. It has two of
 * action, owner and date among its labels, and ends where a label comes again or a line keeps to neither column.
 *
 * @param above the table that ended the page before: the rest of a card that the page has cut needs no action
 */
export function labelledCardAt(
  lines: readonly TextLine[],
  at: number,
  above: PageTable | null,
  on: AlignedOn,
): AlignedTable | null {
  const first = lines[at] && labelledLine(lines[at]);
  if (!first || isHeadingRow(first)) return null;
  const rows: { readonly label: string; readonly at: number[]; readonly values: TextLine[] }[] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || isFarBelow(lines[end - 1], line, end === at)) break;
    const near = ASIDE * line.size;
    const labelled = labelledLine(line);
    const last = rows.at(-1);
    const whole = last && line.right < first.value.left && isAbout(line.left, first.left, near) && wrapped(last, line);
    if (last && whole) {
      rows[rows.length - 1] = { ...last, label: whole, at: [...last.at, end] };
    } else if (labelled && isNear(labelled, first, near)) {
      if (rows.some(({ label }) => foldText(label) === foldText(labelled.label))) break;
      rows.push({ label: labelled.label, at: [end], values: [labelled.value] });
    } else if (line.left >= first.value.left - near) {
      rows.at(-1)?.values.push(line);
      rows.at(-1)?.at.push(end);
    } else {
      break;
    }
  }
  const beside = rows.filter(({ values }) => segmentsOf(values[0] ?? first.value).length > 1).length;
  if (beside * 2 > rows.length) return null;
  const means = new Set(rows.flatMap(({ label }) => headingWords(label)?.means ?? []));
  const cut = above !== null && goesOnWith(above, rows);
  const isOwned = means.has("owner") || means.has("due");
  const isTracked = means.has("owner") && means.has("due");
  const isWhole = rows.length >= LEAST_LABELS && (isTracked || (means.has("action") && isOwned));
  if (!isWhole && !cut) return null;
  const taken = lines.slice(at, end);
  const box = around(taken);
  const room = box.right - first.value.left;
  const table = rows.map((row): Row => {
    const value = cleanText((on.flow ?? flowText)(row.values, room, on.vocabulary));
    const own = row.at.flatMap((index) => lines[index] ?? []);
    return { cells: [row.label, value], ...on.placeOf(own), afterBreak: false };
  });
  const edges = cut ? above.edges : [box.left, first.value.left, box.right];
  return {
    from: at,
    to: end,
    table: { kind: "table", ...box, edges, rows: table, closedAbove: true, closedBelow: true },
  };
}

/** A card stands above, and none of its labels comes again. */
function goesOnWith(above: PageTable, rows: readonly { readonly label: string }[]): boolean {
  if (
    above.corridors ||
    above.tagged ||
    above.edges.length !== 3 ||
    !above.rows.every(({ cells }) => headingWords(cells[0] ?? ""))
  )
    return false;
  const labels = new Set(above.rows.map(({ cells }) => foldText(cells[0] ?? "")));
  return rows.length > 0 && rows.every(({ label }) => !labels.has(foldText(label)));
}

interface LabelledLine {
  readonly label: string;
  readonly left: number;
  readonly value: TextLine;
}

/** A known label and something beside it. */
function labelledLine(line: TextLine): LabelledLine | null {
  const [label, ...rest] = segmentsOf(line);
  if (!label || rest.length === 0 || label.length > MOST_LABEL_WORDS) return null;
  const said = lineText(lineOfWords(label)).replace(/\s*:$/, "");
  const value = lineOfWords(rest.flat());
  return headingWords(said) ? { label: said, left: line.left, value } : null;
}

/** Two labels beside each other are headings of columns; but "Chief Education Officer" may stand beside "Lead officer". */
function isHeadingRow({ label, value }: LabelledLine): boolean {
  const means = headingWords(lineText(value))?.means;
  return means !== undefined && !(means === "owner" && headingWords(label)?.means === "owner");
}

/** "How we will" over "measure success": the label whole, null where the line below does not go on with it. */
function wrapped({ label }: { readonly label: string }, line: TextLine): string | null {
  const whole = foldText(`${label} ${lineText(line).replace(/\s*:$/, "")}`);
  return whole.split(" ").length <= MOST_WRAPPED_WORDS && headingWords(whole) ? whole : null;
}

function isNear(one: LabelledLine, first: LabelledLine, near: number): boolean {
  return isAbout(one.left, first.left, near) && isAbout(one.value.left, first.value.left, near);
}

function isAbout(one: number, other: number, near: number): boolean {
  return Math.abs(one - other) <= near;
}

function isFarBelow(above: TextLine | undefined, line: TextLine, isFirst: boolean): boolean {
  return !isFirst && above !== undefined && line.top - above.bottom > 4 * line.size;
}
