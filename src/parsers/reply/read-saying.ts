// A whole sentence said to the bot: the first rule that knows it makes its part.
import { regExp } from "../lexicon/pattern.ts";
import type { ReplyContext, ReplyKind, ReplyPart } from "./reply.ts";
import { resolveTarget } from "./resolve-target.ts";
import { SAYING_RULES } from "./rules/saying-rules.ts";
import { plainWords, type Saying } from "./saying.ts";
import { COLOUR, COMPLETE, NO_COLOUR_BEFORE, NOT_STARTED } from "./state-words.ts";
import type { Target } from "./target-patterns.ts";

/** The part that the words are, or null; `start` is their place in the message, `own` the targets in them. */
export function readSaying(
  words: string,
  start: number,
  own: readonly Target[],
  all: readonly Target[],
  context: ReplyContext,
): ReplyPart | null {
  if (own.length > 1) return null;
  const target = own[0] ?? null;
  const masked = target ? `${words.slice(0, target.start - start)}§${words.slice(target.end - start)}` : words;
  const { actions, doubt } = resolveTarget(target, all, context);
  const saying = { words: words.trim(), plain: plainWords(masked), target, actions, actionDoubt: doubt, context };
  for (const rule of SAYING_RULES) {
    const part = rule.read(saying);
    if (part) return askedIfMoreIsSaid(part, saying);
  }
  return null;
}

/** "Green-ish, ask me again in a month" says how it stands as well, which no saying keeps. */
function askedIfMoreIsSaid(part: ReplyPart, { plain }: Saying): ReplyPart {
  if (!HOLDS_NO_STATE.has(part.kind) || part.doubt.length > 0) return part;
  const state = STATE_SAID.exec(plain)?.[0];
  return state ? { ...part, doubt: [`You also said "${state}": how does it stand?`] } : part;
}

const HOLDS_NO_STATE: ReadonlySet<ReplyKind> = new Set([
  "away",
  "why",
  "snooze",
  "not-mine",
  "undo",
  "show",
  "history",
  "my-actions",
]);
const STATE_SAID = regExp("iu")`
  (?<![\w-])(?:
    ${COLOUR}(?!${NO_COLOUR_BEFORE})|${COMPLETE}|${NOT_STARTED}|\d{1,3} ?%
    |(?:we|i|already|they) (?:did|have done|'ve done) (?:it|this|that)
  )(?!\w)
`;
