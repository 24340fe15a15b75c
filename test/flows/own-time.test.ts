// When people want to be written to, in their own words; and whose bank holidays a council keeps, in its officer's.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { HEAR_CARERS, LET_STALLS, OLU, PRIYA, SAM } from "../support/thornbridge.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let plan: GivenPlan;
let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  plan = await aPlan(db, {
    actions: [
      { ...LET_STALLS, due: "2026-06-30" },
      { ...HEAR_CARERS, due: "2026-06-30" },
    ],
    people: [PRIYA, SAM, { name: "Asha Roy", role: "lead of Place" }, OLU],
  });
  chat = aConversation(db, plan, "2026-06-22T09:00:00Z");
});

/** The days on which somebody was sent reminders. */
async function remindedOn(name: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("message")
    .select(["sent_at", "kind"])
    .where("person_id", "=", plan.person(name).id)
    .where("purpose", "=", "reminders")
    .where("state", "=", "sent")
    .orderBy("id")
    .execute();
  return rows.map(({ sent_at, kind }) => `${sent_at?.toISOString().slice(0, 10)} ${kind}`);
}

async function sweepOn(...days: readonly string[]): Promise<void> {
  for (const day of days) {
    await chat.turnClockTo(`${day}T09:00:00Z`);
    await chat.sweep();
  }
}

test("a part-time pattern, own hours, a mute and its end are said, read back and taken back", async () => {
  await chat.say("Sam Okoro", "I'm part-time");
  await chat.say("Sam Okoro", "I work Wednesday to Friday");
  await chat.say("Sam Okoro", "write to me between 10 and 2");
  await chat.say("Sam Okoro", "I don't work Fridays");
  await chat.press("Sam Okoro", "Undo");
  await chat.say("Sam Okoro", "stop reminding me");
  await chat.say("Sam Okoro", "mute");
  await chat.say("Sam Okoro", "settings");
  await chat.say("Sam Okoro", "unmute");
  await chat.say("Sam Okoro", "unmute");
  await chat.say("Olu Bright", "we keep Scottish bank holidays");
  await chat.say("Olu Bright", "reminder settings");
  await chat.press("Olu Bright", "Undo");
  await expect(chat.transcript("One's own days, and the council's")).toMatchFileSnapshot("own-time.transcript.md");
});

test("whoever works Wednesday to Friday hears on Wednesday of what fell on Tuesday", async () => {
  await chat.say("Sam Okoro", "I work Wednesday to Friday");
  await sweepOn("2026-06-23", "2026-06-24");
  expect(await remindedOn("Priya Shah")).toEqual(["2026-06-23 reminder"]);
  expect(await remindedOn("Sam Okoro")).toEqual(["2026-06-24 reminder"]);
});

test("a mute holds reminders back until its end, and what still matters comes as one message", async () => {
  await chat.say("Priya Shah", "mute reminders");
  await sweepOn("2026-06-23", "2026-06-30", "2026-07-07", "2026-07-21");
  expect(await remindedOn("Priya Shah")).toEqual([]);
  await chat.say("Priya Shah", "unmute");
  await sweepOn("2026-07-22", "2026-07-23");
  expect(await remindedOn("Priya Shah")).toEqual(["2026-07-22 overdue"]);
});

test("a mute lets a review ask once, and gives fair warning before anybody else is told", async () => {
  await chat.say("Priya Shah", "mute");
  await chat.turnClockTo("2026-07-01T09:00:00Z");
  await chat.say("Olu Bright", "open the review");
  await sweepOn("2026-07-01", "2026-07-08", "2026-07-14", "2026-08-18");
  expect(await remindedOn("Priya Shah")).toEqual(["2026-07-01 review"]);
  await sweepOn("2026-09-01", "2026-09-02", "2026-09-10");
  expect(await remindedOn("Priya Shah")).toEqual(["2026-07-01 review", "2026-09-01 warning"]);
  expect(chat.lastTo("Asha Roy").fallback).toContain("PLA-1");
});

test("nobody is written to on a bank holiday of the nation that the officer named, and only the officer names it", async () => {
  expect((await chat.say("Priya Shah", "bank holidays of Northern Ireland")).fallback).toMatch(/Only the officer/);
  await chat.say("Olu Bright", "bank holidays of Northern Ireland");
  const { nation } = await db.selectFrom("organisation").select("nation").executeTakeFirstOrThrow();
  expect(nation).toBe("northern-ireland");
  // 12 July 2026 is a Sunday, so Monday 13 July is kept.
  await chat.say("Sam Okoro", "snooze till 13 July");
  await sweepOn("2026-07-13");
  expect(await remindedOn("Sam Okoro")).toEqual([]);
  await sweepOn("2026-07-14");
  expect(await remindedOn("Sam Okoro")).toEqual(["2026-07-14 overdue"]);
});
