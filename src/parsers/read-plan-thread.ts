// The thread in which `readPlanApart` reads one file.
import { parentPort, workerData } from "node:worker_threads";
import type { LocalDate } from "../plan/calendar.ts";
import { UserError } from "../plan/user-error.ts";
import type { Document } from "./document/document.ts";
import { isOfficeFile } from "./document/office/is-office-file.ts";
import { readHere } from "./document/reading-apart.ts";
import { readingDone } from "./document/reading-done.ts";
import { readPlan } from "./read-plan.ts";
import type { FileRead } from "./read-plan-apart.ts";
import { checkTemplate } from "./template/check-template.ts";
import { findPlaceholders } from "./template/find-placeholders.ts";

const { bytes, name, today } = workerData as {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly today: LocalDate;
};

/** The largest published plan has some three hundred actions; one of so many is none that officers look after. */
const MOST_ACTIONS = 1_500;
/** Rows and paragraphs; the same thought about long reports. */
const MOST_ROWS = 20_000;

/** Excel takes no more in a cell than 32,767 characters. So much in one piece is no plan, and each later reading would take long. */
const LONGEST_TEXT = 200_000;

parentPort?.postMessage(
  await readingDone(async (): Promise<FileRead> => {
    const document = await readHere(bytes, name);
    const rows = rowsOf(document);
    const longest = longestIn(document);
    if (rows > MOST_ROWS) throw moreThanAPlan(`holds ${rows} rows, more than a plan has`);
    if (longest > LONGEST_TEXT) {
      throw moreThanAPlan(`has a text of ${longest} characters in one piece, longer than any in a plan`);
    }
    const register = readPlan(document, { today });
    const actions = register.actions.length;
    if (actions > MOST_ACTIONS) throw moreThanAPlan(`holds ${actions} actions, more than a plan has`);
    const placeholders = isOfficeFile(bytes) ? findPlaceholders(document) : null;
    if (placeholders) checkTemplate(bytes, name);
    return { document, register, placeholders };
  }),
);

function moreThanAPlan(what: string): UserError {
  return new UserError(`${name} ${what}. Copy the pages with the plan into a new file and send that.`);
}

function rowsOf({ blocks }: Document): number {
  return blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 1), 0);
}

function longestIn({ blocks }: Document): number {
  const texts = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [block.text],
  );
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}
