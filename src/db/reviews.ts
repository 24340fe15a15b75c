// A plan's reviews: opened, asked about, locked with a snapshot, published.
import { sql } from "kysely";
import { addDays, dayIn, type LocalDate, latest } from "../plan/calendar.ts";
import type { OrganisationId, PersonId, PlanId, ReviewId } from "../plan/ids.ts";
import type { Quarter } from "../plan/quarter.ts";
import type { ReviewDays } from "../plan/review-calendar.ts";
import { type Snapshot, snapshotSchema } from "../plan/snapshot.ts";
import { agreedInPlan } from "./agreed-dates.ts";
import { askedFor } from "./asked-on.ts";
import { type Database, json } from "./database.ts";
import { snapshotActions, statusKey } from "./snapshot-actions.ts";

export interface HeldReview {
  readonly reviewId: ReviewId;
  readonly planId: PlanId;
  readonly plan: string;
  readonly label: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lockedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly openedAt: Date;
  /** Null in reviews of earlier versions. */
  readonly answersBy: LocalDate | null;
  /** When the calendar locks it; null where the officer does. */
  readonly closesOn: LocalDate | null;
  readonly earlySightOn: LocalDate | null;
  readonly earlySightAt: Date | null;
}

/** The reviews of an organisation, the latest quarter first, plan by plan. */
export async function reviewsOf(db: Database, organisationId: OrganisationId): Promise<readonly HeldReview[]> {
  const rows = await db
    .selectFrom("review")
    .innerJoin("plan", "plan.id", "review.plan_id")
    .where("plan.organisation_id", "=", organisationId)
    .select(["review.id", "plan_id", "title", "label", "from_on", "to_on", "locked_at", "published_at"])
    .select(["opened_at", "answers_by", "closes_on", "early_sight_on", "early_sight_at"])
    .orderBy("plan_id")
    .orderBy("from_on", "desc")
    .execute();
  return rows.map((row) => ({
    reviewId: row.id,
    planId: row.plan_id,
    plan: row.title,
    label: row.label,
    from: row.from_on,
    to: row.to_on,
    lockedAt: row.locked_at,
    publishedAt: row.published_at,
    openedAt: row.opened_at,
    answersBy: row.answers_by,
    closesOn: row.closes_on,
    earlySightOn: row.early_sight_on,
    earlySightAt: row.early_sight_at,
  }));
}

/**
 * Opens the review of a quarter: every open action gets a check date, and each of its owners a reminder of it, which
 * the next sweep turns into one message a person. Null when that quarter's review was opened before.
 *
 * @param answersBy the day by which owners are asked to answer: the check date of all
 */
