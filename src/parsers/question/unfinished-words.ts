// "not complete", "yet to start", "completed late": the ways to say what is done, what is left and what has not begun.

import { ways, wholeWords } from "../lexicon/ways.ts";
import { EVERYTHING_BUT, NOT } from "./negation.ts";

/** No filter parts what has not begun from the rest of what is open; `doubtsOf` says so. */
export const NOT_BEGUN = wholeWords`
  (?:${NOT}|(?:(?:is|are|was|were) )?yet to|neither) (?:yet |been |even |got |(?:been )?(?:actually|properly) |have |be )*(?:started?|begun|begin|commenced?|got (?:going|off the ground)|kicked off|picked up)(?: yet)?
  unstarted
  still to (?:be(?:gin)?|start(?:ed)?)(?: (?:begun|started))?
`;

const DONE = "(?:completed?|done|finished|closed|delivered|achieved|signed off)";
const BY_ITS_DAY = ways`
  late\b
  early\b
  on[ -]time
  (?:ahead of|before|after|behind|past|within|outside|by) (?:(?:its|their|the|schedule|due|target|agreed|original) ?)*(?:time|schedule|deadlines?|dates?|due)\b
`;
/** What is done holds no day on which it was done beside the day on which it was due. */
export const DONE_WHEN = new RegExp(
  ways`
    \b(?<!\b(?:not|n't|never|yet to be|be) (?:been )?)${DONE} (?:(?:up|off|\d+|days?|weeks?|a|bit) )*${BY_ITS_DAY}
    \b(?:late|early|on-time) (?:completions?|finish(?:es)?|delivery)\b
  `,
  "iu",
);

/** "Who has left" asks about people; "what has Place left" about work. */
const LEFT = String.raw`(?<!${ways`
  (?: {2}(?:have |has |had )?)
  \b(?:who|people|officers?|owners?|leads?|staff|someone|anyone|colleagues?)(?:'s|'ve| has| have| had)?(?: now| since)?[ ]
`})left(?! over\b)`;

export const UNFINISHED = wholeWords`
  ${EVERYTHING_BUT}(?:complete[d]?|done|finished|closed)(?: ones)?
  (?:${NOT}|isn't) (?:yet |been |get |got |be )*(?:complete[d]?|done|finished|closed|delivered|signed off)(?: off| up| out)?(?: yet)?
  incomplete|unfinished
  still (?:open|live|to (?:do|be done)|going|running)
  outstanding
  (?:remains? )?(?:still )?(?:to be done|to do|todo|to-do)(?! with)
  left to (?:do|finish)
  ${LEFT}
  (?:must|should|(?:has|have|need|needs|got|ought|supposed) to) (?:i |we |they )?(?:finish|complete|deliver|close)
  remain(?:s|ing)
  still to go|unclosed|uncompleted
  non[- ]?complete[d]?
`;
