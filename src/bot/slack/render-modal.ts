// A form as a modal: labelled inputs with hints, and errors beside them.
import { z } from "zod";
import type { Form, FormErrors, FormInput, FormSent } from "../forms/form.ts";
import { modalSchema, type SlackModal } from "./blocks.ts";
import { label } from "./label.ts";
import { LIMITS } from "./limits.ts";
import { plain, shortenedTo } from "./plain.ts";

/** Of the view that comes back: only what it says itself is read, and the press behind it is decided anew. */
export const FORM_CALLBACK = "form";

/**
 * @param repliesTo the timestamp of the message that it was opened from; null where there is none
 */
export function renderModal(form: Form, repliesTo: string | null): SlackModal {
  const { verb, args, version } = form.submit.press;
  return modalSchema.parse({
    type: "modal",
    callback_id: FORM_CALLBACK,
    title: label(form.title, LIMITS.viewTitle),
    submit: label(form.submit.label, LIMITS.viewTitle),
    close: label("Cancel", LIMITS.viewTitle),
    private_metadata: JSON.stringify({ verb, args, version, repliesTo }),
    blocks: [
      // The title holds 24 letters; what it is about may need more.
      ...(form.title.length > LIMITS.viewTitle ? [section(form.title)] : []),
      ...(form.intro === null ? [] : [section(form.intro)]),
      ...form.inputs.flatMap(input),
    ].slice(0, LIMITS.blocksOfView),
  });
}

const metadataSchema = z.object({
  verb: z.string(),
  args: z.record(z.string(), z.string()),
  version: z.number().int().nullable(),
  repliesTo: z.string().nullable(),
});

/** An element's state as Slack sends it back, of the kinds that we show. */
const stateSchema = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});
const viewSchema = z.object({
  private_metadata: z.string(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), stateSchema)) }),
});

/** What was filled in, from the `view` of a submission; null where the view is not one of ours. */
export function readModal(view: unknown): { readonly sent: FormSent; readonly repliesTo: string | null } | null {
  const read = viewSchema.safeParse(view);
  const from = read.success ? metadataSchema.safeParse(parsed(read.data.private_metadata)) : null;
  if (!read.success || !from?.success) return null;
  const { repliesTo, ...press } = from.data;
  const values = Object.entries(read.data.state.values).flatMap(([id, elements]) => {
    const [state] = Object.values(elements);
    const value = state ? filled(state) : null;
    return value === null ? [] : [[id, value] as const];
  });
  return { sent: { ...press, values: Object.fromEntries(values) }, repliesTo };
}

/** What Slack is answered with so that each sentence stands beside its input. */
export function modalErrors(errors: FormErrors): {
  readonly response_action: "errors";
  readonly errors: Readonly<Record<string, string>>;
} {
  return { response_action: "errors", errors };
}

function filled(state: z.infer<typeof stateSchema>): string | null {
  const chosen = state.selected_options?.map(({ value }) => value).join(",");
  return state.value ?? state.selected_date ?? state.selected_option?.value ?? (chosen || null);
}

function section(text: string) {
  return { type: "section", text: label(text, LIMITS.sectionText) };
}

/** Definitions that do not fit beside their option stand in full below the input. */
function input(given: FormInput) {
  const { id, label: name, hint, optional } = given;
  const isLong = given.options.some(({ hint: text }) => (text?.length ?? 0) > LIMITS.label);
  const definitions = isLong
    ? given.options.flatMap((one) => (one.hint === null ? [] : [`${one.label}: ${one.hint}`])).join("\n")
    : "";
  return [
    {
      type: "input",
      block_id: id,
      label: label(name, LIMITS.inputLabel),
      ...(hint === null ? {} : { hint: label(hint, LIMITS.inputHint) }),
      optional,
      element: element(given, !isLong),
    },
    ...(definitions === "" ? [] : [{ type: "context", elements: [label(definitions, LIMITS.sectionText)] }]),
  ];
}

function element(given: FormInput, withHints: boolean) {
  const { id, kind, value } = given;
  switch (kind) {
    case "text":
    case "long-text":
      return {
        type: "plain_text_input",
        action_id: id,
        multiline: kind === "long-text",
        max_length: 3000,
        ...(value ? { initial_value: shortenedTo(value, 3000) } : {}),
      };
    case "date":
      return { type: "datepicker", action_id: id, ...(value ? { initial_date: value } : {}) };
    case "choice": {
      const options = optionsOf(given, withHints);
      const initial = options.find((one) => one.value === value);
      const type = options.length <= LIMITS.radioOptions ? "radio_buttons" : "static_select";
      return { type, action_id: id, options, ...(initial ? { initial_option: initial } : {}) };
    }
    case "choices": {
      const options = optionsOf(given, withHints);
      const chosen = value?.split(",") ?? [];
      const initial = options.filter((one) => chosen.includes(one.value));
      const type = options.length <= LIMITS.radioOptions ? "checkboxes" : "multi_static_select";
      return { type, action_id: id, options, ...(initial.length > 0 ? { initial_options: initial } : {}) };
    }
  }
}

function optionsOf({ options }: FormInput, withHints: boolean) {
  return options.slice(0, LIMITS.options).map(({ value, label: name, hint }) => ({
    text: label(name, LIMITS.label),
    value: plain(value),
    ...(withHints && hint ? { description: label(hint, LIMITS.label) } : {}),
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
