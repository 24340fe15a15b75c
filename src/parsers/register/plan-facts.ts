// What a document says about the plan as a whole: its title, whose it is, when it was written, which years it is about.

import { endOfMonth, type LocalDate, startOfMonth } from "../../plan/calendar.ts";
import { foldText } from "../document/clean-text.ts";
import type { Block, Document, Heading, Paragraph } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { headingWords } from "../table/columns.ts";
import { headerOf } from "../table/header.ts";
import { isLabelledPart } from "../table/labelled-part.ts";
import { onlyText } from "../table/row-kind.ts";
import { isBodyName, organisationIn } from "./organisation.ts";

export interface PlanFacts {
  readonly title: string;
  readonly organisation: string | null;
  /** The last day of the month on the title page; null where the first lines give none. */
  readonly written: LocalDate | null;
  /** Whether that day is an update's ("November 2026 update", "as at 30 June 2025"): what was due before it stands in it too. */
  readonly isUpdate: boolean;
  /** The years in the title ("2025-2028", "2025/26"), whole; null where it gives none or only one. */
  readonly years: { readonly from: LocalDate; readonly to: LocalDate } | null;
  /** The month in which the body's financial year begins: January in the Republic of Ireland, else April. */
  readonly yearStarts: number;
}

/** Reads the facts from the first lines; the file's name is the last resort for a title. */
export function planFacts(document: Document): PlanFacts {
  const opening = openingLines(document);
  const lines = opening.map(({ text }) => text);
  const title = titleIn(opening) ?? document.name.replace(/^.*[\\/]/, "").replace(/\.[a-z]+$/i, "");
  const dated = datedLine(lines);
  return {
    title,
    organisation: organisationIn(document, title, lines),
    written: dated?.date ?? null,
    isUpdate: dated !== null && UPDATE.test(dated.line),
    years: yearsIn(title),
    yearStarts: lines.some((line) => IRISH.test(line)) ? 1 : 4,
  };
}

/** Whose law or whose name it is: only bodies of the Republic write so. */
const IRISH = regExp("i")`
  \b(?:
    Irish Human Rights and Equality Commission|IHREC|Section 42 (?:duty|plan)
    |Comhairle (?:Contae|Cathrach)|Oireachtas|An Garda S[ií]och[aá]na|Health Service Executive
    |Technological University
  )\b
`;

interface OpeningLine {
  readonly text: string;
  /** The format says that it is the document's highest heading. */
  readonly isTop: boolean;
  /** It names one sheet of several. */
  readonly isSheet: boolean;
  /** It stands below a table of actions: a note, unless it names a plan. */
  readonly isBelow: boolean;
}

const PLAN_WORD =
  /\b(?:plans?|strategy|framework|scheme|programme|objectives|report|charter|pledges?|commitments|tracker|road ?map)\b/i;
const NAMED = /^(?:plan|document|project|report)?\s*(?:name|title)\s*[:,–-]?\s+(?<title>\p{L}.*)$/iu;

/**
 * What says of itself that it is the title; else the first line, unless it is a sentence or only the council's name, and the
 * plan's name follows: as the highest heading, or as a line.
 */
function titleIn(opening: readonly OpeningLine[]): string | null {
  const named = opening.map(({ text }) => NAMED.exec(text)?.groups?.title).find((title) => title !== undefined);
  if (named !== undefined && PLAN_WORD.test(named)) return named;
  const lines = opening.filter(
    ({ text, isSheet, isTop, isBelow }) =>
      text.split(" ").length <= 25 &&
      (!isBelow || isTop || (PLAN_WORD.test(text) && !SAYS.test(text))) &&
      /\p{L}/u.test(text) &&
      !isLabelledPart(text) &&
      !COUNTED.test(text) &&
      (!isSheet || (PLAN_WORD.test(text) && !TRACKER.test(text))) &&
      ![LETTERHEAD, MARKING, WEB_FURNITURE, INSTRUCTION].some((pattern) => pattern.test(text)),
  );
  const first = lines[0]?.text;
  if (first === undefined) return null;
  const names = first.split(/\s+[/|]\s+/);
  const isBelow = !lines[0]?.isTop && lines.some(({ isTop, text }) => isTop && PLAN_WORD.test(text));
  const isNoTitle = !PLAN_WORD.test(first) && (isBelow || names.some(isBodyName) || /[.!?]$/.test(first));
  if (!isNoTitle) return first;
  const follows = lines.filter(
    ({ text }) => PLAN_WORD.test(text) && !GENERAL.test(text) && !isLabelledPart(text) && text.split(" ").length <= 16,
  );
  return (
    (follows.find(({ isTop }) => isTop) ?? lines.slice(0, 5).find((line) => follows.includes(line)))?.text ?? first
  );
}

/** "Action 1: Publish the pay gap": one of the plan's parts. */
const COUNTED = /^(?:action|deliverable|recommendation) (?:no\.? ?)?\d{1,2}\s*[:.–—-]\s+\S/i;

/** Words that make a sentence, with or without its full stop. */
const SAYS = /\b(?:will|is|are|was|were|has|have|can|should|must|please)\b|[.!?]$/i;

/** "Skip to main content": what a web page carries above its title. */
const WEB_FURNITURE = regExp("i")`
  ^(?:accessibility )?(?:
    skip (?:to|ribbon|navigation)\b.*|home page|quick links|print(?: pdf)?|toggle menu
    |your councillors|new website|sorry, you need to enable javascript.*
  )$
`;

