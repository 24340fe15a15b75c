// Tokens of the read API: kept as a digest, with the rights of a person or of a viewer of one scope.
import { createHash, randomBytes } from "node:crypto";
import { dayIn, type LocalDate } from "../plan/calendar.ts";
import type { DirectorateId, OrganisationId, PersonId, PlanId } from "../plan/ids.ts";
import type { Standing } from "../plan/rights.ts";
import { UserError } from "../plan/user-error.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import { organisationById, personById } from "./people.ts";
import { standingOf } from "./roles.ts";

/** Whose rights it has: somebody's, as they are at each request; or a viewer's, of one plan, one directorate or all. */
export type TokenRights =
  | { readonly kind: "person"; readonly personId: PersonId }
  | { readonly kind: "viewer"; readonly planId: PlanId | null; readonly directorateId: DirectorateId | null };

export interface NewToken {
  readonly organisationId: OrganisationId;
  /** What it is for: "Power BI". One of a name at a time. */
  readonly name: string;
  readonly rights: TokenRights;
  readonly expiresAt: Date;
  readonly madeBy: PersonId | null;
  readonly at: Date;
}

/** A token that is recognised by sight in a log or a leak, with 256 bits that nobody guesses. */
const PREFIX = "dueregard_";

/**
 * Makes a token. It is told once, here; the store keeps a digest of it.
 *
 * @throws UserError when there is one of that name
 */
export async function makeToken(transaction: Database, made: NewToken): Promise<string> {
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  const { rights } = made;
  const row = await transaction
    .insertInto("api_token")
    .values({
      organisation_id: made.organisationId,
      name: made.name,
      token_sha256: digest(token),
      person_id: rights.kind === "person" ? rights.personId : null,
      plan_id: rights.kind === "viewer" ? rights.planId : null,
      directorate_id: rights.kind === "viewer" ? rights.directorateId : null,
      made_at: made.at,
      expires_at: made.expiresAt,
      last_used_on: null,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new UserError(`There is a token called “${made.name}” already. Name this one otherwise.`);
  await writeAudit(transaction, {
    organisationId: made.organisationId,
    at: made.at,
    personId: made.madeBy,
    kind: "token.made",
    subject: { token: row.id },
  });
  return token;
}

/** It is over at once. Returns false where none of that name holds. */
export async function revokeToken(
  transaction: Database,
  organisationId: OrganisationId,
  name: string,
  { at, by }: { readonly at: Date; readonly by: PersonId | null },
): Promise<boolean> {
  const row = await transaction
    .updateTable("api_token")
    .set({ revoked_at: at })
    .where("organisation_id", "=", organisationId)
    .where("name", "=", name)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  const subject = { token: row.id };
  await writeAudit(transaction, { organisationId, at, personId: by, kind: "token.revoked", subject });
  return true;
}

export interface KnownToken {
  readonly name: string;
  readonly of: string;
  readonly expiresAt: Date;
  readonly lastUsedOn: LocalDate | null;
  readonly revokedAt: Date | null;
}

/** Of an organisation, by name; never the tokens themselves. */
export async function tokensOf(db: Database, organisationId: OrganisationId): Promise<readonly KnownToken[]> {
  const rows = await db
    .selectFrom("api_token")
    .leftJoin("person", "person.id", "api_token.person_id")
    .leftJoin("plan", "plan.id", "api_token.plan_id")
    .leftJoin("directorate", "directorate.id", "api_token.directorate_id")
    .select(["api_token.name", "expires_at as expiresAt", "last_used_on as lastUsedOn", "revoked_at as revokedAt"])
    .select(["person.name as person", "plan.title as plan", "directorate.name as directorate"])
    .where("api_token.organisation_id", "=", organisationId)
    .orderBy("api_token.name")
    .execute();
  return rows.map(({ person, plan, directorate, ...token }) => ({
    ...token,
    of: person ?? `viewer of ${plan ?? directorate ?? "everything"}`,
  }));
}

export interface TokenHolder {
  readonly tokenId: number;
  readonly organisationId: OrganisationId;
  readonly standing: Standing;
}

/** Whose rights a token gives now; null where it is unknown, over, or its person has left. */
export async function holderOfToken(db: Database, token: string, now: Date): Promise<TokenHolder | null> {
  if (!token.startsWith(PREFIX)) return null;
  const row = await db
    .selectFrom("api_token")
    .selectAll()
    .where("token_sha256", "=", digest(token))
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  const { timeZone } = await organisationById(db, row.organisation_id);
  const today = dayIn(timeZone, now);
  if (row.last_used_on !== today) {
    await db.updateTable("api_token").set({ last_used_on: today }).where("id", "=", row.id).execute();
  }
  const held = { tokenId: row.id, organisationId: row.organisation_id };
  if (row.person_id === null) {
    const scope = { planId: row.plan_id, directorateId: row.directorate_id, sectionId: null };
    return { ...held, standing: { personId: NOBODY, roles: [{ role: "viewer", ...scope }], posts: [] } };
  }
  const person = await personById(db, row.person_id);
  if (!person || (person.leftOn !== null && person.leftOn <= today)) return null;
  return { ...held, standing: await standingOf(db, person.id, today) };
}

/** No person has this id: identities begin at 1. */
const NOBODY = 0 as PersonId;

function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
