// A form at a terminal: its inputs are asked one after the other, and each answer is a line.
import { findPeriods } from "../../parsers/lexicon/find-periods.ts";
import { isLocalDate, type LocalDate } from "../../plan/calendar.ts";
import type { Form, FormErrors, FormInput } from "../forms/form.ts";
import { wrap } from "./wrap.ts";

export interface Filling {
  readonly form: Form;
  /** The message that it was opened from. */
  readonly repliesTo: string | null;
  /** What is still to be asked, by id, in order. */
  readonly open: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FormErrors;
}

export function beginForm(form: Form, repliesTo: string | null): Filling {
  const values = form.inputs.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const]));
  return { form, repliesTo, open: form.inputs.map(({ id }) => id), values: Object.fromEntries(values), errors: {} };
}

/** The inputs that were refused are asked again. */
export function askAgain(filling: Filling, errors: FormErrors): Filling {
  const open = filling.form.inputs.map(({ id }) => id).filter((id) => errors[id] !== undefined);
  return { ...filling, open, errors };
}

/** What the form is, once, before its first question. */
export function formOpening({ form }: Filling, width: number): string {
  const how = "One question after the other. An empty line leaves an answer as it is; “cancel” throws the form away.";
  return [form.title, form.intro, how].flatMap((text) => (text === null ? [] : [wrap(text, width)])).join("\n");
}

/** The next question; null when all are answered. */
export function nextInput({ form, open, values, errors }: Filling, width: number): string | null {
  const input = form.inputs.find(({ id }) => id === open[0]);
  if (!input) return null;
  const at = `${form.inputs.indexOf(input) + 1} of ${form.inputs.length}. `;
  const now = values[input.id];
  return [
    ...(errors[input.id] === undefined ? [] : [wrap(errors[input.id] ?? "", width, "! ", "  ")]),
    wrap(`${input.label}${input.optional ? " (may stay empty)" : ""}`, width, at, " ".repeat(at.length)),
    ...(input.hint === null ? [] : [wrap(input.hint, width, "   ")]),
    ...input.options.map((one, index) =>
      wrap(one.hint === null ? one.label : `${one.label}: ${one.hint}`, width, `   ${index + 1}) `, "      "),
    ),
    ...(now === undefined ? [] : [wrap(`Now: ${shown(input, now)}`, width, "   ")]),
  ].join("\n");
}

/** The form with a line as the answer to its open question; a sentence where the line is no answer to it. */
export function fillInput(filling: Filling, line: string, today: LocalDate): Filling | string {
  const input = filling.form.inputs.find(({ id }) => id === filling.open[0]);
  if (!input) return filling;
  const open = filling.open.slice(1);
  if (line === "") {
    const isThere = input.optional || filling.values[input.id] !== undefined;
    return isThere ? { ...filling, open } : "This one is needed.";
  }
  const value = readInput(input, line, today);
  if (value === null) return notAnAnswer(input);
  return { ...filling, open, values: { ...filling.values, [input.id]: value } };
}

function readInput(input: FormInput, line: string, today: LocalDate): string | null {
  switch (input.kind) {
    case "text":
    case "long-text":
      return line;
    case "date":
      return isLocalDate(line) ? line : (findPeriods(`by ${line}`, today)[0]?.to ?? null);
    case "choice":
      return chosen(input, line);
    case "choices": {
      const values = line
        .split(/\s*(?:,|;|\band\b)\s*/)
        .filter((one) => one !== "")
        .map((one) => chosen(input, one));
      return values.every((one) => one !== null) ? values.join(",") : null;
    }
  }
}

/** By its number, its value or its label, whatever the shape before it. */
function chosen({ options }: FormInput, line: string): string | null {
  const byNumber = /^\d{1,2}$/.test(line) ? options[Number(line) - 1] : undefined;
  const byName = options.find(({ label, value }) => plain(label) === plain(line) || value === line);
  return (byName ?? byNumber)?.value ?? null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

function notAnAnswer(input: FormInput): string {
  if (input.kind === "date") return "I could not read a date in that. Say it as in “30 June 2026”.";
  return `Choose by number or word: ${input.options.map(({ label }) => label).join(", ")}.`;
}

function shown(input: FormInput, value: string): string {
  const labels = value.split(",").map((one) => input.options.find((option) => option.value === one)?.label ?? one);
  return input.options.length === 0 ? value : labels.join(", ");
}
