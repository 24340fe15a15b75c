// What a program says when it cannot go on: one plain line, never a stack.
import { CommanderError } from "commander";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus, UNUSABLE } from "./exit-status.ts";
import { tell } from "./print.ts";

/** Says it on standard error and gives the exit status. A fault of ours shows its stack when LOG_LEVEL is debug. */
export function explainError(error: unknown): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : UNUSABLE;
  if (error instanceof UserError) {
    tell(error.message);
    return UNUSABLE;
  }
  const reason = error instanceof Error ? error.message : String(error);
  tell(`Something went wrong that is not your doing: ${oneLine(reason)} (LOG_LEVEL=debug shows where.)`);
  if (process.env.LOG_LEVEL === "debug" && error instanceof Error) tell(error.stack ?? "");
  return UNUSABLE;
}

/** White space of any kind folded into single spaces. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
