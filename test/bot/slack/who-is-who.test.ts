// Whose account it is: the e-mail address counts where the workspace itself gives it out, and nowhere else.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aPlan } from "../../support/a-plan.ts";
import type { SlackUser } from "../../support/fake-slack.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";
import { slackService } from "../../support/slack-service.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

/** Somebody with Priya's name and address, whom nobody has met, writes that her action is complete. */
async function claims(who: Partial<SlackUser>) {
  const plan = await aPlan(db, {
    actions: [
      { reference: "PLA-1", words: "Let the stalls.", directorate: "Place", owners: ["Head"], due: "2027-05-31" },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head"] },
      { name: "Olu Bright", role: "officer" },
    ],
  });
  const { slack, sends, idle } = await slackService(database, plan, ["Olu Bright"]);
  const user = "U0PRIYA";
  slack.addUser({ id: user, name: "Priya Shah", email: plan.person("Priya Shah").email, ...who });
  const line = { type: "message", channel_type: "im", channel: slack.dmOf(user), user, ts: "1700000001.000100" };
  expect((await sends.event({ ...line, text: "PLA-1 green, the stalls are let" })).status).toBe(200);
  await sends.event({ type: "user_change", user: slack.listed(user) });
  await idle();
  const linked = await db.selectFrom("chat_identity").select("external_id").where("external_id", "=", user).execute();
  const reports = await db.selectFrom("report").select("rag").execute();
  return { linked: linked.length, reports: reports.length };
}

test("somebody of the workspace is who their e-mail address says", async () => {
  expect(await claims({})).toEqual({ linked: 1, reports: 1 });
});

test.each<[string, Partial<SlackUser>]>([
  ["comes from another workspace, through a shared channel", { teamId: "T0ELSEWHERE" }],
  ["is a stranger to this workspace", { isStranger: true }],
  ["only claims to have that address", { isConfirmed: false }],
  ["is an app", { isBot: true }],
  ["has no address that Slack shows", { email: null }],
  ["was deactivated", { isDeleted: true }],
])("whoever %s is nobody of ours, and changes nothing", async (_who, departs) => {
  expect(await claims(departs)).toEqual({ linked: 0, reports: 0 });
});
