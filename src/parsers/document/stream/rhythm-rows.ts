// The rows of a text whose owners and dates come again in one rhythm.
import { saysWhatToDo } from "../../lists/says-what-to-do.ts";
import type { Piece } from "./piece.ts";

export interface Cell {
  readonly piece: Piece;
  /** Without its bullet. */
  readonly text: string;
  /** A label ("Lead: HR") says that it is no table; headings stand above rows and in none. */
  readonly kind: "text" | "date" | "owner" | "heading" | "label";
}

export interface RhythmRow {
  /** What stands over the row and those below it. */
  readonly title: Cell | null;
  /** Null where the row is asked about. */
  readonly action: Cell | null;
  readonly dates: readonly Cell[];
  readonly owners: readonly Cell[];
  /** What stands between who and when. */
  readonly notes: readonly Cell[];
  /** The cells of a row that may be read in more than one way. */
  readonly unsure: readonly Cell[];
}

export interface Rhythm {
  readonly rows: readonly RhythmRow[];
  /** The first cell, counted from 0, and one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly hasNotes: boolean;
}

/** Fewer whole rows are no rhythm. */
const LEAST_ROWS = 2;
const MOST_OF = 0.6;
const LONGEST_TITLE = 10;

/** The rows, or null where owners and dates do not come again in one order. */
export function rhythmRows(cells: readonly Cell[]): Rhythm | null {
  if (!cells.some(({ kind }) => kind === "date") || !cells.some(({ kind }) => kind === "owner")) return null;
  return sideBySide(cells) ?? withTextBetween(cells);
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly texts: readonly Cell[];
  readonly signs: readonly Cell[];
}

/** Who and when stand side by side behind what is to be done: a row begins where text follows on them. */
function sideBySide(cells: readonly Cell[]): Rhythm | null {
  const groups = groupsOf(cells);
  const whole = groups.flatMap(({ texts, signs }, at) => (texts.length > 0 && isWhole(signs) ? [at] : []));
  const [first = 0] = whole;
  const last = whole.at(-1) ?? 0;
  const own = groups.slice(first, endOf(groups, last));
  if (whole.length < LEAST_ROWS || whole.length < own.length * MOST_OF) return null;
  const inside = own.flatMap(({ texts, signs }) => [...texts, ...signs]);
  if (inside.some(({ kind }) => kind === "label")) return null;
  const orders = whole.map((at) => orderOf(groups[at]?.signs ?? []));
  const order = orders.filter((each) => each === "date owner").length * 2 > orders.length ? "date owner" : "owner date";
  const usual = Math.max(...own.slice(0, -1).map(ownerCount), 1);
  const parted = own.map(
    ({ signs }, at) => isHalf(signs) && (isRest(own[at - 1], own[at]) || isRest(own[at], own[at + 1])),
  );
  const rows = own.flatMap((given, at): RhythmRow[] => {
    const group = at === own.length - 1 ? withoutNamesBelow(given, usual) : given;
    const isOdd = parted[at] === true || (isWhole(group.signs) && orderOf(group.signs) !== order);
    if (isOdd) return [unsureOf(belowHeadings(group))];
    if (at > 0) return rowsOf(belowHeadings(group));
    const begins = opening(group);
    const [above] = begins.texts;
    const isUnsure =
      begins.texts.length > 1 &&
      begins.texts.length > dateCount(group) &&
      above !== undefined &&
      !isNumbered(above.text);
    return isUnsure ? [unsureOf(begins)] : rowsOf(begins);
  });
  const from = own[0] ? own[0].to - opening(own[0]).texts.length - own[0].signs.length : 0;
  const end = own.at(-1);
  return made(rows, { from, to: end ? withoutNamesBelow(end, usual).to : 0, hasNotes: false });
}

/** Text up to the next owner or date, and the owners and dates up to the next text. */
function groupsOf(cells: readonly Cell[]): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < cells.length; ) {
    const from = at;
    while (at < cells.length && isText(cells[at])) at += 1;
    const texts = cells.slice(from, at);
    const signs = at;
    while (at < cells.length && !isText(cells[at])) at += 1;
    groups.push({ from, to: at, texts, signs: cells.slice(signs, at) });
  }
  return groups;
}

function isText(cell: Cell | undefined): boolean {
  return cell?.kind !== "date" && cell?.kind !== "owner";
}

