// The quarter from open to digest, over a real store; the story is a readable transcript beside this file.
import { afterAll, beforeEach, expect, test } from "vitest";
import { reviewsOf, snapshotsOf } from "../../src/db/reviews.ts";
import { digestOf } from "../../src/plan/digest.ts";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { HEAR_CARERS, LET_STALLS, OLU, PRIYA, SAM } from "../support/thornbridge.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let plan: GivenPlan;
let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  plan = await aPlan(db, {
    actions: [
      { ...LET_STALLS, due: "2026-09-30" },
      {
        reference: "PLA-2",
        words: "Publish the workforce data by ethnicity and grade.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-05-31",
      },
      { ...HEAR_CARERS, ongoing: true },
      {
        reference: "ADU-2",
        words: "Review how complaints are heard.",
        directorate: "Adults",
        owners: ["Complaints Manager"],
        due: "2026-12-31",
      },
    ],
    people: [PRIYA, SAM, OLU, { name: "Morgan Vale", role: "leadership" }],
  });
  chat = aConversation(db, plan, "2026-07-01T09:00:00Z");
});

test("the officer opens the review, owners answer once, and leadership reads a digest of what they said", async () => {
  await chat.say("Olu Bright", "open the review");
  await chat.sweep();
  await chat.say("Priya Shah", "1 amber, the figures come in July\n2 green, stalls let to six new traders");
  await chat.turnClockTo("2026-07-15T10:00:00Z");
  await chat.say("Olu Bright", "close the review");
  await chat.press("Olu Bright", "Publish the digest");

  await chat.turnClockTo("2026-10-01T10:00:00Z");
  await chat.say("Olu Bright", "open the review");
  await chat.sweep();
  await chat.say("Priya Shah", "PLA-1 complete, PLA-2 red, the data supplier has gone");
  await chat.say("Sam Okoro", "ADU-1 green, four events held");
  await chat.turnClockTo("2026-10-16T10:00:00Z");
  await chat.say("Olu Bright", "close the review");
  await chat.say("Olu Bright", "publish the digest");
  await expect(chat.transcript("Two quarters")).toMatchFileSnapshot("quarter.transcript.md");
});

test("each owner is asked once, with everything they own in one message", async () => {
  await chat.say("Olu Bright", "open the review");
  await chat.sweep();
  await chat.sweep();
  const asked = await db.selectFrom("message").select("person_id").where("purpose", "=", "reminders").execute();
  expect(asked.map((row) => row.person_id).sort()).toEqual([plan.person("Priya Shah").id, plan.person("Sam Okoro").id]);
});

test("what was locked stays, whatever is reported later", async () => {
  await chat.say("Olu Bright", "open the review");
  await chat.say("Priya Shah", "PLA-1 green");
  await chat.say("Olu Bright", "close the review");
  const [review] = await reviewsOf(db, plan.organisation.id);
  if (!review) throw new Error("no review");
  const before = await snapshotsOf(db, review);
  await chat.say("Priya Shah", "PLA-1 red, the grant was refused");
  const after = await snapshotsOf(db, review);
  expect(after).toEqual(before);
  if (!after.snapshot) throw new Error("no snapshot");
  expect(digestOf(after.snapshot, null).counts.at(-1)).toMatchObject({ green: 1, red: 0 });
});

test("an answer to the last review is not counted again in the next", async () => {
  await chat.say("Olu Bright", "open the review");
  await chat.say("Priya Shah", "PLA-1 green");
  await chat.say("Olu Bright", "close the review");
  await chat.turnClockTo("2026-10-01T10:00:00Z");
  await chat.say("Olu Bright", "open the review");
  const closed = await chat.say("Olu Bright", "close the review");
  expect(closed.fallback).toMatch(/0 of 4 actions updated/);
});

test("nobody but an officer runs the quarter, and nothing changes when somebody tries", async () => {
  const answer = await chat.say("Priya Shah", "open the review");
  expect(answer.fallback).toMatch(/Only the officer/);
  expect(await reviewsOf(db, plan.organisation.id)).toEqual([]);
});

test.each([
  ["close the review", /No review of .* is open/],
  ["publish the digest", /no closed review/],
])("“%s” before its time says what to do first", async (words, says) => {
  expect((await chat.say("Olu Bright", words)).fallback).toMatch(says);
});

test("the same quarter is opened once, closed once and published once", async () => {
  await chat.say("Olu Bright", "open the review");
  expect((await chat.say("Olu Bright", "open the review")).fallback).toMatch(/open already/);
  await chat.say("Olu Bright", "close the review");
  expect((await chat.say("Olu Bright", "close the review")).fallback).toMatch(/No review/);
  await chat.say("Olu Bright", "publish the digest");
  expect((await chat.say("Olu Bright", "publish the digest")).fallback).toMatch(/published before/);
  const digests = await db.selectFrom("message").select("key").where("key", "like", "digest-%").execute();
  expect(digests).toHaveLength(1);
});

test("with two plans, the officer is asked which", async () => {
  await db.insertInto("plan").values({ organisation_id: plan.organisation.id, title: "Age Friendly Plan" }).execute();
  expect((await chat.say("Olu Bright", "open the review")).fallback).toMatch(/Which plan do you mean/);
  expect((await chat.say("Olu Bright", "open the review of the Age Friendly Plan")).fallback).toMatch(
    /Age Friendly Plan .* is open/,
  );
});
