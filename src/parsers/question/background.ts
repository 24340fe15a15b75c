// "Cllr Ames is asking how many …", "I'm doing the board paper, …": who asks, why and by when, beside the question itself.
import { pattern, regExp } from "../lexicon/pattern.ts";
import { readStates } from "./read-states.ts";
import { type Remaining, without } from "./remaining.ts";

export interface Background {
  /** The words of the clauses that only tell about the asking. Names in them may still say whose actions are meant. */
  readonly told: string;
  readonly rest: Remaining;
}

/**
 * The question without what is told around it.
 *
 * A clause is told, not asked, where it opens like a statement of the asker ("I've got a 1-1 with Sam at three") and holds
 * no state and no word of asking. Somebody else who wants to know is never whose actions are meant.
 */
export function readBackground(remaining: Remaining): Background {
  let rest = remaining;
  for (const pattern of [ASKED_BY, ASKED_OF_US, AFTER]) {
    const match = pattern.exec(rest.text);
    if (match && !holdsQuestion(match[0].slice(0, match[0].length - (match.groups?.link ?? "").length)))
      rest = without(rest, match.index, match.index + match[0].length);
  }
  const told: string[] = [];
  const wantedBy = DAYS_OF_ACTIONS.test(rest.text)
    ? null
    : (REQUESTED.test(rest.text) && WANTED_BY.exec(rest.text)) || WANTED_TODAY.exec(rest.text);
  if (wantedBy) rest = without(rest, wantedBy.index, wantedBy.index + wantedBy[0].length);
  const opening = WANTS_TO_KNOW.exec(rest.text);
  if (opening && !holdsQuestion(opening[0])) {
    told.push(opening[0]);
    rest = without(rest, opening.index, opening[0].length);
  }
  const clauses = [...rest.text.matchAll(CLAUSE)];
  const asked = clauses.filter(([clause]) => !isTold(clause));
  if (asked.length > 0 && asked.length < clauses.length) {
    for (const { 0: clause, index } of clauses) {
      if (!isTold(clause)) continue;
      told.push(clause);
      rest = without(rest, index, index + clause.length);
    }
  }
  for (let match = TRAILING.exec(rest.text); match; match = TRAILING.exec(rest.text)) {
    if (holdsQuestion(match[0]) || rest.text.slice(0, match.index).trim() === "") break;
    told.push(match[0]);
    rest = without(rest, match.index, match.index + match[0].length);
  }
  return { told: told.join(" "), rest };
}

/** Split where a comma, a dash or a stop parts clauses; "2.11" and "1,000" hold together. */
const CLAUSE = /(?:[^,;:.!?–—-]|[,.:](?=\S)|(?<=\S)[-–—](?=\S))+[,;:.!?–—-]*/gu;

function isTold(clause: string): boolean {
  return TOLD.test(clause) && !holdsQuestion(clause);
}

function holdsQuestion(words: string): boolean {
  return ASKING.test(words) || readStates({ text: words }).state.length > 0;
}

const ASKING = regExp("iu")`
  \b(?:
    what(?:'s|ever)?|which|who(?:'s|se)?|how(?:'s)?|where|show|list|give|tell|find|count|number
    |any|anything|everything|summary|update on|status|actions?|deadlines?|reference
  )\b
  |\d\.\d
`;

const SOMEBODY = "(?:(?:the|a|an|our|my|one of (?:the|our|my)|some) )?(?:[\\p{L}'-]+ ){0,3}?(?:[\\p{L}'-]+)";
/** "the chief executive wants to know how many …", "Sam is asking for …" */
const ASKED_BY = regExp("iu")`
  ^(?:so |and |but |because |as |hi,? )?${SOMEBODY}[ ]
    (?:(?:has|have|had|is|are|was|were|keeps?|just|also|would|will|may|might|'s|'ve) )*(?:
      wants?(?: me)? to know|wants? to see|wanted to know|needs? to know|asks?|asked|asking
      |wondering|wonders|like to know|like to see|wants?(?= (?:an?|the|to)\b)|chasing me
    )(?: (?:me|us|again|today))*
    (?<link> (?:for|about|whether|if|to see|to know|(?=what|which|how|who|when|where|why)|(?=the|a|an)))
`;
const ASKED_OF_US = regExp("iu")`
  ^(?:so |and |but )?(?:i've|i have|we've|we have|i was|i am|i'm|we're|we are)(?: just| also)?[ ]
    (?:been asked|being asked|asked|getting asked)(?: by [\p{L}' -]{1,40}?)?(?<link>
      [ ](?:
        for|about|whether|if
        |to (?:find|get|pull|provide|produce|list|report|say|check|confirm|tell)
          (?: (?:out|together|them|you|him|her|on))*
        |(?=what|which|how|who|when|where|why)
      )
    )
`;

