// One message a day also for what others leave on somebody's desk, and one setting for when a digest goes out.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // The message that took this one along; what it says stands there, and it is never sent by itself.
  "alter table due_regard.message add column within bigint references due_regard.message",
  "create index message_within on due_regard.message (within) where within is not null",
  // A message is looked at once more before it goes out, with the reminders that it tells of.
  "create index reminder_message on due_regard.reminder (message_id) where message_id is not null",

  // The last day for which the plan's steps were claimed: what fell between then and now was missed.
  "alter table due_regard.plan add column claimed_until date",

  // "Publish the digest 3 days after" was kept apart from the policy in which "the digest 3 days after the review" is.
  `update due_regard.plan set policy = plan.policy || jsonb_build_object('review',
      coalesce(plan.policy -> 'review', organisation.policy -> 'review', '{}')
        || jsonb_build_object('digest', jsonb_build_object('afterDays', plan.digest_days, 'weekday', null, 'at', 540)))
    from due_regard.organisation
    where organisation.id = plan.organisation_id and plan.digest_days is not null`,
  "alter table due_regard.plan drop column digest_days",
  // `publish_at` says the same.
  "alter table due_regard.review drop column digest_due_at",
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}
