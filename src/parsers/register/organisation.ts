// Whose plan a document holds: names of councils, trusts, forces, universities and the like.

import type { Document } from "../document/document.ts";
import { pattern, regExp } from "../lexicon/pattern.ts";

const BODY = pattern`
  (?:(?:County|City|Borough|District|Metropolitan|Town|Unitary|Parish|Community) ){0,2}(?:
    Council|Combined (?:County )?Authority|Fire (?:and|&) Rescue (?:Service|Authority)
    |Fire (?:Service|Authority)|Constabulary|Police and Crime Commissioner|Police(?: Service)?
    |University|College|Housing (?:Association|Group|Trust)|Homes
    |Integrated Care (?:Board|System|Partnership)
    |ICB|(?:Local )?Health Board
    |(?:
      NHS |University |Teaching |Hospitals? |Foundation |Community |Healthcare |Partnership[ ]
      |Acute |Mental Health[ ]
    ){1,6}Trust
    |(?:Museums?|Galler(?:y|ies)|Academy|Academies|Schools|Charitable|Heritage|Leisure|Learning) Trust
    |National Park Authority
  )
`;
const SMALL = "(?:(?:and|of|upon|on|with|in|the|under|by|le|&) ){0,2}";
const NAMED_BODY = new RegExp(
  `(?:(?:London Borough|City|County|NHS|Cyngor) (?:of )?)?((?:[A-Z][\\w&’'-]{0,30} ${SMALL}){1,6})${BODY}\\b`,
  "g",
);
/** "University of Ashdale", "London Borough of Eastmere": only where nothing with a capital goes on. */
const BODY_OF = regExp("g")`
  (?:The )?(?:University|College|(?:London |Royal |Metropolitan |County )*Borough|City|Bishop) of (?:the )?
    (?:[A-Z][\w’'-]{0,30}(?: ${SMALL}|(?=[^\w ]|$| [^A-Z]))){1,9}(?=[^\w]|$)
`;
/** A word with which the name of a plan begins, right behind that of its body. */
const PLAN_BEGINS = regExp("")`
  [ ](?:
    Action|Anti-?[Rr]acis[mt]|Athena|Charter|Delivery|Disability|EDI|EDEI|Equalit(?:y|ies)
    |Equity|Gender|Implementation|Improvement|Inclusion|Inclusive|Mainstreaming|Plan|Public|Race
    |Racial|REC|Report|Strategic|Strategy|WRES
  )\b.*$
`;
const NOT_A_NAME = regExp("")`
  ^(?:
    The|A|Our|This|Each|Town|Parish|County|District|City|Borough|Full|Local|Member|Work|Working
    |With|Join|Becoming|Anti-Racist|Antiracist|Inclusive|Partner|Better|Meet|Ask|Support|Review
    |Report|For|By|In|At|To|From|All
  )$
`;

/** Whether a line is the name of a body and nothing else. */
export function isBodyName(line: string): boolean {
  return bodiesIn(line)[0]?.toLowerCase() === line.toLowerCase();
}

/**
 * The body in the title or alone on one of the opening lines; failing that the one that the document names most often, or
 * the only one in its text. One that only an action names may be a partner.
 */
export function organisationIn(document: Document, title: string, opening: readonly string[]): string | null {
  const inTitle = bodiesIn(title.replace(/\bCouncils\b/, "Council"))[0];
  if (inTitle) return inTitle;
  const alone = opening.find(isBodyName);
  if (alone) return bodiesIn(alone)[0] ?? alone;
  const inOpening = opening.filter((line) => line.split(" ").length <= LONGEST_LINE).flatMap(bodiesIn)[0];
  if (inOpening) return inOpening;
  const beside = opening.slice(0, 2).filter((line) => OTHER_BODY.test(line));
  if (beside.length === 1 && beside[0] !== undefined && beside[0] !== title) return beside[0];
  const counts = new Map<string, number>();
  for (const name of allTexts(document).flatMap(bodiesIn)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most, next] = [...counts].sort(([, left], [, right]) => right - left);
  if (!most || most[1] === next?.[1]) return null;
  const outside = document.blocks.flatMap((block) => (block.kind === "table" ? [] : bodiesIn(block.text)));
  return most[1] > 1 || (!next && outside.includes(most[0])) ? most[0] : null;
}

const LONGEST_LINE = 12;

/** "Hallowdene Hospitals Partnership" right beside the title: further down, such a line may name a part of the plan. */
const OTHER_BODY = regExp("u")`
  ^(?:The )?(?:\p{Lu}[\p{L}’'-]+,? (?:(?:and|of|&) )?){2,6}
    (?:Partnership|Alliance|Federation|Consortium|Foundation|Healthcare|Hospitals)$
`;

function bodiesIn(text: string): string[] {
  const cased = /\p{Ll}/u.test(text)
    ? text
    : text.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  const ofPlace = [...cased.matchAll(BODY_OF)].map(([name]) =>
    name.trim().replace(/^The /, "").replace(PLAN_BEGINS, ""),
  );
  const named = [...cased.matchAll(NAMED_BODY)].flatMap(([name]) => {
    const words = name.split(" ");
    while (
      words.length > 1 &&
      (NOT_A_NAME.test(words[0] ?? "") || /^(?:and|of|with|the|in|on|by|&)$/.test(words[0] ?? ""))
    )
      words.shift();
    return words.length > 1 && !NOT_A_NAME.test(words[0] ?? "") ? [words.join(" ")] : [];
  });
  return named.length > 0 ? named : ofPlace;
}

function allTexts(document: Document): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [block.text],
  );
}
