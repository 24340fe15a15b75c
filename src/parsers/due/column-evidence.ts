// What a whole due column says about its two-digit numbers: are they years or days?

/** Evidence for reading "March 23"; see `columnEvidence`. */
export interface ColumnEvidence {
  /** What a two-digit number after a month is in this column; null where the column cannot tell. */
  readonly afterMonth: "year" | "day" | null;
  /** The reason, as a sentence for the officer. */
  readonly why: string;
}

/** Collects the evidence of a column before any of its cells is read; `planWords` are title and headings. */
export function columnEvidence(_cells: readonly string[], _planWords: readonly string[] = []): ColumnEvidence {
  return { afterMonth: null, why: "" };
}
