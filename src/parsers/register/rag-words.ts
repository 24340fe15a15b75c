// Rating and status cells: RAG letters and words, and the plan's own words beside them.
import type { Rag } from "../../plan/status.ts";
import { foldText } from "../document/clean-text.ts";
import type { FurtherCell } from "../table/plan-row.ts";

export interface RatingRead {
  readonly rag: Rag | null;
  /** The plan's own words, where they say more than the colour; null where they do not. */
  readonly status: string | null;
}

const COLOURS: Readonly<Record<string, Rag>> = { r: "R", red: "R", a: "A", amber: "A", g: "G", green: "G" };

/** Characters whose own name is a colour ("green circle"): they are read out, so they are words. */
const CIRCLES: readonly (readonly [RegExp, string])[] = [
  [/[🔴🟥]\ufe0f?/gu, "Red "],
  [/[🟠🟡🟧🟨]\ufe0f?/gu, "Amber "],
  [/[🟢🟩]\ufe0f?/gu, "Green "],
  [/[🔵🟦]\ufe0f?/gu, "Blue "],
];

/** "G", "Amber" and "Green – on track" have a colour. "Blue", "A/G" and "Complete" are words of another scheme. */
export function readRating(ratingCell: string, statusCell: string): RatingRead {
  const [rating, status] = [foldText(spelt(ratingCell)), foldText(spelt(statusCell))];
  const fromRating = colourOf(rating);
  const fromStatus = colourOf(status);
  const words = [fromRating.rest, fromStatus.rest].filter((rest) => rest !== "");
  return { rag: fromRating.rag ?? fromStatus.rag, status: words.length > 0 ? words.join("; ") : null };
}

function spelt(cell: string): string {
  return CIRCLES.reduce((text, [circle, word]) => text.replace(circle, word), cell);
}

function colourOf(text: string): { rag: Rag | null; rest: string } {
  const whole = COLOURS[text.toLowerCase().replace(/[.()]/g, "")];
  if (whole) return { rag: whole, rest: "" };
  const found = /^(red|amber|green|[RAG](?=\s*[-–:(]))\b(?!\s*\/)\s*[-–:,(]*\s*(.*?)\)?$/i.exec(text);
  const rag = COLOURS[found?.[1]?.toLowerCase() ?? ""];
  return rag ? { rag, rest: found?.[2] ?? "" } : { rag: null, rest: text };
}

/**
 * The rating that stands in front of what a row says of its progress ("Amber: list now 121"), where no column rates; blank
 * where none does. The words behind it stay with the progress.
 */
export function ratingInProgress(further: readonly FurtherCell[]): string {
  const told = further.find(({ heading }) => /\b(?:progress|updates?|position|commentary|comments?)\b/i.test(heading));
  return /^(?:red|amber|green|blue)(?=\s*(?:[:;.,(–—-]|$))/i.exec(foldText(spelt(told?.text ?? "")))?.[0] ?? "";
}
