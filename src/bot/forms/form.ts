// A form: a few labelled inputs that somebody fills in at once, instead of ten turns of conversation.
import { z } from "zod";
import type { Press } from "../message.ts";

const optionSchema = z.object({ value: z.string(), label: z.string(), hint: z.string().nullable() });
export type FormOption = z.infer<typeof optionSchema>;

const inputSchema = z.object({
  /** Unique in the form. */
  id: z.string(),
  label: z.string(),
  hint: z.string().nullable(),
  /** The value of a `date` is an ISO day; of `choices` the chosen values, parted by commas. */
  kind: z.enum(["text", "long-text", "date", "choice", "choices"]),
  /** Of `choice` and `choices`; empty for the others. */
  options: z.array(optionSchema),
  /** What stands in it at the start. */
  value: z.string().nullable(),
  optional: z.boolean(),
});
export type FormInput = z.infer<typeof inputSchema>;

/**
 * Plain text everywhere, as in a message. `submit.press` is what comes back with the values: verb, ids and the version
 * that the form was made for.
 */
export const formSchema = z.object({
  title: z.string(),
  intro: z.string().nullable(),
  submit: z.object({
    label: z.string(),
    press: z.object({
      verb: z.string(),
      args: z.record(z.string(), z.string()),
      version: z.number().int().nullable(),
    }),
    /** What was filled in joins the arguments, and the form that they open is the next. */
    opensForm: z.boolean().optional(),
  }),
  inputs: z.array(inputSchema).min(1),
});
export type Form = z.infer<typeof formSchema>;

/** A form as it was filled in. What was left empty may be missing. */
export interface FormSent extends Press {
  readonly values: Readonly<Record<string, string>>;
}

/** A sentence for each input that cannot be taken as it is, by the input's id. */
export type FormErrors = Readonly<Record<string, string>>;

/** What was written in an input, trimmed; null where it was left empty. */
export function filledIn(values: FormSent["values"], id: string): string | null {
  return values[id]?.trim() || null;
}
