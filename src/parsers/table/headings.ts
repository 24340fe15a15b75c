// What the text above a table says about it: directorate, section, and who leads the section.
import { foldText } from "../document/clean-text.ts";
import { isMarking } from "../document/marking.ts";
import { headingWords } from "./columns.ts";
import { looksLikeDate } from "./columns-by-content.ts";
import { isPeriod } from "./ticks.ts";

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
    NAMES_MEMBER.test(text) ||
    isMarking(text)
  )
    return false;
  if (isDate(text) || isEditionLine(text) || isContentsLine(text) || isDatedLine(text)) return false;
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
const HEADS_COLUMN =
  /^(?:(?:lead|responsible|officers?(?:\(s\))?|owners?|persons?|due|target|completion|dates?|by|when|whom|who|time ?scales?|time ?frames?|deadlines?|and|&)(?:[\s,/:]+|$))+$/i;

/** "Action 3" counts one action, as the name of its sheet or over its card; it is no part of the plan. */
const ONE_ACTION = /^(?:action|task|activity) (?:no\.? ?)?[A-Z]{0,3}\d[\d.]*[a-z]?$/i;

/** "High: 0 / Medium: 1 / Low: 1": how many there are of each. */
const TALLY = /^(?:\p{L}[\p{L} ]*:\s*\d+\s*(?:[/,;|]\s*|$)){2,}$/u;

/** "Issue identified: 2. Inequalities need to be dealt with.": a part by its number, behind a label, though it ends as a sentence. */
const COUNTED_LABEL = /^\p{Lu}[\p{L} ]{2,40}:\s+\d{1,2}[.)]\s+\p{Lu}/u;

/** "Commitment 3 progress": over what was done for it. */
const COUNTS = /^(?:action|commitment|pledge|promise|recommendation) \d[\d.]* (?:progress|update|position)$/i;

/** "Why: disabled passengers made most complaints": a label, and what stands behind it introduces the part. */
const INTRODUCES =
  /^(?:why|how|what|(?:general|public sector|equality)(?: equality)? dut(?:y|ies)|(?:relevant |protected ){0,2}characteristics?|link(?:s|ed) (?:to|with)|relates to|(?:desired|expected|intended) outcomes?|rationale|context|background|purpose|evidence|(?:success )?measures?|measured by|indicators?|baseline|note|nb)\b[^:]{0,40}:\s+\S/i;

/** Whether a line below the title of a part tells of the part: whom it is for, why, who leads it. */
export function tellsOfPart(text: string): boolean {
  return INTRODUCES.test(text) || NAMES_MEMBER.test(text) || leadIn(text) !== null;
}

/** "Cabinet Member: Resources and Equalities", with the label in another language before it: whose portfolio it is. */
const NAMES_MEMBER =
  /^(?:[^:/]{1,30}\/ ?)?(?:(?:lead|cabinet|portfolio|elected|executive|political) )?(?:members?|portfolio holders?|councillors?)(?: responsible)?\s*:\s+\S/i;

/**
 * "Equality Outcome 2: Pupils who …": a part of the plan by its own name, however long; "Workstream 2 Use of powers", where no
 * sign stands behind the number, while it is short and no sentence.
 */
export function isLabelledPart(text: string): boolean {
  if (NUMBERED_PART.test(text)) return text.split(" ").length <= LONGEST_NUMBERED && !/[.;,:]$/.test(text);
  return /^(?:(?:equality|strategic|corporate|key|our|priority) )?(?:objective|outcome|theme|priority|aim|goal|commitment|pillar|domain|work ?stream|strand|ambition|standard|principle|pledge|promise|mission|area)(?: (?:area|outcome|theme|no\.?))?\s+(?:\d{1,2}|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4})\b\s*[:.–—-]/i.test(
    text,
  );
}

const LONGEST_NUMBERED = 14;
const NUMBERED_PART =
  /^(?:(?:equality|strategic|corporate|key|our|priority) )?(?:objective|outcome|theme|priority|aim|goal|commitment|pillar|work ?stream|strand|ambition|principle|pledge|promise|mission)(?: (?:area|outcome|theme))?\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{2,4})\s+(?!(?-i:\p{Ll}))\p{L}/iu;

