// "everywhere", "across the council", "all directorates": no place narrows the question any more.
import { regExp } from "../lexicon/pattern.ts";
import { type Remaining, take } from "./remaining.ts";

/** Whether the words ask for everything, and what remains without them. */
export function readWider(remaining: Remaining): {
  readonly wider: boolean;
  readonly doubt: readonly string[];
  readonly rest: Remaining;
} {
  if (EVERYTHING.test(remaining.text)) return { wider: true, doubt: [], rest: { text: "" } };
  const apart = take(remaining, APART);
  let rest = apart?.rest ?? remaining;
  const inAll = apart !== null && PLACES.test(apart.match[0]);
  const elsewhere = take(rest, ELSEWHERE);
  let wider = inAll || elsewhere !== null;
  rest = elsewhere?.rest ?? rest;
  for (let taken = take(rest, WIDER); taken; taken = take(rest, WIDER)) {
    rest = taken.rest;
    wider = true;
  }
  const doubt = apart
    ? [
        `I can't part the answer ${apart.match[0].trim().replace(/^(?:does|do|has|have) /u, "for ")} yet; this is all of it together.`,
      ]
    : [];
  const others = elsewhere ? ["I can't leave out what you asked about before; this is all of it."] : [];
  return { wider, doubt: [...doubt, ...others], rest };
}

/** "how many overdue in each directorate", "overdue by owner" */
const APART = regExp("iu")`
  \b(?:
    (?:(?:in|for|by|per|from|across|within|does|do|has|have) )?(?:each|every)
    |by|per|split by|grouped by|broken down by
  ) (?:
    directorate|department|area|service|section|team|plan|owner|person|post|lead|quarter|month
    |status|rag|colour
  )(?!\w)
`;

/** "In each directorate" asks about all of them; "by owner" parts what was asked for. */
const PLACES = /\b(?:directorate|department|area|service|section|plan)$/iu;

/** "And the rest of the council?" */
const ELSEWHERE = regExp("iu")`
  \b(?:the )?(?:rest|remainder) of (?:the )?
    (?:council|organisation|authority|plan|directorates|departments|services|teams|owners)\b
  |\b(?:in |for |from )?(?:the |all (?:the )?)?(?:other|remaining)[ ]
    (?:directorates|departments|areas|services|sections|teams|owners|people|plans)\b
  |\b(?:everyone|everybody|anyone|anybody|everywhere|anywhere|somewhere) else\b
`;

const EVERYTHING = regExp("iu")`
  ^(?:(?:please|can you|could you|can i|i want to|let me) )*(?:(?:show|list|give|see|get)(?: me)? )?
    (?:everything|actions|all(?: of)?(?: the| our)? actions|the (?:whole|full|entire) (?:list|plan|lot))
    (?: please)?\s*[?.!]*$
`;
const WIDER = regExp("iu")`
  \b(?:
    (?:for |in |across |over |at )?(?:the )?(?:whole|entire) (?:council|organisation|authority|plan)
    |(?:across|for|in|over) the (?:council|organisation|authority|board)
    |(?:council|organisation|authority)[- ]?wide|everywhere|overall|in total
    |(?:in |for |across )?all (?:of )?(?:the )?
      (?:directorates|departments|areas|services|sections|teams|plans|owners|posts)
    |(?:for |from )?(?:everyone|everybody)(?= *(?:\?|$))
  )(?!\w)
`;
