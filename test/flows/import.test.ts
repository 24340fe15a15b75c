// Importing a plan through chat, to the end. Each story is a readable transcript beside this file.
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { aPlanFile } from "../support/a-plan-file.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  const plan = await aPlan(db, {
    actions: [],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro" },
      { name: "Olu Bright", role: "officer" },
      { name: "Lee Marsh", role: "officer" },
    ],
  });
  chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
});

const TITLE = "Marlbrook Race Equality Plan 2025 to 2028";
const ROWS = [
  "Offer start-up advice where people already meet.\tHead of Economy\tMarch 2026\tA",
  "Let market stalls so that new traders can apply.\tHead of Economy\tSept 2026\tG",
  "Mark Black History Month in every library.\tHead of Libraries\tOctober 2026\tG",
  "Put right the gaps in translated information.\tHead of Communications and Translation and Access Manager\tDec 2026\tA",
  "Publish what residents told us.\tHead of Policy\t2027\t",
  "Publish the pay gap by ethnicity.\tHead of People\t2027\tR",
  "Set up a race equality panel of residents.\tEqualities Team\tWhen the budget allows it somehow\t",
  "Train front-desk staff as a first point of reporting.\tHead of Libraries\tMay 2026\tA",
  "Give the staff network time and a budget.\tHead of People\tOngoing\tG",
];
const PLAN = aPlanFile("race-equality-plan.txt", TITLE, ROWS);

afterEach(() => {
  if (process.env.SHOW) console.log(chat.transcript("so far"));
});
function transcript(title: string, file: string): Promise<void> {
  return expect(chat.transcript(title)).toMatchFileSnapshot(`${file}.transcript.md`);
}

/** What is stored of plans; the empty plan of the council stands first. */
async function plans() {
  const rows = await db.selectFrom("plan").select("title").orderBy("id").execute();
  return rows.map(({ title }) => title).slice(1);
}

test("an officer drops a plan, answers its questions, imports it, and decides about what was past", async () => {
  await chat.drop("Olu Bright", PLAN);
  expect(await plans()).toEqual([]);
  await chat.press("Olu Bright", "Show all 9");
  await chat.press("Olu Bright", "Go on");
  await chat.press("Olu Bright", "2");
  await chat.press("Olu Bright", "by 31 March 2028");
  await chat.say("Olu Bright", "whenever suits");
  await chat.say("Olu Bright", "end of March 2027");
  await chat.press("Olu Bright", "Back");
  await chat.say("Olu Bright", "Sept 2027");
  expect(await plans()).toEqual([]);
  await chat.press("Olu Bright", "Import");
  await chat.press("Olu Bright", "Import");
  expect(await plans()).toEqual([TITLE]);
  await chat.press("Olu Bright", "Set a new date");
  await chat.say("Olu Bright", "end of September");
  await chat.say("Olu Bright", "assign Head of Libraries to Sam");
  await chat.say("Olu Bright", "what was past at import?");
  await chat.press("Olu Bright", "Ask the owner");
  await chat.sweep();
  await transcript("A plan is imported, with questions, to the end", "import-with-questions");
});
