// "I meant amber", "sorry, 2 not 1", "oops, end of June": the last reply put right.
import { regExp } from "../lexicon/pattern.ts";
import type { Reply, ReplyContext, ReplyPart } from "./reply.ts";
import { replyPart } from "./reply-part.ts";
import { resolveTarget } from "./resolve-target.ts";
import { COLOUR } from "./state-words.ts";
import { groupPattern, knownReferences, namesIn } from "./target-patterns.ts";

/**
 * The reply as a correction of the one before it, or null. `read` reads what is left without the words that correct.
 *
 * "Sorry" and "oops" correct only what is nothing but a state, a date or an action: "sorry, the supplier is late" does
 * not. "Should be amber" may be a hope, so it is doubted.
 */
export function readCorrection(
  text: string,
  context: ReplyContext,
  read: (text: string) => Reply,
): readonly ReplyPart[] | null {
  const head = text.slice(0, LONGEST).replaceAll(/[’‘]/gu, "'");
  const first = text.length < LONGEST ? actionFirst(text, head, context, read) : null;
  if (first) return first;
  const meant = MEANT.exec(head);
  const opening = meant ?? SORRY.exec(head);
  const against = text.length < LONGEST ? CONTRAST.exec(head) : null;
  // After a comma "not green" explains a first answer as often as it corrects one.
  const contrast = opening || !against?.[0].includes(",") ? against : null;
  const start = opening?.[0].length ?? 0;
  const named = text.length < LONGEST ? actionsMeant(head.slice(start), opening !== null, context) : null;
  if (named) return [replyPart("report", text, { ...named, correction: true })];
  if (!opening && !contrast) return null;
  const end =
    contrast && contrast.index >= start ? contrast.index + (contrast.groups?.right?.length ?? 0) : text.length;
  const { parts, notUnderstood } = read(text.slice(start, end));
  if (notUnderstood !== "" || parts.length === 0 || !parts.every((part) => part.kind === "report")) return null;
  if (!meant && !parts.every(saysOnlyFacts)) return null;
  // A colour that "should have been" was said; that something "should have been done" was hoped.
  const ends = parts.some((part) => part.status === "complete");
  const hope =
    (ends ? /\bshould (?:be|have been|read|say)\b[^a-z]*$/iu : /\bshould (?:be|read|say)\b[^a-z]*$/iu).test(
      opening?.[0] ?? "",
    ) && !APOLOGISES.test(head);
  if (hope && !parts.every(saysOnlyFacts)) return null;
  const doubt = hope ? [A_HOPE] : [];
  return parts.map((part, index) => corrected(part, text, start, index, parts.length, end, doubt));
}

/** "Sorry, 4.2 should have been red": the action stands before the words that correct. */
function actionFirst(
  text: string,
  head: string,
  context: ReplyContext,
  read: (text: string) => Reply,
): readonly ReplyPart[] | null {
  // A pattern of the known references takes longer to make than most replies take to read.
  if (!SHOULD_HAVE_BEEN.test(head)) return null;
  const group = groupPattern(knownReferences(context)).source;
  const pattern = new RegExp(`^(?:${SORRY_WORDS}[\\s,.!–—-]+)*(?<action>${group})[\\s,:–—-]*${SHOULD_HAVE}\\s+`, "iu");
  const found = pattern.exec(head);
  const action = found?.groups?.action?.trim();
  if (!found || !action) return null;
  const state = text.slice(found[0].length).replace(NOT_THAT, "");
  const [part, ...others] = read(`${action} ${state}`).parts;
  if (!part || others.length > 0 || part.kind !== "report" || !saysOnlyFacts(part)) return null;
  const { kind, words: _words, said: _said, ...fields } = part;
  const hope = state.length === text.length - found[0].length && !APOLOGISES.test(head);
  return [
    replyPart(kind, text.trim(), { ...fields, correction: true, doubt: [...part.doubt, ...(hope ? [A_HOPE] : [])] }),
  ];
}

const A_HOPE = "Shall I put your last answer right, or is that what you expect?";
const APOLOGISES = /^(?:sorry|oops|whoops|apologies|no\b|ah|oh)/iu;
const SORRY_WORDS = "(?:sorry|oops|whoops|apologies|ah|oh|no|actually|wait)";
const SHOULD_HAVE =
  "(?:should have (?:been|read|said)|should've been|(?:was|is) (?:meant|supposed) to (?:be|say|read))";
