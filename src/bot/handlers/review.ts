// The quarter, run by the officer: open the review, close it, publish its digest.
import { writeAudit } from "../../db/audit.ts";
import { digestReaders } from "../../db/digest-readers.ts";
import { personById } from "../../db/people.ts";
import type { HeldPlan } from "../../db/plans.ts";
import { type HeldReview, lockReview, markPublished, openReview, reviewsOf, snapshotsOf } from "../../db/reviews.ts";
import { writeDay } from "../../plan/calendar.ts";
import { digestOf } from "../../plan/digest.ts";
import type { ReviewId } from "../../plan/ids.ts";
import { answersBy, reviewedQuarter } from "../../plan/quarter.ts";
import { isOfficer, mayRunPlan } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, line } from "../answer.ts";
import { digestMessage } from "../messages/digest-message.ts";
import { planMeant } from "../plan-meant.ts";
import { choice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { digestHandOffs } from "./digest.ts";

export const REVIEW_VERBS = ["open-review", "close-review", "publish-digest"] as const;
export type ReviewVerb = (typeof REVIEW_VERBS)[number];

/**
 * Runs a command about the quarter's review.
 *
 * @param words what was said, which names the plan where there are several
 * @throws UserError where the speaker is no officer, or the step does not fit: nothing to close, nobody to publish to
 */
export async function reviewCommand(turn: Turn, verb: ReviewVerb, words: string): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError(
      "Only the officer who runs the plan opens and closes its review. Ask them; nothing was changed.",
    );
  }
  const plan = await planMeant(turn, words);
  if (!mayRunPlan(turn.standing, plan.id)) {
    throw new UserError(
      `You are officer of a part of ${plan.title} only; its review is run by the officer of the whole plan. Nothing was changed.`,
    );
  }
  switch (verb) {
    case "open-review":
      return open(turn, plan);
    case "close-review":
      return close(turn, plan);
    case "publish-digest":
      return publish(turn, plan);
  }
}

async function open(turn: Turn, plan: HeldPlan): Promise<Answer> {
  const quarter = reviewedQuarter(turn.today);
  const answerBy = answersBy(quarter, turn.today);
  const opened = await openReview(turn.db, {
    organisationId: turn.organisation.id,
    planId: plan.id,
    quarter,
    answersBy: answerBy,
    openedBy: turn.person.id,
    openedAt: turn.now,
    today: turn.today,
  });
  if (!opened)
    throw new UserError(`The review of ${quarter.label} is open already, or was closed. Nothing was changed.`);
  await audit(turn, "review.opened", opened.reviewId);
  const people = opened.people === 1 ? "1 person" : `${opened.people} people`;
  return line(
    `The review of ${plan.title} for ${quarter.label} is open. ${people} will be asked in working hours, each in one ` +
      `message, to answer by ${writeDay(answerBy)}. Say “who hasn't answered?” to see how it goes.`,
  );
}

async function close(turn: Turn, plan: HeldPlan): Promise<Answer> {
  const review = await latestReview(turn, plan, (held) => held.lockedAt === null);
  if (!review) throw new UserError(`No review of ${plan.title} is open. Say “open the review” first.`);
  const { timeZone } = turn.organisation;
  await lockReview(turn.db, review, { by: turn.person.id, at: turn.now, timeZone });
  await audit(turn, "review.closed", review.reviewId);
  const digest = await digestMessageOf(turn, review);
  return answer({
    fallback: `The review of ${review.label} is closed. ${digest.fallback}`,
    view: [
      { kind: "text", text: `The review of ${review.label} is closed. This is its digest; only you have seen it.` },
      ...digest.view,
      {
        kind: "choices",
        choices: [choice("Publish the digest", "publish-digest", { review: String(review.reviewId) })],
      },
    ],
    remembers: { ...NOTHING_OPEN, digest: review.reviewId },
  });
}

async function publish(turn: Turn, plan: HeldPlan): Promise<Answer> {
  const review = await latestReview(turn, plan, (held) => held.lockedAt !== null);
  if (!review) throw new UserError(`There is no closed review of ${plan.title}. Say “close the review” first.`);
  const readers = await digestReaders(turn.db, turn.organisation.id, plan.id, turn.today);
  if (readers.length === 0) {
    throw new UserError(
      "Nobody gets the digest yet. Say for example “send the digest to Asha”, or give somebody the role “leadership”.",
    );
  }
  if (!(await markPublished(turn.db, review.reviewId, turn.now))) {
    return line(`The digest of ${review.label} was published before; nobody is sent it twice.`);
  }
  await audit(turn, "digest.published", review.reviewId);
  const handOffs = await digestHandOffs(review, readers, turn);
  const people = await Promise.all(readers.map((to) => personById(turn.db, to)));
  const names = people.flatMap((person) => (person ? [person.name] : []));
  return line(`The digest of ${review.label} goes to ${names.join(", ")}.`, { handOffs });
}

function audit(turn: Turn, kind: string, review: ReviewId): Promise<void> {
  return writeAudit(turn.db, {
    organisationId: turn.organisation.id,
    at: turn.now,
    personId: turn.person.id,
    kind,
    subject: { review, incoming: turn.incoming.id },
  });
}

async function digestMessageOf(turn: Turn, review: HeldReview) {
  const { snapshot, previous } = await snapshotsOf(turn.db, review);
  if (!snapshot) throw new Error(`review ${review.reviewId} is locked without a snapshot`);
  return digestMessage(digestOf(snapshot, previous));
}

/** The latest quarter's review of a plan that fits. */
async function latestReview(turn: Turn, plan: HeldPlan, fits: (review: HeldReview) => boolean) {
  const reviews = await reviewsOf(turn.db, turn.organisation.id);
  return reviews.find((review) => review.planId === plan.id && fits(review));
}
