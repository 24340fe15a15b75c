// What others leave on somebody's desk: a message a day, which takes along whatever came since.
import { type ExpressionBuilder, sql } from "kysely";
import { dayIn } from "../plan/calendar.ts";
import type { MessageId, PersonId } from "../plan/ids.ts";
import { nextFreeMoment } from "../plan/working-time.ts";
import { workingTimeOf } from "./absences.ts";
import { type Database, json } from "./database.ts";
import type { Organisation } from "./people.ts";
import type { Schema } from "./schema/schema.ts";
import { toldDays } from "./told-days.ts";

export const HAND_OFF = "hand-off";

/** One hand-off, as it was written. */
export interface HeldHandOff {
  readonly id: MessageId;
  readonly personId: PersonId;
  readonly content: unknown;
  readonly remembers: unknown;
  /** Nothing that it asks to be decided still waits; also true where it asks nothing. */
  readonly nothingWaits: boolean;
}

/** Those of these people that were not sent yet, oldest first: the one that is planned, and what goes along with it. */
export async function waitingHandOffs(db: Database, people: readonly PersonId[]): Promise<readonly HeldHandOff[]> {
  if (people.length === 0) return [];
  return await handOffs(db)
    .where("person_id", "in", people)
    .where("first_try_at", "is", null)
    .where((eb) => eb.or([isUntried(eb), eb("within", "in", db.selectFrom("message").where(isUntried).select("id"))]))
    .execute();
}

/** What a message is to say besides its own words, oldest first. */
export async function takenAlong(db: Database, within: MessageId): Promise<readonly HeldHandOff[]> {
  return (await takenAlongBy(db, [within])).get(within) ?? [];
}

/** The same for several messages. */
export async function takenAlongBy(
  db: Database,
  messages: readonly MessageId[],
): Promise<ReadonlyMap<MessageId | null, readonly HeldHandOff[]>> {
  const rows = await handOffs(db)
    .select("within")
    .where("within", "in", messages)
    .where("first_try_at", "is", null)
    .execute();
  return Map.groupBy(rows, (row) => row.within);
}

export async function handOffById(db: Database, id: MessageId): Promise<HeldHandOff | null> {
  return (await handOffs(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

function handOffs(db: Database) {
  return db
    .selectFrom("message")
    .select(["id", "person_id as personId", "content", "remembers"])
    .select(
      sql<boolean>`not exists (select from due_regard.request where request.decision is null
        and message.remembers -> 'asks' ->> 'kind' = 'decide'
        and message.remembers -> 'asks' -> 'requests' @> to_jsonb(request.id))`.as("nothingWaits"),
    )
    .where("purpose", "=", HAND_OFF)
    .orderBy("id");
}

function isUntried(eb: ExpressionBuilder<Schema, "message">) {
  return eb.and([eb("purpose", "=", HAND_OFF), eb("state", "=", "planned"), eb("first_try_at", "is", null)]);
}

/**
 * The planned hand-off that a person's next one goes along with. Locks the person and it until the transaction ends:
 * two who leave something on a desk at once make one message of it.
 */
export async function lockPlannedHandOff(transaction: Database, person: PersonId): Promise<MessageId | null> {
  await transaction.selectFrom("person").select("id").where("id", "=", person).forNoKeyUpdate().execute();
  const row = await transaction
    .selectFrom("message")
    .select("id")
    .where("person_id", "=", person)
    .where(isUntried)
    .orderBy("id")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * A message says what these say, so they are not sent by themselves.
 *
 * @returns whether none of them was sent meanwhile
 */
export async function takeAlong(
  transaction: Database,
  taken: readonly MessageId[],
  within: MessageId,
): Promise<boolean> {
  if (taken.length === 0) return true;
  const { numUpdatedRows } = await transaction
    .updateTable("message")
    .set({ state: "suppressed", reason: "another message of the day says it", within })
    .where("id", "in", taken)
    .where((eb) => eb.or([eb("state", "=", "planned"), eb("within", "is not", null)]))
    .executeTakeFirst();
  return numUpdatedRows === BigInt(taken.length);
}

/** The message is not sent now, so what it took along goes out together on the person's next free day. */
export async function letGo(db: Database, organisation: Organisation, within: MessageId, now: Date): Promise<void> {
  const [first, ...others] = await takenAlong(db, within);
  if (!first) return;
  const not_before = await nextFreeFor(db, organisation, first.personId, now, within);
  await db
    .updateTable("message")
    .set({ state: "planned", reason: null, within: null, not_before })
    .where("id", "=", first.id)
    .execute();
  if (others.length === 0) return;
  const rest = others.map(({ id }) => id);
  await db.updateTable("message").set({ within: first.id }).where("id", "in", rest).execute();
}

/** A hand-off in hand says what it took along from now on: those words are in it once, however often it is tried. */
export async function rewriteHandOff(
  db: Database,
  id: MessageId,
  { message, remembers }: { readonly message: unknown; readonly remembers: unknown },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("message")
      .set({ content: json(message), remembers: json(remembers) })
      .where("id", "=", id)
      .execute();
    await transaction
      .updateTable("message")
      .set({ first_try_at: sql<Date>`clock_timestamp()` })
      .where("within", "=", id)
      .execute();
  });
}

/**
 * When something unasked may be sent to a person: in their working time, on a day on which nothing else is. At once
 * rather than never.
 *
 * @param except a message that is not sent after all
 */
export async function nextFreeFor(
  db: Database,
  organisation: Organisation,
  person: PersonId,
  now: Date,
  except: MessageId | null = null,
): Promise<Date> {
  const today = dayIn(organisation.timeZone, now);
  const workingTime = await workingTimeOf(db, organisation, person, today);
  const days = await toldDays(db, organisation, {
    people: [person],
    except: except === null ? [] : [except],
    since: today,
    desk: "waiting too",
  });
  const told = days.map(({ on }) => on);
  return nextFreeMoment(workingTime, told, now) ?? now;
}
