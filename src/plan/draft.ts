// A form that somebody has begun: what they have filled in so far, and what is asked next.
import { z } from "zod";
import { isLocalDate, type LocalDate } from "./calendar.ts";
import { PRECISIONS } from "./reading.ts";
import type { Rag } from "./status.ts";

const day = z.custom<LocalDate>((value) => typeof value === "string" && isLocalDate(value));

/** Undefined: not asked yet. Null: left out by choice. */
export const draftFieldsSchema = z.object({
  /** The code of a word of the plan's scheme, "complete", or "no-change". */
  status: z.string().optional(),
  /** Why, or what changed, for whom. */
  note: z.string().nullable().optional(),
  date: z
    .object({ date: day, precision: z.enum(PRECISIONS) })
    .nullable()
    .optional(),
  evidence: z.string().nullable().optional(),
});
export type DraftFields = Readonly<z.infer<typeof draftFieldsSchema>>;
export type DraftField = keyof DraftFields;

/**
 * What is asked next; null when the form can be sent. Amber and red ask why and whether the date moves; complete asks
 * what changed and for evidence; what goes well asks for a word at the most.
 *
 * @param says what the chosen word says on the common scale
 */
export function nextField(
  draft: DraftFields,
  says: { readonly rag: Rag | null; readonly isComplete: boolean },
): DraftField | null {
  const wanted: DraftField[] = ["status", "note"];
  if (says.isComplete) wanted.push("evidence");
  else if (says.rag === "A" || says.rag === "R") wanted.push("date");
  return draft.status === "no-change" ? null : (wanted.find((field) => draft[field] === undefined) ?? null);
}
