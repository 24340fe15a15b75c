// Rows that hold nothing of a plan, whatever their columns: each kind is left out with its reason.

import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isReference } from "../references/printed-reference.ts";

/** Why a row is left out by its looks alone, or null where it may matter. */
export function emptyKind(row: Row): string | null {
  const filled = filledCells(row);
  if (filled.length === 0) return "empty row";
  if (filled.every((cell) => /^[\s:|=_–—-]+$/.test(cell)) && filled.some((cell) => /[-–—=_]{2}/.test(cell)))
    return "ruled line";
  if (filled.every((cell) => /^(?:•\s*)?~~[^~]*~~(?:\s*(?:•\s*)?~~[^~]*~~)*$/.test(cell)))
    return "row that was struck out";
  if (isTotal(filled)) return "total row";
  if (isSignature(filled)) return "line for a signature or a date";
  if (isTemplate(filled)) return "template row, still to be filled in";
  return null;
}

/** The row's one text where a single cell is filled, or every filled cell says the same (a cell merged across). */
export function onlyText(row: Row): string | null {
  const [first, ...others] = filledCells(row);
  return first !== undefined && others.every((cell) => cell === first) ? first : null;
}

/** A key in one row: "BRAG key | Blue = complete | Red = off track". */
export function isKey([first = "", ...others]: readonly string[]): boolean {
  const isLabel = /^(?:b?rag|colours?|status|progress)?(?: (?:status|rating))? ?(?:key|legend|codes?)?:?$/i.test(first);
  return isLabel && others.length > 1 && others.every((cell) => /^[^=:]{1,24}\s*[=:]\s*\S/.test(cell));
}

/** A row that says only that what follows explains marks and colours: "Key", "RAG key:". */
export function opensKey(filled: readonly string[]): boolean {
  return (
    filled.length === 1 &&
    /^(?:(?:rag|colour|status) )?(?:key|legend)(?: to (?:the )?\p{L}+(?: \p{L}+){0,3})?:?$/iu.test(filled[0] ?? "")
  );
}

export function filledCells(row: Row): string[] {
  return row.cells.map(foldText).filter((cell) => cell !== "");
}

/** "Total", "Sub-total", "Total actions: 12", "Amber | 5" and "Budget 2025/26 | £40,000", with nothing but figures beside it. */
export function isTotal([first = "", ...behind]: readonly string[]): boolean {
  const others = behind.filter((cell) => cell !== first);
  const isCount = others.length === 1 && (COUNTED.test(first) || (isSum(others[0] ?? "") && COSTED.test(first)));
  if (!isCount && (!/^(?:(?:grand|overall|sub)[ -]?)?totals?\b|^average\b/i.test(first) || first.split(" ").length > 5))
    return false;
  return others.every((cell) => isFigure(cell) || cell.split(/[,;]\s*/).every((part) => COUNT.test(part)));
}

/** "Signed off by: | Principal", "Date: | 12/01/2026", "Next review | May 2027": what stands at the foot of a form. */
function isSignature([label = "", said = "", ...more]: readonly string[]): boolean {
  return more.length === 0 && said.split(" ").length <= LONGEST_NAME && SIGNED.test(label);
}

const LONGEST_NAME = 8;
const SIGNED = regExp("i")`
  ^(?:
    (?:signed(?: off)?|approved|agreed|adopted|prepared|completed|authorised|reviewed)(?: (?:by|on|at))
      (?: (?:the )?(?:board|council|committee|cabinet|chair))?
    |signature|sign-?off(?: date)?
    |date(?: (?:signed|approved|agreed|of (?:approval|next review|review|issue)))?
    |(?:date of )?next review(?: date)?|author|version(?: (?:no|number))?|document owner
    |plan owner
  )\s*:?$
`;

/** "4 actions", "2 green", "Green 5", "Not started: 1". */
const COUNT = /^(?:\d+ \p{L}+(?: \p{L}+)?|\p{L}+(?: \p{L}+)?\s?[:=–-]?\s?\d+)$/u;

/** What a plan costs, below its table. */
const COSTED = regExp("i")`
  ^(?:(?:total|annual|overall|available|allocated|agreed|approved|remaining|project|programme) )*
    (?:budgets?|costs?|spend(?:ing)?|expenditure|funding|funds?|grants?|allocation|contingency)\b
    (?: \S+){0,4}$
`;

function isSum(cell: string): boolean {
  return /^[£€$]\s?\d[\d.,]*\s?(?:k|m|bn)?(?: (?:pa|p\.a\.|per (?:year|annum)|a year))?$/i.test(cell);
}

/** What the actions of a plan are counted by below its table. */
const COUNTED = regExp("i")`
  ^(?:number of |no\. of |total )?(?:
    blue|red|amber|green|purple|grey|white|complete[d]?|closed|open|on[ -]track|off[ -]track
    |at risk|overdue|delayed|not started|in progress|on hold
  )(?: actions?)?:?$
`;

/** A number, a sum, a percentage, or how many are red and green; "" is none. */
export function isFigure(cell: string): boolean {
  return /^[£$€]?[\d.,\s%/-]+[km]?$|^(?:[RAGB][:=]?\s?\d+[\s,;/]*)+$/i.test(cell);
}

/** Prompts in every cell, beside the reference that the template prints, or examples in nearly all of them. */
function isTemplate(filled: readonly string[]): boolean {
  const [first = "", ...others] = filled;
  const examples = filled.filter((cell) => /^\(?(?:e\.? ?g\.?|for example)[,:]? /i.test(cell));
  if (examples.length > 1 && examples.length + 2 >= filled.length) return true;
  return filled.every(isPrompt) || (others.length > 0 && isReference(first) && others.every(isPrompt));
}

/** "[name]", "<insert date>", "DD/MM/YYYY", "Click here to enter text": what a form says where an answer should stand. */
function isPrompt(cell: string): boolean {
  return PROMPT.test(cell);
}

const PROMPT = regExp("i")`
  ^(?:
    [[<{].*[\]>}]
    |(?:please )?(?:insert|enter|type|add|choose|select)\b(?:
      [ ](?:
        an?|the|your|text|here|item|date|name|owner|lead|action|details?|from|list|post|title
        |officer|text\.|here\.|item\.|date\.|job
      )
    ){0,6}
    |click (?:here|or tap)\b.*|x{2,}|dd?[/. -]mm?[/. -]yy(?:yy)?
    |(?:name|date|action|owner|lead|post) (?:here|to be (?:inserted|added))
    |_{3,}|\.{3,}|…+
  )$
`;
