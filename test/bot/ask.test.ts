import { afterAll, beforeAll, expect, test } from "vitest";
import { answerQuestion } from "../../src/bot/ask.ts";
import { renderTerminal } from "../../src/bot/terminal/render-terminal.ts";
import { addDays } from "../../src/plan/calendar.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
let plan: GivenPlan;

beforeAll(async () => {
  const place = { directorate: "Place", owners: ["Head of Economy"] };
  plan = await aPlan(database.db, {
    actions: [
      ...[7, 6, 5, 4, 3, 2, 1].map((number) => ({
        reference: `PLA-${number}`,
        words: `Review letting number ${number}.`,
        ...place,
        due: addDays("2026-03-01", number),
      })),
      { reference: "PLA-8", words: "Listen.", ...place },
      {
        reference: "COR-1",
        words: "Train all managers.",
        directorate: "Corporate Services",
        owners: ["Head of People"],
      },
    ],
    people: [
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Olu Bright", role: "officer" },
    ],
  });
});

function ask(name: string, text: string, after: Parameters<typeof answerQuestion>[3] = null) {
  const now = new Date("2026-06-23T09:00:00Z");
  const ctx = { db: database.db, now, today: "2026-06-23" as const, organisation: plan.organisation };
  return answerQuestion(ctx, plan.person(name).id, text, after);
}

test("a script gets every reference, the oldest first, and what was left out; a person gets five of them", async () => {
  const answer = await ask("Asha Grant", "what's overdue in Place?");
  expect(answer).toMatchObject({
    understood: { want: "list", state: ["overdue"], scope: { directorate: ["Place"] } },
    doubt: [],
    asAt: "2026-06-23",
    total: 7,
    actions: ["PLA-1", "PLA-2", "PLA-3", "PLA-4", "PLA-5", "PLA-6", "PLA-7"],
    leftOut: [{ reason: "no date", count: 1 }],
  });
  expect(answer.listed).toHaveLength(5);
  expect(renderTerminal(answer.message, 100)).toContain("Showing 5 of 7, oldest and reddest first.");
});

test("who asks for the first three is shown three, and told how many there are", async () => {
  const answer = await ask("Asha Grant", "the 3 oldest overdue actions in Place");
  expect(answer).toMatchObject({ understood: { limit: 3 }, total: 7, actions: ["PLA-1", "PLA-2", "PLA-3"] });
  const shown = renderTerminal(answer.message, 100);
  expect(shown).toContain("7 overdue actions in Place");
  expect(shown).toContain("Showing 3 of 7, oldest and reddest first. Asked: the first 3 overdue actions in Place");
  const more = await ask("Asha Grant", "and the top six?", answer.understood);
  expect(more.listed).toHaveLength(6);
  const all = await ask("Asha Grant", "show all", answer.understood);
  expect(all.understood).not.toHaveProperty("limit");
});

test("a lead's answer about everything says what is not hers to see, and never how it stands", async () => {
  const answer = await ask("Asha Grant", "what's overdue?");
  expect(answer.leftOut).toContainEqual({ reason: "no right to see", count: 1 });
  const text = renderTerminal(answer.message, 100);
  expect(text.replace(/\s+\|?\s*/g, " ")).toContain(
    "1 action there is not yours to see and left out. You can see Place.",
  );
  expect(text).not.toContain("COR-1");
});

test("none is not claimed of what the asker may not see at all", async () => {
  const answer = await ask("Asha Grant", "what's overdue in Corporate Services?");
  expect(answer.text).toMatch(/^None of this is yours to see: overdue actions in Corporate Services/);
});

test("an owner without a role sees what is theirs", async () => {
  const answer = await ask("Priya Shah", "how many actions are open?");
  expect(answer.total).toBe(8);
  expect(renderTerminal(answer.message, 200)).toContain("You can see the actions that you own.");
});

test("an officer sees everything, and nothing is said to be left out for want of a right", async () => {
  const answer = await ask("Olu Bright", "what is open?");
  expect(answer.total).toBe(9);
  expect(answer.leftOut).toEqual([]);
});

test("a follow-up goes on from the question before", async () => {
  const first = await ask("Olu Bright", "what's overdue in Corporate Services?");
  const next = await ask("Olu Bright", "and in Place?", first.understood);
  expect(next).toMatchObject({ understood: { state: ["overdue"], scope: { directorate: ["Place"] } }, total: 7 });
});

test.each([
  ["Asha Grant", "what's overdue in my directorate?"],
  ["Priya Shah", "what's overdue in my directorate?"],
])("“my directorate” is what %s leads, or where their actions stand", async (name, text) => {
  expect(await ask(name, text)).toMatchObject({ understood: { scope: { directorate: ["Place"] } }, total: 7 });
});

test("somebody whose directorate is not known, and who speaks of another thing of theirs, is asked for the name", async () => {
  await expect(ask("Olu Bright", "what's overdue in my directorate?")).rejects.toThrow(/which directorate is yours/);
  await expect(ask("Asha Grant", "red in my section")).rejects.toThrow(/Which section do you mean/);
});
