// The digest: shown, sent to whom it is for, asked about. Its answers come from the locked snapshot alone.
import { chooseReaders, digestReaders, unchooseReaders } from "../../db/digest-readers.ts";
import { askForDocument } from "../../db/documents.ts";
import { type Person, peopleOf, personById } from "../../db/people.ts";
import { policyFor } from "../../db/plan-policies.ts";
import type { HeldPlan } from "../../db/plans.ts";
import { type HeldReview, reviewsOf, snapshotsOf } from "../../db/reviews.ts";
import { type PaperOrder, readPaperOrder } from "../../parsers/order/read-paper-order.ts";
import { type Digest, type DigestAction, digestOf, show, standing } from "../../plan/digest.ts";
import { sayWish } from "../../plan/document.ts";
import type { PersonId } from "../../plan/ids.ts";
import { andList } from "../../plan/listing.ts";
import { directorateNamedIn, partOfSnapshot } from "../../plan/part-of-snapshot.ts";
import type { Policy } from "../../plan/policy.ts";
import { isOfficer } from "../../plan/rights.ts";
import type { Snapshot } from "../../plan/snapshot.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, type HandOff, line } from "../answer.ts";
import { type DigestList, digestListMessage, digestMessage } from "../messages/digest-message.ts";
import { planMeant } from "../plan-meant.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { peopleNamed } from "./decide-owner.ts";
import { showPaperTemplate, stopPaperTemplate } from "./paper-template.ts";
import { changeSetting, sayDigestTime } from "./settings.ts";

/** Null where the words are about something else. */
export async function paperSaid(text: string, turn: Turn): Promise<Answer | null> {
  const order = readPaperOrder(text);
  if (!order) return null;
  if (order.kind === "show") return showDigest(order.part, text, turn);
  if (!isOfficer(turn.standing)) {
    throw new UserError("Papers, and who gets the digest, are for the officer who runs the plan. Nothing was changed.");
  }
  return obeyOfficer(order, text, turn);
}

async function obeyOfficer(order: Exclude<PaperOrder, { kind: "show" }>, text: string, turn: Turn): Promise<Answer> {
  if (order.kind === "template") return order.stops ? stopPaperTemplate(turn) : showPaperTemplate(turn);
  const plan = await planMeant(turn, text);
  switch (order.kind) {
    case "export":
      await askForDocument(turn.db, {
        organisationId: turn.organisation.id,
        planId: plan.id,
        personId: turn.person.id,
        incomingId: turn.incoming.id,
        channel: turn.incoming.channel,
        wish: order.wish,
        at: turn.now,
      });
      return line(`I am making the ${sayWish(order.wish)} of ${plan.title}. You get it here in a moment.`);
    case "readers":
      return setReaders(order.names, order.chosen, plan, turn);
    case "who-reads":
      return line(await whoReads(plan, turn));
    case "when":
      return changeSetting({ kind: "digest", digest: order.days === null ? null : daysAfter(order.days) }, text, turn);
  }
}

function daysAfter(days: number): NonNullable<Policy["review"]["digest"]> {
  return { afterDays: days, weekday: null, at: HALF_PAST_NINE };
}

/** In minutes; as it is said in "the digest 3 days after the review". */
const HALF_PAST_NINE = 9 * 60 + 30;

async function setReaders(names: readonly string[], chosen: boolean, plan: HeldPlan, turn: Turn): Promise<Answer> {
  const found: Person[] = [];
  for (const name of names) found.push(await readerNamed(name, turn));
  const ids = found.map(({ id }) => id);
  if (!chosen) {
    await unchooseReaders(turn.db, plan.id, ids);
    return line(`Done. ${await whoReads(plan, turn)}`);
  }
  const { organisation, person, now: at } = turn;
  const choosing = { organisationId: organisation.id, planId: plan.id, people: ids, by: person.id, at };
  await chooseReaders(turn.db, choosing);
  const published = (await lockedReviews(plan, turn)).find(({ publishedAt }) => publishedAt !== null);
  const handOffs = published ? await digestHandOffs(published, ids, turn) : [];
  const sent = published ? ` They get the digest of ${published.label} now.` : "";
  return line(`Done. ${await whoReads(plan, turn)}${sent}`, { handOffs });
}

