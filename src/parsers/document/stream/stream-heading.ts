// Whether texts that stand one behind the other are the headings of a table of actions.
import { regExp } from "../../lexicon/pattern.ts";
import { looksLikePost } from "../../owners/title-words.ts";
import { isReference } from "../../references/printed-reference.ts";
import { headingWords, likelyWords, type Meaning } from "../../table/columns.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
import { leadIn } from "../../table/section-lead.ts";
import { cleanText, foldText } from "../clean-text.ts";
import { isDate } from "../flat/cell-signs.ts";

const LONGEST = 14;
const LEAST = 3;
/** Among so many headings one may be the name of a team: "Select committee". */
const WIDE = 5;

/**
 * At least half of them are known, an owner or a date among them and something beside these, and none is a sentence, a
 * reference, a post or a date.
 */
export function areHeadings(texts: readonly string[]): boolean {
  const cells = texts.map((text) => foldText(cleanText(text)));
  if (cells.length < LEAST || !cells.every(mayHead)) return false;
  if (cells.filter(isPostOnly).length > (cells.length < WIDE ? 0 : 1)) return false;
  const known = cells.flatMap((cell) => likelyWords(cell)?.means ?? []);
  const means = new Set(known);
  const tracks = means.has("owner") || means.has("due");
  const says = means.has("action") || (!means.has("indicator") && SAYING.some((meaning) => means.has(meaning)));
  return tracks && says && known.length * 2 >= cells.length;
}

/** What a column may mean that holds the actions where none is called so. */
const SAYING: readonly Meaning[] = ["section", "outcome", "evidence"];

/**
 * Whether paragraphs may be headings, where nothing else shows that cells stand beside each other: all of them but one are
 * known, the first and the last among them.
 */
export function areSureHeadings(texts: readonly string[]): boolean {
  if (
    !areHeadings(texts) ||
    texts.some((text) => /\d/.test(text) && !/^(?:progress|updates?|status|target|position|comments?)/i.test(text))
  ) {
    return false;
  }
  const known = texts.map((text) => text.split(" ").length <= LONGEST_SURE && likelyWords(foldText(text)) !== null);
  const ends = [texts[0] ?? "", texts.at(-1) ?? ""];
  const areEnds = ends.every((text) => headingWords(text) !== null || (likelyWords(text) !== null && text.length < 25));
  return areEnds && known.filter((each) => !each).length <= 1;
}

const LONGEST_SURE = 9;

/** Short, and nothing that stands in a row, nor a label with what it labels ("Outcome lead: Head of Place"). */
function mayHead(cell: string): boolean {
  if (/:\s+\p{Lu}/u.test(cell) && (leadIn(cell) !== null || headingWords(cell) === null)) return false;
  if (cell.split(" ").length > LONGEST || /(?<!^(?:no|ref))[.;,]$/i.test(cell) || isLabelledPart(cell)) return false;
  return likelyWords(cell) !== null || !(isReference(cell) || isDate(cell));
}

/** "Policy Officer", and not "Lead officer". */
export function isPostOnly(cell: string): boolean {
  return looksLikePost(cell) && !OWNER_HEADING.test(cell);
}

const OWNER_HEADING = regExp("i")`
  ^(?:
    (?:action|accountable|key|lead|link|named|project|responsible|senior responsible|strategic|overall)\b
    |(?:owner|lead|officer|manager|partner|team|sponsor)s?\b
    |(?:by )?who
  )
`;

/**
 * "Progress Update1) Written commitment" as its heading and what was run into it, where a small letter meets a capital, a
 * digit or a bullet; null where no heading stands in front.
 */
export function withoutWhatRanIn(cell: string): { readonly heading: string; readonly rest: string } | null {
  for (const found of cell.matchAll(/(?<=[\p{Ll})?])(?=[\p{Lu}\d•●])/gu)) {
    const heading = cell.slice(0, found.index);
    const rest = cell.slice(found.index);
    if (rest.split(" ").length < 2) continue;
    const isKnown = heading.split(" ").length <= 6 && likelyWords(foldText(heading)) !== null;
    if (isKnown || (/^\p{Lu}\p{Ll}+$/u.test(heading) && rest.split(" ").length > 3)) return { heading, rest };
  }
  return null;
}
