// Taking back an import: the plan is as it was before, whole, or nothing is changed.
import { sql } from "kysely";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import { writeAudit } from "./audit.ts";
import { type Database, json } from "./database.ts";
import type { Import } from "./imports.ts";
import type { PlanBefore } from "./plan-before.ts";

/** What taking an import back would lose. Nothing of it may be there. */
export interface LostWithImport {
  readonly reports: number;
  readonly reviews: number;
  /** Roles that were given for the plan or one of its sections. */
  readonly roles: number;
  readonly laterEditions: number;
}

/** Counted with the plan's actions held, so that nobody reports in between. */
export async function lostWithImport(transaction: Database, edition: Import): Promise<LostWithImport> {
  const { planId, at, number } = edition;
  await transaction.selectFrom("action").select("id").where("plan_id", "=", planId).orderBy("id").forUpdate().execute();
  const { rows } = await sql<LostWithImport>`
    select
      (select count(*) from due_regard.report join due_regard.action on action.id = report.action_id
        where action.plan_id = ${planId} and (${number} = 1 or report.reported_at >= ${at})) as reports,
      (select count(*) from due_regard.review
        where plan_id = ${planId} and (${number} = 1 or opened_at >= ${at} or locked_at >= ${at})) as reviews,
      (select count(*) from due_regard.role
        where role.plan_id = ${planId} and ${number} = 1
          or role.section_id in (select id from due_regard.section where section.plan_id = ${planId})
            and (${number} = 1 or role.granted_at >= ${at})) as roles,
      (select count(*) from due_regard.edition where plan_id = ${planId} and edition.number > ${number})
        as "laterEditions"`.execute(transaction);
  const [lost] = rows;
  if (!lost) throw new Error(`nothing was counted for edition ${edition.editionId}`);
  return lost;
}

/** Takes it back; the caller has seen that nothing would be lost. What was in it stays named in the audit trail. */
export async function undoImport(
  transaction: Database,
  edition: Import,
  by: { readonly organisationId: OrganisationId; readonly personId: PersonId; readonly at: Date },
): Promise<void> {
  const { before, actions } = await whatItIs(transaction, edition);
  if (before === null) await removePlan(transaction, edition);
  else await restorePlan(transaction, edition, before);
  await writeAudit(transaction, {
    organisationId: by.organisationId,
    at: by.at,
    personId: by.personId,
    kind: "import.undone",
    subject: { plan: edition.planId, edition: edition.editionId },
    before: { title: edition.plan, edition: edition.number, source: edition.source, actions },
    after: before === null ? { plan: "none" } : { title: before.title, edition: edition.number - 1 },
  });
}

async function whatItIs(transaction: Database, { editionId, planId }: Import) {
  const { before } = await transaction
    .selectFrom("edition")
    .select("before")
    .where("id", "=", editionId)
    .executeTakeFirstOrThrow();
  const actions = await transaction
    .selectFrom("action")
    .select(["id", "reference"])
    .where("plan_id", "=", planId)
    .orderBy("id")
    .execute();
  return { before: before as PlanBefore | null, actions };
}

/** A plan that nobody has reported on leaves nothing behind but the trail. */
async function removePlan(transaction: Database, { planId, editionId }: Import): Promise<void> {
  await removeActions(transaction, planId, []);
  await transaction.deleteFrom("query").where("edition_id", "=", editionId).execute();
  await transaction.deleteFrom("action").where("plan_id", "=", planId).execute();
  await transaction.deleteFrom("section").where("plan_id", "=", planId).execute();
  await transaction.deleteFrom("edition").where("id", "=", editionId).execute();
  await transaction.deleteFrom("status_scheme").where("plan_id", "=", planId).execute();
  await transaction.deleteFrom("plan").where("id", "=", planId).execute();
}

/** The rows as they stood; a version only goes up, so that a button made meanwhile is stale. */
async function restorePlan(transaction: Database, { planId, editionId }: Import, before: PlanBefore): Promise<void> {
  const kept = (before.actions as readonly { readonly id: number }[]).map(({ id }) => id);
  await removeActions(transaction, planId, kept);
  await transaction.deleteFrom("query").where("edition_id", "=", editionId).execute();
  await sql`delete from due_regard.action where plan_id = ${planId} and not (id = any(${kept}::bigint[]))`.execute(
    transaction,
  );
  await sql`
    update due_regard.action set
      edition_id = was.edition_id, section_id = was.section_id, directorate_id = was.directorate_id,
      position = was.position, reference = was.reference, printed_reference = was.printed_reference,
      words = was.words, outcome = was.outcome, evidence = was.evidence, tags = was.tags, due_text = was.due_text,
      reading = was.reading, source = was.source, state = was.state, status = was.status, rag = was.rag,
      note = was.note, choice = was.choice, status_scheme_id = was.status_scheme_id, due_on = was.due_on, re_dated_after = was.re_dated_after, version = action.version + 1
    from jsonb_populate_recordset(null::due_regard.action, ${json(before.actions)}::jsonb) was
    where action.id = was.id`.execute(transaction);
  const ofPlan = sql`action_id in (select id from due_regard.action where plan_id = ${planId})`;
  await sql`delete from due_regard.action_owner where ${ofPlan}`.execute(transaction);
  await sql`
    insert into due_regard.action_owner
    select * from jsonb_populate_recordset(null::due_regard.action_owner, ${json(before.owners)}::jsonb)`.execute(
    transaction,
  );
  await sql`delete from due_regard.check_date where ${ofPlan}`.execute(transaction);
  await sql`
    insert into due_regard.check_date
    select * from jsonb_populate_recordset(null::due_regard.check_date, ${json(before.checks)}::jsonb)`.execute(
    transaction,
  );
  await sql`
    update due_regard.request request
    set decision = null, decided_at = null, decided_by = null, decision_reason = null
    from jsonb_populate_recordset(null::due_regard.request, ${json(before.requests)}::jsonb) was
    where request.id = was.id and request.decision = 'withdrawn'`.execute(transaction);
  await sql`
    delete from due_regard.section where plan_id = ${planId} and id not in
      (select id from jsonb_populate_recordset(null::due_regard.section, ${json(before.sections)}::jsonb))`.execute(
    transaction,
  );
  await sql`
    update due_regard.section set title = was.title, lead = was.lead, position = was.position
    from jsonb_populate_recordset(null::due_regard.section, ${json(before.sections)}::jsonb) was
    where section.id = was.id`.execute(transaction);
  await transaction.updateTable("plan").set({ title: before.title }).where("id", "=", planId).execute();
  await transaction.deleteFrom("edition").where("id", "=", editionId).execute();
}

/** What hangs on the actions that go: owners, dates, reminders of them, numbers in messages. */
async function removeActions(transaction: Database, planId: Import["planId"], kept: readonly number[]): Promise<void> {
  const gone = sql`action_id in
    (select id from due_regard.action where plan_id = ${planId} and not (id = any(${kept}::bigint[])))`;
  for (const table of [
    "message_action",
    "reminder",
    "snooze",
    "past_decision",
    "request",
    "draft",
    "query",
    "check_date",
    "action_owner",
  ]) {
    await sql`delete from ${sql.table(`due_regard.${table}`)} where ${gone}`.execute(transaction);
  }
}
