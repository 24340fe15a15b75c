// What stands in a document that holds no plan, in one sentence for the person who sent it.

import { foldText } from "../document/clean-text.ts";
import { type Document, SCANNED } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { headingWords } from "../table/columns.ts";

/** "No action table found: this looks like a cover report with 3 numbered sections. Attach Annex B, …" */
export function seenInstead(document: Document): string {
  const texts = document.blocks.flatMap((block) => (block.kind === "table" ? [] : [foldText(block.text)]));
  const tables = document.blocks.filter(({ kind }) => kind === "table").length;
  const broken = document.blocks.some(
    (block) => block.kind === "paragraph" && block.unreadable !== undefined && block.unreadable !== SCANNED,
  );
  if (broken || wasFlattened(texts))
    return "No action table could be read: its columns cannot be told apart. Send the plan as a Word file.";
  if (texts.some(mayBeRunTogether))
    return "No action table found, and this text looks like a page whose table was run together. Drop the Word or PDF file that it comes from.";
  const annex = annexWithPlan(texts);
  const advice = annex
    ? ` Attach ${annex}, which the text says holds the action plan.`
    : " Attach the document or annex that holds the plan's table of actions.";
  return `No action table found: ${whatItIs(texts, tables)}.${advice}`;
}

/** A long text with dates again and again that stand in no sentence ("… September 2025 Champions enabled to …"). */
function mayBeRunTogether(text: string): boolean {
  if (text.split(" ").length < 150) return false;
  const dates = text.match(DATE_IN_NO_SENTENCE);
  return (dates?.length ?? 0) >= 4;
}

const DATE_IN_NO_SENTENCE = regExp("gu")`
  (?<!\b(?:in|on|by|since|until|from|of|and|to|during|after|before|for) (?:\d{1,2} )?)\b
    (?:January|February|March|April|May|June|July|August|September|October|November|December)[ ]
    (?:(?:19|20)\d\d|\d\d)(?= \p{Lu}\p{Ll})
`;

/** Headings of columns, a line each: the table was taken apart when the text was taken out of its document. */
function wasFlattened(texts: readonly string[]): boolean {
  const means = texts.map((text) => (text.split(" ").length <= 4 ? (headingWords(text)?.means ?? null) : null));
  return means.some((_, at) => {
    const run = new Set(means.slice(at, at + HEADINGS_NEAR).filter((each) => each !== null));
    return run.has("action") && run.has("owner") && (run.has("due") || run.has("status") || run.has("rag"));
  });
}

/** Lines; cells may come out between two headings. */
const HEADINGS_NEAR = 12;

function whatItIs(texts: readonly string[], tables: number): string {
  if (tables > 0) {
    const them = tables === 1 ? "the one table has" : `the ${tables} tables have`;
    return `${them} no column of actions beside an owner or a date`;
  }
  const sections = texts.filter((text) => /^\d{1,2}[.)]?\s+\p{Lu}[^.]*$/u.test(text) && text.length < 90).length;
  const numbered = texts.filter((text) => /^(?:[-–•]\s*)?\d+\.\d+\b/.test(text)).length;
  if (sections > 0 && (numbered > 0 || sections > 1)) {
    return `this looks like a cover report with ${counted(sections, "numbered section")} and no table`;
  }
  return `this is ${counted(texts.length, "paragraph")} of text without a table`;
}

/** "Annex B" where a sentence speaks of both the action plan and one annex. */
function annexWithPlan(texts: readonly string[]): string | null {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/));
  for (const sentence of sentences) {
    const annexes = [...sentence.matchAll(/\b(?:Annex|Annexe|Appendix|Schedule|Attachment) [A-Z\d]{1,3}\b/g)].map(
      ([name]) => name,
    );
    const [only] = new Set(annexes);
    if (only && new Set(annexes).size === 1 && /\baction plan\b/i.test(sentence)) return only;
  }
  return null;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
