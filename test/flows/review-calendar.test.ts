// Reviews by the calendar, silence escalated, and the officer's settings: over a real store, in the officer's words.
import { afterAll, beforeEach, expect, test } from "vitest";
import { reviewsOf } from "../../src/db/reviews.ts";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { HEAR_CARERS, LET_STALLS, OLU, PRIYA, SAM } from "../support/thornbridge.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

/** A busy machine takes its time over a conversation. */
const SLOW = { timeout: 120_000 };

let plan: GivenPlan;
let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  plan = await aPlan(db, {
    actions: [
      { ...LET_STALLS, due: "2026-04-30" },
      { ...HEAR_CARERS, due: "2026-12-31" },
    ],
    people: [PRIYA, SAM, { name: "Asha Roy", role: "lead of Place" }, OLU],
  });
  chat = aConversation(db, plan, "2026-06-30T09:00:00Z");
});

test("the calendar opens the review, the silent are nudged, early sight comes before the lock", SLOW, async () => {
  await chat.say("Olu Bright", "open reviews every quarter");
  await chat.say("Olu Bright", "the digest 3 days after the review");
  for (const day of ["2026-07-01", "2026-07-02", "2026-07-08"]) {
    await chat.turnClockTo(`${day}T09:00:00Z`);
    await chat.sweep();
    if (day === "2026-07-02") await chat.say("Sam Okoro", "green, four events held");
  }
  await chat.say("Olu Bright", "how is the review going?");
  await chat.say("Olu Bright", "nudge them");
  for (const day of ["2026-07-15", "2026-07-17", "2026-07-20", "2026-07-22", "2026-07-23"]) {
    await chat.turnClockTo(`${day}T09:00:00Z`);
    await chat.sweep();
    if (day === "2026-07-20") await chat.say("Asha Roy", "early sight");
  }
  await chat.say("Priya Shah", "PLA-1 amber, the licence is late");
  await chat.say("Olu Bright", "late corrections");
  await expect(chat.transcript("A quarter by the calendar")).toMatchFileSnapshot("review-calendar.transcript.md");
  const [review] = await reviewsOf(db, plan.organisation.id);
  expect(review).toMatchObject({ label: "Q1 2026/27", answersBy: "2026-07-15", closesOn: "2026-07-22" });
  const { publish_at: due } = await db.selectFrom("review").select("publish_at").executeTakeFirstOrThrow();
  expect(due?.toISOString()).toBe("2026-07-27T08:30:00.000Z");
});

test("an owner who says nothing is warned, and the lead is told once; an answer stops it", SLOW, async () => {
  await chat.turnClockTo("2026-07-02T09:00:00Z");
  await chat.sweep();
  expect(JSON.stringify(chat.lastTo("Priya Shah"))).toContain(
    "On Thursday 9 July I will tell Asha Roy, who leads Place,",
  );
  await chat.turnClockTo("2026-07-08T09:00:00Z");
  await chat.sweep();
  expect(() => chat.lastTo("Asha Roy")).toThrow();
  await chat.turnClockTo("2026-07-09T09:00:00Z");
  await chat.sweep();
  expect(JSON.stringify(chat.lastTo("Asha Roy"))).toContain("PLA-1: was due on 30 April 2026, 70 days ago");
  expect(JSON.stringify(chat.lastTo("Asha Roy"))).not.toContain("Priya Shah");
  for (const day of ["2026-07-16", "2026-07-23"]) {
    await chat.turnClockTo(`${day}T09:00:00Z`);
    await chat.sweep();
  }
  const told = await db.selectFrom("message").select("id").where("kind", "=", "escalation").execute();
  expect(told).toHaveLength(1);
});

test("whoever answers after the warning is not spoken of", SLOW, async () => {
  await chat.turnClockTo("2026-07-02T09:00:00Z");
  await chat.sweep();
  await chat.say("Priya Shah", "amber, the licence is late");
  await chat.turnClockTo("2026-07-09T09:00:00Z");
  await chat.sweep();
  expect(await db.selectFrom("message").select("id").where("kind", "=", "escalation").execute()).toEqual([]);
});

test("a setting is read back, holds, and is taken back with one button", SLOW, async () => {
  const policy = async () => (await db.selectFrom("organisation").select("policy").executeTakeFirstOrThrow()).policy;
  const before = await policy();
  const said = await chat.say("Olu Bright", "remind 28, 7 and 1 days before");
  expect(said.fallback).toMatch(/28, 7 and 1 days before each deadline\. .*asked again after 7 days at the soonest/);
  expect(JSON.stringify(await policy())).toContain("before-1");
  await chat.press("Olu Bright", "Undo");
  expect(await policy()).toEqual(before);
  expect((await chat.say("Priya Shah", "never escalate")).fallback).toMatch(/Only the officer/);
  expect(await policy()).toEqual(before);
});

test("a plan departs from the organisation where its title is said", SLOW, async () => {
  const said = await chat.say("Olu Bright", "escalate after 4 weeks in Fair Thornbridge 2025–2027");
  expect(said.fallback).toMatch(/^In Fair Thornbridge 2025–2027: .* warned 28 days after/);
  const { policy } = await db.selectFrom("plan").select("policy").executeTakeFirstOrThrow();
  expect(policy).toMatchObject({ escalation: { afterDays: 28 } });
});
