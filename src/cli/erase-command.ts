// `erase`: takes away who somebody was; the plan's figures stay.
import { type ErasedWords, erasePerson } from "../db/erase-person.ts";
import { personByEmail } from "../db/people.ts";
import { openStore } from "../open-store.ts";
import { dayIn } from "../plan/calendar.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print, tell } from "./print.ts";

/** @throws UserError for somebody who has not left, and where it was not confirmed */
export async function eraseCommand(
  email: string,
  options: { readonly words: ErasedWords; readonly confirm?: true },
): Promise<ExitStatus> {
  await using store = await openStore();
  const { db, organisation } = store;
  const person = await personByEmail(db, organisation.id, email);
  if (!person) throw new UserError(`Nobody here has the address ${email}.`);
  const at = new Date();
  if (person.leftOn === null || person.leftOn > dayIn(organisation.timeZone, at)) {
    throw new UserError(`${email} has not left. Let an officer say who has left and who takes over, then erase them.`);
  }
  if (!options.confirm) {
    throw new UserError(
      "This cannot be taken back. Take a backup or hand out “person-data” first, then add --confirm.",
    );
  }
  await db
    .transaction()
    .execute((transaction) => erasePerson(transaction, organisation.id, person.id, { words: options.words, at }));
  print("They are “a former owner” now. Every figure is as it was.");
  tell("Backups still hold them: erase them there too when one is put back, or let the backups run out.");
  return DONE;
}
