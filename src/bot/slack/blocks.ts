// Block Kit as far as we write it: one schema for each block and element, with Slack's own limits (`limits.ts`).
import { z } from "zod";
import { LIMITS } from "./limits.ts";

const plainText = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(most), emoji: z.literal(false) });
const id = z.string().min(1).max(LIMITS.blockId);
const blockId = id.optional();

const headerSchema = z.strictObject({ type: z.literal("header"), text: plainText(LIMITS.header) });

const sectionSchema = z.strictObject({
  type: z.literal("section"),
  text: plainText(LIMITS.sectionText),
});

const contextSchema = z.strictObject({
  type: z.literal("context"),
  elements: z.array(plainText(LIMITS.sectionText)).min(1).max(LIMITS.contextElements),
});

const dividerSchema = z.strictObject({ type: z.literal("divider") });

/** Literal text: nothing in it becomes a mention, a link or mark-up. */
const richTextPiece = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  style: z.strictObject({ bold: z.literal(true).optional(), italic: z.literal(true).optional() }).optional(),
});
const richTextSection = z.strictObject({
  type: z.literal("rich_text_section"),
  elements: z.array(richTextPiece).min(1),
});
const richTextSchema = z.strictObject({
  type: z.literal("rich_text"),
  elements: z
    .array(
      z.discriminatedUnion("type", [
        richTextSection,
        z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(richTextPiece).min(1) }),
        z.strictObject({
          type: z.literal("rich_text_list"),
          style: z.enum(["bullet", "ordered"]),
          elements: z.array(richTextSection).min(1),
        }),
      ]),
    )
    .min(1),
});

const buttonSchema = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plainText(LIMITS.label),
  value: z.string().max(LIMITS.value),
  style: z.enum(["primary", "danger"]).optional(),
  /** Read out instead of the label. */
  accessibility_label: z.string().min(1).max(LIMITS.label).optional(),
});

/** Opens a paper. Slack tells of its being pressed too, without anything that we would read. */
const linkSchema = z.strictObject({
  type: z.literal("button"),
  action_id: id,
  text: plainText(LIMITS.label),
  url: z.url({ protocol: /^https?$/ }).max(LIMITS.url),
});

const pressOption = z.strictObject({
  text: plainText(LIMITS.label),
  value: z.string().min(1).max(LIMITS.optionValue),
});

const overflowSchema = z.strictObject({
  type: z.literal("overflow"),
  action_id: id,
  options: z.array(pressOption).min(1).max(LIMITS.overflowOptions),
});

const selectSchema = z.strictObject({
  type: z.literal("static_select"),
  action_id: id,
  placeholder: plainText(LIMITS.placeholder).optional(),
  options: z.array(pressOption).min(1).max(LIMITS.options),
  initial_option: pressOption.optional(),
});

export const actionsSchema = z.strictObject({
  type: z.literal("actions"),
  block_id: blockId,
  elements: z
    .array(z.union([buttonSchema, linkSchema, overflowSchema, selectSchema]))
    .min(1)
    .max(LIMITS.actions)
    .refine((elements) => new Set(elements.map((one) => one.action_id)).size === elements.length, "an action id twice"),
});

const imageSchema = z.strictObject({
  type: z.literal("image"),
  slack_file: z.strictObject({ id: z.string().min(1) }),
  alt_text: z.string().min(1).max(LIMITS.altText),
  title: plainText(LIMITS.altText).optional(),
});

const cell = z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) });
const tableSchema = z.strictObject({
  type: z.literal("table"),
  rows: z
    .array(z.array(cell).min(1).max(LIMITS.tableColumns))
    .min(2)
    .max(LIMITS.tableRows)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), "rows of unequal length")
    .refine((rows) => rows.flat().reduce((sum, { text }) => sum + text.length, 0) <= LIMITS.tableText, "too much text"),
  column_settings: z
    .array(z.strictObject({ is_wrapped: z.boolean(), align: z.enum(["left", "right"]) }))
    .max(LIMITS.tableColumns),
});

/** Stacked bars are not offered: several series stand side by side, each under its name. */
const chartSchema = z.strictObject({
  type: z.literal("data_visualization"),
  title: z.string().min(1).max(LIMITS.chartTitle),
  chart: z
    .strictObject({
      type: z.literal("bar"),
      series: z
        .array(
          z.strictObject({
            name: z.string().min(1),
            data: z.array(z.strictObject({ label: z.string().min(1), value: z.number() })).min(1),
          }),
        )
        .min(1)
        .max(LIMITS.chartSeries),
      axis_config: z.strictObject({ categories: z.array(z.string().min(1)).min(1) }),
    })
    .refine(({ series }) => new Set(series.map(({ name }) => name)).size === series.length, "a series twice")
    .refine(
      ({ series, axis_config: { categories } }) =>
        series.every(({ data }) => data.map(({ label }) => label).join("\n") === categories.join("\n")),
      "labels that are not the categories",
    ),
});

