// What the text above a table says about it: directorate, section, and who leads the section.

import { foldText } from "../document/clean-text.ts";
import { isMarking } from "../document/marking.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isGeneral, isLabelledPart, isLegend } from "./labelled-part.ts";
import { leadIn } from "./section-lead.ts";
import { isPeriod } from "./ticks.ts";
import { dueIn, titleParts, whenInTitle } from "./title-parts.ts";

/** Where the reading stands: what the next row of a table belongs to. */
export interface Standing {
  readonly directorate: string | null;
  readonly section: string | null;
  readonly lead: string | null;
  /** When all of the section is due, as written; it holds for tables that have no dates of their own. */
  readonly due: string | null;
}

/** A line above a table. */
export interface TextLine {
  readonly text: string;
  /** The format itself says that it is a heading. */
  readonly marked: boolean;
}

/** What the whole document says about its headings. */
export interface KnownHeadings {
  readonly title: string;
  readonly organisation: string | null;
  /** The directorate that a heading names, or null. */
  readonly directorateOf: (heading: string) => string | null;
}

/** What a stretch of text came to: where the reading now stands, and which of its lines brought it there. */
export interface HeadingsRead {
  readonly standing: Standing;
  /** Positions of the lines that were used; the rest is introduction. */
  readonly used: ReadonlySet<number>;
}

/**
 * Reads the lines between two tables.
 *
 * A directorate's heading opens that directorate. The section is the last line that looks like a title, after it if
 * there is one. "Lead Officer for the section: …" names the section's lead. A sentence under a heading introduces it.
 */
export function readHeadings(lines: readonly TextLine[], before: Standing, known: KnownHeadings): HeadingsRead {
  const used = new Set<number>();
  let standing = before;
  let named = false;
  lines.forEach((given, at) => {
    const { lead: leadBehind, due: dueBehind, text } = titleParts(given.text);
    const line = { ...given, text };
    const lead = leadIn(line.text);
    const due = dueIn(line.text);
    const directorate = isTitleLike(line, lines[at + 1]) ? known.directorateOf(line.text) : null;
    if (lead) {
      standing = { ...standing, lead, due: dueBehind ?? standing.due };
    } else if (due) {
      standing = { ...standing, due };
    } else if (directorate) {
      standing = { directorate, section: foldText(line.text), lead: leadBehind, due: dueBehind };
      named = false;
    } else if (
      BARE_RECOMMENDATION.test(line.text) &&
      (used.has(at - 1) || (used.size === 0 && before.section !== null)) &&
      isNamedPart(standing.section)
    ) {
      // straight below a part with its own name, or the next one in it: it says which one is answered
    } else if (standing.section !== null && continues(line.text, standing.section)) {
      // the part that a page has cut
    } else if (isPlansOwnName(line.text, known)) {
      // printed again on a page
    } else if (isPeriod(line.text) && standing.section !== null && !isPeriod(standing.section)) {
      standing = { ...standing, due: line.text };
    } else if (used.has(at - 1) && saysWhatPartMeans(line, lines[at - 1])) {
      return;
    } else if (isTitleLike(line, lines[at + 1]) && !(named && isGeneral(line.text))) {
      standing = {
        ...standing,
        section: sectionTitle(line.text),
        lead: leadBehind,
        due: dueBehind ?? whenInTitle(line.text),
      };
      named = !isGeneral(line.text);
    } else {
      return;
    }
    used.add(at);
  });
  return { standing, used };
}

/** "Wexley Council Page 3 of 7" */
const PAGE_LINE = /\bpage \d{1,3} (?:of|\/) \d{1,3}$/i;

/** "Recommendation 1" and nothing else */
const BARE_RECOMMENDATION = /^(?:recommendation|finding) (?:no\.? ?)?[A-Z]?\d[\d.]*[a-z]?:?$/i;

function isNamedPart(section: string | null): boolean {
  return section !== null && !isGeneral(section) && !BARE_RECOMMENDATION.test(section);
}

