// A plan's own status words, from the officer who sets them to the owner who answers in them.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const { db } = database;

async function chatOfThornbridge() {
  const plan = await aPlan(db, {
    actions: [
      {
        reference: "PLA-1",
        words: "Review how market stalls are let, so that new traders from all communities can apply.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-06-30",
      },
      {
        reference: "PLA-2",
        words: "Publish workforce data by ethnicity and grade.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-07-31",
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Olu Bright", role: "officer" },
    ],
  });
  return aConversation(db, plan, "2026-06-23T09:00:00Z");
}

test("an officer takes blue for complete, and owners answer in it; what was said before keeps its meaning", async () => {
  const chat = await chatOfThornbridge();
  await chat.say("Priya Shah", "PLA-2 amber, waiting for the census");
  await chat.say("Priya Shah", "what do the colours mean?");
  await chat.say("Olu Bright", "status scheme");
  await chat.press("Olu Bright", "Blue, red, amber, green");
  await chat.say("Priya Shah", "PLA-1 blue, the new rules are published at https://example.org/stalls");
  await chat.say("Olu Bright", "amber means late by up to a month");
  await chat.say("Priya Shah", "what does amber mean?");
  await chat.say("Priya Shah", "show PLA-2");
  await chat.say("Priya Shah", "PLA-2 amber, the census is late");
  await chat.say("Priya Shah", "history of PLA-2");
  await chat.press("Olu Bright", "Undo");
  await expect(chat.transcript("A plan's own status words")).toMatchFileSnapshot("schemes.transcript.md");
});

test("words of the plan's own are added, renamed and taken out by its officer alone", async () => {
  const chat = await chatOfThornbridge();
  await chat.say("Olu Bright", "use on track, at risk, off track");
  await chat.say("Olu Bright", "add the status Stalled as red: nobody is working on it");
  await chat.say("Olu Bright", "call off track Late");
  await chat.say("Olu Bright", "remove the status At risk");
  await chat.say("Asha Grant", "remove the status Late");
  await chat.say("Priya Shah", "PLA-1 stalled - the post is empty");
  await chat.say("Asha Grant", "what's red in Place?");
  await expect(chat.transcript("Words of the plan's own")).toMatchFileSnapshot("schemes-own-words.transcript.md");
});
