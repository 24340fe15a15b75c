// What a heading that nobody listed probably means, by the words in it: "Force activity", "When will it be done?".
import { regExp } from "../lexicon/pattern.ts";
import type { Meaning } from "./columns.ts";

/**
 * The first line with a word of the heading decides. What only looks like an owner or a date stands first ("Progress since
 * start", "Action taken"), then what names the thing most surely: a rating, a date, an owner.
 */
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [
    regExp("")`
      \b(?:
        start|starts|started|starting|commence\w*|updates?|updated|progress|comments?|commentary
        |notes?|resources?|resourcing|budget|costs?|funding|risks?|issues?|barriers?|dependenc\w+
        |previous|original|baseline|data|indicators?|rationale|background|reasons?|why|evidence
        |taken|so far|to date|completed on|date completed|date closed|links?|linked|characteristics?
        |dut(?:y|ies)|accept\w*
      )\b
    `,
    "further",
  ],
  [/\bb?rag\b|\btraffic lights?\b/, "rag"],
  [/\bstatus\b|^(?:achieved|complete|on target|delivery confidence)$/, "status"],
  [
    regExp("")`
      \bwhen\b
      |\b(?:
        deadlines?|time ?scales?|time ?frames?|time ?lines?|timings?|due
        |(?:target|end|completion|finish|delivery|implementation|milestone|review) dates?
        |dates?|to be (?:completed|delivered|finished)|target (?:year|quarter|month|period)
        |(?:proposed|planned|projected|forecast|expected) (?:completion|end|delivery|finish)
        |delivery (?:year|quarter|period)
      )\b
    `,
    "due",
  ],
  [
    regExp("")`
      \b(?:
        responsib\w+|accountab\w+|lead|leads|leading|led|owners?|owned|ownership|who|whom|officers?
        |sponsors?|sro|delivered by|assigned|post ?holders?|contacts?|job titles?|persons?
        |delegated to
      )\b
    `,
    "owner",
  ],
  [/\b(?:ref|refs|reference|id)\b|\b(?:no|number)$/, "reference"],
  [/^actions?\b/, "action"],
  [/\b(?:outcomes?|impacts?|success|results?|difference|benefits?|measured?)\b/, "outcome"],
  [
    regExp("")`
      \b(?:
        actions?|activit(?:y|ies)|tasks?|steps?|interventions?|initiatives?|deliverables?
        |improvements?|we will|will we|to be done|will be done|to do|we (?:are|re) (?:going|doing)
      )\b
    `,
    "action",
  ],
  [
    /\b(?:objectives?|priorit(?:y|ies)|themes?|aims?|goals?|workstreams?|work ?streams?|pillars?|domains?|strands of work)\b/,
    "section",
  ],
];

/** A heading in lower case without punctuation; null where none of its words is known, or it is too long for a heading. */
export function likelyMeaning(heading: string): Meaning | null {
  if (heading === "" || heading.split(" ").length > LONGEST) return null;
  return WORDS.find(([words]) => words.test(heading))?.[1] ?? null;
}

const LONGEST = 14;