const SHOULD_HAVE_BEEN = new RegExp(SHOULD_HAVE, "iu");
/** "red, not amber": what it was before */
const NOT_THAT = new RegExp(`,?\\s+(?:and )?(?:not|rather than|instead of) (?:${COLOUR}|done|complete)[\\s.!]*$`, "iu");

/** The words around what was read belong to its first and last part, so that none is lost. */
function corrected(
  part: ReplyPart,
  text: string,
  start: number,
  index: number,
  count: number,
  end: number,
  doubt: readonly string[],
): ReplyPart {
  const before = index === 0 ? text.slice(0, start) : "";
  const behind = index === count - 1 ? text.slice(end) : "";
  const { kind, words, said: _said, ...fields } = part;
  return replyPart(kind, `${before}${words}${behind}`.trim(), {
    ...fields,
    correction: true,
    doubt: [...part.doubt, ...doubt],
  });
}

function saysOnlyFacts({ note, evidence, rag, status, schemeWord, percent, date }: ReplyPart): boolean {
  return (
    note === null &&
    evidence.length === 0 &&
    [rag, status, schemeWord ?? null, percent, date].some((fact) => fact !== null)
  );
}

/** "2 not 1", "I meant 2": only the action was wrong. */
function actionsMeant(
  words: string,
  opened: boolean,
  context: ReplyContext,
): Pick<ReplyPart, "actions" | "doubt"> | null {
  if (!opened && !INSTEAD.test(words)) return null;
  const references = knownReferences(context);
  const group = groupPattern(references).source;
  const alone = regExp("iu")`
    ^\s*(?:for |it's |its |it was )?(?<right>${group})
      (?<wrong>,? (?:and )?(?:not|rather than|instead of) (?:for )?(?:${group}))?(?:,? sorry)?[\s.!]*$
  `.exec(words);
  const right = alone?.groups?.right?.trim();
  if (!right || (!opened && alone?.groups?.wrong === undefined)) return null;
  const names = namesIn(right, references);
  if (names.length === 0) return null;
  const { actions, doubt } = resolveTarget({ names, start: 0, end: right.length, from: 0 }, [], context);
  return { actions, doubt };
}

const INSTEAD = /\b(?:not|rather than|instead of)\b/iu;
const LONGEST = 120;
const MEANT = regExp("iu")`
  ^(?:
    (?:
      sorry|oops|whoops|apologies|ah|oh|no|actually|wait
      |(?:i )?(?:pressed|hit|clicked|tapped)?(?: the)? ?wrong (?:button|one|box|colour|key)
      |fat fingers|my (?:mistake|bad)
    )[\s,.!–—-]+
  )*(?:
    i (?:said|put|marked|typed|wrote|sent|set)(?: (?:it|this|that|this one))?(?: as| down as)?[ ]
      (?:green|amber|red|complete|done)(?: by mistake| in error| by accident)?[,.; –—-]*(?:but |and )?
      (?:i meant|it should (?:be|have been|read|say)|should (?:be|have been|read|say))
    |(?:please |can you |could you )?change (?:from )?(?:green|amber|red) (?:to|into)
    |(?:i )?(?:meant|mean)(?: to (?:say|put|type|write|reply))?
    |i (?:should have|should've) (?:said|put|written)
    |(?:that|this|my last (?:one|reply|message)) (?:was|is)(?= (?:meant )?for\b)
    |correction|typo|make that
    |(?:ignore|scrap|forget|disregard|undo) (?:that|it)(?! last)(?:[\s,.!–—-]+(?:i )?meant)?
    |(?:please |can you |could you )?change[ ]
      (?:my (?:last )?(?:answer|reply|update|one)|that|it|mine|my last) to
    |(?:(?:that|it|this|my last (?:reply|one|answer)) )?should(?: have|'ve) (?:been|read|said)
    |(?:(?:that|my last (?:reply|one|answer)) )?should (?:be|read|say)
  )(?![\w'])[\s:,;–—-]*
`;
/** "No. 2 is green" is number two. */
const SORRY = /^(?:(?:sorry|oops|whoops|apologies|actually)[\s,.!–—-]+|no(?:\s*[,!–—-]+\s*|\.\s+(?!\d)))+/iu;
/** "amber not green" */
const CONTRAST = new RegExp(`(?<right>${COLOUR})(?:,? not (?:${COLOUR}))[\\s.!]*$`, "iu");
