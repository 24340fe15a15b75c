// What the officer says to run a plan: posts, pauses, help. The story is a readable transcript beside this file.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aConversation, type Conversation, wholeState } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { HEAR_CARERS, LET_STALLS, OLU, SAM } from "../support/thornbridge.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  const plan = await aPlan(db, {
    actions: [
      { ...LET_STALLS, due: "2026-06-30" },
      { ...HEAR_CARERS, due: "2026-06-30" },
    ],
    people: [{ name: "Priya Shah" }, SAM, { name: "Sam Lowe" }, OLU],
  });
  chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
});

const said = async (name: string, text: string) => (await chat.say(name, text)).fallback;

test("a post is given to a person, who is then asked; a paused plan asks nobody until the day", async () => {
  await chat.say("Olu Bright", "help");
  await chat.press("Olu Bright", "People");
  await chat.say("Olu Bright", "help with decisions");
  await chat.say("Olu Bright", "who is unmatched?");
  await chat.say("Olu Bright", "assign Head of Economy to Priya");
  await chat.say("Olu Bright", "who is unmatched?");
  await chat.say("Olu Bright", "pause the plan until 25 June");
  await chat.sweep();
  await chat.turnClockTo("2026-06-25T09:00:00Z");
  await chat.sweep();
  await expect(chat.transcript("The officer runs the plan")).toMatchFileSnapshot("officer.transcript.md");
});

test("a pause ends when the officer says so", async () => {
  await chat.say("Olu Bright", "pause the plan until 25 June");
  await chat.sweep();
  expect(await db.selectFrom("message").select("id").where("purpose", "=", "reminders").execute()).toEqual([]);
  await chat.say("Olu Bright", "resume the plan");
  await chat.sweep();
  expect(chat.lastTo("Sam Okoro").fallback).toContain("ADU-1");
});

test.each([
  ["assign Head of Economy to Sam", /could be sam\.lowe@.* or sam\.okoro@/],
  ["assign Head of Economy to Robin", /I do not know “Robin” here/],
  ["assign Head of Ecology to Priya", /No plan here names “Head of Ecology”/],
  ["pause the plan", /Until when/],
])("“%s” is asked about, and nothing is changed", async (words, answer) => {
  const before = await wholeState(db);
  expect(await said("Olu Bright", words)).toMatch(answer);
  expect(await wholeState(db)).toEqual(before);
});

test.each(["who is unmatched?", "assign Head of Economy to Priya", "pause the plan until 25 June", "resume the plan"])(
  "an owner who says “%s” changes nothing and is told whose it is",
  async (words) => {
    const before = await wholeState(db);
    expect(await said("Sam Okoro", words)).toMatch(/Only the officer/);
    expect(await wholeState(db)).toEqual(before);
  },
);

test("what the officer did stands in the audit trail", async () => {
  await chat.say("Olu Bright", "assign Head of Economy to priya.shah@thornbridge.example");
  await chat.say("Olu Bright", "pause the plan until 25 June");
  await chat.say("Olu Bright", "open the review");
  const trail = await db.selectFrom("audit_event").select("kind").orderBy("id").execute();
  expect(trail.map((event) => event.kind)).toEqual(["post.assigned", "plan.paused", "review.opened"]);
});
