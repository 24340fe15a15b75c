// The conversation at this process's own terminal.
import type { App } from "./app.ts";
import type { Inbox } from "./bot/terminal/inbox.ts";
import { openTerminal } from "./bot/terminal/open-terminal.ts";
import { TERMINAL } from "./bot/terminal/terminal-channel.ts";
import { readPlanFile } from "./cli/plan-file.ts";
import { terminalWidth } from "./cli/terminal-width.ts";
import { type Person, peopleOf } from "./db/people.ts";
import { dayIn, type LocalDate } from "./plan/calendar.ts";

/** Whether somebody sits at a keyboard and sees what is written. */
export function isAtTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/**
 * Hands over the keyboard until "/quit", the end of the input, or `stop`.
 *
 * @param options.as who types at the start; null until "/as"
 * @param options.turnTo turns the clock; null where it is the real one
 */
export async function converse(
  app: App,
  inbox: Inbox,
  options: {
    readonly as: Person | null;
    readonly turnTo: ((day: LocalDate) => Promise<void>) | null;
    readonly stop: AbortSignal;
  },
): Promise<void> {
  await openTerminal(
    {
      people: () => peopleOf(app.db, app.organisation.id),
      async say(said) {
        await app.receive({ channel: TERMINAL, ...said });
        await app.jobs.idle();
      },
      readFile: readPlanFile,
      inbox,
      core: app.core,
      today: async () => dayIn(app.organisation.timeZone, await app.clock.now()),
      turnTo: options.turnTo,
    },
    {
      input: process.stdin,
      output: process.stdout,
      width: terminalWidth(),
      isInteractive: true,
      as: options.as,
      stop: options.stop,
    },
  );
}
