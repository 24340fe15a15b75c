// Somebody whose clock shows another time: as their chat says it, from when they were heard there.
import { afterAll, beforeEach, expect, test } from "vitest";
import { livesIn } from "../../src/db/time-zones.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { aTeamsService } from "../support/a-teams-service.ts";
import { aMember } from "../support/fake-connector.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { slackService } from "../support/slack-service.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const PRIYA = "Priya Shah";
const action = { reference: "PLA-1", words: "Let market stalls.", directorate: "Place", due: "2026-06-30" as const };

function aCouncil() {
  return aPlan(db, {
    actions: [{ ...action, owners: ["Head of Economy"] }],
    people: [
      { name: PRIYA, holds: ["Head of Economy"] },
      { name: "Olu Bright", role: "officer" },
    ],
  });
}

async function zoneOf(name: string): Promise<string | null> {
  const { timeZone } = await db
    .selectFrom("person")
    .select("time_zone as timeZone")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return timeZone;
}

test("what Slack says of somebody's clock is believed once they have written, and again when it changes", async () => {
  const service = await slackService(database, await aCouncil(), [PRIYA, "Olu Bright"]);
  const { slack, sends, idle, idOf } = service;
  const user = idOf(PRIYA);
  const changed = (tz: string) => sends.event({ type: "user_change", user: { ...slack.listed(user), tz } });
  await changed("America/New_York");
  expect(await zoneOf(PRIYA)).toBeNull();
  const channel = slack.dmOf(user);
  await sends.event({ type: "message", channel_type: "im", channel, user, text: "hello", ts: "1700000001.000100" });
  await idle();
  expect(await zoneOf(PRIYA)).toBe("America/New_York");
  await changed("Europe/Lisbon");
  // The same time as in London is no zone of one's own.
  expect(await zoneOf(PRIYA)).toBeNull();
});

test("Teams says it with what somebody writes; a name that is no zone says nothing", async () => {
  const { teams, url, app } = await aTeamsService(database, await aCouncil());
  const priya = aMember(PRIYA);
  teams.install(priya);
  const says = async (localTimezone: string) => {
    await teams.tell(url, teams.activity(priya, { text: "hello", localTimezone }));
    await app.jobs.idle();
    return await zoneOf(PRIYA);
  };
  expect(await says("Europe/Athens")).toBe("Europe/Athens");
  expect(await says("Nowhere/At all")).toBeNull();
});

test("their hours are counted by that clock, and the plan's days are not", async () => {
  const plan = await aCouncil();
  await livesIn(db, plan.person(PRIYA).id, "America/New_York", new Date("2026-06-23T00:00:00Z"));
  const chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
  await chat.sweep();
  expect(() => chat.lastTo(PRIYA)).toThrow("was sent nothing");
  // 9:30 in New York.
  await chat.morningOf("2026-06-23T13:30:00Z");
  expect(chat.lastTo(PRIYA).fallback).toContain("PLA-1 is due on 30 June 2026, in 7 days");
});

test("whoever would rather keep the office's time says so in their settings", async () => {
  const plan = await aCouncil();
  await livesIn(db, plan.person(PRIYA).id, "America/New_York", new Date("2026-06-23T00:00:00Z"));
  const chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
  const before = JSON.stringify(await chat.say(PRIYA, "settings"));
  expect(before).toContain("from 9:30 to 17:00, as everybody here; New York time, as your chat says");
  const days = { days: "1,2,3,4,5", from: "9:30", to: "17:00" };
  await chat.fill(PRIYA, "Change my settings", { ...days, clock: "office" });
  const after = JSON.stringify(await chat.say(PRIYA, "settings"));
  expect(after).toContain("from 9:30 to 17:00, as everybody here");
  expect(after).not.toContain("New York");
  await chat.sweep();
  expect(chat.lastTo(PRIYA).fallback).toContain("PLA-1");
});
