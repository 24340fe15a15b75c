// Whether a text is a table with a separator between its cells, and which.
import { headerOf } from "../../table/header.ts";
import { cleanText } from "../clean-text.ts";
import { hasBarsBetween } from "../stream/read-bars-between.ts";
import { parseRecords } from "./parse-records.ts";

/** Where the table of a CSV file begins. */
export interface CsvShape {
  readonly separator: string;
  /** The record that holds the headings; 0 where the file has none that are known. */
  readonly headingsAt: number;
}

/**
 * The separator whose headings come with the most records of their own width below, or null where the text is not CSV:
 * prose has commas, but no row of headings parted by them. Of files with tabs only one whose headings are quoted is CSV:
 * text out of a Word table has tabs as well, and page breaks between its rows.
 */
export function findSeparator(text: string): CsvShape | null {
  const [best] = SEPARATORS.flatMap((separator) => shapeWith(text, separator)).sort(
    (left, right) => right.aligned - left.aligned,
  );
  if (!best || (best.separator === "\t" && !/^"[^"\n]*"\t"/m.test(text))) return null;
  const isOther = best.separator === "|" && (/^\s*\|/m.test(text) || hasBarsBetween(text.split("\n")));
  return isOther ? null : best;
}

const SEPARATORS = [",", ";", "\t", "|"];
/** Records that are looked at; banners above the headings are few. */
const SAMPLE = 200;
const FEWEST_RECORDS = 3;

interface Candidate extends CsvShape {
  readonly aligned: number;
}

function shapeWith(text: string, separator: string): Candidate[] {
  if (!text.includes(separator)) return [];
  const raw = parseRecords(text, separator, SAMPLE);
  const records = raw.map((cells) => cells.map(cleanText));
  const headingsAt = records.findIndex((cells) => headerOf(cells) !== null);
  if (raw[headingsAt]?.some(isLaidOut)) return [];
  if (headingsAt < 0) return allOfOneWidth(records) ? [{ separator, headingsAt: 0, aligned: records.length }] : [];
  const { below, aligned } = underHeadings(records.slice(headingsAt));
  return aligned > 0 && aligned * 2 >= below ? [{ separator, headingsAt, aligned }] : [];
}

/** Records of several cells, and how many are as wide as the headings above them: a further table may have others. */
function underHeadings(records: readonly (readonly string[])[]): { readonly below: number; readonly aligned: number } {
  let width = 0;
  let below = 0;
  let aligned = 0;
  for (const cells of records) {
    if (headerOf(cells) !== null) {
      width = cells.length;
    } else if (cells.filter(Boolean).length > 1) {
      below += 1;
      if (cells.length === width) aligned += 1;
    }
  }
  return { below, aligned };
}

/** Spaces keep columns apart within what would be one cell: "Training and        partners; comments" is no row of two. */
function isLaidOut(cell: string): boolean {
  return /\S {4,}\S/.test(cell);
}

/** Three records or more, all of the same three cells or more: a table, though nobody knows its headings. */
function allOfOneWidth(records: readonly (readonly string[])[]): boolean {
  const filled = records.filter((cells) => cells.some(Boolean));
  const width = filled[0]?.length ?? 0;
  return width >= 3 && filled.length >= FEWEST_RECORDS && filled.every((cells) => cells.length === width);
}
