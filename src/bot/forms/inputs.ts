// The inputs that forms are made of.
import type { FormInput, FormOption } from "./form.ts";

type Rest = Partial<Pick<FormInput, "hint" | "value" | "optional">>;

export function textInput(id: string, label: string, rest: Rest = {}): FormInput {
  return { ...PLAIN, id, label, kind: "text", ...rest };
}

export function longTextInput(id: string, label: string, rest: Rest = {}): FormInput {
  return { ...PLAIN, id, label, kind: "long-text", ...rest };
}

export function dateInput(id: string, label: string, rest: Rest = {}): FormInput {
  return { ...PLAIN, id, label, kind: "date", ...rest };
}

export function choiceInput(id: string, label: string, options: readonly FormOption[], rest: Rest = {}): FormInput {
  return { ...PLAIN, id, label, kind: "choice", options: [...options], ...rest };
}

export function choicesInput(id: string, label: string, options: readonly FormOption[], rest: Rest = {}): FormInput {
  return { ...PLAIN, id, label, kind: "choices", options: [...options], ...rest };
}

const PLAIN = { hint: null, options: [], value: null, optional: false };
