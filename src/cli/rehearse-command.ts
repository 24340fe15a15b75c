// `rehearse`: every message that would be sent between two days, sending none.
import { rehearsalCalendar } from "../bot/messages/rehearsal-calendar.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { spanOf } from "../jobs/rehearse.ts";
import { rehearseApart } from "../jobs/rehearse-apart.ts";
import { openStore } from "../open-store.ts";
import type { LocalDate } from "../plan/calendar.ts";
import { writeInstant } from "../plan/calendar.ts";
import type { RehearsedMessage } from "../plan/rehearsed.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { print, printJsonLine } from "./print.ts";
import { terminalWidth } from "./terminal-width.ts";

/** No message at all is `NOTHING_FOUND`. */
export async function rehearseCommand(options: {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly json?: true;
}): Promise<ExitStatus> {
  await using store = await openStore();
  const { timeZone } = store.organisation;
  const span = spanOf(timeZone, options.from, options.to, new Date());
  const messages = await rehearseApart(store.db, store.organisation.id, span);
  if (options.json) for (const message of messages) printJsonLine(asJson(message, timeZone));
  else print(renderTerminal(rehearsalCalendar(messages, { ...span, timeZone, of: "everyone" }), terminalWidth()));
  return messages.length > 0 ? DONE : NOTHING_FOUND;
}

function asJson({ at, email, name, kind, actions, why }: RehearsedMessage, timeZone: string) {
  return { at: writeInstant(timeZone, at), to: email, name, kind, actions, why };
}
