// A column that says no more than whether each action is finished: "Done?" over Yes and No, TRUE and FALSE, or ticks.

import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import type { Column } from "./columns.ts";
import { normalHeading } from "./normal-heading.ts";
import { onlyText } from "./row-kind.ts";

/** The columns, with such a one told apart; a "Completed" over dates is none, and an "x" may say either. */
export function withFinished(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const found = columns.findIndex(({ meaning, heading }, at) => {
    if (meaning !== "further" && meaning !== "status") return false;
    const own = rows.filter((row) => row.isBand !== true && onlyText(row) === null);
    const cells = own.map((row) => row.cells[at] ?? "").filter((cell) => cell !== "");
    return HEADING.test(normalHeading(heading)) && cells.length > 0 && cells.every((cell) => isYes(cell) || isNo(cell));
  });
  return columns.map((column, at) => (at === found ? { ...column, meaning: "finished" } : column));
}

const HEADING = regExp("")`
  ^(?:(?:is|has|was) (?:it|this|the action|action) (?:been )?|(?:action|task) (?:is )?|tick (?:if|when) )?
    (?:done|completed?|finished|achieved|delivered|closed|met)(?: (?:yet|y n|yes no|true false))?$
`;

/** Whether the cell says that the action is finished. */
export function isYes(cell: string): boolean {
  return /^(?:y|yes|true|ja|done|completed?|[✓✔☑☒✅🗸√]\ufe0f?)\.?$/iu.test(foldText(cell));
}

function isNo(cell: string): boolean {
  return /^(?:n|no|false|not yet|not done|[-–—☐□✗✘❌]|n\/a)\.?$/iu.test(foldText(cell));
}
