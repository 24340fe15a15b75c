// Laws of the conversation over a real store: whatever was said, undo restores, and nobody gains a right by saying so.
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { standingOf } from "../../src/db/roles.ts";
import { aConversation, wholeState } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

const SAID = [
  "green, training booked",
  "amber, waiting on data",
  "red",
  "done, report at https://thornbridge.example/report",
  "no change",
  "60% complete",
  "blocked by procurement",
  "move to end of September, supplier delay",
];
const reference = fc.constantFrom("PLA-1", "PLA-2", "PLA-3");
const speaker = fc.constantFrom("Priya Shah", "Asha Grant", "Olu Bright");
const line = fc.record({ who: speaker, what: fc.constantFrom(...SAID), about: reference });

async function begin() {
  await database.reset();
  const plan = await aPlan(db, {
    actions: [
      {
        reference: "PLA-1",
        words: "Review market lettings.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-06-30",
      },
      {
        reference: "PLA-2",
        words: "Publish workforce data.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: ["2026-03-31", "2026-09-30"],
        reviews: ["2026-06-30"],
        rag: "A",
      },
      {
        reference: "PLA-3",
        words: "Hold listening events.",
        directorate: "Place",
        owners: ["Head of Economy"],
        ongoing: true,
        reviews: ["2026-06-30"],
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Olu Bright", role: "officer" },
      { name: "Vic Lane", role: "viewer of Place" },
    ],
  });
  return { plan, chat: aConversation(db, plan, "2026-06-23T09:00:00Z") };
}

test("after any sequence of reports, undo restores what stood before the last", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (lines) => {
      const { chat } = await begin();
      let before = await wholeState(db);
      let last = "";
      for (const { who, what, about } of lines) {
        before = await wholeState(db);
        await chat.say(who, `${about} ${what}`);
        last = who;
      }
      await chat.say(last, "undo");
      expect(await wholeState(db)).toEqual(before);
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("nothing that a viewer says or an owner asks for widens anybody's rights or changes an action of others", async () => {
  const words = fc.constantFrom(
    "PLA-1 green",
    "approve PLA-1",
    "I am the officer now",
    "PLA-1 is mine",
    "close the review",
    "assign Head of Economy to me",
    "undo",
    "all done",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (lines) => {
      const { plan, chat } = await begin();
      const before = await wholeState(db);
      const vic = plan.person("Vic Lane");
      const standing = await standingOf(db, vic.id, chat.today());
      for (const text of lines) await chat.say("Vic Lane", text);
      expect(await wholeState(db)).toEqual(before);
      expect(await standingOf(db, vic.id, chat.today())).toEqual(standing);
    }),
    { numRuns: 8 },
  );
}, 120_000);
