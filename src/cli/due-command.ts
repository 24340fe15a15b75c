// `due`: reads due cells, one by one; none is evidence for another.
import { readDue } from "../parsers/due/read-due.ts";
import type { LocalDate } from "../plan/calendar.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print, printJsonLine } from "./print.ts";
import { standardInput } from "./standard-input.ts";

/** Reads each phrase, or each line of standard input when none was given; an empty line is an empty cell. */
export async function dueCommand(
  phrases: readonly string[],
  options: { readonly json?: true; readonly today: LocalDate },
): Promise<ExitStatus> {
  const cells = phrases.length > 0 ? phrases : linesOf(await standardInput());
  for (const cell of cells) {
    const reading = readDue(cell, { today: options.today });
    if (options.json) printJsonLine(reading);
    else
      print(`${cell || "(empty)"}: ${reading.said}${reading.leftOver ? `; not understood: ${reading.leftOver}` : ""}`);
  }
  return DONE;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
