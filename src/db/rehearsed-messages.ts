// The messages of a rehearsal, read back from the copy in which it took place.
import { sql } from "kysely";
import type { MessageId, OrganisationId, PersonId, PlanId } from "../plan/ids.ts";
import type { RehearsedMessage } from "../plan/rehearsed.ts";
import { MESSAGE_KINDS, type MessageKind } from "../plan/why-sent.ts";
import type { Database } from "./database.ts";

/** What a rehearsal asks about a message before it counts as sent. */
interface Planned {
  readonly id: MessageId;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly purpose: string;
  readonly content: unknown;
}

type Looked = { readonly kind: "send" | "suppress" } | { readonly kind: "later"; readonly until: Date };

/** Everything that is due counts as sent; what was planned before this moment is looked at once more, as delivery does. */
export async function sendAsThough(
  db: Database,
  organisation: OrganisationId,
  now: Date,
  look: (message: Planned) => Promise<Looked>,
): Promise<void> {
  const due = await db
    .selectFrom("message")
    .select(["id", "organisation_id as organisationId", "person_id as personId", "purpose", "content"])
    .where("organisation_id", "=", organisation)
    .where("state", "in", ["planned", "sending"])
    .where("not_before", "<=", now)
    .where("planned_at", "<", now)
    .execute();
  for (const message of due) {
    const looked = await look(message);
    if (looked.kind === "later") {
      await db.updateTable("message").set({ not_before: looked.until }).where("id", "=", message.id).execute();
    } else if (looked.kind === "suppress") {
      await db.updateTable("message").set({ state: "suppressed" }).where("id", "=", message.id).execute();
    }
  }
  await db
    .updateTable("message")
    .set({ state: "sent", sent_at: now, external_id: sql<string>`'rehearsed-' || id` })
    .where("organisation_id", "=", organisation)
    .where("state", "in", ["planned", "sending"])
    .where("not_before", "<=", now)
    .execute();
}

/** What was sent by itself from a moment on, in order; answers and hand-offs follow from what people say. */
export async function rehearsedMessages(
  db: Database,
  organisation: OrganisationId,
  from: Date,
): Promise<readonly RehearsedMessage[]> {
  const { rows } = await sql<Row>`
    select message.sent_at as at, message.person_id as "personId", person.name, person.email,
      coalesce(message.kind, 'news') as kind, coalesce(message.why, '') as why,
      coalesce(jsonb_agg(about.reference order by about.position, about.due, about.reference)
        filter (where about.reference is not null), '[]') as actions,
      coalesce(jsonb_agg(distinct about.plan_id) filter (where about.plan_id is not null), '[]') as plans
    from due_regard.message
    join due_regard.person on person.id = message.person_id
    left join lateral (
      select action.reference, action.plan_id, min(message_action.position) as position, min(reminder.check_on) as due
      from due_regard.reminder
      join due_regard.action on action.id = reminder.action_id
      left join due_regard.message_action on message_action.message_id = message.id
        and message_action.action_id = action.id
      where reminder.message_id = message.id and reminder.outcome is null
      group by action.reference, action.plan_id
    ) about on true
    where message.organisation_id = ${organisation} and message.state = 'sent' and message.sent_at >= ${from}
      and message.purpose not in ('answer', 'decision', 'hand-off') and message.external_id = 'rehearsed-' || message.id
    group by message.id, person.name, person.email
    order by message.sent_at, person.email, message.id`.execute(db);
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
}

interface Row {
  readonly at: Date;
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly kind: string;
  readonly why: string;
  readonly actions: readonly string[];
  readonly plans: readonly PlanId[];
}

function kindOf(stored: string): MessageKind {
  return MESSAGE_KINDS.find((kind) => kind === stored) ?? "news";
}
