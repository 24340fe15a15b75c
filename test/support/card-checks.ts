// What others say about a card: Microsoft's parser, and Microsoft's schema of 1.5 where a copy of it is given.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import { marked } from "marked";
import { z } from "zod";
import type { AdaptiveCard } from "../../src/bot/teams/card.ts";

const require = createRequire(import.meta.url);
const { AdaptiveCard: ParsedCard, SerializationContext } = require("adaptivecards/dist/adaptivecards.js") as {
  AdaptiveCard: new () => {
    parse: (json: unknown, context: unknown) => void;
    validateProperties: () => { validationEvents: readonly { message: string }[] };
  };
  SerializationContext: new () => { eventCount: number; getEventAt: (at: number) => { message: string } };
};

/** The path of Microsoft's `adaptive-card.json` for 1.5; no package carries it. */
const { ADAPTIVE_CARD_SCHEMA: schemaPath } = process.env;

/**
 * What the `adaptivecards` package finds wrong, but for two things: it knows no charts, and says that it takes their
 * words; and its pattern for a language remembers where it stopped, so that it refuses every other "en".
 */
export function parserProblems(card: AdaptiveCard): readonly string[] {
  const context = new SerializationContext();
  const parsed = new ParsedCard();
  parsed.parse(card, context);
  return [
    ...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message),
    ...parsed.validateProperties().validationEvents.map(({ message }) => message),
  ].filter((message) => !/^Unknown element type "Chart\.|^Invalid value "en" for property "lang"/.test(message));
}

/** What the schema finds wrong once Teams' own additions are taken off as another client takes them off; null without it. */
export function schemaProblems(card: AdaptiveCard): readonly string[] | null {
  if (!schemaPath) return null;
  validate ??= compiled(schemaPath);
  const { msteams: _, body, ...rest } = card;
  const plain = { ...rest, body: body.flatMap(withoutTeams) };
  return validate(plain)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function withoutTeams(element: AdaptiveCard["body"][number]) {
  if (!("fallback" in element)) return [element];
  return element.fallback === "drop" ? [] : [element.fallback];
}

let validate: ValidateFunction | null = null;

function compiled(path: string): ValidateFunction {
  const { id: _, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  const ajv = new Ajv({ strict: false, logger: false });
  ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
  return ajv.compile(schema);
}

const seen = z.looseObject({ type: z.string(), text: z.string().optional() });

/** Every element, cell and run of a card, outermost first. */
export function partsOf(value: unknown): readonly z.infer<typeof seen>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  const own = seen.safeParse(value);
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(partsOf)];
}

/** The Markdown that a reader of it would find where Markdown is read: none is wanted. */
export function markdownIn(card: AdaptiveCard): readonly string[] {
  return partsOf(card.body)
    .flatMap(({ type, text }) => (type === "TextBlock" && text !== undefined ? [text] : []))
    .filter((text) => marked.parse(text, { async: false, gfm: true }).trim() !== `<p>${inHtml(text)}</p>`);
}

function inHtml(text: string): string {
  return text.replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** All the words that a card shows, a line for each element. */
export function wordsOn(card: AdaptiveCard): string {
  return partsOf(card.body)
    .flatMap((part) => {
      if (part.type === "TextBlock") return [String(part.text)];
      if (part.type !== "RichTextBlock") return [];
      const inlines = z.array(seen).parse(part.inlines);
      return [inlines.map(({ text }) => text ?? "").join("")];
    })
    .join("\n");
}
