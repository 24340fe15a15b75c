// `api-token`: makes, lists and revokes tokens of the read API.
import { makeToken, revokeToken, type TokenRights, tokensOf } from "../db/api-tokens.ts";
import { personByEmail } from "../db/people.ts";
import { scopeNamed } from "../db/role-scope.ts";
import { type OpenStore, openStore } from "../open-store.ts";
import { dayIn, writeDay } from "../plan/calendar.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { fromCommandLine } from "./from-command-line.ts";
import { print, tell } from "./print.ts";

export interface ApiTokenOptions {
  readonly as?: string;
  readonly of?: string;
  readonly days: number;
  readonly revoke?: true;
}

const DAY_MS = 86_400_000;

/** @param name null: list what there is */
export async function apiTokenCommand(name: string | null, options: ApiTokenOptions): Promise<ExitStatus> {
  await using store = await openStore();
  if (name === null) return await list(store);
  const { db, organisation } = store;
  const { at } = fromCommandLine(organisation);
  if (options.revoke) {
    const over = await db
      .transaction()
      .execute((transaction) => revokeToken(transaction, organisation.id, name, { at, by: null }));
    if (!over) throw new UserError(`No token called “${name}” holds. “due-regard api-token” lists them.`);
    print(`“${name}” is over.`);
    return DONE;
  }
  const rights = await rightsOf(store, options);
  const expiresAt = new Date(at.getTime() + options.days * DAY_MS);
  const made = { organisationId: organisation.id, name, rights, expiresAt, madeBy: null, at };
  const token = await db.transaction().execute((transaction) => makeToken(transaction, made));
  print(token);
  tell(`It is shown this once. It holds until ${writeDay(dayIn(organisation.timeZone, expiresAt))}.`);
  return DONE;
}

async function rightsOf({ db, organisation }: OpenStore, { as, of }: ApiTokenOptions): Promise<TokenRights> {
  if (as !== undefined) {
    if (of !== undefined)
      throw new UserError("A token has somebody's rights or a viewer's: give --as or --of, not both.");
    const person = await personByEmail(db, organisation.id, as);
    if (!person) throw new UserError(`Nobody here has the address ${as}. “due-regard role” takes somebody in.`);
    return { kind: "person", personId: person.id };
  }
  const { role } = await scopeNamed(db, organisation.id, of ?? null);
  if (role.sectionId !== null)
    throw new UserError("A token is for a plan, a directorate or everything, not a section.");
  return { kind: "viewer", planId: role.planId, directorateId: role.directorateId };
}

async function list({ db, organisation }: OpenStore): Promise<ExitStatus> {
  const tokens = await tokensOf(db, organisation.id);
  for (const { name, of, expiresAt, lastUsedOn, revokedAt } of tokens) {
    const until = writeDay(dayIn(organisation.timeZone, expiresAt));
    const used = lastUsedOn ? `last used ${writeDay(lastUsedOn)}` : "never used";
    print(`${name}: ${of}, ${revokedAt ? "revoked" : `until ${until}`}, ${used}`);
  }
  if (tokens.length === 0) print("There is no token.");
  return tokens.length === 0 ? NOTHING_FOUND : DONE;
}
