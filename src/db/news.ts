// What people should know and need not answer: kept until their next message tells it.
import { dayIn, type LocalDate } from "../plan/calendar.ts";
import type { MessageId, OrganisationId, PersonId, ReportId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import { type Organisation, organisationById } from "./people.ts";
import { toldDays } from "./told-days.ts";

export interface NewNews {
  readonly to: PersonId;
  /** It is not told any more once this report is taken back. */
  readonly report: ReportId | null;
  readonly title: string;
  readonly text: string;
}

export async function saveNews(
  transaction: Database,
  organisationId: OrganisationId,
  news: readonly NewNews[],
  at: Date,
): Promise<void> {
  if (news.length === 0) return;
  await transaction
    .insertInto("news")
    .values(
      news.map(({ to, report, title, text }) => ({
        organisation_id: organisationId,
        person_id: to,
        report_id: report,
        title,
        words: text,
        at,
      })),
    )
    .execute();
}

export interface HeldNews {
  readonly id: number;
  readonly personId: PersonId;
  readonly title: string;
  readonly text: string;
  /** The day on which it became known. */
  readonly on: LocalDate;
}

/** What was not told yet and is still true, oldest first. */
export async function untoldNews(db: Database, organisationId: OrganisationId): Promise<readonly HeldNews[]> {
  const { timeZone } = await organisationById(db, organisationId);
  const rows = await db
    .selectFrom("news")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("message_id", "is", null)
    .where((eb) =>
      eb.or([eb("report_id", "is", null), eb("report_id", "not in", db.selectFrom("report_undo").select("report_id"))]),
    )
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    title: row.title,
    text: row.words,
    on: dayIn(timeZone, row.at),
  }));
}

/** What these messages tell, oldest first. */
export async function newsIn(
  db: Database,
  messages: readonly MessageId[],
): Promise<ReadonlyMap<MessageId | null, readonly Pick<HeldNews, "title" | "text">[]>> {
  const rows = await db
    .selectFrom("news")
    .select(["message_id", "title", "words as text"])
    .where("message_id", "in", messages)
    .orderBy("id")
    .execute();
  return Map.groupBy(rows, (row) => row.message_id);
}

/** Whether something unasked went to a person on a day, or is to. */
export async function isToldOn(
  db: Database,
  organisation: Organisation,
  personId: PersonId,
  on: LocalDate,
): Promise<boolean> {
  const days = await toldDays(db, organisation, { people: [personId], except: [], since: on, desk: "on its way" });
  return days.some((told) => told.on === on);
}

export function newsKey(personId: PersonId, on: LocalDate): string {
  return `news-${personId}-${on}`;
}

export async function markTold(transaction: Database, ids: readonly number[], message: MessageId): Promise<void> {
  if (ids.length === 0) return;
  await transaction.updateTable("news").set({ message_id: message }).where("id", "in", ids).execute();
}

/** What a message told is told again by the next one: it is not known whether that one arrived. */
export async function tellAgain(transaction: Database, message: MessageId): Promise<void> {
  await transaction.updateTable("news").set({ message_id: null }).where("message_id", "=", message).execute();
}