export async function openReview(
  db: Database,
  review: {
    readonly organisationId: OrganisationId;
    readonly planId: PlanId;
    readonly quarter: Quarter;
    readonly answersBy: LocalDate;
    /** When the calendar locks it, and shows it beforehand; null where the officer does. */
    readonly closing: Pick<ReviewDays, "closesOn" | "earlySightOn"> | null;
    /** Null: the calendar. */
    readonly openedBy: PersonId | null;
    readonly openedAt: Date;
    readonly today: LocalDate;
  },
): Promise<{ readonly reviewId: ReviewId; readonly actions: number; readonly people: number } | null> {
  const { organisationId, planId, quarter, answersBy, closing, openedBy, openedAt, today } = review;
  const opened = await db
    .insertInto("review")
    .values({
      plan_id: planId,
      label: quarter.label,
      from_on: quarter.from,
      to_on: quarter.to,
      opened_at: openedAt,
      opened_by: openedBy,
      answers_by: answersBy,
      closes_on: closing?.closesOn ?? null,
      early_sight_on: closing?.earlySightOn ?? null,
    })
    .onConflict((conflict) => conflict.columns(["plan_id", "from_on"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!opened) return null;

  const checks = await sql<{ action_id: number }>`
    insert into due_regard.check_date (action_id, check_on, kind)
    select id, ${answersBy}::date, 'review' from due_regard.action where plan_id = ${planId} and state = 'open'
    on conflict do nothing
    returning action_id`.execute(db);
  const asked = await sql<{ person_id: number }>`
    insert into due_regard.reminder (organisation_id, action_id, person_id, kind, check_on, check_kind, claimed_on)
    select distinct ${organisationId}::bigint, action.id, asked.person_id, 'review-open', ${answersBy}::date,
      'review', ${today}::date
    from due_regard.action
    join due_regard.action_owner on action_owner.action_id = action.id
    join ${askedFor("action_owner.post_id", today)} asked on true
    where action.plan_id = ${planId} and action.state = 'open'
    on conflict do nothing
    returning person_id`.execute(db);
  return {
    reviewId: opened.id,
    actions: checks.rows.length,
    people: new Set(asked.rows.map((row) => row.person_id)).size,
  };
}

/**
 * Locks a review with a snapshot of the plan as it stands. Null when it was locked before: what was locked stays.
 */
export async function lockReview(
  db: Database,
  review: HeldReview,
  lock: {
    /** Null: the calendar. */
    readonly by: PersonId | null;
    readonly at: Date;
    readonly timeZone: string;
    /** When its digest is published by itself; null: by the officer. */
    readonly digestDueAt: Date | null;
  },
): Promise<Snapshot | null> {
  const snapshot = await snapshotNow(db, review, lock);
  const locked = await db
    .updateTable("review")
    .set({
      locked_at: lock.at,
      locked_by: lock.by,
      snapshot: json(snapshot),
      publish_at: lock.digestDueAt,
    })
    .where("id", "=", review.reviewId)
    .where("locked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return locked ? snapshot : null;
}

/** The plan as it stands at a moment, as it would be locked; nothing is written. */
export async function snapshotNow(
  db: Database,
  review: Pick<HeldReview, "planId" | "plan" | "label" | "from" | "to">,
  { at, timeZone }: { readonly at: Date; readonly timeZone: string },
): Promise<Snapshot> {
  const asAt = dayIn(timeZone, at);
  const reportedFrom = latest([review.from, await dayAfterLastLock(db, review, timeZone)]) ?? review.from;
  return {
    plan: review.plan,
    label: review.label,
    from: review.from,
    to: review.to,
    reportedFrom,
    asAt,
    actions: await snapshotActions(db, review.planId, timeZone, asAt, reportedFrom),
    key: await statusKey(db, review.planId),
    datesAgreed: await agreedInPlan(db, review.planId, { from: reportedFrom, to: asAt }, timeZone),
  };
}

/** The day after the plan's last lock before this review, or the review's own first day where there was none. */
async function dayAfterLastLock(
  db: Database,
  review: Pick<HeldReview, "planId" | "from">,
  timeZone: string,
): Promise<LocalDate> {
  const last = await db
    .selectFrom("review")
    .where("plan_id", "=", review.planId)
    .where("from_on", "<", review.from)
    .where("locked_at", "is not", null)
    .select("locked_at")
    .orderBy("from_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.locked_at ? addDays(dayIn(timeZone, last.locked_at), 1) : review.from;
}

/** The snapshot of a locked review, and the one locked before it in the same plan; null where there is none. */
export async function snapshotsOf(
  db: Database,
  review: HeldReview,
): Promise<{ readonly snapshot: Snapshot | null; readonly previous: Snapshot | null }> {
  const rows = await db
    .selectFrom("review")
    .where("plan_id", "=", review.planId)
    .where("from_on", "<=", review.from)
    .where("locked_at", "is not", null)
    .select(["id", "snapshot"])
    .orderBy("from_on", "desc")
    .limit(2)
    .execute();
  const own = rows.find((row) => row.id === review.reviewId);
  const before = rows.find((row) => row.id !== review.reviewId);
  return {
    snapshot: own ? snapshotSchema.parse(own.snapshot) : null,
    previous: before ? snapshotSchema.parse(before.snapshot) : null,
  };
}

/** False where somebody else has shown it meanwhile. */
export async function markShownEarly(db: Database, reviewId: ReviewId, at: Date): Promise<boolean> {
  const row = await db
    .updateTable("review")
    .set({ early_sight_at: at })
    .where("id", "=", reviewId)
    .where("early_sight_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks a locked review's digest as published; false when it was published before. */
export async function markPublished(db: Database, reviewId: ReviewId, at: Date): Promise<boolean> {
  const marked = await db
    .updateTable("review")
    .set({ published_at: at })
    .where("id", "=", reviewId)
    .where("published_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return marked !== undefined;
}

/** Who reads the digest: the people with the leadership role who have not left. */
export async function leadershipOf(
  db: Database,
  organisationId: OrganisationId,
  today: LocalDate,
): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom("role")
    .innerJoin("person", "person.id", "role.person_id")
    .where("role.organisation_id", "=", organisationId)
    .where("role", "=", "leadership")
    .where((eb) => eb.or([eb("person.left_on", "is", null), eb("person.left_on", ">", today)]))
    .select("person_id")
    .distinct()
    .orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}
