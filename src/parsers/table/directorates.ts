// Which headings name a directorate.

import { foldText } from "../document/clean-text.ts";
import { pattern } from "../lexicon/pattern.ts";

const CORE = pattern`
  place|people|adults?|adult|children|childrens|corporate|resources|neighbourhoods?
  |regeneration|directorate|public health|chief executives?(?: office)?
`;
const AROUND = pattern`
  social|care|services?|and|the|of|for|young|families|family|education|skills|health|wellbeing
  |housing|communities|community|environment|economy|economic|growth|development|finance
  |governance|customers?|transformation|strategy|office|regulatory|schools|learning|transport
  |highways|planning|culture|office|delivery
`;
const ONLY_DIRECTORATE_WORDS = new RegExp(`^(?:(?:${CORE}|${AROUND})(?: |$))+$`);
const HAS_CORE = new RegExp(`\\b(?:${CORE})\\b`);

const PLAN_WORDS = pattern`
  anti ?racis[tm]|race|racial|equalit(?:y|ies)|diversity|inclusion|equity|edi|ede?i|and
  |directorate|service|departmental|delivery|improvement|objectives?
`;
const PLAN_TAIL = new RegExp(`^(?:\\b(?:${PLAN_WORDS}) )*\\b(?:action|delivery|improvement|service) plan(?: .*)?$`);

/** Words; anything longer is prose. */
const LONGEST_HEADING = 20;

/**
 * Headings of a whole document that are read together: several of one pattern prove each other, and so do the sheets of a
 * workbook where most are named for directorates.
 *
 * @param sheets the names of the sheets of a workbook that hold actions; none where the document is no workbook
 */
export function directorateNames(
  headings: readonly string[],
  title: string,
  sheets: readonly string[] = [],
): (heading: string) => string | null {
  const names = sheets.filter(mayName);
  const known = names.filter((name) => labelledDirectorate(name) !== null || isDirectorateName(name));
  const bySheet = new Set(known.length * 2 > names.length ? names : []);
  const ownPlans = new Set(headings.map((heading) => beforePlanWords(heading, title)).filter((name) => name !== null));
  return (heading) => {
    const labelled = labelledDirectorate(heading);
    if (labelled) return labelled;
    const before = beforePlanWords(heading, title);
    if (before && (ownPlans.size > 1 || isDirectorateName(before))) return before;
    return isDirectorateName(heading) || bySheet.has(heading) ? foldText(heading) : null;
  };
}

/** Not "Council-wide actions", "2025-26" or "Sheet 4" among sheets of directorates. */
function mayName(sheet: string): boolean {
  return (
    /^[\p{Lu}][\p{L}’',& ]*$/u.test(sheet) &&
    !/\b(?:actions?|plans?|summary|completed?|archive|sheet|all|cross|corporate wide|council)\b/i.test(sheet)
  );
}

/** "Directorate: Place", "Place Directorate", "Directorate of Place". */
function labelledDirectorate(heading: string): string | null {
  const text = foldText(heading);
  if (text.split(" ").length > 10) return null;
  const found =
    /^(?:directorate|department|service area)\s*[:–-]\s*(?<name>.+)$/i.exec(text) ??
    /^directorate of (?:the )?(?<name>.+)$/i.exec(text) ??
    /^(?:the )?(?<name>[\p{Lu}][\p{L}’',& ]*?) directorate$/iu.exec(text);
  return found?.groups?.name?.trim() ?? null;
}

/** "Adults" of "Adults Anti-racist Action Plan"; null where the heading is the plan's own title or has no such tail. */
function beforePlanWords(heading: string, title: string): string | null {
  const words = foldText(heading).split(" ");
  if (words.length > LONGEST_HEADING) return null;
  const tail = words.findIndex((_, at) => PLAN_TAIL.test(plainWords(words.slice(at).join(" "))));
  if (tail < 1 || tail > 8) return null;
  const name = words
    .slice(0, tail)
    .join(" ")
    .replace(/[\s:,–-]+$/, "");
  const general = /^(?:the|our|draft|final|this|annual|a|council ?wide|year \d)\b|\d|\bcouncils?\b/i.test(name);
  return general || name === "" || plainWords(title).startsWith(plainWords(name)) ? null : name;
}

function isDirectorateName(heading: string): boolean {
  const words = plainWords(heading);
  return words.split(" ").length <= 7 && ONLY_DIRECTORATE_WORDS.test(words) && HAS_CORE.test(words);
}

function plainWords(text: string): string {
  return foldText(
    text
      .toLowerCase()
      .replace(/[’']/g, "")
      .replace(/&/g, " and ")
      .replace(/[^\p{L}\p{N}]+/gu, " "),
  );
}
