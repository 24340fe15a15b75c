// Who leads a section, where a line of its own says so.
import { foldText } from "../document/clean-text.ts";
import { regExp } from "../lexicon/pattern.ts";

/** "Lead Officer for the section: Director of Place" → "Director of Place". */
export function leadIn(text: string): string | null {
  const found = SECTION_LEAD.exec(foldText(text));
  return found?.groups?.lead ?? null;
}

const SECTION_LEAD = regExp("i")`
  ^(?:
    (?:
      section|objective|outcome|priority|theme|domain|pillar|strand|goal|aim|commitment|ambition
      |standard|strategic|executive|directorate|accountable|responsible|senior|overall|political
      |academic|operational|clinical|corporate|chief officer|work ?stream|board|cabinet|portfolio
      |programme|project
    )[ ]
  ){0,2}(?:
    led by|owned by|lead|sponsor|owner
    |(?<=accountable |responsible )(?:director|officer|manager|member|person)
    |sro
    |(?<=^(?:\S+ )?)(?:director|head of service)(?=\s*:)
  )(?:[ -](?:officer|director|member|sponsor|councillor|service))?s?
    (?: for (?:the|this) (?:section|objective|theme|priority|directorate|commitment))?\s*[:–]\s*
    (?<lead>\S.*)$
`;
