// A first column under no heading that names the part of the plan once for several rows.
import type { Row } from "../document/document.ts";
import { looksLikePost } from "../owners/title-words.ts";
import { isReference } from "../references/printed-reference.ts";
import type { Column } from "./columns.ts";
import { emptyKind, onlyText } from "./row-kind.ts";

/** Words. */
const LONGEST_TITLE = 10;

/**
 * The columns, with "Access" over blank cells and then "Pay" over blank cells taken for the sections of those rows, where no
 * other column names any. A text in every row tells of that row alone.
 */
export function withUnnamedSection(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const [first] = columns;
  if (first?.heading !== "" || first.meaning !== "further") return columns;
  if (columns.some(({ meaning }) => meaning === "section")) return columns;
  const action = columns.findIndex(({ meaning }) => meaning === "action");
  const own = rows.filter((row) => onlyText(row) === null && emptyKind(row) === null && row.isBand !== true);
  const actions = own.filter(({ cells }) => (cells[action] ?? "") !== "");
  const texts = actions.map(({ cells }) => cells[0] ?? "");
  const titles = texts.filter((text) => text !== "");
  const isGrouped = titles.length > 1 && titles.length < texts.length && texts[0] !== "";
  if (!isGrouped || new Set(titles).size < titles.length || !titles.every(isTitle)) return columns;
  return columns.map((column, at) => (at === 0 ? { ...column, meaning: "section" } : column));
}

function isTitle(text: string): boolean {
  if (text.split(/\s+/).length > LONGEST_TITLE || !/^[\p{Lu}\d].*\p{L}{2}/u.test(text) || /[.;,]$/.test(text))
    return false;
  return !isReference(text) && !looksLikePost(text) && !/\b(?:19|20)\d\d\b/.test(text);
}
