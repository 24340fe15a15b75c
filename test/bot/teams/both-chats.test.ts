import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Channel } from "../../../src/bot/channel.ts";
import { linkAccount } from "../../../src/db/chat-accounts.ts";
import { keepConnection } from "../../../src/db/connections.ts";
import { aPlan } from "../../support/a-plan.ts";
import { aTeamsService } from "../../support/a-teams-service.ts";
import { aMember } from "../../support/fake-connector.ts";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const priya = aMember("Priya Shah");
const asha = aMember("Asha Patel");

/** Priya is in both chats and owns three actions; it is 10:00 on the day that the first is due. */
async function inBothChats() {
  const { db } = database;
  const due = ["2026-06-23", "2026-06-24", "2026-06-25"] as const;
  const plan = await aPlan(db, {
    actions: due.map((day, index) => ({
      reference: `PLA-${index + 1}`,
      words: `Action ${index + 1}.`,
      directorate: "Place",
      owners: ["Head of Libraries"],
      due: day,
    })),
    people: [
      { name: "Priya Shah", holds: ["Head of Libraries"] },
      { name: "Asha Patel", role: "officer" },
    ],
  });
  let now = new Date("2026-06-23T09:00:00Z");
  const inSlack: string[] = [];
  const slack: Channel = {
    name: "slack",
    send: async ({ message, key }) => {
      inSlack.push(message.fallback);
      return { kind: "sent", externalId: key };
    },
    find: null,
    fetchFile: null,
  };
  const service = await aTeamsService(database, plan, { clock: { now: async () => now }, alsoChannels: [slack] });
  const organisationId = plan.organisation.id;
  const about = { tenant: "T1", name: "Slack", credentials: null, settings: {} };
  await keepConnection(db, { organisationId, channel: "slack", ...about });
  const account = {
    personId: plan.person("Priya Shah").id,
    channel: "slack",
    tenant: "T1",
    externalId: "U1",
    place: {},
  };
  await linkAccount(db, organisationId, account, now);
  for (const member of [priya, asha]) service.teams.install(member);
  let lines = 0;
  return {
    ...service,
    plan,
    inSlack,
    async sayInSlack(text: string) {
      lines += 1;
      const body = { kind: "text" as const, text, repliesTo: null };
      await service.app.receive({ channel: "slack", externalId: `S${lines}`, personId: account.personId, body });
      await service.app.jobs.idle();
    },
    async sayInTeams(text: string, from = priya) {
      await service.teams.tell(service.url, service.teams.activity(from, { text }));
      await service.app.jobs.idle();
    },
    /** The day's reminders, by the chat in which they came. */
    async reminders(day: string) {
      now = new Date(`${day}T09:00:00Z`);
      const before = { slack: inSlack.length, teams: service.teams.posted.length };
      await service.app.jobs.sweepNow();
      await service.app.jobs.idle();
      return { slack: inSlack.length - before.slack, teams: service.teams.posted.length - before.teams };
    },
  };
}

test("whoever is in both chats is told each thing once, where they wrote last", async () => {
  const { sayInTeams, sayInSlack, reminders } = await inBothChats();
  await sayInTeams("hello");
  expect(await reminders("2026-06-23")).toEqual({ slack: 0, teams: 1 });
  await sayInSlack("hello");
  expect(await reminders("2026-06-24")).toEqual({ slack: 1, teams: 0 });
});

test("“message me in Teams” holds wherever they write, until they say otherwise", async () => {
  const { sayInTeams, sayInSlack, reminders, inSlack } = await inBothChats();
  await sayInTeams("hello");
  await sayInSlack("message me in Teams");
  expect(inSlack.at(-1)).toMatch(/^From now on I tell you things in Teams/);
  expect(await reminders("2026-06-23")).toEqual({ slack: 0, teams: 1 });
  await sayInSlack("message me wherever I write");
  await sayInSlack("hello");
  expect(await reminders("2026-06-24")).toEqual({ slack: 1, teams: 0 });
});

test("a chat that does not reach them cannot be preferred", async () => {
  const { sayInSlack, inSlack } = await inBothChats();
  await sayInSlack("message me in Teams");
  expect(inSlack.at(-1)).toBe(
    "I do not reach you in Teams yet. Write “hello” to me there once, and say this again. I reach you in Slack.",
  );
});

test("whoever blocks the app in one chat gets the same message in the other, and nobody is lost", async () => {
  const { sayInTeams, reminders, teams } = await inBothChats();
  await sayInTeams("hello");
  teams.breakNext("blocked");
  expect(await reminders("2026-06-23")).toEqual({ slack: 1, teams: 0 });
  expect(await reminders("2026-06-24")).toEqual({ slack: 1, teams: 0 });
});

test("the officer asks who can't be reached, and hears why and what to do", async () => {
  const { sayInTeams, teams, url, app, plan } = await inBothChats();
  await database.db.deleteFrom("chat_identity").where("channel", "=", "slack").execute();
  await sayInTeams("who can't be reached?", asha);
  const asked = JSON.stringify(teams.posted.at(-1)?.card);
  expect(asked).toContain("I cannot reach 1 person, who holds posts with 3 open actions.");
  expect(asked).toContain("I have not met them in Slack or Teams.");
  expect(asked).toContain(plan.person("Priya Shah").email);
  await sayInTeams("hello");
  await teams.tell(url, teams.activity(priya, { type: "installationUpdate", action: "remove" }));
  await app.jobs.idle();
  await sayInTeams("who is unreachable", asha);
  expect(JSON.stringify(teams.posted.at(-1)?.card)).toContain("they have removed the app in Teams");
  await sayInTeams("hello");
  await sayInTeams("who can't be reached?", asha);
  expect(teams.posted.at(-1)?.summary).toBe("I reach everybody who holds a post or a role.");
  await sayInTeams("who can't be reached?");
  expect(teams.posted.at(-1)?.summary).toBe("Only the officer who runs the plan sees whom I cannot reach.");
});
