// What is said to a person, in shapes that every channel can draw. Stored as JSON beside its delivery state.
import { z } from "zod";
import type { DocumentId } from "../plan/ids.ts";

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

/**
 * `opensForm`: the channel asks `Core.formFor` for the form and opens it; where it cannot, or there is none any more, the
 * press comes in as it is.
 */
const choiceSchema = z.object({ label: z.string(), press: pressSchema, opensForm: z.boolean().optional() });
export type Choice = z.infer<typeof choiceSchema>;

/** The colour that a channel may lend a part of a chart, beside its name: never the only sign. */
const TONES = ["good", "warning", "attention", "neutral", "accent"] as const;

/** One part of every bar. */
const seriesSchema = z.object({
  name: z.string(),
  tone: z.enum(TONES),
  /** One for each category, in their order. */
  values: z.array(z.number().nonnegative()),
});

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
  /** Stacked bars that lie, one a category. `summary` says in words what it shows: its text for whoever does not see it. */
  z.object({
    kind: z.literal("chart"),
    title: z.string(),
    summary: z.string(),
    categories: z.array(z.string()),
    series: z.array(seriesSchema),
  }),
  z.object({ kind: z.literal("choices"), choices: z.array(choiceSchema) }),
  /** Small print: why this came, when the next one comes, how to change that; or a receipt. */
  z.object({ kind: z.literal("note"), text: z.string() }),
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;
export type ListItem = z.infer<typeof itemSchema>;

/** A file that was made for whoever gets the message. */
const fileSchema = z.object({
  document: z.custom<DocumentId>(Number.isSafeInteger),
  name: z.string(),
  /** A sentence: its alternative text, and the comment beside it. */
  summary: z.string(),
  /** Where it is opened. */
  address: z.string(),
  keptHours: z.number(),
});

/** The content of a message. */
export const messageSchema = z.object({
  /** A full sentence that says the main thing: notifications and screen readers get this one. */
  fallback: z.string().min(1),
  view: z.array(blockSchema).min(1),
  /**
   * Of a message that is written over an older one: so many of its first blocks are what stays of that one. A channel
   * that cannot write over, or finds it gone, says only the others.
   */
  stays: z.number().int().nonnegative().optional(),
  /** Files that belong to it. Their addresses stand in the view; a channel that takes files may hand them over itself. */
  files: z.array(fileSchema).optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** Without what stays of an older message: what a channel says that cannot write that one over. */
export function newPartOf(message: Message): Message {
  const { stays = 0, ...rest } = message;
  return { ...rest, view: message.view.slice(stays) };
}
