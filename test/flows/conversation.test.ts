// Conversations as people have them, over a real store; each is a readable transcript beside this file.
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { aConversation, wholeState } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

vi.mock("../../src/bot/ask.ts", () => ({}));
const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const { db } = database;

function thornbridge(): Promise<GivenPlan> {
  return aPlan(db, {
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
        due: "2026-03-31",
        rag: "G",
      },
      {
        reference: "PLA-3",
        words: "Hold listening events with young people in every ward.",
        directorate: "Place",
        owners: ["Head of Economy"],
        ongoing: true,
        reviews: ["2026-06-30", "2026-09-30"],
      },
      {
        reference: "COR-1",
        words: "Train all recruiting managers in fair shortlisting.",
        directorate: "Corporate Services",
        owners: ["Head of People"],
        due: "2026-05-31",
        rag: "R",
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of People"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Olu Bright", role: "officer" },
    ],
  });
}

test("an owner answers two of three in one line and leaves the rest unchanged", async () => {
  const plan = await thornbridge();
  const chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
  await chat.remind("Priya Shah", ["PLA-2", "PLA-1", "PLA-3"]);
  await chat.say("Priya Shah", "1 green, 2 amber waiting on the supplier, rest no change");
  const before = await wholeState(db);
  await chat.say("Priya Shah", "PLA-1 red");
  await chat.say("Priya Shah", "the supplier has closed its Thornbridge office");
  await chat.say("Priya Shah", "undo");
  await chat.say("Priya Shah", "undo");
  expect(await wholeState(db)).toEqual(before);
  await expect(chat.transcript("Two answers and the rest unchanged")).toMatchFileSnapshot(
    "conversation-two-of-three.transcript.md",
  );
});