/** "I'm after the reds", "we're hoping to see …" */
const AFTER = regExp("iu")`
  ^(?:so |and |but )?(?:i'm|i am|i was|we're|we are|just)? ?(?:
    after(?= (?:a|an|the|some|any|all)\b)|looking for
    |hoping (?:for|to (?:see|get|have|find out))
    |trying to (?:find(?: out)?|see|get|work out|understand)
    |keen to (?:see|know|get|find out)|interested (?:in|to know)|curious (?:about|to know)
    |wondering(?: (?:about|if you (?:can|could)(?: tell me)?))?
  )(?= )
`;

/** "I'm meeting Sam tomorrow and want to know which …" */
const WANTS_TO_KNOW = regExp("iu")`
  ^(?:so |and |but )?(?:i|we)(?:'\p{L}+)?\b.{0,120}?\b(?:want|wanted|need|like|love|trying|hoping) to[ ]
    (?:know|see|find out|understand|check|ask)(?= (?:which|what|who|how|where|if|whether)\b)
`;

/** "Please send me the reds by tomorrow": when the answer is wanted, not when anything is due. */
const REQUESTED = regExp("iu")`
  ^(?:(?:please|can|could|would|you|i|we|us|me|hi|ok|so|just|kindly|pls|also|quickly)(?:'d)?,? )*(?:
    send|email|e-mail|share|forward|let (?:me|us) have|have|get|need|want|like|provide|pull|put
    |prepare|produce|drop|ping
  )\b
`;
const DAYS_OF_ACTIONS =
  /\b(?:due|deadlines?|finish(?:es|ed)?|needs? (?:doing|finishing)|to be (?:done|finished|completed))\b/iu;
const WANTED_BY = regExp("iu")`
  ,? (?:please,? |pls,? )?by (?:the )?(?:
    (?:end|close) of (?:(?:the )?day|(?:to|this )?day|today|tomorrow|play|business)
    |cop|cob|eod|tonight|today|tomorrow|noon|midday|lunch(?:time)?|this (?:afternoon|evening)
    |\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|(?:mon|tues|wednes|thurs|fri)day
  )(?: (?:morning|lunch(?:time)?|noon|afternoon|evening|am|pm))?
    (?:,? (?:please|pls|thanks|if (?:you can|possible)))?[\s?.!]*$
`;

const WANTED_TODAY = regExp("iu")`
  (?<=
    ^(?:(?:please|can|could|would|you|i|we|us|me|hi|ok|so|just|kindly|pls|also|quickly)(?:'d)?,? )*
      (?:see|show|list|give|tell)\b.*?
  ),? (?:please,? |pls,? )?by (?:the )?(?:
    (?:end|close) of (?:(?:the )?day|(?:to|this )?day|today|play|business)
    |cop|cob|eod|tonight|noon|midday|lunch(?:time)?|this (?:afternoon|evening)
    |\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)
  )(?:,? (?:please|pls|thanks|if (?:you can|possible)))?[\s?.!]*$
`;

