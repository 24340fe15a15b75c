// The audit trail: who, when, where from, before, after. The database refuses to change what stands in it.
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

export interface AuditEvent {
  readonly organisationId: OrganisationId;
  readonly at: Date;
  /** Null where nobody in particular did it (a job). */
  readonly personId: PersonId | null;
  /** "report.recorded", "date.accepted" */
  readonly kind: string;
  /** Ids of what it concerns, and of the incoming event that it came from. */
  readonly subject: Readonly<Record<string, unknown>>;
  readonly before?: unknown;
  readonly after?: unknown;
}

export async function writeAudit(transaction: Database, event: AuditEvent): Promise<void> {
  await transaction
    .insertInto("audit_event")
    .values({
      organisation_id: event.organisationId,
      at: event.at,
      person_id: event.personId,
      kind: event.kind,
      subject: json(event.subject),
      before: event.before === undefined ? null : json(event.before),
      after: event.after === undefined ? null : json(event.after),
    })
    .execute();
}
