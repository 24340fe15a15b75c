// The quarter, run by the officer: open the review, close it, publish its digest.
import { writeAudit } from "../../db/audit.ts";
import { digestReaders } from "../../db/digest-readers.ts";
import { directorateNames } from "../../db/directorates.ts";
import { lateReports } from "../../db/late-reports.ts";
import { personById } from "../../db/people.ts";
import { policyFor } from "../../db/plan-policies.ts";
import type { HeldPlan } from "../../db/plans.ts";
import { nudgeSilent, reviewProgress } from "../../db/review-progress.ts";
import {
  type HeldReview,
  lockReview,
  markPublished,
  openReview,
  reviewsOf,
  snapshotNow,
  snapshotsOf,
} from "../../db/reviews.ts";
import { dayIn, instantOf, writeDay } from "../../plan/calendar.ts";
import { digestOf } from "../../plan/digest.ts";
import type { ReviewId } from "../../plan/ids.ts";
import { counted } from "../../plan/listing.ts";
import { answersBy, reviewedQuarter } from "../../plan/quarter.ts";
import { closingDays, digestDay } from "../../plan/review-calendar.ts";
import { isOfficer, mayRunPlan } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, line } from "../answer.ts";
import { digestMessage } from "../messages/digest-message.ts";
import { partOf } from "../messages/early-sight.ts";
import { planMeant } from "../plan-meant.ts";
import { choice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { digestHandOffs } from "./digest.ts";

export const REVIEW_VERBS = ["open-review", "close-review", "publish-digest", "nudge"] as const;
export type ReviewVerb = (typeof REVIEW_VERBS)[number];

/**
 * Runs a command about the quarter's review.
 *
 * @param words what was said, which names the plan where there are several
 * @param pressedOn the review whose button it was; null where it was said in words
 * @throws UserError where the speaker is no officer, or the step does not fit: nothing to close, nobody to publish to
 */
export async function reviewCommand(
  turn: Turn,
  verb: ReviewVerb,
  words: string,
  pressedOn: ReviewId | null = null,
): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError(
      "Only the officer who runs the plan opens and closes its review. Ask them; nothing was changed.",
    );
  }
  const plan = (pressedOn && (await planOf(turn, pressedOn))) ?? (await planMeant(turn, words));
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
      return publish(turn, plan, pressedOn);
    case "nudge":
      return nudge(turn, plan);
  }
}

/** Who is silent in the plan's open review is asked again, within the manners: never twice in a week. */
async function nudge(turn: Turn, plan: HeldPlan): Promise<Answer> {
  const review = await openReviewOf(turn, plan);
  const people = await nudgeSilent(turn.db, turn.organisation.id, review, turn.today);
  if (people === 0) {
    const { silent } = await reviewProgress(turn.db, review);
    return line(
      silent.length === 0
        ? `Everybody who was asked in the review of ${review.label} has answered, so there is nobody to nudge.`
        : "They were nudged today already; nobody is asked twice in a week.",
    );
  }
  await audit(turn, "review.nudged", review.reviewId);
  return line(
    `I will ask ${counted(people, "person", "people")} again, each in one message with what is still open. ` +
      "Whoever was asked less than a week ago hears when that week is over, and whoever answers meanwhile does not.",
  );
}

/**
 * "How is the review going?": how many have answered and who is silent, for those who run the plan; counts for others.
 *
 * @throws UserError where no review is open
 */
export async function reviewState(turn: Turn, words: string): Promise<Answer> {
  const plan = await planMeant(turn, words);
  const review = await openReviewOf(turn, plan);
  const { asked, answered, silent, people } = await reviewProgress(turn.db, review);
  const wanted = review.answersBy ? ` Answers are wanted by ${writeDay(review.answersBy)}.` : "";
  const locked = review.closesOn ? ` It is locked on ${writeDay(review.closesOn)}.` : "";
  const text =
    `Review of ${review.plan} for ${review.label}: ${answered} of ${counted(asked, "action")} answered, as at ` +
    `${writeDay(turn.today)}. ${people - silent.length} of ${counted(people, "person", "people")} have answered everything.${wanted}${locked}`;
  if (!isOfficer(turn.standing) || silent.length === 0) return line(text);
  const shown = silent.slice(0, SILENT_SHOWN);
  const of = { review: String(review.reviewId) };
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      {
        kind: "table",
        caption: `Not answered yet: ${shown.length} of ${counted(silent.length, "person", "people")}`,
        columns: ["Person", "Actions open"],
        rows: shown.map(({ name, open }) => [name, String(open)]),
      },
      {
        kind: "choices",
        choices: [choice("Nudge them", "nudge", of), choice("Close the review", "close-review", of)],
      },
    ],
  });
}

const SILENT_SHOWN = 12;

