// Headings by their own words: a part of the plan with its label and number, or the kind of text that follows.
import { regExp } from "../lexicon/pattern.ts";

/**
 * "Equality Outcome 2: Pupils who …": a part of the plan by its own name, however long; "Workstream 2 Use of powers", where no
 * sign stands behind the number, while it is short and no sentence.
 */
export function isLabelledPart(text: string): boolean {
  if (NUMBERED_PART.test(text)) return text.split(" ").length <= LONGEST_NUMBERED && !/[.;,:]$/.test(text);
  return LABELLED_PART.test(text);
}

const LABELLED_PART = regExp("i")`
  ^(?:(?:equality|strategic|corporate|key|our|priority) )?(?:
    objective|outcome|theme|priority|aim|goal|commitment|pillar|domain|work ?stream|strand
    |ambition|standard|principle|pledge|promise|mission|area
  )(?: (?:area|outcome|theme|no\.?))?\s+
    (?:\d{1,2}|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4})\b\s*[:.–—-]
`;

const LONGEST_NUMBERED = 14;
const NUMBERED_PART = regExp("iu")`
  ^(?:(?:equality|strategic|corporate|key|our|priority) )?(?:
    objective|outcome|theme|priority|aim|goal|commitment|pillar|work ?stream|strand|ambition
    |principle|pledge|promise|mission
  )(?: (?:area|outcome|theme))?\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{2,4})\s+
    (?!(?-i:\p{Ll}))\p{L}
`;

/** Headings that say what kind of text follows, not what the actions are about. */
export function isGeneral(text: string): boolean {
  return GENERAL.test(text);
}

const GENERAL = regExp("iu")`
  ^(?:\d+[.)]?\s+)?(?:the |our |draft |full )?(?:
    action plans?|actions?
    |(?:key )?activities(?: including \p{L}+)?(?: \d[\d/–-]*)?
    |aims?|introduction|background|foreword|contents|appendix.*|annex.*|table \d+.*
    |key(?: to .*)?|glossary|context|summary|purpose|scope
    |(?:monitoring|reporting|governance|review|evaluation)
      (?: and (?:monitoring|reporting|governance|review|evaluation))?
    |abbreviations|acronyms|definitions|contacts?
    |(?:our )?(?:measures|indicators|performance indicators)
    |delivery plan|what success (?:will )?looks? like|how (?:we will|will we) know.*
    |what we(?: have| will|['’]ve|['’]ll) .*|measures of success|our numbers|next steps
    |our aspirations|page \d+.*|skip to (?:main )?content\b.*|skip (?:ribbon|navigation)\b.*
  )$
`;

/** "RAG key: G on track, A some slippage": what the ratings mean. "Key priority one: …" is a part of the plan. */
export function isLegend(text: string): boolean {
  return LEGEND.test(text);
}

const LEGEND = regExp("i")`
  ^(?:
    (?:rag|colour|status|progress)(?: status| ratings?)?(?: key| legend| codes?| definitions?)?
    |key(?: to [^:]{3,30})?|legend|glossary|abbreviations?
  )\s*:\s+\S
`;
