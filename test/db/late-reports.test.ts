// What is said after a review was locked reaches its paper as a late correction.
import { afterAll, expect, test } from "vitest";
import { lateCorrectionsTo } from "../../src/db/late-reports.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

test("what is said after the lock is a late correction in the plan's words; what is taken back is none", async () => {
  const plan = await aPlan(db, {
    actions: [
      {
        reference: "PLA-1",
        words: "Let stalls.",
        directorate: "Place",
        owners: ["Head of Markets"],
        due: "2026-07-31",
      },
      {
        reference: "PLA-2",
        words: "Light paths.",
        directorate: "Place",
        owners: ["Head of Markets"],
        due: "2026-07-31",
      },
    ],
    people: [
      { name: "Sam Okoro", holds: ["Head of Markets"] },
      { name: "Olu Bright", role: "officer" },
    ],
  });
  const chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
  await chat.say("Olu Bright", "open the review");
  await chat.sweep();
  await chat.turnClockTo("2026-07-15T10:00:00Z");
  await chat.say("Olu Bright", "close the review");
  const { label } = await db.selectFrom("review").select("label").executeTakeFirstOrThrow();
  expect(await lateCorrectionsTo(db, plan.planId, label)).toEqual([]);
  await chat.sayInThread("Sam Okoro", "PLA-1", "PLA-2 green, done by night");
  await chat.say("Sam Okoro", "undo");
  await chat.sayInThread("Sam Okoro", "PLA-1", "PLA-1 red, the tender failed");
  expect(await lateCorrectionsTo(db, plan.planId, label)).toEqual([
    { reference: "PLA-1", words: "Let stalls.", on: "2026-07-15", said: "■ Red", note: "the tender failed" },
  ]);
});
