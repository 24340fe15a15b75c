// `ask`: the answer that chat would give, for a person and a day.
import { answerQuestion } from "../bot/ask.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { personByEmail } from "../db/people.ts";
import { openStore } from "../open-store.ts";
import { dayIn, instantOf, type LocalDate } from "../plan/calendar.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { print, printJson } from "./print.ts";
import { terminalWidth } from "./terminal-width.ts";

const NOON = 12 * 60;

/** No action that fits is `NOTHING_FOUND`; the answer is printed all the same. */
export async function askCommand(
  question: string,
  options: { readonly as: string; readonly json?: true; readonly today?: LocalDate },
): Promise<ExitStatus> {
  await using store = await openStore();
  const { db, organisation } = store;
  const person = await personByEmail(db, organisation.id, options.as);
  if (!person) throw new UserError(`Nobody here has the address ${options.as}. “due-regard role” takes somebody in.`);
  const now = options.today ? instantOf(organisation.timeZone, options.today, NOON) : new Date();
  const ctx = { db, organisation, now, today: dayIn(organisation.timeZone, now) };
  const answer = await answerQuestion(ctx, person.id, question);
  if (options.json) {
    const { understood, asAt, total, actions, leftOut, text } = answer;
    printJson({ understood, asAt, total, actions, leftOut, text });
  } else print(renderTerminal(answer.message, terminalWidth()));
  return answer.total > 0 ? DONE : NOTHING_FOUND;
}
