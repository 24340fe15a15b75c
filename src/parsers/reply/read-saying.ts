// A whole sentence said to the bot: the first rule that knows it makes its part.
import type { ReplyContext, ReplyPart } from "./reply.ts";
import { resolveTarget } from "./resolve-target.ts";
import { SAYING_RULES } from "./rules/saying-rules.ts";
import { plainWords } from "./saying.ts";
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
    if (part) return part;
  }
  return null;
}
