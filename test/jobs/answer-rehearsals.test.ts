// "Rehearse until" in chat: answered a little later, to whoever asked and may know.
import { afterAll, beforeEach, expect, test } from "vitest";
import { answerRehearsals } from "../../src/jobs/answer-rehearsals.ts";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog } from "../support/test-jobs.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

/** Each rehearsal opens a store of its own. */
const SLOW = { timeout: 180_000 };

let plan: GivenPlan;
let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  plan = await aPlan(db, {
    actions: [
      {
        reference: "PLA-1",
        words: "Let stalls to new traders.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-07-31",
      },
      {
        reference: "ADU-1",
        words: "Hold listening events.",
        directorate: "Adults",
        owners: ["Head of Care"],
        due: "2026-08-31",
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Care"] },
      { name: "Olu Bright", role: "officer" },
    ],
  });
  chat = aConversation(db, plan, "2026-07-01T09:00:00Z");
});

async function answered(): Promise<void> {
  const log = keptLog();
  await answerRehearsals(db, new Date("2026-07-01T09:10:00Z"), log);
  expect(log.lines.map(({ outcome }) => outcome)).not.toContain("failed");
  await chat.turnClockTo("2026-07-01T09:11:00Z");
}

test("the officer gets a calendar of everyone's messages, and nobody else gets anything", SLOW, async () => {
  expect((await chat.say("Olu Bright", "rehearse until 31 August")).fallback).toMatch(
    /from 1 July 2026 to 31 August 2026 for everyone/,
  );
  await answered();
  await expect(chat.transcript("A rehearsal")).toMatchFileSnapshot("rehearsal.transcript.md");
  expect(await db.selectFrom("message").select("id").where("purpose", "=", "reminders").execute()).toEqual([]);
});

test("for one person it holds that person's alone; an owner rehearses their own and no one else's", SLOW, async () => {
  await chat.say("Olu Bright", "rehearse until 31 August for Sam Okoro");
  await answered();
  expect(JSON.stringify(chat.lastTo("Olu Bright"))).not.toContain("PLA-1");
  expect((await chat.say("Priya Shah", "rehearse until 31 August for Sam Okoro")).fallback).toMatch(/Only the officer/);
  expect((await chat.say("Priya Shah", "rehearse until 31 August")).fallback).toMatch(/for you\./);
});