/** What the digest would say today, before anything is locked: to officers all of it, to leads what they lead. */
export async function earlySight(turn: Turn, words: string): Promise<Answer> {
  const plan = await planMeant(turn, words);
  const review = await openReviewOf(turn, plan);
  if (!turn.standing.roles.some(({ role }) => role === "lead") && !isOfficer(turn.standing)) {
    throw new UserError("Early sight is for those who lead a part of the plan or run it. Ask “my actions” for yours.");
  }
  const snapshot = await snapshotNow(turn.db, review, { at: turn.now, timeZone: turn.organisation.timeZone });
  const { previous } = await snapshotsOf(turn.db, review);
  const own = partOf(turn.standing, await directorateNames(turn.db, turn.organisation.id));
  const message = digestMessage(digestOf({ ...snapshot, actions: snapshot.actions.filter(own) }, previous));
  return answer({
    fallback: `Early sight, not locked yet: ${message.fallback}`,
    view: [
      {
        kind: "text",
        text: `Early sight: this is what the digest would say today.${review.closesOn ? ` It is locked on ${writeDay(review.closesOn)}.` : ""}`,
      },
      ...message.view,
    ],
  });
}

/** What was reported after a review was locked: it stands in the history, and changes no locked figure. */
export async function lateCorrections(turn: Turn, words: string): Promise<Answer> {
  const plan = await planMeant(turn, words);
  const review = await latestReview(turn, plan, (held) => held.lockedAt !== null);
  if (!review) throw new UserError(`No review of ${plan.title} was closed yet, so nothing can be late.`);
  const late = await lateReports(turn.db, plan.id, review.label, turn.standing);
  if (late.length === 0) return line(`Nothing was reported for ${review.label} after it was closed.`);
  const text = `${counted(late.length, "late correction")} to ${review.label}. The locked figures stay as they are.`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      {
        kind: "list",
        numbered: false,
        items: late.map(({ reference, on, by, words: said }) => ({
          title: `${reference}, ${writeDay(on)}, ${by}`,
          text: `“${said}”`,
          details: [],
        })),
      },
    ],
  });
}

async function openReviewOf(turn: Turn, plan: HeldPlan): Promise<HeldReview> {
  const review = await latestReview(turn, plan, (held) => held.lockedAt === null);
  if (!review) throw new UserError(`No review of ${plan.title} is open. An officer opens one with “open the review”.`);
  return review;
}

async function open(turn: Turn, plan: HeldPlan): Promise<Answer> {
  const quarter = reviewedQuarter(turn.today);
  const answerBy = answersBy(quarter, turn.today);
  const { review: policy } = await policyFor(turn.db, turn.organisation.id, plan.id);
  const opened = await openReview(turn.db, {
    organisationId: turn.organisation.id,
    planId: plan.id,
    quarter,
    answersBy: answerBy,
    closing: policy.everyMonths === null ? null : closingDays(answerBy, policy, turn.organisation.nation),
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
  const { timeZone, nation } = turn.organisation;
  const { digest: due } = (await policyFor(turn.db, turn.organisation.id, plan.id)).review;
  const digestDueAt = due && instantOf(timeZone, digestDay(turn.today, due, nation), due.at);
  await lockReview(turn.db, review, { by: turn.person.id, at: turn.now, timeZone, digestDueAt });
  await audit(turn, "review.closed", review.reviewId);
  const digest = await digestMessageOf(turn, review);
  const when = digestDueAt ? ` It is published on ${writeDay(dayIn(timeZone, digestDueAt))}, or when you say so.` : "";
  return answer({
    fallback: `The review of ${review.label} is closed.${when} ${digest.fallback}`,
    view: [
      {
        kind: "text",
        text: `The review of ${review.label} is closed. This is its digest; only you have seen it.${when}`,
      },
      ...digest.view,
      {
        kind: "choices",
        choices: [choice("Publish the digest", "publish-digest", { review: String(review.reviewId) })],
      },
    ],
    remembers: { ...NOTHING_OPEN, digest: review.reviewId },
  });
}

async function publish(turn: Turn, plan: HeldPlan, pressedOn: ReviewId | null): Promise<Answer> {
  const isMeant = ({ reviewId }: HeldReview) => pressedOn === null || reviewId === pressedOn;
  const review = await latestReview(turn, plan, (held) => held.lockedAt !== null && isMeant(held));
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

/** The plan that the review is of; null where the review is no longer here. */
async function planOf(turn: Turn, id: ReviewId): Promise<HeldPlan | null> {
  const review = (await reviewsOf(turn.db, turn.organisation.id)).find(({ reviewId }) => reviewId === id);
  return review ? { id: review.planId, title: review.plan } : null;
}

/** The latest quarter's review of a plan that fits. */
async function latestReview(turn: Turn, plan: HeldPlan, fits: (review: HeldReview) => boolean) {
  const reviews = await reviewsOf(turn.db, turn.organisation.id);
  return reviews.find((review) => review.planId === plan.id && fits(review));
}
