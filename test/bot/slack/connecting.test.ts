// How a workspace comes to be heard: by its token, over a socket, or by installing the app itself.
import { afterAll, beforeEach, expect, test } from "vitest";
import { openSlack } from "../../../src/bot/slack/open-slack.ts";
import { slackSettings } from "../../../src/bot/slack/settings.ts";
import { keepConnection } from "../../../src/db/connections.ts";
import { sealWith } from "../../../src/db/seal.ts";
import { aPlan } from "../../support/a-plan.ts";
import { ASHCOMBE, startFakeSlack } from "../../support/fake-slack.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";
import { commandFields, eventBody } from "../../support/slack-requests.ts";
import { slackService } from "../../support/slack-service.ts";
import { keptLog } from "../../support/test-jobs.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const PRIYA = "Priya Shah";
const line = { type: "message", channel_type: "im", channel: "D0PRIYASHAH", user: "U0PRIYASHAH", ts: "1700000001.1" };

async function aService(over: "socket" | "install", settings = {}) {
  const plan = await aPlan(db, { actions: [], people: [{ name: PRIYA }] });
  return { ...(await slackService(database, plan, [PRIYA], { over, settings })), plan };
}

test("over a socket everything is heard that is heard over HTTP, and acknowledged when it is stored", async () => {
  const service = await aService("socket");
  await service.slack.overSocket("events_api", eventBody({ ...line, text: "help" }));
  expect(await db.selectFrom("incoming").select("body").execute()).toMatchObject([{ body: { text: "help" } }]);
  const ack = await service.slack.overSocket("slash_commands", commandFields("help", "U0PRIYASHAH", "C0PLACE"));
  expect(ack).toMatchObject({ response_type: "ephemeral" });
  await service.idle();
  await expect.poll(() => service.slack.posts.length, { timeout: 10_000 }).toBe(2);
});

test("when Slack asks for a new connection, one is opened", async () => {
  const service = await aService("socket");
  service.slack.recycle();
  const opened = () => service.slack.calls.filter(({ method }) => method === "apps.connections.open").length;
  await expect.poll(opened, { timeout: 10_000 }).toBe(2);
  await service.slack.overSocket("events_api", eventBody({ ...line, text: "help" }));
  expect(await db.selectFrom("incoming").select("id").execute()).toHaveLength(1);
});

test("a workspace that installs the app is an organisation of its own, and its token is sealed", async () => {
  const service = await aService("install");
  await install(service);
  const [kept] = await db.selectFrom("connection").selectAll().execute();
  expect(kept).toMatchObject({ tenant: ASHCOMBE.id, name: ASHCOMBE.name });
  expect(kept?.organisation_id).not.toBe(service.plan.organisation.id);
  expect(kept?.credentials).not.toContain("xoxb");
  // Nobody of another organisation is found by an e-mail address in it.
  expect((await service.sends.event({ ...line, text: "help" })).status).toBe(200);
  expect(await db.selectFrom("chat_identity").selectAll().execute()).toEqual([]);
});

test("the workspace that the settings name belongs to the organisation that was set up", async () => {
  const service = await aService("install", { SLACK_TEAM_ID: ASHCOMBE.id });
  await install(service);
  expect((await service.sends.event({ ...line, text: "help" })).status).toBe(200);
  await service.idle();
  expect(service.slack.posts).toHaveLength(1);
  await service.sends.event({ type: "tokens_revoked", tokens: { bot: [ASHCOMBE.botUserId] } });
  expect((await service.sends.event({ ...line, text: "help" })).status).toBe(401);
  await install(service);
  expect((await service.sends.event({ ...line, text: "help" })).status).toBe(200);
});

test("an installation that was not begun here is refused", async () => {
  const service = await aService("install");
  service.slack.oauthCode("stolen", ASHCOMBE);
  const response = await fetch(`${service.url}/slack/oauth_redirect?code=stolen&state=made-up`);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await db.selectFrom("connection").selectAll().execute()).toEqual([]);
});

/** What a browser does: it is sent to Slack with a state and a cookie, agrees there, and comes back with both. */
async function install({
  url,
  slack,
}: {
  readonly url: string;
  readonly slack: { oauthCode: (code: string, team: typeof ASHCOMBE) => void };
}) {
  const begun = await fetch(`${url}/slack/install`, { redirect: "manual" });
  const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
  const cookie = begun.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  slack.oauthCode("agreed", ASHCOMBE);
  const query = new URLSearchParams({ code: "agreed", state });
  const done = await fetch(`${url}/slack/oauth_redirect?${query}`, { headers: { cookie } });
  expect(done.status).toBe(200);
}

test.each([
  [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_SIGNING_SECRET"],
  [{ SLACK_SIGNING_SECRET: "0123456789" }, "SLACK_BOT_TOKEN"],
  [{ SLACK_CLIENT_ID: "1.2", SLACK_SIGNING_SECRET: "0123456789" }, "SLACK_CLIENT_SECRET"],
  [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_CLIENT_ID: "1.2", SLACK_SIGNING_SECRET: "0123456789" }, "Leave one out"],
])("settings that are half there name what is missing: %j", (given, named) => {
  expect(() => slackSettings({ SLACK_MESSAGES_PER_SECOND: 5, ...given })).toThrow(named);
});

test("nothing about Slack is no Slack", () => {
  expect(slackSettings({ SLACK_MESSAGES_PER_SECOND: 5 })).toBeNull();
});

test("a token that Slack does not take stops the start with a sentence that says what to do", async () => {
  await using slack = await startFakeSlack();
  const { organisation } = await aPlan(db, { actions: [], people: [] });
  const settings = slackSettings({
    SLACK_BOT_TOKEN: "xoxb-wrong",
    SLACK_SIGNING_SECRET: "0123456789",
    SLACK_API_URL: slack.apiUrl,
    SLACK_MESSAGES_PER_SECOND: 5,
  });
  if (!settings) throw new Error("no settings");
  const opened = openSlack(settings, { db, organisation, seal: null, log: keptLog() });
  await expect(opened).rejects.toThrow("Slack does not take SLACK_BOT_TOKEN (invalid_auth)");
});

test("a look at the connections says which workspace refuses its token, and sends nothing", async () => {
  const plan = await aPlan(db, { actions: [], people: [{ name: PRIYA }] });
  const { chat, slack } = await slackService(database, plan, [PRIYA]);
  expect(await chat.check?.()).toEqual([]);
  const seal = sealWith(["a secret of at least thirty-two characters"]);
  await keepConnection(db, {
    organisationId: plan.organisation.id,
    channel: "slack",
    tenant: "T0MARLBROOK",
    name: "Marlbrook",
    credentials: seal.seal("xoxb-taken-back"),
    settings: { botUserId: "U0BOT", botId: "B0BOT" },
  });
  expect(await chat.check?.()).toEqual(["the workspace T0MARLBROOK does not take its token (invalid_auth)."]);
  expect(slack.posts).toEqual([]);
});
