// After a press the pressed message says what became of it, and keeps only the buttons that still hold.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Message } from "../../src/bot/message.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const { db } = database;

async function thornbridge() {
  const plan = await aPlan(db, {
    actions: ["PLA-1", "PLA-2"].map((reference) => ({
      reference,
      words: `Do what ${reference} promises.`,
      directorate: "Place",
      owners: ["Head of Economy"],
      due: "2026-06-30" as const,
    })),
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Asha Grant", role: "lead of Place" },
    ],
  });
  return { plan, chat: aConversation(db, plan, "2026-06-23T09:00:00Z") };
}

function labels(message: Message): readonly string[] {
  return message.view.flatMap((block) => (block.kind === "choices" ? block.choices.map(({ label }) => label) : []));
}

function texts(message: Message): string {
  return JSON.stringify(message.view);
}

async function replacements() {
  const rows = await db.selectFrom("message").select(["replaces", "purpose"]).orderBy("id").execute();
  return rows.filter(({ replaces }) => replaces !== null);
}

test("an undone update stands in the message whose button was pressed, without that button", async () => {
  const { chat } = await thornbridge();
  await chat.say("Priya Shah", "PLA-1 green");
  const undone = await chat.press("Priya Shah", "Undo");
  expect(texts(undone)).toContain("Priya Shah chose “Undo” at 10:02 on 23 June 2026.");
  expect(texts(undone)).toContain("I have recorded 1 update");
  expect(texts(undone)).toContain("Undone: 1 update");
  expect(labels(undone)).toEqual(["Fix", "Put it back"]);
  expect(await replacements()).toHaveLength(1);
});

test("a reminder that was answered by a button no longer says when it would ask again", async () => {
  const { chat } = await thornbridge();
  await chat.sweep();
  expect(texts(chat.lastTo("Priya Shah"))).toContain("If there is no answer");
  const pressed = await chat.press("Priya Shah", "No change to any");
  expect(texts(pressed)).not.toContain("If there is no answer");
  expect(texts(pressed)).toContain("chose “No change to any”");
});

test("a question answered by a button is a message of its own, and the pressed one stays as it is", async () => {
  const { chat } = await thornbridge();
  await chat.say("Priya Shah", "hello");
  const mine = await chat.press("Priya Shah", "My actions");
  expect(mine.stays).toBeUndefined();
  expect(await replacements()).toEqual([]);
});

test("of several decisions in one message only the one that was taken loses its buttons", async () => {
  const { chat } = await thornbridge();
  await chat.say(
    "Priya Shah",
    "PLA-1 amber, waiting on data, now end of July\nPLA-2 amber, no supplier, now end of July",
  );
  await chat.turnClockTo("2026-06-23T10:00:00Z");
  const decided = await chat.press("Asha Grant", "Approve PLA-1");
  expect(labels(decided)).toEqual(["Approve PLA-2", "Return PLA-2"]);
  expect(texts(decided)).toContain("Asha Grant chose “Approve PLA-1” at 11:01 on 23 June 2026.");
});

test("while a lead is asked why a date should stay, she may still agree to the new one", async () => {
  const { chat } = await thornbridge();
  await chat.say("Priya Shah", "PLA-1 amber, waiting on data, now end of July");
  await chat.turnClockTo("2026-06-23T10:00:00Z");
  expect(labels(await chat.press("Asha Grant", "Return PLA-1"))).toEqual(["Approve PLA-1"]);
  expect((await chat.press("Asha Grant", "Approve PLA-1")).fallback).toContain("PLA-1 is now due on 31 July 2026");
});

test("a stale button is answered with who set it, when, and its message keeps only what holds", async () => {
  const { plan, chat } = await thornbridge();
  await chat.say("Priya Shah", "PLA-1 green");
  await chat.press("Priya Shah", "Fix");
  await chat.say("Asha Grant", "PLA-1 amber, the evidence is thin");
  const stale = await chat.press("Priya Shah", "▲ Amber");
  expect(stale.fallback).toBe(
    "PLA-1 was already set to ▲ Amber by Asha Grant on 23 June 2026, so nothing was changed.",
  );
  expect(labels(stale)).toEqual(["Undo"]);
  const reports = await db.selectFrom("report").select("id").where("action_id", "=", plan.actionId("PLA-1")).execute();
  expect(reports).toHaveLength(2);
});

test("a written-over message still says what its numbers mean", async () => {
  const { chat } = await thornbridge();
  await chat.sweep();
  const pressed = await chat.press("Priya Shah", "No change to any");
  expect(pressed.stays).toBeGreaterThan(0);
  const said = await chat.say("Priya Shah", "2 green");
  expect(said.fallback).toContain("PLA-2 ● Green");
});