/** Headings that say what kind of text follows, not what the actions are about. */
export function isGeneral(text: string): boolean {
  return /^(?:\d+[.)]?\s+)?(?:the |our |draft |full )?(?:action plans?|actions?|(?:key )?activities(?: including \p{L}+)?(?: \d[\d/–-]*)?|aims?|introduction|background|foreword|contents|appendix.*|annex.*|table \d+.*|key(?: to .*)?|glossary|context|summary|purpose|scope|(?:monitoring|reporting|governance|review|evaluation)(?: and (?:monitoring|reporting|governance|review|evaluation))?|abbreviations|acronyms|definitions|contacts?|(?:our )?(?:measures|indicators|performance indicators)|delivery plan|what success (?:will )?looks? like|how (?:we will|will we) know.*|what we(?: have| will|['’]ve|['’]ll) .*|measures of success|our numbers|next steps|our aspirations|page \d+.*|skip to (?:main )?content\b.*|skip (?:ribbon|navigation)\b.*)$/iu.test(
    text,
  );
}

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
  return (
    /^(?:as (?:at|of)|(?:last )?(?:updated|reviewed|revised|amended)|(?:draft )?version|v\d|draft|published|prepared|produced|approved|adopted|agreed|endorsed|submitted|issued|refreshed|revision|edition|date|author|contact|status|classification|page)\b.*(?:\d|:)/i.test(
      text,
    ) || /\b(?:version|v|draft|edition|revision)\.? ?\d+(?:\.\d+)*\)?$/i.test(text)
  );
}

const PART_OF_PLAN =
  /^(?:(?:year|phase|quarter|stage|step|part|section|theme|objective|priority|goal|aim|outcome|commitment) \S+?\s*(?:[:(–—-]|$)|q\d|actions?\b)/i;

/** "Year 2 refresh – June 2025": a line about the plan. "Phase 1: April 2025 to March 2026" parts it. */
function isDatedLine(text: string): boolean {
  if (PART_OF_PLAN.test(text)) return false;
  return /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b/i.test(
    text,
  );
}

/** "Lead Officer for the section: Director of Place" → "Director of Place". */
export function leadIn(text: string): string | null {
  const found =
    /^(?:(?:section|objective|outcome|priority|theme|domain|pillar|strand|goal|aim|commitment|ambition|standard|strategic|executive|directorate|accountable|responsible|senior|overall|political|academic|operational|clinical|corporate|chief officer|work ?stream|board|cabinet|portfolio|programme|project) ){0,2}(?:led by|owned by|lead|sponsor|owner|(?<=accountable |responsible )(?:director|officer|manager|member|person)|sro|(?<=^(?:\S+ )?)(?:director|head of service)(?=\s*:))(?:[ -](?:officer|director|member|sponsor|councillor|service))?s?(?: for (?:the|this) (?:section|objective|theme|priority|directorate|commitment))?\s*[:–]\s*(?<lead>\S.*)$/i.exec(
      foldText(text),
    );
  return found?.groups?.lead ?? null;
}

/** "Timescale: by March 2026" → "by March 2026"; only labels that can mean nothing but when it is due. */
function dueIn(text: string): string | null {
  const found = /^(?<label>\p{L}[\p{L} ]{1,30}?)\s*[:–]\s*(?<due>\S.*)$/u.exec(foldText(text))?.groups;
  const means = headingWords(found?.label ?? "");
  const due = found?.due ?? "";
  return means?.means === "due" && means.besides === undefined && looksLikeDate(due) ? due : null;
}

interface TitleParts {
  readonly text: string;
  readonly lead: string | null;
  readonly due: string | null;
}

/** "Objective A: Leadership – Lead: Director of Place, by: May 2026" in its title and what stands behind it. */
function titleParts(line: string): TitleParts {
  const marks = [...foldText(line).matchAll(/\s+[–—-]\s+|\s*[|;,]\s+|\s*\((?=[^()]*\)$)/g)].reverse();
  let parts: TitleParts = { text: foldText(line), lead: null, due: null };
  for (const { 0: mark, index } of marks) {
    const tail = parts.text.slice(index + mark.length).replace(mark.includes("(") ? /\)$/ : /$^/, "");
    const [lead, due] = [leadIn(tail), dueIn(tail)];
    if (lead === null && due === null) continue;
    parts = { text: parts.text.slice(0, index), lead: parts.lead ?? lead, due: parts.due ?? due };
  }
  return parts;
}

/** "Short term (by March 2026)", "By March 2026", "Year 2 (2026/27)": a title that says when all below it is due. */
function whenInTitle(title: string): string | null {
  if (isPeriod(title)) return title;
  const until =
    /^(?:actions?|what we will|things|to (?:be|do)|complete|deliver)\b.* (?<when>by (?:the )?(?:\S+ ){0,4}\S+)$/i.exec(
      title,
    )?.groups?.when;
  if (until !== undefined && looksLikeDate(until)) return until;
  const said = /(?:^|\()(?<when>(?:to be (?:completed|done) |complete )?by (?:the )?[^()]+)\)?$/i.exec(title)?.groups
    ?.when;
  return said !== undefined && looksLikeDate(said) ? said : null;
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
