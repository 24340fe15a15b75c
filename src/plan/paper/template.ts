// What may stand between double braces in a council's own template.
import { PART_NAMES } from "./paper.ts";

/** Words that are filled in within a line. */
export const TEMPLATE_WORDS = ["title", "organisation", "plan", "quarter", "period", "as at", "updated"] as const;
export type TemplateWord = (typeof TEMPLATE_WORDS)[number];

/** The whole paper under its headings, for a template that is a letterhead and no more. */
export const EVERYTHING = "paper";

/** A part under another of its names: what is to be decided is for the most part dates. */
const ALSO_CALLED: Readonly<Record<string, string>> = { "date changes": "decisions", "decisions wanted": "decisions" };

/** Capitals, underscores and hyphens make no difference: {{As_at}} is {{as at}}. */
export function placeholderName(written: string): string {
  const name = written
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
  return ALSO_CALLED[name] ?? name;
}

export function isPlaceholder(name: string): boolean {
  return [...TEMPLATE_WORDS, EVERYTHING, ...PART_NAMES].some((one) => one === name);
}

/** "{{title}}, {{organisation}}, …" */
export function placeholdersListed(): string {
  return [...TEMPLATE_WORDS, EVERYTHING, ...PART_NAMES].map((name) => `{{${name}}}`).join(", ");
}