/** "OFFICIAL", "Appendix B", "Agenda item 7": what a paper carries above its title. */
const MARKING = regExp("iu")`
  ^(?:
    official(?:[ :–-]+(?:sensitive|\p{Lu}[\p{L} ]*))?
    |restricted|confidential|not protectively marked|draft
    |(?:appendix|annex|enclosure|agenda item|item(?: no\.?)?)(?: (?:no\.? ?)?[\dA-Z]{1,3})?
  )\.?$
`;

/** What people call a sheet, whatever plan it holds. */
const TRACKER = /^(?:the |our )?(?:action |actions |progress )?(?:tracker|road ?map)$/i;

/** "How to use this workbook", "Update column H each quarter.": what is said to whoever fills it in. */
const INSTRUCTION = regExp("i")`
  ^(?:
    how to (?:use|complete|fill|update|read)\b.*
    |(?:instructions?|guidance|notes)(?: (?:for|on|to) .*)?
    |read ?me
    |(?:please |do not |don['’]t |update |complete |use |fill in )[^.]*\.?(?: .*\.)?
  )$
`;

/** "To: All councillors", "Date: 6 October": the head of a letter or a report. */
const LETTERHEAD = /^(?:to|from|cc|date|sent|report (?:to|of|by|from)|meeting(?: date)?|contact)\s*:\s/i;
const GENERAL = /^(?:the |our |draft )?(?:action|delivery|implementation) plan$/i;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_YEAR = /\b(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (?<year>(?:19|20)\d\d)\b/gi;

/** "September 2022", "Agreed by Cabinet on 2 May 2025"; not the two months of a span. */
function datedLine(opening: readonly string[]): { readonly line: string; readonly date: LocalDate } | null {
  for (const line of opening) {
    if (line.split(" ").length > LONGEST_DATED || headingWords(line.split(":")[0] ?? "")?.means === "due") continue;
    const [found, ...more] = [...line.matchAll(MONTH_YEAR)];
    if (!found || more.length > 0 || !SAYS_WHEN.test(line.slice(0, found.index))) continue;
    const month = MONTHS.indexOf(found.groups?.month?.slice(0, 3).toLowerCase() ?? "");
    return { line, date: endOfMonth(Number(found.groups?.year), month + 1) };
  }
  return null;
}

/** A plan that is kept up keeps the dates that have passed. */
const UPDATE =
  /\b(?:updat(?:e|ed|es)|refresh(?:ed)?|revis(?:ed|ion)|amended|progress|monitoring|as at|position at|quarter(?:ly)?|reviewed|edition)\b/i;

const LONGEST_DATED = 14;
/** What may stand before the date of a plan: nothing that makes it a date of something else. */
const SAYS_WHEN =
  /^(?!.*\b(?:until|to|from|between|since|review|next|expires?|consult\w*|ends?|runs)\b|.*\bby (?:the end of |\d+ )?$)/i;

/** The years that a title gives ("2024 to 2028"), or null. Financial years ("2025/26") are from April to March. */
export function yearsIn(title: string): PlanFacts["years"] {
  const found = /\b(20\d\d)\s*(\/|[-–—]|to|until)\s*((?:20)?\d\d)\b/.exec(title);
  if (!found) return null;
  const first = Number(found[1]);
  const last = found[3]?.length === 2 ? Math.floor(first / 100) * 100 + Number(found[3]) : Number(found[3]);
  if (last <= first || last > first + LONGEST_PLAN) return null;
  const isFinancial = last === first + 1 && found[3]?.length === 2;
  return isFinancial
    ? { from: startOfMonth(first, 4), to: endOfMonth(last, 3) }
    : { from: startOfMonth(first, 1), to: endOfMonth(last, 12) };
}

const LONGEST_PLAN = 12;

/** The first lines outside tables; where a table comes first, the plan's name in a row of its own above the headings too. */
function openingLines(document: Document): OpeningLine[] {
  const actions = document.blocks.findIndex(holdsActions);
  const lines = document.blocks
    .flatMap((block, at) => (block.kind === "table" ? [] : [openingLine(block, actions >= 0 && at > actions)]))
    .slice(0, 8);
  const inTable = titleRow(document.blocks[0]);
  const above = inTable === null ? [] : [{ text: inTable, isTop: false, isSheet: false, isBelow: false }];
  return above.concat(lines);
}

/** What names a plan and not a part of it, in the first row of a table that has headings below. */
function titleRow(block: Block | undefined): string | null {
  const [first, ...below] = block?.kind === "table" ? block.rows : [];
  const text = first ? onlyText(first) : null;
  if (text === null || !PLAN_WORD.test(text) || isLabelledPart(text) || GENERAL.test(text)) return null;
  return below.slice(0, 8).some((row) => headerOf(row.cells) !== null) ? text : null;
}

function holdsActions(block: Block): boolean {
  return block.kind === "table" && block.rows.some(({ cells }) => headerOf(cells)?.of === "actions");
}

function openingLine(block: Heading | Paragraph, isBelow: boolean): OpeningLine {
  return {
    isBelow,
    text: foldText(block.text),
    isTop: block.kind === "heading" && block.level === 1,
    isSheet: block.kind === "heading" && block.isSheet === true,
  };
}
