// An action that goes on in a later edition: the plan's words about it change, what people said about it does not.
import { sql } from "kysely";
import { earliest } from "../plan/calendar.ts";
import { checksOfEdition } from "../plan/checks-of-edition.ts";
import type { Continued } from "../plan/edition.ts";
import type { ActionId } from "../plan/ids.ts";
import type { Check } from "../plan/progress.ts";
import type { RegisterAction } from "../plan/register.ts";
import { isClosedByPlan, standsAs } from "../plan/scheme-of-words.ts";
import type { StatusFacts } from "../plan/status-scheme.ts";
import { writeAudit } from "./audit.ts";
import { type Database, json } from "./database.ts";
import type { EditionContext } from "./edition-context.ts";
import { withdrawRequests } from "./requests.ts";
import type { HeldScheme } from "./status-schemes.ts";
import { asRow, storeOwners, tagsOf } from "./store-actions.ts";
import { directorateOf, sectionOf } from "./store-sections.ts";

/**
 * Writes the new edition's words, dates and owners. A colour or status that the document prints counts only while
 * nobody has reported. An owner that somebody decided about since stays, as long as the plan prints the old one. The version goes up where something that a person sees has changed, so that a button under an
 * action which is carried forward still works.
 */
export async function continueAction(
  transaction: Database,
  context: EditionContext,
  { held, now, difference }: Continued,
  position: number,
): Promise<void> {
  const { place, at } = context;
  const isReDated = difference.reDated !== null;
  const isChanged = isReDated || difference.reworded || difference.ownersChanged;
  const { reported_at: reportedAt } = await transaction
    .updateTable("action")
    .set((eb) => ({
      edition_id: place.editionId,
      section_id: sectionOf(place.sections, now.section, now.directorate),
      directorate_id: directorateOf(place.directorates, now.directorate),
      position,
      printed_reference: now.printedReference,
      words: now.action,
      outcome: now.outcome,
      evidence: now.evidence,
      tags: json(tagsOf(now)),
      due_text: now.due.text,
      reading: json(now.due),
      source: json(now.source),
      version: isChanged ? eb("version", "+", 1) : eb.ref("version"),
    }))
    .where("id", "=", held.id)
    .returning("reported_at")
    .executeTakeFirstOrThrow();
  const stands = standsAs(now, place.statusWords, place.scheme);
  if (reportedAt === null) await takePrintedProgress(transaction, held.id, stands, place.scheme);
  if (difference.ownersChanged || !(await isReassigned(transaction, held.id))) {
    await transaction.deleteFrom("action_owner").where("action_id", "=", held.id).execute();
    await storeOwners(transaction, place, now, held.id);
  }
  if (isReDated) await reDate(transaction, context, held.id, now);
  if (reportedAt === null && isClosedByPlan(stands, now.due)) await closeByPlan(transaction, held.id, stands);
  if (!isChanged) return;
  await writeAudit(transaction, {
    organisationId: place.organisationId,
    at,
    personId: context.by,
    kind: "edition.action-changed",
    subject: { action: held.id, edition: place.editionId },
    before: { words: held.words, due_text: held.due.text, said: held.due.said, owners: held.owners },
    after: {
      words: now.action,
      due_text: now.due.text,
      said: now.due.said,
      owners: now.owners.map((owner) => owner.name),
      ...difference,
    },
  });
}

/** Whether somebody decided that an owner of it is another than the printed one. */
async function isReassigned(transaction: Database, action: ActionId): Promise<boolean> {
  const row = await transaction
    .selectFrom("action_owner")
    .select("position")
    .where("action_id", "=", action)
    .where("reassigned_at", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function takePrintedProgress(
  transaction: Database,
  action: ActionId,
  stands: StatusFacts,
  scheme: HeldScheme,
): Promise<void> {
  await transaction.updateTable("action").set(asRow(stands, scheme)).where("id", "=", action).execute();
}

/** Nobody reported here, and the new edition says that it is at its end. Dates of what it calls complete are met. */
async function closeByPlan(transaction: Database, action: ActionId, { status }: StatusFacts): Promise<void> {
  await transaction
    .updateTable("action")
    .set({ state: "closed", due_on: null })
    .where("id", "=", action)
    .where("state", "=", "open")
    .execute();
  if (status !== "complete") return;
  await transaction
    .updateTable("check_date")
    .set({ state: "met" })
    .where("action_id", "=", action)
    .where("state", "in", ["open", "past-at-import"])
    .execute();
}

/** A closed action stays closed: whether a new date means that work is left is the owner's to say. */
async function reDate(
  transaction: Database,
  context: EditionContext,
  action: ActionId,
  now: RegisterAction,
): Promise<void> {
  const held = await transaction
    .selectFrom("check_date")
    .select(["check_on as on", "kind", "state"])
    .where("action_id", "=", action)
    .execute();
  const asked = await transaction
    .selectFrom("reminder")
    .select("check_on")
    .distinct()
    .where("action_id", "=", action)
    .where("kind", "=", "review-open")
    .execute();
  const checks = checksOfEdition(
    held,
    now.due,
    asked.map((one) => one.check_on),
    context.today,
  );
  await writeChecks(transaction, action, checks);
  const unmet = checks.filter(
    ({ kind, state }) => kind === "deadline" && (state === "open" || state === "past-at-import"),
  );
  await transaction
    .updateTable("action")
    .set({ due_on: earliest(unmet.map((check) => check.on)) })
    .where("id", "=", action)
    .where("state", "=", "open")
    .execute();
  await transaction
    .updateTable("action")
    .set(({ selectFrom }) => ({
      re_dated_after: selectFrom("report")
        .select(({ fn }) => fn.max("report.id").as("last"))
        .where("action_id", "=", action),
    }))
    .where("id", "=", action)
    .execute();
  const reason = `edition ${context.number} of the plan gives another date`;
  await withdrawRequests(transaction, { actionId: action, kinds: ["date"] }, context, reason);
}

async function writeChecks(transaction: Database, action: ActionId, checks: readonly Check[]): Promise<void> {
  await sql`
    insert into due_regard.check_date (action_id, check_on, kind, state)
    select ${action}::bigint, "on", kind, state
    from jsonb_to_recordset(${json(checks)}::jsonb) as checks ("on" date, kind text, state text)
    on conflict (action_id, check_on, kind) do update set state = excluded.state`.execute(transaction);
}
