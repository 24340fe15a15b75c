// What leads and leadership ask of a plan that does not fit on one screen.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const SERVICES = ["Economy", "Housing", "Libraries", "Licensing", "Museums", "Parks", "Planning"];

/** Seventy actions of seven posts: PLA-1 of the Head of Economy, PLA-2 of the Head of Housing, and so on round. */
async function bigPlan() {
  const plan = await aPlan(database.db, {
    actions: Array.from({ length: 70 }, (_, index) => ({
      reference: `PLA-${index + 1}`,
      words: `Publish who uses service number ${index + 1}, and what changes because of it.`,
      directorate: "Place",
      owners: [`Head of ${SERVICES[index % 7]}`],
      due: "2026-09-30" as const,
      rag: "A" as const,
    })),
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Housing"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Olu Bright", role: "officer" },
    ],
  });
  return aConversation(database.db, plan, "2026-06-23T09:00:00Z");
}

test("movement and owners are counted over the whole plan, five are shown, and the rest is one button away", async () => {
  const chat = await bigPlan();
  await chat.say("Priya Shah", "PLA-1 done, PLA-8 green, PLA-15 green, PLA-64 red, no money this year");
  await chat.say("Sam Okoro", "PLA-2 green, PLA-9 amber as the survey is late, PLA-65 green");
  await chat.say("Asha Grant", "what moved this quarter?");
  await chat.say("Asha Grant", "show all");
  await chat.say("Asha Grant", "who hasn't updated?");
  await chat.press("Asha Grant", "Show all");
  await chat.say("Sam Okoro", "undo");
  await chat.say("Asha Grant", "what moved this quarter?");
  await expect(chat.transcript("Leadership asks about a big plan")).toMatchFileSnapshot("leadership.transcript.md");
});

test("an officer takes new people in by name and address, and decides about all that waits after another list", async () => {
  const chat = await bigPlan();
  await chat.say("Olu Bright", "assign Head of Libraries to lena@thornbridge.example");
  await chat.say("Olu Bright", "assign Head of Libraries to Lena Frost lena@thornbridge.example");
  await chat.say("Olu Bright", "make Morgan Hale <morgan@thornbridge.example> leadership");
  await chat.say("Olu Bright", "make lena lead of Place");
  await chat.say(
    "Priya Shah",
    "PLA-1 done, leaflets are in five languages, can PLA-8 move to end of December? supplier delay",
  );
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.say("Olu Bright", "what's due in Place?");
  await chat.say("Olu Bright", "what waits for my decision?");
  await chat.say("Olu Bright", "approve all");
  await expect(chat.transcript("New people, and all that waits")).toMatchFileSnapshot(
    "leadership-decides-all.transcript.md",
  );
});
