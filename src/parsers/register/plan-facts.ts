// What a document says about the plan as a whole: its title, whose it is, and when it was written.
import { endOfMonth, type LocalDate } from "../../plan/calendar.ts";
import { foldText } from "../document/clean-text.ts";
import type { Document } from "../document/document.ts";

export interface PlanFacts {
  readonly title: string;
  readonly organisation: string | null;
  /** The last day of the month on the title page; null where the first lines give none. */
  readonly written: LocalDate | null;
}

/** Reads the facts from the first lines; the file's name is the last resort for a title. */
export function planFacts(document: Document): PlanFacts {
  const opening = openingLines(document);
  const title = titleIn(opening) ?? document.name.replace(/^.*[\\/]/, "").replace(/\.[a-z]+$/i, "");
  return { title, organisation: organisationIn(document, title, opening), written: dateIn(opening) };
}

const PLAN_WORD = /\b(?:plan|strategy|framework|scheme|programme|objectives|report|charter|pledge)\b/i;

/** The first line, unless that is only the council's name and the plan's name follows. */
function titleIn(opening: readonly string[]): string | null {
  const lines = opening.filter((line) => line.split(" ").length <= 25 && /\p{L}/u.test(line));
  const first = lines[0];
  if (first === undefined) return null;
  const named = lines.slice(0, 4).find((line) => PLAN_WORD.test(line) && line.split(" ").length <= 16);
  return !PLAN_WORD.test(first) && isBodyName(first) && named ? named : first;
}

const BODY =
  "(?:(?:County|City|Borough|District|Metropolitan|Town|Unitary|Parish) ){0,2}(?:Council|Combined Authority|Fire and Rescue Service|Constabulary|Police|University|College|Housing Association|NHS (?:Foundation )?Trust)";
const NAMED_BODY = new RegExp(
  `(?:(?:London Borough|City|County) of )?((?:[A-Z][\\w&’'-]{0,30}(?: (?:and|of|upon|on|with|in|the|&)){0,2} ){1,6})${BODY}\\b`,
  "g",
);
const NOT_A_NAME = /^(?:The|A|Our|This|Each|Town|Parish|County|District|City|Borough|Full|Local|Member)$/;

function isBodyName(line: string): boolean {
  return bodiesIn(line)[0]?.toLowerCase() === line.toLowerCase();
}

/** The body in the opening lines, else the one that the text names most often, or the only one. */
function organisationIn(document: Document, title: string, opening: readonly string[]): string | null {
  const inTitle = bodiesIn(title.replace(/\bCouncils\b/, "Council"))[0];
  if (inTitle) return inTitle;
  const alone = opening.find(isBodyName);
  if (alone) return bodiesIn(alone)[0] ?? alone;
  const counts = new Map<string, number>();
  for (const name of allTexts(document).flatMap(bodiesIn)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most, next] = [...counts].sort(([, left], [, right]) => right - left);
  return most && (most[1] > 1 || !next) ? most[0] : null;
}

function bodiesIn(text: string): string[] {
  const cased = /\p{Ll}/u.test(text)
    ? text
    : text.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return [...cased.matchAll(NAMED_BODY)].flatMap(([name]) => {
    const words = name.split(" ");
    while (words.length > 1 && NOT_A_NAME.test(words[0] ?? "")) words.shift();
    return words.length > 1 && !NOT_A_NAME.test(words[0] ?? "") ? [words.join(" ")] : [];
  });
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dateIn(opening: readonly string[]): LocalDate | null {
  for (const line of opening) {
    if (line.split(" ").length > 10) continue;
    const found = /\b([A-Za-z]{3,9}) ((?:19|20)\d\d)$/.exec(line);
    const month = MONTHS.indexOf(found?.[1]?.slice(0, 3).toLowerCase() ?? "");
    if (found && month >= 0) return endOfMonth(Number(found[2]), month + 1);
  }
  return null;
}

/** The first lines outside tables. */
function openingLines(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === "table" ? [] : [foldText(block.text)])).slice(0, 8);
}

function allTexts(document: Document): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [block.text],
  );
}
