// A sentence as the rules for whole sayings see it.
import { regExp } from "../lexicon/pattern.ts";
import type { ReplyContext, ReplyPart } from "./reply.ts";
import { spell } from "./spelling.ts";
import type { Target } from "./target-patterns.ts";

export interface Saying {
  /** The words as they were written. */
  readonly words: string;
  /** Without manners and the closing mark, apostrophes straight; the names of actions as one "§". */
  readonly plain: string;
  readonly target: Target | null;
  /** The actions that were named, or the only one there is; with the doubts about them. */
  readonly actions: readonly string[];
  readonly actionDoubt: readonly string[];
  readonly context: ReplyContext;
}

/** One thing that people say in a whole sentence; null for "not mine". */
export interface SayingRule {
  readonly name: string;
  readonly read: (saying: Saying) => ReplyPart | null;
}

/** A sentence without "hi", "please" and "thanks" around it and without its closing mark. */
export function plainWords(words: string): string {
  let plain = spell(words).text.replaceAll(/\s+/gu, " ").trim();
  for (let round = 0, before = ""; before !== plain && round < MANNERS; round += 1) {
    before = plain;
    const opened = plain.replace(OPENING, "");
    const next = withoutClosing(opened).trim();
    if (next !== "") plain = next;
  }
  return plain;
}

/** So many times are manners taken off; nobody says "hi" and "thanks" more often. */
const MANNERS = 12;

/** Only the end is looked at, so that a long text costs no more than a short one. */
function withoutClosing(text: string): string {
  const from = Math.max(0, text.length - 60);
  return text.slice(0, from) + text.slice(from).replace(CLOSING, "");
}

const OPENING = regExp("iu")`
  ^(?:
    (?:
      hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|afternoon
      |(?:automatic|auto|out of office) ?-?(?:reply|response|message)?:
    )(?: there| all| team| bot)?[ ,!.]+
    |(?:
      please|pls|sorry|apologies|ok|okay|thanks|thank you|oh|and|so|also|actually|right|well
      |separately|meanwhile|incidentally|by the way|fyi|ps|p\.s\.|just to say|just so you know
      |heads up|one more thing|yes|nope|nah|um|er|afraid|i'm afraid|btw
    )[ ,!.–-]+(?=\S)
  )
`;
const CLOSING =
  /(?:[ ,]+(?:please|pls|thanks|thank you|many thanks|ta|cheers|sorry|i'm afraid|x)|[.!,;:\s]+|\s*[🙏🙂😊👍]+)$/iu;
