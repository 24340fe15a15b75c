// Things that people say without having been asked, and what an officer of a part may not do.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aConversation } from "../../support/a-conversation.ts";
import { aPlan } from "../../support/a-plan.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const { db } = database;

async function thornbridge() {
  const plan = await aPlan(db, {
    actions: [
      {
        reference: "PLA-1",
        words: "Review market stalls.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-09-30",
      },
      {
        reference: "PLA-2",
        words: "Publish workforce data.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-09-30",
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Economy"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Ines Park", role: "officer of Place" },
      { name: "Olu Bright", role: "officer" },
    ],
  });
  return { plan, chat: aConversation(db, plan, "2026-06-23T09:00:00Z") };
}

test.each([
  ["PLA-1 is business as usual now, it runs every year", "business-as-usual", "it runs every year"],
  ["stop PLA-1, the grant has ended", "stopped", "the grant has ended"],
])("“%s” asks whoever leads to accept that it ends", async (words, as, reason) => {
  const { chat } = await thornbridge();
  const said = await chat.say("Priya Shah", words);
  const [request] = await db.selectFrom("request").select(["kind", "closes_as", "decision"]).execute();
  expect(request).toEqual({ kind: "closing", closes_as: as, decision: null });
  expect(JSON.stringify(said.view)).toContain(reason);
});

test("an officer of one directorate neither pauses the plan nor opens its review", async () => {
  const { chat } = await thornbridge();
  const paused = await chat.say("Ines Park", "pause the plan until 5 July");
  expect(paused.fallback).toContain("officer of the whole plan pauses it");
  const opened = await chat.say("Ines Park", "open the review");
  expect(opened.fallback).toContain("its review is run by the officer of the whole plan");
  expect(await db.selectFrom("plan").select("paused_until").execute()).toEqual([{ paused_until: null }]);
  expect(await db.selectFrom("review").select("id").execute()).toEqual([]);
  expect((await chat.say("Olu Bright", "pause the plan until 5 July")).fallback).toContain("No reminders go out");
});

test("an action that two people rate differently is among the contradictions", async () => {
  const { chat } = await thornbridge();
  await chat.say("Priya Shah", "PLA-1 green, on track\nPLA-2 green, on track");
  await chat.say("Sam Okoro", "PLA-1 red, nobody has begun");
  const found = await chat.say("Olu Bright", "contradictions");
  expect(found.fallback).toContain("1 ");
  expect(JSON.stringify(found.view)).toContain("Seen differently: ■ Red by Sam Okoro");
});

test("a question by a directorate's old name is answered with the new one", async () => {
  const { chat } = await thornbridge();
  await chat.say("Olu Bright", "Place is now Growth and Place");
  const found = await chat.say("Olu Bright", "what is open in Place?");
  expect(JSON.stringify(found.view)).toContain("Place is now Growth and Place.");
});
