// RAG and status: the words an owner reports in, and what a council means by them.

/** The colour of a report. Complete and not started are statuses, not colours. */
export type Rag = "R" | "A" | "G";

/** How an action can end. Only the first is counted as complete. */
export const CLOSED_AS = ["complete", "business-as-usual", "stopped"] as const;
export type ClosedAs = (typeof CLOSED_AS)[number];

/** "Complete", "Business as usual", "Stopped": how it ended, as a list shows it. */
export function closedWord(as: ClosedAs): string {
  const word = as.replaceAll("-", " ");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const STATUSES = ["not-started", "in-progress", "paused", ...CLOSED_AS] as const;
/** Where the work stands, in the owner's words; null where a plan or report says only a colour. */
export type Status = (typeof STATUSES)[number];

/** One choice of a status scheme. */
export interface RagMeaning {
  readonly rag: Rag;
  readonly word: string;
  /** A shape beside the word, so that colour never stands alone (WCAG 2.2, 1.4.1). */
  readonly shape: string;
  /** What this council means by it; shown where the colour is chosen. */
  readonly definition: string;
}

/** RAG has no common meaning between councils, so each plan says what its colours mean. Best first. */
export const PLAIN_RAG: readonly RagMeaning[] = [
  { rag: "G", word: "Green", shape: "●", definition: "on track to be met by its date" },
  { rag: "A", word: "Amber", shape: "▲", definition: "at risk, and something is being done about it" },
  { rag: "R", word: "Red", shape: "■", definition: "will not be met by its date unless something changes" },
];

/** "Amber" for A. */
export function ragWord(rag: Rag, scheme: readonly RagMeaning[] = PLAIN_RAG): string {
  return meaningOf(rag, scheme).word;
}

/** "▲ Amber": word and shape together, as every list shows it. */
export function ragMark(rag: Rag, scheme: readonly RagMeaning[] = PLAIN_RAG): string {
  const { shape, word } = meaningOf(rag, scheme);
  return `${shape} ${word}`;
}

/** "in progress", "complete": a status as a person reads it. */
export function statusWord(status: Status): string {
  return status.replaceAll("-", " ");
}

/** Red first, then amber, green, and what nobody has coloured: the order of every list. */
export function bySeverity(left: Rag | null, right: Rag | null): number {
  return severity(left) - severity(right);
}

function severity(rag: Rag | null): number {
  return rag === null ? 3 : "RAG".indexOf(rag);
}

function meaningOf(rag: Rag, scheme: readonly RagMeaning[]): RagMeaning {
  const found = scheme.find((meaning) => meaning.rag === rag);
  if (!found) throw new RangeError(`the status scheme has no ${rag}`);
  return found;
}