/** "Workstream 1 – Represented" above "Our workforce reflects the communities that we serve": a sentence, if without its full stop. */
function saysWhatPartMeans({ text, marked }: TextLine, above: TextLine | undefined): boolean {
  if (marked || above === undefined || !isLabelledPart(above.text) || isLabelledPart(text)) return false;
  return text.split(" ").length > 4 && SAYS.test(text);
}

const SAYS = /\b(?:we|they) \p{Ll}{2,}|\b\p{Ll}{3,} (?:is|are|has|have|will|can|get|gets|feel|feels)\b \p{Ll}/iu;

/** A title: short, no sentence, and not the line before a list; or an aim, which may be long ("To …"). */
function isTitleLike(line: TextLine, next: TextLine | undefined): boolean {
  const text = withoutColon(line.text);
  if (ONE_ACTION.test(text) || HEADS_COLUMN.test(text)) return false;
  if (line.marked) return true;
  if (!/^[\p{Lu}\p{N}]/u.test(text) || !/\p{L}{2}/u.test(text) || /[@=]|https?:|www\./.test(text)) return false;
  if (
    /^(?:please\b|skip to (?:the )?(?:main )?content\b)/i.test(text) ||
    INTRODUCES.test(text) ||
    isLegend(text) ||
    NAMES_MEMBER.test(text) ||
    isMarking(text)
  )
    return false;
  if (PAGE_LINE.test(text) || isDate(text) || isEditionLine(text) || isContentsLine(text) || isDatedLine(text))
    return false;
  const words = text.split(" ").length;
  if (isLabelledPart(text)) return words <= LONGEST_LABELLED;
  if (COUNTS.test(text) || TALLY.test(text)) return false;
  if (COUNTED_LABEL.test(text)) return words <= LONGEST_LABELLED;
  if (/^To \p{Ll}/u.test(text))
    return words <= 70 && !/^To \w+ (?:this|these|so)\b|\b(?:requires?|we (?:will|need|must))\b/i.test(text);
  if (/[.;:,]$/.test(text) || next?.text.startsWith("•")) return false;
  return words <= 16;
}

const LONGEST_LABELLED = 45;

/** "Lead officer(s) responsible and due date": what stands over who and when in a table that lost its columns. */
const HEADS_COLUMN = regExp("i")`
  ^(?:
    (?:
      lead|responsible|officers?(?:\(s\))?|owners?|persons?|due|target|completion|dates?|by|when
      |whom|who|time ?scales?|time ?frames?|deadlines?|and|&
    )(?:[\s,/:]+|$)
  )+$
`;

/** "Action 3" counts one action, as the name of its sheet or over its card; it is no part of the plan. */
const ONE_ACTION = /^(?:action|task|activity) (?:no\.? ?)?[A-Z]{0,3}\d[\d.]*[a-z]?$/i;

/** "High: 0 / Medium: 1 / Low: 1": how many there are of each. */
const TALLY = /^(?:\p{L}[\p{L} ]*:\s*\d+\s*(?:[/,;|]\s*|$)){2,}$/u;

/** "Issue identified: 2. Inequalities need to be dealt with.": a part by its number, behind a label, though it ends as a sentence. */
const COUNTED_LABEL = /^\p{Lu}[\p{L} ]{2,40}:\s+\d{1,2}[.)]\s+\p{Lu}/u;

/** "Commitment 3 progress": over what was done for it. */
const COUNTS = /^(?:action|commitment|pledge|promise|recommendation) \d[\d.]* (?:progress|update|position)$/i;

/** "Why: disabled passengers made most complaints": a label, and what stands behind it introduces the part. */
const INTRODUCES = regExp("i")`
  ^(?:
    why|how|what
    |(?:general|public sector|equality)(?: equality)? dut(?:y|ies)
    |(?:relevant |protected ){0,2}characteristics?
    |link(?:s|ed) (?:to|with)|relates to|(?:desired|expected|intended) outcomes?|rationale
    |context|background|purpose|evidence|(?:success )?measures?|measured by|indicators?|baseline
    |note|nb
  )\b[^:]{0,40}:\s+\S
`;

/** Whether a line below the title of a part tells of the part: whom it is for, why, who leads it. */
export function tellsOfPart(text: string): boolean {
  return INTRODUCES.test(text) || NAMES_MEMBER.test(text) || leadIn(text) !== null;
}

