// "going well", "slightly behind", "struggling": no colour was named, but one is suggested.

import type { Rag } from "../../../plan/status.ts";
import { pattern, regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { TAIL } from "../state-words.ts";

/** The colour is only a guess, so it is always asked about; a named colour or status beside it counts alone. */
export const impression: ClauseRule = {
  name: "going well, a bit behind",
  read: ({ core, text }) => {
    const likely = IMPRESSIONS.find(([, pattern]) => pattern.test(core) || pattern.test(text))?.[0];
    if (!likely) return null;
    return { likely, unsure: `I took "${text}" as ${WORDS[likely]}: is that right?`, noteFrom: 0 };
  },
};

const WORDS: Record<Rag, string> = { G: "green", A: "amber", R: "red" };
const DEGREE = pattern`
  (?:
    (?:
      a (?:little |tiny |wee )?bit|a little|a tad|slightly|somewhat|rather|quite|fairly|still|very
      |really|pretty|running|falling|slipping|fallen|badly|way|well|far|significantly|seriously|so
      |too|getting|now|progressing|moving along|moving|going|coming along|coming on|coming|it's
      |it is|we're|all|doing|things|work
    )[ ]
  )*
`;
const END = pattern`
  (?:
    [ ](?:
      indeed|thanks|so far|with (?:this|it|that|these)|on (?:this|it|that|these)|here
      |this (?:quarter|month|time)|than (?:planned|expected|hoped)|schedule|plan
      |where we (?:should|want to|wanted to) be
    )
  )*${TAIL}[\s.!]*
`;

const IMPRESSIONS: readonly (readonly [Rag, RegExp])[] = [
  [
    "R",
    regExp("iu")`
      ^${DEGREE}(?:
        (?:badly|seriously|significantly|way|far|well) behind
        |failing|failed|in (?:real |serious |big )?trouble
        |won't (?:happen|be met|meet (?:the|its) date)
        |not going to happen|critical|a disaster
      )${END}$
    `,
  ],
  [
    "A",
    regExp("iu")`
      ^${DEGREE}(?:
        behind|late|delayed|slow|slow going|slower|slow progress|struggling|stalled|stalling
        |slipping
        |not[ ]
          (?:great|good|going (?:too |so |very )?well|on schedule|ideal|where we (?:want|should) (?:to )?be)
        |worse|so[- ]so|mixed|patchy|tricky|difficult|wobbly
        |some (?:issues|problems|delays|slippage)|concerns?|worr(?:ied|ying)|issues|problems
      )${END}$
    `,
  ],
  [
    "G",
    regExp("iu")`
      ^${DEGREE}(?:
        well|fine|good|great|ok|okay|nicely|smoothly|swimmingly|to plan|as planned|according to plan
        |on plan
        |good progress(?: (?:being |is being |has been )?made)?
        |(?:good|great|excellent|solid|steady) progress
        |no (?:issues|problems|concerns|worries)(?: to report)?
        |happy with (?:this|it|progress)|ahead(?: of)?
      )${END}$
    `,
  ],
];
