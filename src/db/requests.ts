// What people ask for and somebody else decides: kept for ever, waiting until somebody does.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, IncomingId, OrganisationId, PersonId, ReportId, RequestId } from "../plan/ids.ts";
import type { Precision } from "../plan/reading.ts";
import type { RequestKind } from "../plan/request.ts";
import type { ClosedAs } from "../plan/status.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";

/** What is asked for. */
export type Wish =
  | { readonly kind: "date"; readonly from: LocalDate | null; readonly to: LocalDate; readonly precision: Precision }
  | { readonly kind: "closing"; readonly as: ClosedAs }
  /** `instead`: whose it is said to be, as typed. */
  | { readonly kind: "owner"; readonly instead: string | null };

export interface Request {
  readonly id: RequestId;
  readonly actionId: ActionId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly reportId: ReportId | null;
  readonly wish: Wish;
  readonly reason: string | null;
  readonly requestedAt: Date;
  readonly decision: "accepted" | "returned" | "withdrawn" | null;
  readonly decidedBy: PersonId | null;
}

export interface NewRequest {
  readonly actionId: ActionId;
  readonly reportId: ReportId | null;
  readonly incomingId: IncomingId;
  readonly personId: PersonId;
  readonly wish: Wish;
  readonly reason: string | null;
  readonly at: Date;
}

