// What is done to posts, people, roles and directorates: kept as one change, audited, and taken back exactly.
import { sql } from "kysely";
import { z } from "zod";
import type { LocalDate } from "../plan/calendar.ts";
import type { ChangeId, DirectorateId, IncomingId, OrganisationId, PersonId, PlanId, SectionId } from "../plan/ids.ts";
import { ROLE_NAMES, type RoleName, type RoleScope } from "../plan/rights.ts";
import { writeAudit } from "./audit.ts";
import { type Database, json } from "./database.ts";

/** Who makes a change, when and where from. */
export interface Changing {
  readonly organisationId: OrganisationId;
  /** Null from the command line and from a day that came. */
  readonly by: PersonId | null;
  readonly incomingId: IncomingId | null;
  readonly at: Date;
  readonly today: LocalDate;
}

export interface NewChange {
  /** "post.assigned" */
  readonly kind: string;
  /** One sentence: what was done. */
  readonly said: string;
  readonly startsOn: LocalDate;
}

/**
 * Does the work as one change: whatever rows it adds, alters or removes are noted by the database, audited, and put
 * back by `undoChange`. Null where the work changed nothing; then nothing is kept.
 */
export async function makeChange(
  transaction: Database,
  changing: Changing,
  change: NewChange,
  work: () => Promise<unknown>,
): Promise<ChangeId | null> {
  const id = await keepChange(transaction, changing, change, { appliedAt: changing.at, waits: null });
  const changed = await noted(transaction, id, work);
  if (changed === 0) {
    await transaction.deleteFrom("change").where("id", "=", id).execute();
    return null;
  }
  await auditChange(transaction, changing, change.kind, id);
  return id;
}

/** Keeps what is to be done on a later day; the sweep of that day does it. */
export async function planChange(
  transaction: Database,
  changing: Changing,
  change: NewChange,
  waits: unknown,
): Promise<ChangeId> {
  const id = await keepChange(transaction, changing, change, { appliedAt: null, waits });
  await auditChange(transaction, changing, `${change.kind}.planned`, id, waits);
  return id;
}

/** Does the work of a change whose day has come. */
export async function applyPlanned(
  transaction: Database,
  changing: Changing,
  id: ChangeId,
  kind: string,
  work: () => Promise<unknown>,
): Promise<void> {
  await noted(transaction, id, work);
  await transaction.updateTable("change").set({ applied_at: changing.at }).where("id", "=", id).execute();
  await auditChange(transaction, changing, kind, id);
}

export interface HeldChange {
  readonly id: ChangeId;
  readonly kind: string;
  readonly said: string;
  readonly by: PersonId | null;
  readonly undoneAt: Date | null;
}

/** Takes a change back; `overtaken` where something of it was changed again since: then nothing is put back. */
export async function undoChange(
  transaction: Database,
  changing: Changing,
  change: HeldChange,
): Promise<"undone" | "already" | "overtaken"> {
  const taken = await transaction
    .updateTable("change")
    .set({ undone_at: changing.at, undone_by: changing.by })
    .where("id", "=", change.id)
    .where("undone_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!taken) return "already";
  const { rows } = await sql<{ done: boolean }>`select due_regard.undo_change(${change.id}) as done`.execute(
    transaction,
  );
  if (!rows[0]?.done) {
    await transaction
      .updateTable("change")
      .set({ undone_at: null, undone_by: null })
      .where("id", "=", change.id)
      .execute();
    return "overtaken";
  }
  await writeAudit(transaction, {
    organisationId: changing.organisationId,
    at: changing.at,
    personId: changing.by,
    kind: `${change.kind}.undone`,
    subject: { change: change.id, incoming: changing.incomingId },
  });
  return "undone";
}

export async function changeById(db: Database, organisation: OrganisationId, id: ChangeId): Promise<HeldChange | null> {
  const row = await changes(db).where("organisation_id", "=", organisation).where("id", "=", id).executeTakeFirst();
  return row ?? null;
}

/** What a person changed last and did not take back, with the event that it came from. */
export async function lastChangeOf(
  db: Database,
  person: PersonId,
): Promise<(HeldChange & { readonly incomingId: IncomingId | null }) | null> {
  const row = await changes(db)
    .select("incoming_id as incomingId")
    .where("person_id", "=", person)
    .where("undone_at", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export interface ChangedRole {
  readonly person: PersonId;
  readonly role: RoleName;
  readonly within: RoleScope;
}

/** The roles that a change gave or took: undoing it gives or takes them. */
export async function rolesChangedBy(db: Database, change: ChangeId): Promise<readonly ChangedRole[]> {
  const rows = await db
    .selectFrom("row_change")
    .select(["before", "after"])
    .where("change_id", "=", change)
    .where("table_name", "=", "role")
    .execute();
  const changed = rows.flatMap(({ before, after }) => (before && after ? [] : [roleRowSchema.parse(before ?? after)]));
  return changed.map((row) => ({
    person: row.person_id,
    role: row.role,
    within: { planId: row.plan_id, directorateId: row.directorate_id, sectionId: row.section_id },
  }));
}

const roleRowSchema = z.object({
  person_id: z.custom<PersonId>(Number.isSafeInteger),
  role: z.enum(ROLE_NAMES),
  plan_id: z.custom<PlanId>(Number.isSafeInteger).nullable(),
  directorate_id: z.custom<DirectorateId>(Number.isSafeInteger).nullable(),
  section_id: z.custom<SectionId>(Number.isSafeInteger).nullable(),
});

function changes(db: Database) {
  return db.selectFrom("change").select(["id", "kind", "said", "person_id as by", "undone_at as undoneAt"]);
}

async function keepChange(
  transaction: Database,
  { organisationId, by, incomingId, at, today }: Changing,
  { kind, said, startsOn }: NewChange,
  { appliedAt, waits }: { readonly appliedAt: Date | null; readonly waits: unknown },
): Promise<ChangeId> {
  const { id } = await transaction
    .insertInto("change")
    .values({
      organisation_id: organisationId,
      kind,
      said,
      person_id: by,
      incoming_id: incomingId,
      made_at: at,
      made_on: today,
      starts_on: startsOn,
      waits: waits === null ? null : json(waits),
      applied_at: appliedAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns how many rows the work changed */
async function noted(transaction: Database, id: ChangeId, work: () => Promise<unknown>): Promise<number> {
  await sql`select set_config('due_regard.change', ${String(id)}, true)`.execute(transaction);
  await work();
  await sql`select set_config('due_regard.change', '', true)`.execute(transaction);
  const { count } = await transaction
    .selectFrom("row_change")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("change_id", "=", id)
    .executeTakeFirstOrThrow();
  return count;
}

/** Before and after are the rows themselves, as far as they differ. */
async function auditChange(
  transaction: Database,
  { organisationId, by, incomingId, at }: Changing,
  kind: string,
  id: ChangeId,
  planned?: unknown,
): Promise<void> {
  const rows = await transaction
    .selectFrom("row_change")
    .select(["table_name", "key", "before", "after"])
    .where("change_id", "=", id)
    .orderBy("id")
    .execute();
  const side = (which: "before" | "after") =>
    rows.flatMap((row) => (row[which] === null ? [] : [{ in: row.table_name, ...row.key, ...row[which] }]));
  await writeAudit(transaction, {
    organisationId,
    at,
    personId: by,
    kind,
    subject: { change: id, incoming: incomingId },
    before: side("before"),
    after: planned ?? side("after"),
  });
}
