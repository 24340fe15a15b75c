// Words of status whose meaning no council turns round, and where they lie on the common scale.

import type { SchemePlace } from "../../plan/change-scheme.ts";
import { regExp } from "../lexicon/pattern.ts";

/**
 * Where a word lies, or null where the plan has to say it: "Blue", and a bare colour beyond red, amber and green. A mark in
 * front of words ("⚪ Not started") decorates them.
 */
export function placeOf(word: string): SchemePlace | null {
  const bare = word.trim();
  const spoken = bare.replace(/^[^\p{L}\p{N}]+(?=\p{L})/u, "");
  const meaning = (text: string) => MEANINGS.find(([pattern]) => pattern.test(text))?.[1];
  return meaning(bare) ?? meaning(spoken) ?? null;
}

/** Whether a word is one of the calendar's own facts ("Overdue"), or none. */
export function saysNothing(word: string): boolean {
  return SAYS_NOTHING.test(word);
}

export const GREEN: SchemePlace = { rag: "G", status: null };
export const AMBER: SchemePlace = { rag: "A", status: null };
export const RED: SchemePlace = { rag: "R", status: null };
export const COMPLETE: SchemePlace = { rag: null, status: "complete" };
const IN_PROGRESS: SchemePlace = { rag: null, status: "in-progress" };
export const NOT_STARTED: SchemePlace = { rag: null, status: "not-started" };
export const PAUSED: SchemePlace = { rag: null, status: "paused" };
const USUAL: SchemePlace = { rag: null, status: "business-as-usual" };
export const STOPPED: SchemePlace = { rag: null, status: "stopped" };

const MEANINGS: readonly (readonly [RegExp, SchemePlace])[] = [
  [
    /^(?:100 ?%|(?:fully |action )?(?:complete|completed|done|finished|closed|delivered|achieved|implemented|met|✔|✓|✅))\.?$/iu,
    COMPLETE,
  ],
  [
    /^(?:not (?:yet )?(?:started|begun|commenced)|yet to (?:start|begin)|to do|to start|unstarted|not due to start|0 ?%)\.?$/iu,
    NOT_STARTED,
  ],
  [
    regExp("iu")`
      ^(?:
        in[- ]progress
        |(?:work )?(?:started|under ?way|begun|commenced)
        |on-?going|live|active|continuing
        |part(?:ly|ially)? (?:complete|completed|met|done)
        |\d{1,2} ?%
      )\.?$
    `,
    IN_PROGRESS,
  ],
  [/^(?:on[- ]hold|paused|deferred|suspended|postponed|parked)\.?$/iu, PAUSED],
  [
    /^(?:on[- ](?:track|target|schedule|course)|progressing well|ahead(?: of schedule)?|going well|good progress|🟢|💚|🟩)\.?$/iu,
    GREEN,
  ],
  [
    regExp("iu")`
      ^(?:
        at risk|delayed|behind(?: schedule)?|slipped|slipping
        |(?:slight|some|minor|moderate|short) delays?
        |slightly (?:behind|delayed)|some (?:concerns?|issues?|risk)|🟡|🟠|🟨|🟧|yellow
      )\.?$
    `,
    AMBER,
  ],
  [
    regExp("iu")`
      ^(?:
        off[- ](?:track|target|schedule|course)
        |(?:major|serious|significant|severe|long) delays?
        |significantly (?:behind|delayed)|stalled|critical|not on track|🔴|🟥
      )\.?$
    `,
    RED,
  ],
  [/^(?:business[- ]as[- ]usual|bau|embedded|mainstreamed|now bau)\.?$/iu, USUAL],
  [
    regExp("iu")`
      ^(?:
        cancell?ed|withdrawn|rejected|declined
        |not (?:accepted|agreed|supported|taken forward)
        |superseded|stopped|discontinued|abandoned|not (?:being )?(?:pursued|progressed)
        |no longer (?:needed|required|applicable|relevant|proceeding)
      )\.?$
    `,
    STOPPED,
  ],
];

const SAYS_NOTHING = regExp("iu")`
  ^(?:
    open|overdue|due|not (?:yet )?due|new|n/?a|not applicable|tbc|tbd|none|nil|no update|unknown
    |(?:not|un)[ -]?rated|no rating|[-–—.]+
  )\.?$
`;