/** A person, or a place such as #leadership. */
async function readerNamed(name: string, turn: Turn): Promise<Person> {
  const place = name.startsWith("#")
    ? (await peopleOf(turn.db, turn.organisation.id)).filter(({ email }) => email === name.toLowerCase())
    : [];
  const found = name.startsWith("#") ? place : await peopleNamed(name, turn);
  const [only, ...others] = found;
  const person = only && others.length === 0 ? await personById(turn.db, only.id) : null;
  if (person) return person;
  if (others.length > 0) {
    throw new UserError(
      `“${name}” could be ${andList(
        found.map((one) => one.name),
        "or",
      )}. Say the full name.`,
    );
  }
  throw new UserError(
    name.startsWith("#")
      ? `I know no place “${name}”. Say for example “the leadership team is reached in ${name}”, then send the digest there.`
      : `I know nobody called “${name}” here, so nothing was changed. Say the full name or the e-mail address.`,
  );
}

async function whoReads(plan: HeldPlan, turn: Turn): Promise<string> {
  const readers = await digestReaders(turn.db, turn.organisation.id, plan.id, turn.today);
  const names = await namesOf(readers, turn);
  const when = sayDigestTime(await policyFor(turn.db, turn.organisation.id, plan.id));
  if (names.length === 0) return `Nobody gets the digest of ${plan.title} yet. ${when}`;
  return `The digest of ${plan.title} goes to ${andList(names)}. ${when}`;
}

async function namesOf(people: readonly PersonId[], turn: Turn): Promise<readonly string[]> {
  const found = await Promise.all(people.map((id) => personById(turn.db, id)));
  return found.flatMap((person) => (person ? [person.name] : []));
}

/** One message for each reader; what it shows is remembered, so that they can ask about it. */
export async function digestHandOffs(
  review: HeldReview,
  readers: readonly PersonId[],
  turn: Turn,
): Promise<readonly HandOff[]> {
  const { snapshot, previous } = await lockedSnapshot(review, turn);
  const message = digestMessage(digestOf(snapshot, previous));
  return readers.map((to) => ({
    to,
    key: `digest-${review.reviewId}-${to}`,
    message,
    remembers: { ...NOTHING_OPEN, digest: review.reviewId },
    as: "digest",
  }));
}

/** Officers see the last closed quarter's; others the last published one, where it is for them. */
async function showDigest(part: string | null, words: string, turn: Turn): Promise<Answer | null> {
  const plan = await planMeant(turn, words);
  const officer = isOfficer(turn.standing);
  const readers = officer ? [] : await digestReaders(turn.db, turn.organisation.id, plan.id, turn.today);
  if (!officer && !readers.includes(turn.person.id)) {
    throw new UserError("The digest goes to those whom the officer chose. Ask the officer to send it to you.");
  }
  const review = (await lockedReviews(plan, turn)).find(({ publishedAt }) => officer || publishedAt !== null);
  if (!review) throw new UserError(`No review of ${plan.title} has been closed yet, so there is no digest.`);
  const { snapshot } = await lockedSnapshot(review, turn);
  const directorate = part === null || part === plan.title ? null : directorateNamedIn(snapshot, part);
  if (part !== null && directorate === null && !words.toLowerCase().includes(plan.title.toLowerCase())) {
    throw new UserError(`The digest has no directorate “${part}”. It has ${andList(directoratesIn(snapshot))}.`);
  }
  return fromSnapshot(review, directorate, null, turn);
}

/** "Only Adults", "red in Place", "show all" in answer to a digest; null where the words are about something else. */
export async function askedOfDigest(text: string, turn: Turn): Promise<Answer | null> {
  const { digest: reviewId } = turn.open;
  if (reviewId === null) return null;
  const review = (await reviewsOf(turn.db, turn.organisation.id)).find((held) => held.reviewId === reviewId);
  if (!review?.lockedAt) return null;
  const { snapshot } = await lockedSnapshot(review, turn);
  const asked = readDigestQuestion(text, snapshot);
  return asked && fromSnapshot(review, asked.directorate, asked.list, turn);
}

