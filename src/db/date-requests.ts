// New dates that owners ask for: they wait until a lead or an officer decides.
import { earliest, type LocalDate } from "../plan/calendar.ts";
import type { ActionId, DateRequestId, OrganisationId, PersonId, ReportId } from "../plan/ids.ts";
import type { Precision } from "../plan/reading.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";

export interface DateRequest {
  readonly id: DateRequestId;
  readonly actionId: ActionId;
  readonly personId: PersonId;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly reason: string | null;
  readonly requestedAt: Date;
  readonly decision: "accepted" | "returned" | "withdrawn" | null;
  readonly decidedBy: PersonId | null;
}

export interface NewDateRequest {
  readonly actionId: ActionId;
  readonly reportId: ReportId;
  readonly personId: PersonId;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly precision: Precision;
  readonly reason: string | null;
  readonly at: Date;
}

/** Adds a request. One that still waits for the same action is withdrawn: the newest is what the owners want. */
export async function askForDate(transaction: Database, request: NewDateRequest): Promise<DateRequestId> {
  await transaction
    .updateTable("date_request")
    .set({ decision: "withdrawn", decided_at: request.at, decided_by: request.personId })
    .where("action_id", "=", request.actionId)
    .where("decision", "is", null)
    .execute();
  const { id } = await transaction
    .insertInto("date_request")
    .values({
      action_id: request.actionId,
      report_id: request.reportId,
      person_id: request.personId,
      from_on: request.from,
      to_on: request.to,
      precision: request.precision,
      reason: request.reason,
      requested_at: request.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The reason of a request that was made without one; a reason that was given is never changed. */
export async function giveReason(transaction: Database, id: DateRequestId, reason: string): Promise<void> {
  await transaction
    .updateTable("date_request")
    .set({ reason })
    .where("id", "=", id)
    .where("reason", "is", null)
    .where("decision", "is", null)
    .execute();
}

/** Held against another decision until the transaction ends; null when there is no such request. */
export async function lockDateRequest(transaction: Database, id: DateRequestId): Promise<DateRequest | null> {
  const row = await requests(transaction).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** The request that waits for this action; null when none does. */
export async function waitingDateRequest(db: Database, actionId: ActionId): Promise<DateRequest | null> {
  const row = await requests(db).where("action_id", "=", actionId).where("decision", "is", null).executeTakeFirst();
  return row ?? null;
}

/** Every request of the organisation that waits, oldest first. */
export function waitingDateRequests(db: Database, organisation: OrganisationId): Promise<readonly DateRequest[]> {
  return requests(db)
    .where("decision", "is", null)
    .where("action_id", "in", db.selectFrom("action").select("id").where("organisation_id", "=", organisation))
    .orderBy("id")
    .execute();
}

/** Writes the decision; an accepted date moves the check date and with it the day that the action is due. */
export async function decideDate(
  transaction: Database,
  request: DateRequest,
  decision: "accepted" | "returned",
  by: {
    readonly organisationId: OrganisationId;
    readonly personId: PersonId;
    readonly at: Date;
    readonly reason: string | null;
  },
): Promise<void> {
  await transaction
    .updateTable("date_request")
    .set({ decision, decided_at: by.at, decided_by: by.personId, decision_reason: by.reason })
    .where("id", "=", request.id)
    .execute();
  if (decision === "accepted") await moveDate(transaction, request);
  await writeAudit(transaction, {
    organisationId: by.organisationId,
    at: by.at,
    personId: by.personId,
    kind: `date.${decision}`,
    subject: { action: request.actionId, request: request.id },
    before: { due_on: request.from },
    after: { due_on: decision === "accepted" ? request.to : request.from, reason: by.reason },
  });
}

async function moveDate(transaction: Database, request: DateRequest): Promise<void> {
  const { actionId, from, to } = request;
  if (from !== null) {
    await transaction
      .updateTable("check_date")
      .set({ state: "moved" })
      .where("action_id", "=", actionId)
      .where("check_on", "=", from)
      .where("kind", "=", "deadline")
      .execute();
  }
  await transaction
    .insertInto("check_date")
    .values({ action_id: actionId, check_on: to, kind: "deadline" })
    .onConflict((conflict) => conflict.columns(["action_id", "check_on", "kind"]).doUpdateSet({ state: "open" }))
    .execute();
  const unmet = await transaction
    .selectFrom("check_date")
    .select("check_on")
    .where("action_id", "=", actionId)
    .where("kind", "=", "deadline")
    .where("state", "in", ["open", "past-at-import"])
    .execute();
  await transaction
    .updateTable("action")
    .set((eb) => ({ due_on: earliest(unmet.map((row) => row.check_on)), version: eb("version", "+", 1) }))
    .where("id", "=", actionId)
    .execute();
}

function requests(db: Database) {
  return db
    .selectFrom("date_request")
    .select(["id", "action_id as actionId", "person_id as personId", "from_on as from", "to_on as to", "reason"])
    .select(["requested_at as requestedAt", "decision", "decided_by as decidedBy"]);
}