const TOLD = new RegExp(
  [
    // "I'm writing the report", "we've got committee tomorrow", "just off to see the board"
    pattern`
      ^\W*(?:(?:so|and|but|as|because|since|also|just|sorry|apologies|only) )*(?:
        (?:i|we)(?:'m|'ve|'re|'ll|'d)?\b
        |(?:my|our) (?:[\p{L}'-]+ ){1,4}?
          (?:is|are|was|were|has|have|had|wants?|needs?|asked|asks|meets?|goes|starts|begins|will|would)\b
        |(?:my|our) [\p{L}' -]{0,40}(?:'s|s')[ ]
      )
    `,
    pattern`
      ^\W*(?:
        (?:just )?(?:
          got|have|off to|going (?:in)?to|about to|preparing|prepping|prep|getting ready|writing|doing
          |working on|drafting|updating|pulling together
        )
      )[ ]
    `,
    // "when you get a chance", "if you don't mind", "before I see Sam"
    pattern`
      ^\W*(?:so |and |but )?(?:when(?:ever)?|if|before|after|once|while|as soon as|because|as)[ ]
        (?:you|i|we|it|that|possible|poss)\b(?:'[a-z]+)?
    `,
    pattern`
      ^\W*(?:
        no (?:rush|hurry|worries)|not urgent|it's not urgent|urgent|asap|by return|for info|fyi
        |if poss(?:ible)?|just (?:curious|checking|wondering)|out of (?:interest|curiosity)
        |one (?:more|last|other) (?:thing|question)|another (?:one|question)
        |same as (?:last|every) (?:time|month|quarter)
      )\b
    `,
    // "committee papers go out tomorrow", "cabinet's on Thursday"
    pattern`
      ^\W*(?:(?:the|our|my|this|next|a|an|it's|tomorrow's|today's) )*(?:[\p{L}-]+ )?(?:
        committee|cabinet|scrutiny|board|clt|slt|smt|dmt|audit|inspection|papers?|report|inspectors?
        |ofsted|cqc|peer review|meeting|briefing|away ?day|agm|full council
      )(?:'s)?(?= )(?! (?:of|for|about|on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d|\d))).*$
    `,
    // "it's for the board", "this is for cabinet"
    "^\\W*(?:it's|it is|this is|that's|its|this'll be|this one's) (?:for|to go|just|going|needed|because|not|only)\\b",
    // "Asha here", "It's Asha from Place"
    "^\\W*(?:it's |this is )?(?:\\p{L}[\\p{L}'-]* ){1,3}here\\W*$",
    // "Member query:", "Question for you -"
    pattern`
      ^\W*(?:
        (?:
          a|an|one|the|quick|another|urgent|member|members'?|councillor|cllr|press|media|foi|audit
          |committee|scrutiny|board|cabinet|clt|slt|request|query|question|enquiry|inquiry|q|ask|task
          |reminder|note|re|subject|from|for|you|me
        ) ?
      )+[:–—-]+ *$
    `,
    // "for the annual report", "for tomorrow's scrutiny"
    pattern`
      ^\W*(?:for|ahead of|before|in time for|going into|to go in|to put in|to brief)[ ]
        (?:the |my |our |a |an |this |next |tomorrow's |today's |[\p{L}]+day's )*(?:[\p{L}-]+ ){0,2}(?:
          report|paper|pack|slides?|presentation|briefing|meeting|committee|board|cabinet|scrutiny
          |council|newsletter|catch-?up|1-1|1:1|121|one[- ]to[- ]one|review|return|submission|audit
          |inspection|councillors?|members|ceo|chief exec(?:utive)?|leader|portfolio holder
        )\W*$
    `,
  ].join("|"),
  "iu",
);

/** "so I can brief the leader", "before my 2pm", "because I'm seeing her later": told behind the question. */
const TRAILING = new RegExp(
  [
    pattern`
      [ ](?:so(?: that)?|because|cos|as|before|when|once|in case) (?:i|we)(?:'m|'re|'ve|'ll|'d)?[ ]
        (?!(?:updated?|asked|chased|approved?|agreed|finish(?:ed)?|complete[d]?|closed?|missed|moved)\b)
        [^?,;]*$
    `,
    pattern`
      [ ](?:before|for|ahead of|in time for|by) (?:my|our|the|tomorrow's|today's)? ?(?:
        \d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)|lunch|lunchtime|close of play|cop|eod
        |the end of (?:the )?(?:today|play)
      )(?: (?:meeting|call|catch-?up|slot|briefing|today|tomorrow|please))*[\s?.!]*$
    `,
    pattern`
      (?<!\b(?:need|needs|have|has|had|got|want|wants|due|able|going|supposed|meant|still|left|yet))[ ]
        (?:to|for me to) (?:take|bring|put|include|use|present|report|send|go|add|copy|paste|pass|feed|share)[ ]
        (?:(?:it|them|that|this|on|back|in|into|to|with|for|up|at|along|round) )*(?:the |my |our |a |an )?
        [\p{L}' -]*$
    `,
    pattern`
      [ ,]+(?:
        if (?:
          you (?:can|could|would|don't mind|have (?:it|them|a minute|time))
          |possible|poss|that's (?:ok|okay|alright|possible|easy)
        )
        |when(?:ever)? (?:you (?:can|get|have|are|'re)[^?,;]*|possible|convenient|ready)
        |as soon as (?:you can|possible)|asap|no rush|at your convenience
      )[\s?.!]*$
    `,
  ].join("|"),
  "iu",
);
