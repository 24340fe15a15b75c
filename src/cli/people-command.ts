// `people`: reads a list of posts and who holds them, shows what it would do, and does it whole or not at all.
import { peoplePreview } from "../bot/messages/people-preview.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { peopleOf } from "../db/people.ts";
import { postsOf } from "../db/posts.ts";
import { takePeople } from "../db/take-people.ts";
import { openStore } from "../open-store.ts";
import { readAnyDocument } from "../parsers/document/read-apart.ts";
import { readPeople } from "../parsers/people/read-people.ts";
import type { LocalDate } from "../plan/calendar.ts";
import { planPeople } from "../plan/people-list.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { fromCommandLine } from "./from-command-line.ts";
import { readPlanFile } from "./plan-file.ts";
import { print, tell } from "./print.ts";
import { terminalWidth } from "./terminal-width.ts";

/** @throws UserError where the list is to be stored and a line has a problem */
export async function peopleCommand(
  path: string,
  options: { readonly save?: true; readonly today: LocalDate },
): Promise<ExitStatus> {
  const file = await readPlanFile(path);
  const read = readPeople(await readAnyDocument(file.bytes, file.name), options.today);
  await using store = await openStore();
  const { db, organisation } = store;
  const known = { posts: await postsOf(db, organisation.id), people: await peopleOf(db, organisation.id) };
  const planned = planPeople(read.rows, known, options.today);
  const list = { ...planned, problems: [...read.problems, ...planned.problems] };
  print(renderTerminal(peoplePreview(list, read.vacant), terminalWidth()));
  if (list.problems.length > 0) {
    if (options.save) throw new UserError("Nothing was stored. Put the lines right and give the whole list again.");
    return list.holdings.length === 0 ? NOTHING_FOUND : DONE;
  }
  if (list.holdings.length === 0) return NOTHING_FOUND;
  if (!options.save) {
    tell("Nothing was stored. Add --save to store it.");
    return DONE;
  }
  const change = await db
    .transaction()
    .execute((transaction) => takePeople(transaction, organisation, fromCommandLine(organisation), list.holdings));
  tell(change === null ? "All of it stood so already; nothing was changed." : "Stored. They are asked from then on.");
  return DONE;
}
