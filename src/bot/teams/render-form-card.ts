// A form as the inputs of a card: each with its label, its hint below it, and what is wrong with it above.

import { andList } from "../../plan/listing.ts";
import type { Form, FormErrors, FormInput } from "../forms/form.ts";
import type { AdaptiveCard, CardElement } from "./card.ts";
import { cardOf } from "./render-card.ts";
import { pressAction } from "./render-press.ts";
import { plainLine, words } from "./render-words.ts";

/** More choices than this are opened as a list when they are wanted, and beyond the second number found by typing. */
const CHOICES_IN_SIGHT = 7;
const CHOICES_IN_A_LIST = 15;

const LETTERS_AT_MOST = 4000;

/** `values`: what was filled in already, where the card comes back because of `errors`. */
export function renderFormCard(
  form: Form,
  errors: FormErrors = {},
  values: Readonly<Record<string, string>> = {},
): AdaptiveCard {
  const wrong = form.inputs.filter(({ id }) => errors[id] !== undefined);
  const said =
    wrong.length > 0 ? `Please look again at ${andList(wrong.map(({ label }) => `“${label}”`))}.` : form.title;
  const { label, press, opensForm } = form.submit;
  return cardOf(plainLine(said) || "A form", [
    ...words(form.title, { style: "heading", size: "medium", weight: "bolder" }),
    ...(wrong.length > 0 ? words(said, { weight: "bolder" }) : []),
    ...(form.intro === null ? [] : words(form.intro)),
    ...form.inputs.flatMap((input) => drawInput(input, errors[input.id] ?? null, values[input.id])),
    {
      type: "ActionSet",
      spacing: "medium",
      actions: [{ ...pressAction(label, press, opensForm ? "opens-form" : "form"), style: "positive" }],
    },
  ]);
}

function drawInput(input: FormInput, error: string | null, typed: string | undefined): readonly CardElement[] {
  return [
    ...(error === null ? [] : words(`Please check: ${error}`, { weight: "bolder", spacing: "medium" })),
    control(input, typed ?? input.value),
    ...(input.hint === null ? [] : words(input.hint, { size: "small", isSubtle: true, spacing: "small" })),
  ];
}

function control(input: FormInput, value: string | null): CardElement {
  const label = plainLine(input.label) || "Answer";
  const common = {
    id: input.id,
    label,
    isRequired: !input.optional,
    ...(input.optional ? {} : { errorMessage: `This is needed: ${label.toLowerCase()}` }),
    ...(value === null || value === "" ? {} : { value }),
    spacing: "medium" as const,
  };
  switch (input.kind) {
    case "text":
    case "long-text":
      return {
        type: "Input.Text",
        ...common,
        isMultiline: input.kind === "long-text",
        maxLength: LETTERS_AT_MOST,
      };
    case "date":
      return { type: "Input.Date", ...common };
    case "choice":
    case "choices":
      return {
        type: "Input.ChoiceSet",
        ...common,
        style: styleFor(input),
        isMultiSelect: input.kind === "choices",
        wrap: true,
        choices: input.options.map((option) => ({ title: optionTitle(option), value: option.value })),
      };
  }
}

function styleFor({ kind, options }: FormInput): "compact" | "expanded" | "filtered" {
  if (kind === "choices" || options.length <= CHOICES_IN_SIGHT) return "expanded";
  return options.length <= CHOICES_IN_A_LIST ? "compact" : "filtered";
}

/** A definition stands where the colour is chosen. */
function optionTitle({ label, hint, value }: FormInput["options"][number]): string {
  const title = plainLine(label) || value;
  return hint === null ? title : `${title}: ${plainLine(hint)}`;
}
