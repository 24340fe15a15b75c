// What Slack refuses in a message or a view: the errors that it answers with, by its own names.
import { z } from "zod";

const plainText = (most: number) => z.object({ type: z.literal("plain_text"), text: z.string().min(1).max(most) });
const anyText = (most: number) =>
  z.object({ type: z.enum(["plain_text", "mrkdwn"]), text: z.string().min(1).max(most) });
const actionId = z.string().min(1).max(255);

const element = z.looseObject({
  type: z.string(),
  action_id: actionId.optional(),
  text: plainText(75).optional(),
  value: z.string().max(2000).optional(),
  options: z
    .array(z.looseObject({ text: anyText(75), value: z.string().max(150), description: anyText(75).optional() }))
    .min(1)
    .max(100)
    .optional(),
});

const block = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("header"), text: plainText(150) }),
  z.looseObject({
    type: z.literal("section"),
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: element.optional(),
  }),
  z.looseObject({ type: z.literal("divider") }),
  z.looseObject({
    type: z.literal("context"),
    elements: z
      .array(z.looseObject({ type: z.string() }))
      .min(1)
      .max(10),
  }),
  z.looseObject({ type: z.literal("actions"), elements: z.array(element).min(1).max(25) }),
  z.looseObject({
    type: z.literal("input"),
    label: plainText(2000),
    element,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
  }),
  z.looseObject({ type: z.literal("image"), alt_text: z.string().min(1).max(2000) }),
  z.looseObject({ type: z.literal("rich_text"), elements: z.array(z.unknown()) }),
  z.looseObject({ type: z.literal("markdown"), text: z.string().min(1).max(12_000) }),
  z.looseObject({ type: z.literal("table"), rows: z.array(z.array(z.unknown()).max(20)).min(1).max(100) }),
  z.looseObject({
    type: z.literal("data_table"),
    caption: z.string().min(1),
    rows: z.array(z.array(z.unknown())).min(2),
  }),
  z.looseObject({ type: z.literal("data_visualization"), title: z.string().min(1).max(50) }),
]);

const MESSAGE_BLOCKS = 50;
const VIEW_BLOCKS = 100;
/** Measured by others on the real service; Slack does not write it down. */
const MESSAGE_CHARACTERS = 13_200;

/** The error that these blocks get, and where it is; null where they are taken. */
export function blocksError(
  blocks: unknown,
  most = MESSAGE_BLOCKS,
): { readonly error: string; readonly at: string } | null {
  const list = z.array(block).max(most).safeParse(blocks);
  if (!list.success) return { error: "invalid_blocks", at: z.prettifyError(list.error) };
  const ids = list.data.flatMap((one) => actionIdsOf(one));
  if (new Set(ids).size !== ids.length) return { error: "invalid_blocks", at: "`action_id` occurs twice" };
  if (most === MESSAGE_BLOCKS && JSON.stringify(blocks).length > MESSAGE_CHARACTERS * 2) {
    return { error: "msg_blocks_too_long", at: "all" };
  }
  if (most === MESSAGE_BLOCKS && textLength(blocks) > MESSAGE_CHARACTERS)
    return { error: "msg_blocks_too_long", at: "all" };
  return null;
}

function actionIdsOf(one: z.infer<typeof block>): readonly string[] {
  if (one.type !== "actions") return [];
  return one.elements.flatMap(({ action_id: id }) => (id === undefined ? [] : [id]));
}

function textLength(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0);
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).reduce((sum, [key, one]) => (key === "type" ? sum : sum + textLength(one)), 0);
  }
  return 0;
}

const metadataSchema = z.object({
  event_type: z.string().regex(/^[a-z0-9_]{1,255}$/i),
  event_payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type SlackMetadata = z.infer<typeof metadataSchema>;

export function readMetadata(text: string): SlackMetadata | null {
  try {
    return metadataSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const viewSchema = z.looseObject({
  type: z.enum(["modal", "home"]),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  title: plainText(24).optional(),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().max(255).optional() })),
});
export type SlackView = z.infer<typeof viewSchema>;

/** The view, or the error that it gets. */
export function readView(text: string): SlackView | { readonly error: string; readonly at: string } {
  const parsed = viewSchema.safeParse(json(text));
  if (!parsed.success) return { error: "invalid_arguments", at: z.prettifyError(parsed.error) };
  const view = parsed.data;
  if (view.type === "modal" && view.title === undefined) return { error: "invalid_arguments", at: "title is missing" };
  if (view.type === "modal" && view.blocks.some((one) => one.type === "input") && view.submit === undefined) {
    return { error: "invalid_arguments", at: "submit is missing" };
  }
  return blocksError(view.blocks, VIEW_BLOCKS) ?? view;
}

export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
