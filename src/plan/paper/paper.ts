// A paper for a committee, before anybody decides whether it becomes Word or something else.
import type { Chart } from "../chart.ts";

export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bullets"; readonly items: readonly string[] }
  | PaperTable
  | { readonly kind: "chart"; readonly chart: Chart }
  /** Small print. */
  | { readonly kind: "note"; readonly text: string };

/** A new line in a cell begins a paragraph. Where `numbers` is true, all columns but the first are figures. */
export interface PaperTable {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: boolean;
}

/** The parts by which a council's own template asks for them: {{summary}}, {{not updated}}. */
export const PART_NAMES = [
  "summary",
  "decisions",
  "counts",
  "chart",
  "movement",
  "exceptions",
  "contradictions",
  "not updated",
  "completed",
  "dates agreed",
  "late corrections",
  "key",
  "actions",
  "quarters",
  "themes",
] as const;
export type PartName = (typeof PART_NAMES)[number];

export interface PaperPart {
  readonly name: PartName;
  readonly heading: string;
  readonly blocks: readonly PaperBlock[];
  /** Wide tables stand on pages that lie on their side. */
  readonly landscape: boolean;
}

export interface Paper {
  /** "Fair Ashcombe 2025–2027: progress in Q1 2026/27". */
  readonly title: string;
  readonly organisation: string;
  readonly plan: string;
  /** "Q1 2026/27", "2026/27". */
  readonly period: string;
  /** "3 July 2026". */
  readonly asAt: string;
  /** "41 of 47 actions updated". */
  readonly updated: string;
  /** What a reader must know before anything else: not locked yet, names taken out; most papers have none. */
  readonly notices: readonly string[];
  readonly parts: readonly PaperPart[];
}

/** A part as a paper has it; null where nothing is to be said and no heading should stand over nothing. */
export function part(
  name: PartName,
  heading: string,
  blocks: readonly PaperBlock[],
  landscape = false,
): PaperPart | null {
  return blocks.length === 0 ? null : { name, heading, blocks, landscape };
}

export function partsOf(parts: readonly (PaperPart | null)[]): readonly PaperPart[] {
  return parts.filter((one) => one !== null);
}

/** "1 action", "3 actions". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
