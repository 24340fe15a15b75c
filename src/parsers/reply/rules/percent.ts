// "60%", "about 60 per cent done". "80% of managers" counts something else.
import { regExp } from "../../lexicon/pattern.ts";
import { type ClauseRule, noteAfter } from "../clause.ts";
import { statusOfPercent } from "../status-of-percent.ts";

export const percent: ClauseRule = {
  name: "<n> per cent",
  read: (clause) => {
    const found =
      RISEN.exec(clause.core) ?? COUNTED.exec(clause.text) ?? FIELD.exec(clause.text) ?? PERCENT.exec(clause.core);
    const value = Number(found?.groups?.value);
    if (!found || value > 100 || LEFT.test(clause.text.slice(0, clause.text.length - clause.core.length))) return null;
    if (NOT_YET.test(found[0])) return { status: "in-progress", unsure: "Not complete, as I read it.", noteFrom: 0 };
    return {
      percent: value,
      ...statusOfPercent(value),
      noteFrom: noteAfter(
        clause,
        found[0].length - (FIELD.test(clause.text) ? clause.text.length - clause.core.length : 0),
      ),
    };
  },
};

/** "The remaining 15%" is what is not done. */
const LEFT = /\b(?:remaining|rest|other|outstanding|last)\b/iu;
const PERCENT = regExp("iu")`
  ^(?:
    (?:
      about|around|roughly|approx\.?|approximately|nearly|almost|over|just over|just under|c\.?
      |circa|maybe|say|only|not
    )[ ]
  )?(?<value>\d{1,3}) ?(?:%|per ?cent)(?:[ -]?ish)?(?!\w)(?! of (?!the way))(?!
    [ ](?:
      left|to go|remain\p{L}*|outstanding|still to|short|over|under|behind|below|above|would|said
      |say|felt|feel|agreed?|response|returns?|attendance|attended|turnout|satisf\p{L}+|uptake
      |take-?up|increase|rise|more|fewer|less|reported|recommend|have|had|were|are|replied
      |responded|ethnic\p{L}*|disab\p{L}*|female|male|women|men|staff|people
    )\b
  )(?: (?:complete|completed|done|there|finished|through|of the way(?: there| through)?|progress))?
`;
/** "went from 20% to 75%": the last of them holds. */
const RISEN = regExp("iu")`
  ^(?:(?:it |this |went |moved |gone |rose |risen |grew |jumped |increased )*(?:up )?)from \d{1,3} ?
    (?:%|per ?cent)? (?:up )?to (?<value>\d{1,3}) ?(?:%|per ?cent)(?!\w)(?: (?:complete|completed|done))?
`;
/** "20 adverts of 50 reviewed = 40%" */
const COUNTED =
  /^\D{0,40}\d+ [^=%]{0,60}\b(?:of|out of) (?:the |our )?\d+[^=%]{0,60}(?:=|so|ie|i\.e\.) ?(?<value>\d{1,3}) ?%[\s.!]*$/iu;
/** "% complete = 45" */
const FIELD =
  /^(?:%|per ?cent(?:age)?)(?: (?:complete|completed|done|progress))? ?[:=] ?(?<value>\d{1,3})(?: ?%)?(?=$|[\s.])/iu;
const NOT_YET = /^not /iu;