const described = z.strictObject({
  text: plainText(LIMITS.label),
  value: z.string().min(1).max(LIMITS.optionValue),
  description: plainText(LIMITS.label).optional(),
});
const element = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("plain_text_input"),
    action_id: id,
    multiline: z.boolean(),
    max_length: z.number().int().min(1).max(3000),
    initial_value: z.string().min(1).max(3000).optional(),
  }),
  z.strictObject({ type: z.literal("datepicker"), action_id: id, initial_date: z.iso.date().optional() }),
  z.strictObject({
    type: z.literal("radio_buttons"),
    action_id: id,
    options: z.array(described).min(1).max(LIMITS.radioOptions),
    initial_option: described.optional(),
  }),
  z.strictObject({
    type: z.literal("checkboxes"),
    action_id: id,
    options: z.array(described).min(1).max(LIMITS.radioOptions),
    initial_options: z.array(described).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("static_select"),
    action_id: id,
    options: z.array(described).min(1).max(LIMITS.options),
    initial_option: described.optional(),
  }),
  z.strictObject({
    type: z.literal("multi_static_select"),
    action_id: id,
    options: z.array(described).min(1).max(LIMITS.options),
    initial_options: z.array(described).min(1).optional(),
  }),
]);
const inputSchema = z.strictObject({
  type: z.literal("input"),
  block_id: id,
  label: plainText(LIMITS.inputLabel),
  hint: plainText(LIMITS.inputHint).optional(),
  optional: z.boolean(),
  element,
});

/** Everything that we post. */
export const messageBlockSchema = z.discriminatedUnion("type", [
  headerSchema,
  sectionSchema,
  contextSchema,
  dividerSchema,
  richTextSchema,
  actionsSchema,
  imageSchema,
  tableSchema,
  chartSchema,
]);
export type MessageBlock = z.infer<typeof messageBlockSchema>;
export type TextPiece = z.infer<typeof richTextPiece>;
export type PressElement = z.infer<typeof actionsSchema>["elements"][number];

const HELD_ONCE: readonly (readonly [MessageBlock["type"], number])[] = [
  ["table", LIMITS.tablesOfMessage],
  ["data_visualization", LIMITS.chartsOfMessage],
];

/** What `chat.postMessage` and `chat.update` are given. */
export const slackMessageSchema = z.strictObject({
  text: z.string().min(1).max(LIMITS.fallback),
  blocks: z
    .array(messageBlockSchema)
    .min(1)
    .max(LIMITS.blocksOfMessage)
    .refine((blocks) => JSON.stringify(blocks).length <= LIMITS.blocksTotal, "msg_blocks_too_long")
    .refine(
      (blocks) => HELD_ONCE.every(([type, most]) => blocks.filter((block) => block.type === type).length <= most),
      "more tables or charts than a message holds",
    )
    .refine(hasUniqueActionIds, "an action id twice"),
});
export type SlackMessage = z.infer<typeof slackMessageSchema>;

export const modalSchema = z.strictObject({
  type: z.literal("modal"),
  callback_id: id,
  title: plainText(LIMITS.viewTitle),
  submit: plainText(LIMITS.viewTitle),
  close: plainText(LIMITS.viewTitle),
  private_metadata: z.string().max(LIMITS.viewMetadata),
  blocks: z
    .array(z.discriminatedUnion("type", [inputSchema, sectionSchema, contextSchema]))
    .min(1)
    .max(LIMITS.blocksOfView)
    .refine((blocks) => {
      const ids = blocks.flatMap((block) => (block.type === "input" ? [block.block_id] : []));
      return new Set(ids).size === ids.length;
    }, "a block id twice"),
});
export type SlackModal = z.infer<typeof modalSchema>;

/** Charts are for messages alone. */
export const homeSchema = z.strictObject({
  type: z.literal("home"),
  blocks: z
    .array(messageBlockSchema)
    .min(1)
    .max(LIMITS.blocksOfView)
    .refine((blocks) => !blocks.some(({ type }) => type === "data_visualization" || type === "table"), "not on a home")
    .refine(hasUniqueActionIds, "an action id twice"),
});
export type SlackHome = z.infer<typeof homeSchema>;

function hasUniqueActionIds(blocks: readonly MessageBlock[]): boolean {
  const ids = blocks.flatMap((block) => (block.type === "actions" ? block.elements.map((one) => one.action_id) : []));
  return new Set(ids).size === ids.length;
}
