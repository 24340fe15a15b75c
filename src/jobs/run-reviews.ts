// Reviews by the calendar: opened after each period, shown beforehand to those who answer for it, locked, digest due.
import { earlySightNews } from "../bot/messages/early-sight.ts";
import type { Database } from "../db/database.ts";
import { directorateNames } from "../db/directorates.ts";
import { saveNews } from "../db/news.ts";
import { organisationById } from "../db/people.ts";
import { policyFor } from "../db/plan-policies.ts";
import { pausedPlans, plansOf } from "../db/plans.ts";
import { type HeldReview, lockReview, markShownEarly, openReview, reviewsOf, snapshotNow } from "../db/reviews.ts";
import { answeringPeople } from "../db/roles.ts";
import { dayIn, instantOf, writeDay } from "../plan/calendar.ts";
import { digestOf } from "../plan/digest.ts";
import type { OrganisationId, PlanId } from "../plan/ids.ts";
import type { Policy } from "../plan/policy.ts";
import { digestDay, periodToOpen, reviewDays } from "../plan/review-calendar.ts";
import { isOfficer } from "../plan/rights.ts";
import { showToOfficersFirst } from "./show-to-officers-first.ts";

/**
 * Does what is due by now, for every plan. It may run twice, late, or in two processes at once: a period is opened
 * once, a review is locked once, and early sight is marked before it is told. A paused plan is left alone.
 *
 * @returns how many reviews were opened, shown or locked
 */
export async function runReviews(db: Database, organisationId: OrganisationId, now: Date): Promise<number> {
  const organisation = await organisationById(db, organisationId);
  const { timeZone, nation } = organisation;
  const today = dayIn(timeZone, now);
  const reviews = await reviewsOf(db, organisationId);
  const paused = await pausedPlans(db, organisationId, today);
  let done = 0;
  for (const plan of await plansOf(db, organisationId)) {
    if (paused.has(plan.id)) continue;
    const { review: policy } = await policyFor(db, organisationId, plan.id);
    const open = reviews.find(({ planId, lockedAt }) => planId === plan.id && lockedAt === null);
    const work = open ? () => goOnWith(open, policy) : () => openIfDue(plan.id, plan.title, policy);
    if (await work()) done += 1;
  }
  return done;

  async function openIfDue(planId: PlanId, title: string, policy: Policy["review"]): Promise<boolean> {
    if (policy.everyMonths === null) return false;
    const quarter = periodToOpen(today, policy.everyMonths, nation);
    if (!quarter || reviews.some((held) => held.planId === planId && held.from >= quarter.from)) return false;
    const days = reviewDays(today, policy, nation);
    return await db.transaction().execute(async (transaction) => {
      const opened = await openReview(transaction, {
        organisationId,
        planId,
        quarter,
        answersBy: days.answersBy,
        closing: days,
        openedBy: null,
        openedAt: now,
        today,
      });
      if (!opened) return false;
      await tellOfficers(
        transaction,
        `The review of ${title} for ${quarter.label} is open`,
        `Answers are wanted by ${writeDay(days.answersBy)}; it is locked on ${writeDay(days.closesOn)}.`,
      );
      return true;
    });
  }

  async function goOnWith(review: HeldReview, policy: Policy["review"]): Promise<boolean> {
    if (review.closesOn !== null && review.closesOn <= today) return lock(review, policy);
    if (review.earlySightOn !== null && review.earlySightOn <= today && review.earlySightAt === null) {
      return showEarly(review);
    }
    return false;
  }

  async function lock(review: HeldReview, { digest }: Policy["review"]): Promise<boolean> {
    const digestDueAt = digest && instantOf(timeZone, digestDay(today, digest, nation), digest.at);
    return await db.transaction().execute(async (transaction) => {
      const snapshot = await lockReview(transaction, review, { by: null, at: now, timeZone, digestDueAt });
      if (!snapshot) return false;
      await showToOfficersFirst(transaction, organisation, review, { today, now, digestDueAt });
      return true;
    });
  }

  async function showEarly(review: HeldReview): Promise<boolean> {
    return await db.transaction().execute(async (transaction) => {
      if (!(await markShownEarly(transaction, review.reviewId, now))) return false;
      const digest = digestOf(await snapshotNow(transaction, review, { at: now, timeZone }), null);
      const people = await answeringPeople(transaction, organisationId, today);
      const names = await directorateNames(transaction, organisationId);
      await saveNews(transaction, organisationId, earlySightNews(names, digest, review, people), now);
      return true;
    });
  }

  async function tellOfficers(transaction: Database, title: string, text: string): Promise<void> {
    const officers = (await answeringPeople(transaction, organisationId, today)).filter(isOfficer);
    const news = officers.map(({ personId }) => ({ to: personId, report: null, title, text }));
    await saveNews(transaction, organisationId, news, now);
  }
}
