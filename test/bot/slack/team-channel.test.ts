// A team that is asked together, in a channel of its own: everybody there may read, and whoever belongs to it answers.
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { aPlan } from "../../support/a-plan.ts";
import type { SlackPost } from "../../support/fake-slack.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";
import { type SlackService, slackService } from "../../support/slack-service.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const CARERS = "C0CARERS";
const [OLU, SAM, PRIYA] = ["Olu Bright", "Sam Okoro", "Priya Shah"];

/** 10:00 on a Tuesday; the action's week has begun. */
async function aService() {
  const plan = await aPlan(db, {
    actions: [
      { reference: "ADU-1", words: "Listen to carers.", directorate: "Adults", owners: ["Carers"], due: "2026-06-30" },
      { reference: "PLA-1", words: "Let the stalls.", directorate: "Place", owners: ["Head"], due: "2026-12-31" },
    ],
    people: [
      { name: OLU, role: "officer" },
      { name: SAM, holds: ["Carers"] },
      { name: PRIYA, holds: ["Head"] },
    ],
  });
  let now = new Date("2026-06-23T09:00:00Z");
  const clock = { now: async () => now };
  const service = await slackService(database, plan, [OLU, SAM, PRIYA], { clock });
  return {
    ...service,
    async morning(day: string) {
      now = new Date(`${day}T09:00:00Z`);
      await withoutPace();
      await service.app.jobs.sweepNow();
      await service.app.jobs.idle();
    },
  };
}

/** A story is told faster than Slack would let it be, and its clock stands still meanwhile. */
const withoutPace = () => sql`delete from due_regard.pace`.execute(db);

let lines = 0;
async function says(service: SlackService, name: string, text: string, more: object = {}) {
  lines += 1;
  await withoutPace();
  const [user, ts] = [service.idOf(name), `17000000${10 + lines}.000100`];
  const event = { type: "message", channel_type: "im", channel: service.slack.dmOf(user), user, text, ts, ...more };
  expect((await service.sends.event(event)).status).toBe(200);
  await service.idle();
}

/** Somebody addresses us in a channel, in a thread where one is named. */
const mention = (text: string, thread?: string) => ({
  type: "app_mention",
  channel_type: "channel",
  channel: CARERS,
  text: `<@U0DUEREGARD> ${text}`,
  ...(thread ? { thread_ts: thread } : {}),
});

function postsIn({ slack }: SlackService, channel: string): readonly SlackPost[] {
  return slack.posts.filter((one) => one.channel === channel);
}

function lastTo(service: SlackService, name: string): string {
  return postsIn(service, service.slack.dmOf(service.idOf(name))).at(-1)?.text ?? "";
}

test("a channel that an officer names by its link is where the team is asked from then on", async () => {
  const service = await aService();
  service.slack.addChannel(CARERS);
  await says(service, OLU, `Carers is reached in <#${CARERS}|carers>`);
  expect(lastTo(service, OLU)).toMatch(/^Carers is asked in #carers about its 1 open action\./);
  expect(postsIn(service, CARERS).map(({ text }) => text)).toEqual(["Carers is asked here from 23 June 2026."]);
  await service.morning("2026-06-24");
  expect(postsIn(service, CARERS)[1]?.text).toMatch(/^An action of yours needs an update: ADU-1/);
  expect(postsIn(service, service.slack.dmOf(service.idOf(SAM)))).toEqual([]);
});

test("said in the channel itself it needs no link, and an answer below the question is about that question", async () => {
  const service = await aService();
  service.slack.addChannel(CARERS);
  await says(service, OLU, "", mention("Carers is reached in #carers"));
  await service.morning("2026-06-24");
  const question = postsIn(service, CARERS).find(({ text }) => text.includes("ADU-1"));
  await says(service, SAM, "", mention("green, three dates are booked", question?.ts));
  const reports = await db.selectFrom("report").select(["rag", "note"]).execute();
  expect(reports).toEqual([{ rag: "G", note: "three dates are booked" }]);
  expect(lastTo(service, SAM)).toContain("ADU-1");
  // Whoever reads along learns that there is an answer, and nothing of it.
  expect(postsIn(service, CARERS).at(-1)).toMatchObject({ thread: question?.ts });
  expect(postsIn(service, CARERS).at(-1)?.text).not.toContain("three dates");
});

test("whoever does not belong to the team changes nothing by answering there, in words or by a button", async () => {
  const service = await aService();
  service.slack.addChannel(CARERS);
  await says(service, OLU, "", mention("Carers is reached in #carers"));
  await service.morning("2026-06-24");
  const question = postsIn(service, CARERS).find(({ text }) => text.includes("ADU-1"));
  await says(service, PRIYA, "", mention("green, all is done", question?.ts));
  expect(lastTo(service, PRIYA)).toMatch(/^That question is for whoever is assigned to the team/);
  const [button] = (question?.blocks ?? []).flatMap((block) => {
    const { type, elements = [] } = block as { type: string; elements?: readonly { text: { text: string } }[] };
    return type === "actions" ? elements.filter(({ text }) => text.text.includes("Green")) : [];
  });
  expect(button).toBeDefined();
  await withoutPace();
  await service.sends.interaction({
    type: "block_actions",
    user: { id: service.idOf(PRIYA) },
    trigger_id: service.slack.trigger(),
    container: { type: "message", channel_id: CARERS, message_ts: question?.ts },
    actions: [button],
  });
  await service.idle();
  expect(await db.selectFrom("report").select("id").execute()).toEqual([]);
  expect(postsIn(service, CARERS).some(({ text }) => text.includes("all is done"))).toBe(false);
});

test("a channel that I am not in is on the officer's list until I am let in and told again", async () => {
  const service = await aService();
  service.slack.addChannel(CARERS, { member: false });
  await says(service, OLU, `Carers is reached in <#${CARERS}|carers>`);
  await service.morning("2026-06-24");
  const told = JSON.stringify(postsIn(service, service.slack.dmOf(service.idOf(OLU))).at(-1)?.blocks);
  expect(told).toContain("#carers cannot be reached in Slack: I am not in that channel");
  await says(service, OLU, "who is unmatched?");
  const listed = JSON.stringify(postsIn(service, service.slack.dmOf(service.idOf(OLU))).at(-1)?.blocks);
  expect(listed).toContain("I cannot write in #carers.");
  service.slack.addChannel(CARERS);
  await says(service, OLU, "", mention("Carers is reached in #carers"));
  await service.morning("2026-06-25");
  expect(postsIn(service, CARERS).some(({ text }) => text.includes("ADU-1"))).toBe(true);
});

test("only the officer says where a team is reached", async () => {
  const service = await aService();
  service.slack.addChannel(CARERS);
  await says(service, SAM, "", mention("Carers is reached in #carers"));
  await says(service, PRIYA, `Carers is reached in <#${CARERS}|carers>`);
  expect(await db.selectFrom("person").select("id").where("kind", "=", "place").execute()).toEqual([]);
  expect(await db.selectFrom("chat_identity").select("person_id").where("external_id", "=", CARERS).execute()).toEqual(
    [],
  );
});

test("undo takes the channel back with what was changed", async () => {
  const service = await aService();
  service.slack.addChannel(CARERS);
  await says(service, OLU, `Carers is reached in <#${CARERS}|carers>`);
  await says(service, OLU, "undo");
  expect(lastTo(service, OLU)).toBe("Undone. Everything is as it was before, and the audit trail keeps both.");
  await service.morning("2026-06-24");
  expect(postsIn(service, CARERS)).toHaveLength(1);
  expect(lastTo(service, SAM)).toMatch(/^An action of yours needs an update: ADU-1/);
});
