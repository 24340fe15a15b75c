// Phrases that answer our own last message, and mean nothing without it.
import { regExp } from "../parsers/lexicon/pattern.ts";

/** A yes to "is that right?". */
export function saysYes(text: string): boolean {
  return /^\s*(y|yes|yep|yes please|correct|right|that'?s right|that is right|ok|okay)\s*[.!]*\s*$/i.test(text);
}

/** "Import": the plan that was dropped, or how to drop one. */
export function saysImport(text: string): boolean {
  return IMPORT.test(text);
}

const IMPORT = regExp("i")`
  ^\s*(please )?
    ((go on|carry on|continue) with the import|import( (it|this|the plan|a plan|a new plan|the file|now))?)
    \s*[.!?]*\s*$
`;

/** "Undo the import": not the last report, but the plan that came in. */
export function saysUndoImport(text: string): boolean {
  return /^\s*(please )?(undo|take back|revert|reverse) (the |that |this |my |our )?(last )?(import|edition)\s*[.!]*\s*$/i.test(
    text,
  );
}

/** "Show what was left out", "what did you leave out?" */
export function saysShowLeftOut(text: string): boolean {
  return SHOW_LEFT_OUT.test(text.trim());
}

const SHOW_LEFT_OUT = regExp("i")`
  ^(?:(?:please )?(?:show|list)(?: me)? )?what (?:was|is|has been|did you|have you) (?:left|leave) out
    (?: \(\d+\))?[?.!]?$
  |^(?:show )?left out[?.!]?$
`;

/** "Show all", after a list that showed five of more. */
export function saysShowAll(text: string): boolean {
  return /^\s*(please )?(show|list|see)( me)? (them )?(all|everything|the rest|more)( of them)?( please)?\s*[.!]*\s*$/i.test(
    text,
  );
}

/** "Home", "settings": what a home tab shows, where there is none. "Report on an action" names none: home offers them. */
export function saysHome(text: string): "home" | "settings" | null {
  if (/^\s*(show )?(me )?(my )?(home|home page|dashboard)\s*[.!]*\s*$/i.test(text)) return "home";
  if (/^\s*report( on an? action)?\s*[.!]*\s*$/i.test(text)) return "home";
  return /^\s*(show |change |see )?(me )?(my )?settings\s*[.!]*\s*$/i.test(text) ? "settings" : null;
}
