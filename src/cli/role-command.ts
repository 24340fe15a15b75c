// `role`: gives somebody a role, the first administrator or officer among them.
import { makeChange } from "../db/changes.ts";
import { directorateNamed } from "../db/directorates.ts";
import { ensurePerson, giveRole } from "../db/keep-people.ts";
import { openStore } from "../open-store.ts";
import { ROLE_NAMES, type RoleName } from "../plan/rights.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { fromCommandLine } from "./from-command-line.ts";
import { print } from "./print.ts";

export async function roleCommand(
  email: string,
  role: string,
  options: { readonly name?: string; readonly directorate?: string },
): Promise<ExitStatus> {
  if (!isRole(role)) throw new UserError(`There is no role “${role}”. The roles are ${ROLE_NAMES.join(", ")}.`);
  await using store = await openStore();
  const { db, organisation } = store;
  const directorate = options.directorate ? await directorateNamed(db, organisation.id, options.directorate) : null;
  const person = await ensurePerson(db, organisation.id, { email, name: options.name ?? null });
  const scope = { planId: null, directorateId: directorate?.id ?? null, sectionId: null };
  const where = directorate ? ` of ${directorate.name}` : "";
  const said = `${person.name} is ${role}${where} now.`;
  const changing = fromCommandLine(organisation);
  const change = await db
    .transaction()
    .execute((transaction) =>
      makeChange(transaction, changing, { kind: "role.given", said, startsOn: changing.today }, () =>
        giveRole(transaction, { person, role, scope }),
      ),
    );
  print(change === null ? `${person.name} was ${role}${where} already.` : said);
  return DONE;
}

function isRole(name: string): name is RoleName {
  return ROLE_NAMES.some((role) => role === name);
}
