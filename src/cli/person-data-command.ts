// `person-data`: everything that is held about one person, as JSON.
import { writeFile } from "node:fs/promises";
import { aboutPerson } from "../db/about-person.ts";
import { writeAudit } from "../db/audit.ts";
import { personByEmail } from "../db/people.ts";
import { openStore } from "../open-store.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print, tell } from "./print.ts";

export async function personDataCommand(email: string, file: string): Promise<ExitStatus> {
  await using store = await openStore();
  const { db, organisation } = store;
  const person = await personByEmail(db, organisation.id, email);
  if (!person) throw new UserError(`Nobody here has the address ${email}.`);
  const about = await aboutPerson(db, organisation.id, person.id);
  const at = new Date();
  const text = JSON.stringify({ organisation: organisation.name, asAt: at, ...about }, null, 2);
  await writeFile(file, `${text}\n`, { flag: "wx", mode: 0o600 }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EEXIST") throw cause;
    throw new UserError(`There is something at ${file} already. Name a file that does not exist yet.`);
  });
  await writeAudit(db, {
    organisationId: organisation.id,
    at,
    personId: null,
    kind: "person.data-handed-out",
    subject: { person: person.id },
  });
  const entries = Object.values(about).reduce((sum, rows) => sum + rows.length, 0);
  print(`${entries} entries are in ${file}.`);
  tell("Messages may name other people: read it before you hand it out.");
  return DONE;
}
