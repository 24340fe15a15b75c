// The elements of Adaptive Cards 1.5 that we send, and no others; a card is checked against them before it goes out.
import { z } from "zod";

/** Spells every element the same way: what is left out is left out, and what is not known here is refused. */
const spacing = z.enum(["none", "small", "default", "medium"]);
const look = {
  size: z.enum(["small", "medium"]).optional(),
  weight: z.enum(["bolder"]).optional(),
  isSubtle: z.boolean().optional(),
};

/** What a press carries; `inputs` of the card come back beside it, so that no id of an input can stand in its place. */
export const cardDataSchema = z.object({
  dueRegard: z.object({
    /** `opens-form`: answered with the form's card. `form`: what was filled in comes along. */
    kind: z.enum(["press", "opens-form", "form"]),
    verb: z.string(),
    args: z.record(z.string(), z.string()),
    version: z.number().int().nullable(),
  }),
});
export type CardData = z.infer<typeof cardDataSchema>;

/** Says something in the person's name, as if they had typed it. */
const sayAction = z.strictObject({
  type: z.literal("Action.Submit"),
  title: z.string().min(1),
  data: z.strictObject({ msteams: z.strictObject({ type: z.literal("imBack"), value: z.string().min(1) }) }),
});

const textRun = z.strictObject({
  type: z.literal("TextRun"),
  text: z.string().min(1),
  ...look,
  selectAction: sayAction.optional(),
});
export type TextRun = z.infer<typeof textRun>;

/** Reads Markdown, so only words that hold none of its signs stand in one. */
const textBlock = z.strictObject({
  type: z.literal("TextBlock"),
  text: z.string().min(1),
  wrap: z.literal(true),
  ...look,
  style: z.literal("heading").optional(),
  spacing: spacing.optional(),
});

/** Words as they are: no Markdown is read in it. */
const richTextBlock = z.strictObject({
  type: z.literal("RichTextBlock"),
  inlines: z.array(textRun).min(1),
  spacing: spacing.optional(),
  separator: z.boolean().optional(),
});

const button = {
  title: z.string().min(1),
  data: cardDataSchema,
  tooltip: z.string().optional(),
  /** "secondary": behind the three dots, where a card shows no more buttons. */
  mode: z.enum(["secondary"]).optional(),
  style: z.enum(["positive"]).optional(),
};

const submit = z.strictObject({ type: z.literal("Action.Submit"), ...button });

const execute = z.strictObject({
  type: z.literal("Action.Execute"),
  ...button,
  verb: z.string().min(1),
  fallback: submit,
});
export type Execute = z.infer<typeof execute>;

/** Opens a paper that was made for whoever gets the card. */
const openUrl = z.strictObject({
  type: z.literal("Action.OpenUrl"),
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
});

const actionSet = z.strictObject({
  type: z.literal("ActionSet"),
  actions: z.array(z.discriminatedUnion("type", [execute, submit, openUrl])).min(1),
  spacing: spacing.optional(),
});

const labelled = {
  id: z.string().min(1),
  label: z.string().min(1),
  isRequired: z.boolean(),
  errorMessage: z.string().min(1).optional(),
  spacing: spacing.optional(),
};

const inputText = z.strictObject({
  type: z.literal("Input.Text"),
  ...labelled,
  isMultiline: z.boolean(),
  maxLength: z.number().int(),
  value: z.string().optional(),
});
const inputDate = z.strictObject({ type: z.literal("Input.Date"), ...labelled, value: z.string().optional() });
const inputChoices = z.strictObject({
  type: z.literal("Input.ChoiceSet"),
  ...labelled,
  style: z.enum(["compact", "expanded", "filtered"]),
  isMultiSelect: z.boolean(),
  wrap: z.literal(true),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  value: z.string().optional(),
});

const words = z.discriminatedUnion("type", [textBlock, richTextBlock]);
export type Words = z.infer<typeof words>;

const cell = z.strictObject({ type: z.literal("TableCell"), items: z.array(words) });
const table = z.strictObject({
  type: z.literal("Table"),
  columns: z
    .array(z.strictObject({ width: z.number().int().positive() }))
    .min(1)
    .max(4),
  rows: z.array(
    z.strictObject({ type: z.literal("TableRow"), cells: z.array(cell), style: z.literal("emphasis").optional() }),
  ),
  spacing: spacing.optional(),
});

const group = z.strictObject({
  type: z.literal("Container"),
  items: z.array(z.discriminatedUnion("type", [textBlock, richTextBlock, table])).min(1),
  style: z.literal("emphasis").optional(),
  spacing: spacing.optional(),
});

/** Colours of Teams' own charts; beside each stands its word in the legend. */
const chartColour = z.enum(["good", "warning", "attention", "neutral", "categoricalBlue"]);
export type ChartColour = z.infer<typeof chartColour>;

/** An element that Teams has beyond 1.5: a client that does not know it shows its `fallback`, or nothing for "drop". */
const chart = z.strictObject({
  type: z.literal("Chart.HorizontalBar.Stacked"),
  title: z.string().min(1),
  showTitle: z.literal(true),
  data: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        data: z.array(z.strictObject({ legend: z.string().min(1), value: z.number(), color: chartColour })),
      }),
    )
    .min(1),
  spacing: spacing.optional(),
  fallback: z.union([group, z.literal("drop")]),
});

const element = z.discriminatedUnion("type", [
  textBlock,
  richTextBlock,
  group,
  table,
  chart,
  actionSet,
  inputText,
  inputDate,
  inputChoices,
]);
export type CardElement = z.infer<typeof element>;

export const cardSchema = z.strictObject({
  $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
  type: z.literal("AdaptiveCard"),
  version: z.literal("1.5"),
  lang: z.literal("en"),
  fallbackText: z.string().min(1),
  speak: z.string().min(1),
  body: z.array(element).min(1),
  /** Teams' own: as wide as the chat, where a table or a chart wants it. */
  msteams: z.strictObject({ width: z.literal("Full") }).optional(),
});
export type AdaptiveCard = z.infer<typeof cardSchema>;
