// Lines of a text by what they are: a text, or who and when, each on a line of its own or both on one.
import { labelledLines } from "../cards/card-line.ts";
import type { Block, Heading, Paragraph } from "../document/document.ts";
import { isConditional, isDate, isPost } from "../document/flat/cell-signs.ts";
import { mayName } from "../document/stream/may-name.ts";
import { isInitials, isTitledPerson, looksLikePerson } from "../owners/title-words.ts";
import { isBodyName } from "../register/organisation.ts";
import { headingWords } from "../table/columns.ts";
import { ITEM } from "./list-items.ts";
import { ownerAndDate } from "./owner-and-date.ts";
import { saysWhatToDo } from "./says-what-to-do.ts";

export interface WhoLine {
  readonly block: Heading | Paragraph;
  /** Without its bullet or number. */
  readonly text: string;
  readonly mark: Mark | null;
  /** Who, as written; "" where the line does not say. */
  readonly owner: string;
  /** When, as written; "" where the line does not say. */
  readonly due: string;
  /** A blank line stands above it; the first line of a text has one, and so has each paragraph of a file that has no lines. */
  readonly isApart: boolean;
}

/** What stands in front of a line: "•", "a)", "2." or "2.1". */
type Mark = "bullet" | "letter" | "number" | "numbers";

export function isSign({ owner, due }: WhoLine): boolean {
  return owner !== "" || due !== "";
}

/** The text of a document, line by line. A name that nobody knows is an owner's where a date stands beside it. */
export function whoLines(blocks: readonly Block[]): readonly WhoLine[] {
  const lines = blocks.flatMap((block, at) => (block.kind === "table" ? [] : [lineOf(block, blocks[at - 1])]));
  return lines.map((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]];
    const isBeside =
      (above !== undefined && isOnlyDate(above) && !line.isApart) ||
      (below !== undefined && isOnlyDate(below) && below.isApart === line.isApart && isText(above));
    return isText(line) && isBeside && isUnknownName(line) ? { ...line, owner: line.text } : line;
  });
}

function isText(line: WhoLine | undefined): boolean {
  return line !== undefined && !isSign(line);
}

function isOnlyDate({ owner, due }: WhoLine): boolean {
  return owner === "" && due !== "";
}

function isUnknownName({ block, text, mark }: WhoLine): boolean {
  return block.kind === "paragraph" && (mark === null || mark === "bullet") && !text.includes(":") && mayName(text);
}

function lineOf(block: Heading | Paragraph, above: Block | undefined): WhoLine {
  const mark = markOf(block.text);
  const text = block.text.replace(mark === "letter" ? LETTER : mark === "bullet" ? /^•\s*/ : ITEM, "");
  const isApart = above === undefined || above.kind === "table" || block.from > above.to + 1;
  const line = { block, text, mark, isApart, owner: "", due: "" } as const;
  const isAsked = block.kind === "paragraph" && block.unreadable !== undefined;
  if (block.kind === "heading" || isAsked || (mark !== null && mark !== "bullet")) return line;
  const [labelled, ...more] = labelledLines(text, block);
  if (labelled?.label == null) return { ...line, ...signsIn(text) };
  return { ...line, ...(more.length === 0 && isOwnerLabel(labelled.label) ? bothIn(labelled.text) : NOTHING) };
}

/** "a) ", "(b) ": an item below a number. */
export const LETTER = /^\(?(?<letter>[a-h])[.)]\s+(?=\p{Lu})/u;

function markOf(text: string): Mark | null {
  if (text.startsWith("•")) return "bullet";
  if (LETTER.test(text)) return "letter";
  const { number, numbers } = ITEM.exec(text)?.groups ?? {};
  const count = number ?? numbers;
  return count === undefined ? null : count.includes(".") ? "numbers" : "number";
}

/** Whether a line is nothing but who and when. */
export function saysWhoAndWhen(text: string): boolean {
  const { owner, due } = signsIn(text);
  return owner !== "" && due !== "";
}

const NOTHING = { owner: "", due: "" };
/** Words: a line that says who and when says nothing else. */
const LONGEST = 22;

function signsIn(given: string): { readonly owner: string; readonly due: string } {
  const text = given.replace(/^[([](?<inside>[^()[\]]*)[)\]]$/, "$<inside>").replace(/\.$/, "");
  if (text.split(" ").length > LONGEST) return NOTHING;
  const both = saysWhatToDo(text) ? NOTHING : bothIn(text);
  if (both.owner !== "") return both;
  if (isDate(text) || isConditional(text)) return { owner: "", due: text };
  if (saysWhatToDo(text)) return NOTHING;
  return (isPost(text) && !isBodyName(text)) || isTitledPerson(text) ? { owner: text, due: "" } : NOTHING;
}

/** "Lead: Head of Parks – March 2027" says when, too. */
function isOwnerLabel(label: string): boolean {
  return headingWords(label)?.means === "owner";
}

/** Who and when, one behind the other; nothing where one of the two is missing. */
function bothIn(text: string): { readonly owner: string; readonly due: string } {
  const both = ownerAndDate(text);
  return both.owner !== "" && both.due !== "" && areOwners(both.owner) ? both : NOTHING;
}

/** Posts, teams or people, each of them by the look of it. */
function areOwners(text: string): boolean {
  const pieces = text.split(/\s*(?:,|;|\/|&|\band\b|\bwith\b)\s*/).filter((piece) => piece !== "");
  const isOne = (piece: string): boolean =>
    isPost(piece) || isInitials(piece) || isTitledPerson(piece) || looksLikePerson(piece.replace(/\s*\([^)]*\)$/, ""));
  return (
    /^\p{Lu}/u.test(text) &&
    pieces.length < 7 &&
    pieces.some(isOne) &&
    pieces.every((piece) => /^[\p{Lu}(]/u.test(piece) || isOne(piece))
  );
}