/** The words of a follow-up, against the names of the snapshot. */
function readDigestQuestion(
  text: string,
  snapshot: Snapshot,
): { readonly directorate: string | null; readonly list: DigestList | null } | null {
  const words = text
    .trim()
    .replace(/[\s.!?]+$/u, "")
    .replace(LEADING, "")
    .replace(/ (?:only|please|alone)$/iu, "");
  if (words.length === 0 || words.length > 80) return null;
  if (/^(?:all|everything|the rest|the whole (?:digest|plan))$/iu.test(words))
    return { directorate: null, list: "exceptions" };
  const [first = "", second = ""] = words.split(/ (?:in|for|of) (?:the )?/iu);
  const list = LISTS.find(({ pattern }) => pattern.test(first))?.list ?? null;
  const named = directorateNamedIn(snapshot, list ? second : words);
  if (list === null) return named === null ? null : { directorate: named, list: null };
  if (second !== "" && named === null) return null;
  return { directorate: named, list };
}

const LEADING =
  /^(?:(?:and|but|only|just|show|me|list|what about|how about|in|for|the digest|what(?:'s| is| are)?|which are)(?: |$))+/iu;

const LISTS: readonly { readonly pattern: RegExp; readonly list: DigestList }[] = [
  { pattern: /^(?:the )?reds?$/iu, list: "red" },
  { pattern: /^(?:the )?ambers?$/iu, list: "amber" },
  { pattern: /^(?:the )?greens?$/iu, list: "green" },
  { pattern: /^(?:the )?(?:complete|completed|done)(?: ones)?$/iu, list: "complete" },
  { pattern: /^(?:the )?(?:not updated|silent|stale|no update)(?: ones)?$/iu, list: "notUpdated" },
  {
    pattern: /^(?:the )?(?:exceptions|needs attention|all (?:the )?exceptions|everything that needs attention)$/iu,
    list: "exceptions",
  },
  { pattern: /^(?:all )?(?:the )?contradictions$/iu, list: "contradictions" },
  { pattern: /^(?:all )?(?:the )?decisions(?: wanted| that wait)?$/iu, list: "decisions" },
  {
    pattern: /^(?:all )?(?:the )?(?:that )?(?:moved|movements?)(?: since (?:the )?last (?:quarter|time))?$/iu,
    list: "moved",
  },
];

async function fromSnapshot(
  review: HeldReview,
  directorate: string | null,
  list: DigestList | null,
  turn: Turn,
): Promise<Answer> {
  const held = await lockedSnapshot(review, turn);
  const snapshot = partOfSnapshot(held.snapshot, directorate);
  const previous = held.previous && partOfSnapshot(held.previous, directorate);
  const digest = digestOf(snapshot, previous);
  const { fallback, view } =
    list === null
      ? digestMessage(digest, directorate)
      : digestListMessage(digest, list, actionsOf(list, snapshot, digest), directorate);
  return answer({ fallback, view, remembers: { ...NOTHING_OPEN, digest: review.reviewId } });
}

function actionsOf(list: DigestList, snapshot: Snapshot, digest: Digest): readonly DigestAction[] {
  switch (list) {
    case "exceptions":
    case "contradictions":
      return digest[list];
    case "decisions":
      return digest.decisionsWanted;
    case "moved": {
      const moved = new Set((digest.movement ?? []).map(({ reference }) => reference));
      return snapshot.actions.filter(({ reference }) => moved.has(reference)).map((action) => show(action, snapshot));
    }
    default:
      return snapshot.actions
        .filter((action) => standing(action, snapshot) === list)
        .map((action) => show(action, snapshot));
  }
}

async function lockedSnapshot(review: HeldReview, turn: Turn) {
  const { snapshot, previous } = await snapshotsOf(turn.db, review);
  if (!snapshot) throw new Error(`review ${review.reviewId} is locked without a snapshot`);
  return { snapshot, previous };
}

/** The latest quarter first. */
async function lockedReviews(plan: HeldPlan, turn: Turn): Promise<readonly HeldReview[]> {
  const reviews = await reviewsOf(turn.db, turn.organisation.id);
  return reviews.filter((review) => review.planId === plan.id && review.lockedAt !== null);
}

function directoratesIn(snapshot: Snapshot): readonly string[] {
  return [...new Set(snapshot.actions.flatMap(({ directorate }) => directorate ?? []))].sort();
}
