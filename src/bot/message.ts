// What is said to a person, in shapes that every channel can draw. Stored as JSON beside its delivery state.
import { z } from "zod";

/**
 * A button: a verb and ids, never state. What it does is decided again when it is pressed, from the database and the
 * presser's rights. `version` is the action's version when the button was made; an older one is stale.
 */
const pressSchema = z.object({
  verb: z.string(),
  args: z.record(z.string(), z.string()),
  version: z.number().int().nullable(),
});
export type Press = z.infer<typeof pressSchema>;

const choiceSchema = z.object({ label: z.string(), press: pressSchema });

/** One line of a numbered list: "1. PLA-3 …", with details below it. The number is what "1 green" refers to. */
const itemSchema = z.object({
  title: z.string(),
  text: z.string(),
  details: z.array(z.string()),
});

/**
 * Plain text everywhere: a channel escapes it, so a plan's words never become a mention, a link or mark-up.
 * Each shape has a text form, so that a screen reader and a terminal lose nothing.
 */
const blockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text: z.string() }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  /** Words of a person or a plan, shown as theirs. */
  z.object({ kind: z.literal("quote"), text: z.string(), by: z.string().nullable() }),
  z.object({ kind: z.literal("list"), numbered: z.boolean(), items: z.array(itemSchema) }),
  z.object({ kind: z.literal("facts"), facts: z.array(z.object({ label: z.string(), value: z.string() })) }),
  /** The first column names the row. */
  z.object({
    kind: z.literal("table"),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal("choices"), choices: z.array(choiceSchema) }),
  /** Small print: why this came, when the next one comes, how to change that; or a receipt. */
  z.object({ kind: z.literal("note"), text: z.string() }),
]);
export type Block = z.infer<typeof blockSchema>;
export type ListItem = z.infer<typeof itemSchema>;

/** The content of a message. */
export const messageSchema = z.object({
  /** A full sentence that says the main thing: notifications and screen readers get this one. */
  fallback: z.string().min(1),
  view: z.array(blockSchema).min(1),
});
export type Message = z.infer<typeof messageSchema>;
