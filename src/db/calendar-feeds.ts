// Check dates as calendars to subscribe to: a secret address for each person, of which only a hash is kept.
import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import { addDays, dayIn } from "../plan/calendar.ts";
import type { ActionId, OrganisationId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** A new secret for a person; an address that they had before stops working. It cannot be looked up again. */
export async function makeFeed(
  transaction: Database,
  organisationId: OrganisationId,
  personId: PersonId,
  at: Date,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const row = { organisation_id: organisationId, token_hash: hashOf(token), made_at: at };
  await transaction
    .insertInto("calendar_feed")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
  return token;
}

/** @returns whether there was one */
export async function endFeed(transaction: Database, personId: PersonId): Promise<boolean> {
  const ended = await transaction.deleteFrom("calendar_feed").where("person_id", "=", personId).executeTakeFirst();
  return ended.numDeletedRows > 0n;
}

export interface FeedDate {
  readonly actionId: ActionId;
  readonly reference: string;
  readonly words: string;
  readonly plan: string;
  readonly on: LocalDate;
  readonly kind: "deadline" | "review";
}

export interface Feed {
  readonly organisation: string;
  readonly madeAt: Date;
  /** Open check dates of what the person is asked about today, from two months ago on. */
  readonly dates: readonly FeedDate[];
}

const MONTHS_BACK_DAYS = 60;

/** What a secret opens; null where it opens nothing, or whose it was has left. */
export async function feedOf(db: Database, token: string, now: Date): Promise<Feed | null> {
  const feed = await db
    .selectFrom("calendar_feed")
    .innerJoin("person", "person.id", "calendar_feed.person_id")
    .innerJoin("organisation", "organisation.id", "calendar_feed.organisation_id")
    .where("token_hash", "=", hashOf(token))
    .select(["person_id", "person.left_on", "organisation.name", "organisation.time_zone", "made_at"])
    .executeTakeFirst();
  if (!feed) return null;
  const today = dayIn(feed.time_zone, now);
  if (feed.left_on !== null && feed.left_on <= today) return null;
  const { rows } = await sql<FeedDate>`
    select distinct action.id as "actionId", action.reference, action.words, plan.title as plan,
      due.check_on as "on", due.kind
    from due_regard.asked_on(${today}::date) asked
    join due_regard.action_owner owner on owner.post_id = asked.post_id
    join due_regard.action on action.id = owner.action_id and action.state = 'open'
    join due_regard.plan on plan.id = action.plan_id
    join due_regard.check_date due on due.action_id = action.id and due.state = 'open'
      and due.check_on >= ${addDays(today, -MONTHS_BACK_DAYS)}::date
    where asked.person_id = ${feed.person_id}
    order by due.check_on, action.id, due.kind`.execute(db);
  return { organisation: feed.name, madeAt: feed.made_at, dates: rows };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