/** Without headings that come again, and what stands above them. */
function belowHeadings(group: Group): Group {
  const last = group.texts.findLastIndex(({ kind }) => kind === "heading");
  return last < 0 ? group : { ...group, texts: group.texts.slice(last + 1) };
}

/** Rows behind the last whole one whose owner or date is blank, as far as they say what is to be done. */
function endOf(groups: readonly Group[], last: number): number {
  let end = last + 1;
  while (
    groups[end]?.signs.length &&
    groups[end]?.texts.length === 1 &&
    saysWhatToDo(groups[end]?.texts[0]?.text ?? "")
  ) {
    end += 1;
  }
  return end;
}

/**
 * What stands above the first action is text before the table, but for a numbered title. Where that is neither a heading nor
 * a sentence it may be a part of the row.
 */
function opening(group: Group): Group {
  const count = Math.max(1, dateCount(group));
  const own = group.texts.length >= count ? group.texts.slice(-count) : group.texts.slice(-1);
  const above = group.texts.at(-own.length - 1);
  const isKept = above?.kind === "text" && (isNumbered(above.text) || !isOfThePlan(above.text));
  return { ...group, texts: isKept ? [above, ...own] : own };
}

/** A sentence of its introduction, or a name for the whole. */
function isOfThePlan(text: string): boolean {
  return /[.:!?]$/.test(text) || /\b(?:plan|strategy|scheme|programme|appendix|annex|objectives)\b/i.test(text);
}

function ownerCount({ signs }: Group): number {
  return signs.filter(({ kind }) => kind === "owner").length;
}

/** Names below the last row are no owners of it where no other row has so many: "Milltown Park", under a picture. */
function withoutNamesBelow(group: Group, usual: number): Group {
  const more = Math.max(0, ownerCount(group) - usual);
  const isBehind = group.signs.slice(-more).every(({ kind }) => kind === "owner");
  if (more === 0 || !isBehind || dateCount(group) > 1) return group;
  return { ...group, to: group.to - more, signs: group.signs.slice(0, -more) };
}

function dateCount({ signs }: Group): number {
  return signs.filter(({ kind }) => kind === "date").length;
}

function isWhole(signs: readonly Cell[]): boolean {
  return orderOf(signs) === "date owner" || orderOf(signs) === "owner date";
}

/** "date owner" for "March 2026, April 2026, Head of HR"; the kinds as they change. */
function orderOf(signs: readonly Cell[]): string {
  return signs
    .map(({ kind }) => kind)
    .filter((kind, at, all) => kind !== all[at - 1])
    .join(" ");
}

function isHalf(signs: readonly Cell[]): boolean {
  return signs.length > 0 && !orderOf(signs).includes(" ");
}

/** Two groups that may be one row with text between who and when. */
function isRest(one: Group | undefined, other: Group | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    isHalf(one.signs) &&
    isHalf(other.signs) &&
    orderOf(one.signs) !== orderOf(other.signs)
  );
}

/** One row, or one for each of several actions with as many dates; what else may stand there is asked about. */
function rowsOf(group: Group): RhythmRow[] {
  const { texts, signs } = group;
  const dates = signs.filter(({ kind }) => kind === "date");
  const owners = signs.filter(({ kind }) => kind === "owner");
  const isMany = dates.length > 1 && texts.length >= dates.length;
  const count = isMany ? dates.length : 1;
  if (isMany && owners.length !== count && owners.length !== 1) return [unsureOf(group)];
  const titles = texts.slice(0, -count);
  if (texts.length < count || texts.slice(-count).some(({ text }) => !/\p{L}{3}/u.test(text))) return [unsureOf(group)];
  if (titles.some(({ text }) => !isTitle(text))) return [unsureOf(group)];
  if (titles.length > 0 && !isNumbered(titles.at(-1)?.text ?? "") && isTitle(texts.at(-count)?.text ?? ""))
    return [unsureOf(group)];
  return texts.slice(-count).map((action, at) => ({
    title: at === 0 ? (titles.at(-1) ?? null) : null,
    action,
    dates: isMany ? dates.slice(at, at + 1) : dates,
    owners: isMany && owners.length === count ? owners.slice(at, at + 1) : owners,
    notes: [],
    unsure: [],
  }));
}

