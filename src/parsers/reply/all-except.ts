// "Everything except 4.4 is green", "apart from the charter, all on track": the state behind is said of all the others.

import { matchesOf } from "../lexicon/matches-of.ts";
import { pattern } from "../lexicon/pattern.ts";
import { matchActionWords } from "./match-action-words.ts";
import type { ReplyContext } from "./reply.ts";
import { STATE } from "./state-words.ts";
import { groupPattern, knownReferences, namesIn, type Target } from "./target-patterns.ts";

/**
 * The targets that name all but some before the state is said. "All green except 4.4" is read where the exception
 * stands behind.
 */
export function allExcept(text: string, context: ReplyContext): readonly Target[] {
  if (!EXCEPTING.test(text)) return [];
  const references = knownReferences(context);
  const patterns = patternsOver(references);
  const targets: Target[] = [];
  for (const pattern of patterns) {
    for (const { 0: said, index: start, groups } of matchesOf(pattern, text)) {
      const end = start + said.trimEnd().length;
      if (targets.some((target) => target.start < end && target.end > start)) continue;
      const found = groups?.words ? matchActionWords(groups.words, context.actions) : [];
      const without = groups?.left
        ? namesIn(groups.left.trim(), references)
        : found.length === 1
          ? [{ kind: "words" as const, references: found }]
          : [];
      if (without.length > 0) targets.push({ names: [{ kind: "all" }], without, start, end, from: start });
    }
  }
  return targets;
}

/** Made once for the same references: each of them lists all words for a state. */
function patternsOver(references: readonly string[]): readonly RegExp[] {
  const made = PATTERNS.get(references);
  if (made) return made;
  const group = groupPattern(references).source;
  const patterns = [
    new RegExp(`${ALL}${EXCEPT}(?<left>${group})(?=${STANDS})`, "giu"),
    new RegExp(
      `(?<=^|[.!?\\n,;] *)${EXCEPT}(?<left>${group})[ ,–-]+(?:they(?:'re| are) |it's )?${ALL}(?=${STANDS})`,
      "giu",
    ),
    new RegExp(`${ALL}${EXCEPT}(?<words>\\p{L}[\\p{L}\\d' &-]{1,60}?)(?=${STANDS})`, "giu"),
    new RegExp(`(?<=^|[.!?\\n,;] *)${EXCEPT}(?<words>\\p{L}[\\p{L}\\d' &-]{1,60}?)[ ,–-]+${ALL}(?=${STANDS})`, "giu"),
  ];
  PATTERNS.set(references, patterns);
  return patterns;
}

const PATTERNS = new WeakMap<readonly string[], readonly RegExp[]>();

const EXCEPTING = /\b(?:except|apart from|other than|excluding|bar|but)\b/iu;
const ALL = pattern`
  (?<![\w-])(?:
    all (?:of )?(?:them|these|those|actions|the (?:others|rest)|the actions)
    |all|everything(?: else)?|the lot|every one(?: of them)?|they're all|the rest|rest|others
  )\b
`;
const EXCEPT = "(?: |^)?(?:except(?:ing)?|apart from|other than|excluding|bar|but(?: not)?)(?: for)? (?:the )?";
const STANDS = pattern`
  (?: one| action)?(?:\s*[:=–-]\s*|\s+)
    (?:(?:is|are|now|still|all|at|on|been|have|has|remains?|rated|to|go|gone)\s+)*
    (?:${STATE}|[gr](?=$|[\s,;.]))(?![\w-])
`;
