// "Remind 28, 7 and 1 days before": when people are written to, set by the officer and read back with "Undo".
import { setNation } from "../../db/organisations.ts";
import { organisationById } from "../../db/people.ts";
import { policyFor, setPolicy } from "../../db/plan-policies.ts";
import { plansOf } from "../../db/plans.ts";
import { BANK_HOLIDAY_YEARS, NATION_NAMES, type Nation } from "../../plan/bank-holidays.ts";
import { weekdayName, writeTime } from "../../plan/calendar.ts";
import { andList, counted } from "../../plan/listing.ts";
import type { Policy } from "../../plan/policy.ts";
import { isOfficer } from "../../plan/rights.ts";
import { changesOf, isOfPersons, leadDays, overdueDays, type Setting } from "../../plan/setting.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer } from "../answer.ts";
import type { Turn } from "../turn.ts";
import { carryOut } from "./people/carry-out.ts";

/** For every plan, or for the one whose title stands in the words. */
export async function changeSetting(setting: Setting, words: string, turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError(
      "Only the officer who runs the plan sets when people are written to. For yourself, say “I work Monday to Wednesday”, “snooze till Monday” or “I'm away until” and a date.",
    );
  }
  const { db, organisation, today } = turn;
  const plans = await plansOf(db, organisation.id);
  const named = plans.find(({ title }) => words.toLowerCase().includes(title.toLowerCase())) ?? null;
  const plan = isOfPersons(setting) ? null : named;
  const before = await policyFor(db, organisation.id, plan?.id ?? null);
  const changes = changesOf(setting, before);
  const after: Policy = { ...before, ...changes };
  const where = plan ? `In ${plan.title}` : "From now on";
  const said = `${where}: ${saysOf(setting.kind, after)}`;
  return carryOut(
    turn,
    { kind: "policy.set", said, startsOn: today },
    () => setPolicy(db, organisation.id, plan?.id ?? null, changes),
    `That is how it is already: ${saysOf(setting.kind, after)}`,
    { below: [{ kind: "note", text: "Say “rehearse until” and a day to see every message that this would send." }] },
  );
}

/** For the whole organisation: a bank holiday is one whichever plan asks. */
export async function setBankHolidays(nation: Nation, turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError(
      "Only the officer who runs the plan sets whose bank holidays are kept. For your own days, say “I'm away until” and a date.",
    );
  }
  const said = `From now on: ${bankHolidaysSaid(nation)}`;
  return carryOut(
    turn,
    { kind: "bank-holidays.set", said, startsOn: turn.today },
    () => setNation(turn.db, turn.organisation.id, nation),
    `That is how it is already: ${bankHolidaysSaid(nation)}`,
  );
}

function bankHolidaysSaid(nation: Nation): string {
  return `nothing is sent on the bank holidays of ${NATION_NAMES[nation]}, which are known until ${BANK_HOLIDAY_YEARS.to}.`;
}

export async function showSettings(turn: Turn): Promise<Answer> {
  const policy = await policyFor(turn.db, turn.organisation.id, null);
  const { nation } = await organisationById(turn.db, turn.organisation.id);
  const facts = [
    ...KINDS.map(([label, kind]) => ({ label, value: saysOf(kind, policy) })),
    { label: "Bank holidays", value: bankHolidaysSaid(nation) },
  ];
  return answer({
    fallback: `When people are written to: ${facts.map(({ value }) => value).join(" ")}`,
    view: [
      { kind: "heading", text: "When people are written to" },
      { kind: "facts", facts },
      {
        kind: "note",
        text: "An officer changes this in words: “remind 28, 7 and 1 days before”, “overdue reminders 7, 21 and 49 days after”, “escalate after 8 weeks”, “at most 2 messages a week”, “open reviews every quarter”, “the digest 3 days after the review”, “bank holidays of Scotland”. Add “in” and a plan's title for one plan alone.",
      },
    ],
  });
}

/** "The digest is published 3 days after the review is locked, at 9:30." */
export function sayDigestTime(policy: Policy): string {
  const said = saysOf("digest", policy);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const KINDS: readonly (readonly [label: string, kind: Setting["kind"]])[] = [
  ["Before a date", "lead-times"],
  ["After a date", "overdue"],
  ["No answer", "escalate"],
  ["In a week", "weekly-cap"],
  ["Hours", "hours"],
  ["Reviews", "review-rhythm"],
  ["Answers to a review", "answer-days"],
  ["Lock", "close-days"],
  ["Digest", "digest"],
];

function saysOf(kind: Setting["kind"], policy: Policy): string {
  const { review, escalation, hours } = policy;
  switch (kind) {
    case "lead-times":
      return `owners are reminded ${leads(leadDays(policy))} each deadline.${closer(leadDays(policy), policy)}`;
    case "overdue":
      return `what is overdue is asked about ${andList(overdueDays(policy).map(String))} days after its date.`;
    case "escalate":
      return escalation === null
        ? "nobody is told of what is not answered; it stands in lists and in the digest."
        : `owners who said nothing since the date are warned ${escalation.afterDays} days after it; on the ${weekdayName(escalation.weekday)} that follows after ${escalation.noticeDays} days, whoever answers for it is told once.`;
    case "weekly-cap":
      return `nobody gets more than ${counted(policy.weeklyCap, "message")} in seven days, nor more than one a day.`;
    case "hours":
      return `messages go out between ${writeTime(hours.from)} and ${writeTime(hours.to)} on working days.`;
    case "review-rhythm":
      return review.everyMonths === null
        ? "reviews are opened by the officer."
        : `a review is opened by itself after every ${PERIODS[review.everyMonths]} of the financial year, on the first working day.`;
    case "answer-days":
      return `owners have ${counted(review.answerDays, "day")} to answer a review that the calendar opens.`;
    case "close-days":
      return review.everyMonths === null
        ? "reviews are closed by the officer."
        : `a review is locked ${counted(review.closeAfterDays, "day")} after the day for answers; officers and leads see it ${counted(review.earlySightDays, "working day")} before.`;
    case "digest":
      return review.digest === null
        ? "the digest is published by the officer."
        : `the digest is published ${digestWhen(review.digest)}.`;
  }
}

const PERIODS: Readonly<Record<1 | 3 | 6 | 12, string>> = { 1: "month", 3: "quarter", 6: "half-year", 12: "year" };

function leads(days: readonly number[]): string {
  const before = days.filter((day) => day > 0);
  const ahead =
    before.length > 0
      ? `${andList(before.map(String))} ${before.at(-1) === 1 && before.length === 1 ? "day" : "days"} before`
      : "";
  if (!days.includes(0)) return ahead || "not before";
  return ahead ? `${ahead}, and on the day of,` : "on the day of";
}

/** Steps that lie within a week of each other go out a week apart: nobody is asked about a date twice in a week. */
function closer(days: readonly number[], { nudgeEveryDays }: Policy): string {
  const close = days.find((day, index) => index > 0 && (days[index - 1] ?? 0) - day < nudgeEveryDays);
  return close === undefined
    ? ""
    : ` Whoever was asked about a date is asked again after ${nudgeEveryDays} days at the soonest, so steps closer than that move.`;
}

function digestWhen({ afterDays, weekday, at }: NonNullable<Policy["review"]["digest"]>): string {
  const time = `at ${writeTime(at)}`;
  if (weekday !== null) return `on the ${weekdayName(weekday)} after the review is locked, ${time}`;
  return afterDays === 0
    ? `on the day on which the review is locked, ${time}`
    : `${counted(afterDays, "day")} after the review is locked, ${time}`;
}
