// The day that a command takes for today.
import { InvalidArgumentError } from "commander";
import { dayIn, isLocalDate, type LocalDate } from "../plan/calendar.ts";

/**
 * A day given on the command line.
 *
 * @throws InvalidArgumentError for text that is no day; the command line prints it with the option's name
 */
export function dayArgument(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError("A day is written 2026-03-31.");
  return text;
}

/** Today in the United Kingdom, for commands that were not told the day. */
export function todayHere(): LocalDate {
  return dayIn("Europe/London", new Date());
}