/** "13 Keep the working group going", or a few words that order nothing. */
function isTitle(text: string): boolean {
  return isNumbered(text) || (text.split(" ").length <= LONGEST_TITLE && !/[.;,]$/.test(text) && !saysWhatToDo(text));
}

function isNumbered(text: string): boolean {
  return /^(?:[A-Z]{0,3}\d{1,2}(?:\.\d{1,2})*[.:)]?\s+\p{L})/u.test(text);
}

/** Text stands between when and who, or who and when: the later of the two ends the row. */
function withTextBetween(cells: readonly Cell[]): Rhythm | null {
  for (const [first, last] of [
    ["date", "owner"],
    ["owner", "date"],
  ] as const) {
    const rhythm = endingWith(cells, first, last);
    if (rhythm) return rhythm;
  }
  return null;
}

function endingWith(cells: readonly Cell[], first: Cell["kind"], last: Cell["kind"]): Rhythm | null {
  const start = cells.findIndex(({ kind }) => kind === first) - 1;
  const end = cells.findLastIndex(({ kind }) => kind === last) + 1;
  if (start < 0 || end <= start || cells[start]?.kind !== "text") return null;
  const from = start > 0 && isNumbered(cells[start - 1]?.text ?? "") ? start - 1 : start;
  const inside = cells.slice(from, end).filter(({ kind }) => kind !== "heading");
  if (inside.some(({ kind }) => kind === "label")) return null;
  const groups: Group[] = [];
  for (let at = 0; at < inside.length; ) {
    const begins = at;
    while (at < inside.length && inside[at]?.kind !== last) at += 1;
    const texts = inside.slice(begins, at);
    const signs = at;
    while (at < inside.length && inside[at]?.kind === last) at += 1;
    groups.push({ from: from + begins, to: from + at, texts, signs: inside.slice(signs, at) });
  }
  const rows = groups.map((group): RhythmRow => rowBetween(group, first, last));
  const whole = rows.filter(
    ({ unsure, dates, owners }) => unsure.length === 0 && dates.length > 0 && owners.length > 0,
  );
  const noted = whole.filter(({ notes }) => notes.length > 0);
  if (whole.length < LEAST_ROWS || whole.length < rows.length * MOST_OF || noted.length < whole.length * MOST_OF)
    return null;
  return made(rows, { from, to: end, hasNotes: true });
}

/** The text right before the first sign is the action; without that sign the first text of the row is. */
function rowBetween(group: Group, first: Cell["kind"], last: Cell["kind"]): RhythmRow {
  const at = group.texts.findIndex(({ kind }) => kind === first);
  const signs = group.texts.filter(({ kind }) => kind === first);
  const behind = at < 0 ? -1 : group.texts.findIndex((cell, below) => below > at && cell.kind !== first);
  const isOne = at < 0 || behind < 0 || signs.length === behind - at;
  const named = at < 0 ? group.texts.slice(0, firstAction(group.texts) + 1) : group.texts.slice(0, at);
  const [action] = named.slice(-1);
  const titles = named.slice(0, -1);
  if (!isOne || !action || titles.some(({ text }) => !isTitle(text)) || (at < 0 && !saysWhatToDo(action.text))) {
    return unsureOf(group);
  }
  const byKind = (kind: Cell["kind"]): readonly Cell[] => (kind === first ? signs : kind === last ? group.signs : []);
  return {
    title: titles.at(-1) ?? null,
    action,
    dates: byKind("date"),
    owners: byKind("owner"),
    notes: group.texts.slice(named.length + signs.length),
    unsure: [],
  };
}

function firstAction(texts: readonly Cell[]): number {
  return texts[0] && isNumbered(texts[0].text) && !saysWhatToDo(texts[0].text) ? 1 : 0;
}

function unsureOf({ texts, signs }: Group): RhythmRow {
  return { title: null, action: null, dates: [], owners: [], notes: [], unsure: [...texts, ...signs] };
}

/** A rhythm in which too much is unsure is none. */
function made(rows: readonly RhythmRow[], rest: Omit<Rhythm, "rows">): Rhythm | null {
  const sure = rows.filter(({ action }) => action !== null).length;
  return sure >= LEAST_ROWS && sure >= rows.length * MOST_OF ? { rows, ...rest } : null;
}