/** "Cabinet Member: Resources and Equalities", with the label in another language before it: whose portfolio it is. */
const NAMES_MEMBER = regExp("i")`
  ^(?:[^:/]{1,30}/ ?)?(?:(?:lead|cabinet|portfolio|elected|executive|political) )?
    (?:members?|portfolio holders?|councillors?)(?: responsible)?\s*:\s+\S
`;

function isDate(text: string): boolean {
  return /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19|20)\d\d$/i.test(
    text,
  );
}

/** "Our workforce ........ 4": a line of a table of contents. */
function isContentsLine(text: string): boolean {
  return /(?:\.{3,}|…|(?:\. ){3,})\s*\d{1,3}$/.test(text);
}

/** "As at May 2026", "Last updated: 3 June", "Version 2.1": about the document, not about its actions. */
function isEditionLine(text: string): boolean {
  return EDITION_LINE.test(text) || /\b(?:version|v|draft|edition|revision)\.? ?\d+(?:\.\d+)*\)?$/i.test(text);
}

const EDITION_LINE = regExp("i")`
  ^(?:
    as (?:at|of)
    |(?:last )?(?:updated|reviewed|revised|amended)
    |(?:draft )?version|v\d|draft|published|prepared|produced|approved|adopted|agreed|endorsed
    |submitted|issued|refreshed|revision|edition|date|author|contact|status|classification|page
  )\b.*(?:\d|:)
`;

const PART_OF_PLAN = regExp("i")`
  ^(?:
    (?:year|phase|quarter|stage|step|part|section|theme|objective|priority|goal|aim|outcome|commitment)
      [ ]\S+?\s*(?:[:(–—-]|$)
    |q\d|actions?\b
  )
`;

/** "Year 2 refresh – June 2025": a line about the plan. "Phase 1: April 2025 to March 2026" parts it. */
function isDatedLine(text: string): boolean {
  if (PART_OF_PLAN.test(text)) return false;
  return /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b/i.test(
    text,
  );
}

const CONTINUED = /\s*[([–-]?\s*\b(?:continued|cont(?:['’]?d)?)\b\.?\s*[)\]]?$/i;

/** "Outcome 2 (continued)" below "Outcome 2: Services for all". */
function continues(text: string, section: string): boolean {
  const bare = sectionTitle(text).toLowerCase();
  return CONTINUED.test(text) && bare !== "" && section.toLowerCase().startsWith(bare);
}

/**
 * "3. Responsive services" → "Responsive services"; "Section Four: …" and "… (continued)" likewise. "Objective 2: …" keeps
 * its name.
 */
export function sectionTitle(text: string): string {
  return withoutColon(text)
    .replace(CONTINUED, "")
    .replace(/^section\s+\S+?\s*[:.–-]\s+/i, "")
    .replace(/^\d+(?:\.\d+)*[.):]?\s+(?=\p{L})/u, "");
}

/** "WORKFORCE:" in capitals is a title; any other line that ends with a colon leads into what follows. */
function withoutColon(text: string): string {
  const folded = foldText(text);
  return /^[\p{Lu}\p{N}\s&,’'()–-]*\p{Lu}{3}[\p{Lu}\p{N}\s&,’'()–-]*:$/u.test(folded)
    ? folded.replace(/\s*:$/, "")
    : folded;
}

/** The plan's title again, whatever years or edition stand behind it, the name of the council, or both. */
function isPlansOwnName(text: string, { title, organisation }: KnownHeadings): boolean {
  const bare = (line: string): string =>
    foldText(
      line
        .toLowerCase()
        .replace(/\([^)]*\)|(?<!\d)(?:19|20)\d\d(?!\d)(?:\s*(?:[/–-]|to)\s*(?:20)?\d\d(?!\d))?/g, " ")
        .replace(/[^\p{L}\p{N}]+/gu, " "),
    );
  const [plan, council] = [bare(title), bare(organisation ?? "")];
  return [plan, council, foldText(`${council} ${plan}`), foldText(`${plan} ${council}`)].includes(bare(text));
}