/** Adds a request. One of its kind that still waits for the same action is withdrawn: the newest is what is wanted. */
export async function addRequest(transaction: Database, request: NewRequest): Promise<Request> {
  const { actionId, wish, at, personId } = request;
  await withdrawRequests(transaction, { actionId, kinds: [wish.kind] }, { at, by: personId }, null);
  const { id } = await transaction
    .insertInto("request")
    .values({
      kind: wish.kind,
      action_id: actionId,
      report_id: request.reportId,
      incoming_id: request.incomingId,
      person_id: personId,
      from_on: wish.kind === "date" ? wish.from : null,
      to_on: wish.kind === "date" ? wish.to : null,
      precision: wish.kind === "date" ? wish.precision : null,
      closes_as: wish.kind === "closing" ? wish.as : null,
      instead: wish.kind === "owner" ? wish.instead : null,
      reason: request.reason,
      requested_at: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { reportId, reason } = request;
  return { id, actionId, personId, reportId, wish, reason, requestedAt: at, decision: null, decidedBy: null };
}

/** The reason of a waiting request, given later or added to: what was given before stays in front. */
export async function giveReason(transaction: Database, request: Request, words: string): Promise<Request> {
  const reason = request.reason === null ? words : `${request.reason}; ${words}`;
  await transaction
    .updateTable("request")
    .set({ reason })
    .where("id", "=", request.id)
    .where("decision", "is", null)
    .execute();
  return { ...request, reason };
}

/** Held against another decision until the transaction ends; null when there is no such request. */
export async function lockRequest(transaction: Database, id: RequestId): Promise<Request | null> {
  const row = await requests(transaction).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? requestOf(row) : null;
}

/** What waits for this action, oldest first: at most one of each kind. */
export async function waitingRequestsOf(db: Database, actionId: ActionId): Promise<readonly Request[]> {
  const rows = await requests(db)
    .where("action_id", "=", actionId)
    .where("decision", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(requestOf);
}

/** The request of a kind that waits for this action; null when none does. */
export async function waitingRequest(db: Database, actionId: ActionId, kind: RequestKind): Promise<Request | null> {
  const waiting = await waitingRequestsOf(db, actionId);
  return waiting.find((request) => request.wish.kind === kind) ?? null;
}

/** Every request of the organisation that waits, oldest first. */
export async function waitingRequests(db: Database, organisation: OrganisationId): Promise<readonly Request[]> {
  const rows = await requests(db)
    .where("decision", "is", null)
    .where("action_id", "in", db.selectFrom("action").select("id").where("organisation_id", "=", organisation))
    .orderBy("id")
    .execute();
  return rows.map(requestOf);
}

/** How many times before somebody said that the action is not theirs, whatever became of it. */
export async function timesRound(db: Database, actionId: ActionId): Promise<number> {
  const { count } = await db
    .selectFrom("request")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("action_id", "=", actionId)
    .where("kind", "=", "owner")
    .executeTakeFirstOrThrow();
  return count;
}

/** Who decides, when, and why. */
export interface DecidedBy {
  readonly organisationId: OrganisationId;
  /** Null where a rule of the plan decides, and nobody. */
  readonly personId: PersonId | null;
  readonly incomingId: IncomingId;
  readonly at: Date;
  readonly reason: string | null;
}

/** Writes the decision, and nothing that follows from it. */
export async function settleRequest(
  transaction: Database,
  request: Request,
  decision: "accepted" | "returned",
  by: DecidedBy,
): Promise<void> {
  await transaction
    .updateTable("request")
    .set({ decision, decided_at: by.at, decided_by: by.personId, decision_reason: by.reason })
    .where("id", "=", request.id)
    .execute();
  const { wish } = request;
  await writeAudit(transaction, {
    organisationId: by.organisationId,
    at: by.at,
    personId: by.personId,
    kind: `${wish.kind}.${decision}`,
    subject: { action: request.actionId, request: request.id, incoming: by.incomingId },
    ...(wish.kind === "date" ? { before: { due_on: wish.from } } : {}),
    after: {
      ...(wish.kind === "date" ? { due_on: decision === "accepted" ? wish.to : wish.from } : {}),
      ...(wish.kind === "closing" ? { closes_as: wish.as } : {}),
      ...(by.reason === null ? {} : { reason: by.reason }),
    },
  });
}

/**
 * Takes back what still waits: for an action, or what came with a report. Returns what was taken back.
 *
 * @param reason null where the person who asked has said something newer
 */
export async function withdrawRequests(
  transaction: Database,
  which: { readonly actionId: ActionId; readonly kinds: readonly RequestKind[] } | { readonly reportId: ReportId },
  by: { readonly at: Date; readonly by: PersonId | null },
  reason: string | null,
): Promise<readonly Request[]> {
  const rows = await requests(transaction)
    .where("decision", "is", null)
    .where((eb) =>
      "reportId" in which
        ? eb("report_id", "=", which.reportId)
        : eb.and([eb("action_id", "=", which.actionId), eb("kind", "in", which.kinds)]),
    )
    .execute();
  const taken = rows.map(requestOf);
  if (taken.length === 0) return taken;
  await transaction
    .updateTable("request")
    .set({ decision: "withdrawn", decided_at: by.at, decided_by: by.by, decision_reason: reason })
    .where(
      "id",
      "in",
      taken.map((request) => request.id),
    )
    .execute();
  return taken;
}

/** What a report took back when it was made: a date that it replaced, an end that it contradicted. */
export async function withdrawnAt(
  db: Database,
  actionId: ActionId,
  at: Date,
  except: ReportId,
): Promise<readonly Request[]> {
  const rows = await requests(db)
    .where("action_id", "=", actionId)
    .where("decision", "=", "withdrawn")
    .where("decided_at", "=", at)
    .where((eb) => eb.or([eb("report_id", "is", null), eb("report_id", "!=", except)]))
    .where("kind", "!=", "owner")
    .orderBy("id")
    .execute();
  return rows.map(requestOf);
}

export function requests(db: Database) {
  return db
    .selectFrom("request")
    .select(["id", "kind", "action_id", "person_id", "report_id", "from_on", "to_on", "precision", "closes_as"])
    .select(["instead", "reason", "requested_at", "decision", "decided_by"]);
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof requests>["executeTakeFirst"]>>>;

export function requestOf(row: Row): Request {
  return {
    id: row.id,
    actionId: row.action_id,
    personId: row.person_id,
    reportId: row.report_id,
    wish: wishOf(row),
    reason: row.reason,
    requestedAt: row.requested_at,
    decision: row.decision,
    decidedBy: row.decided_by,
  };
}

function wishOf(row: Row): Wish {
  const { kind, to_on: to, precision, closes_as: as } = row;
  if (kind === "date" && to && precision) return { kind, from: row.from_on, to, precision };
  if (kind === "closing" && as) return { kind, as };
  if (kind === "owner") return { kind, instead: row.instead };
  throw new Error(`request ${row.id} lacks what a ${kind} needs`);
}
