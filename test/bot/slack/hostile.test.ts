// Requests that are not Slack's, or not meant well: refused or harmless, each of them.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aPlan } from "../../support/a-plan.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";
import { SIGNING_SECRET } from "../../support/slack-requests.ts";
import { slackService } from "../../support/slack-service.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const [PRIYA, SAM] = ["Priya Shah", "Sam Okoro"];

async function aService() {
  const plan = await aPlan(db, {
    actions: [
      { reference: "PLA-1", words: "Let market stalls.", directorate: "Place", owners: ["Head"], due: "2027-05-31" },
    ],
    people: [{ name: PRIYA, holds: ["Head"] }, { name: SAM }],
  });
  return { ...(await slackService(database, plan, [PRIYA, SAM])), plan };
}

type Service = Awaited<ReturnType<typeof aService>>;

function line({ idOf, slack }: Service, text: string, name = PRIYA) {
  const user = idOf(name);
  return { type: "message", channel_type: "im", channel: slack.dmOf(user), user, text, ts: "1700000001.000100" };
}

async function heard() {
  return (await db.selectFrom("incoming").select("id").execute()).length;
}

async function lastSaid(service: Service) {
  await service.idle();
  const rows = await db.selectFrom("incoming").select("body").orderBy("id", "desc").execute();
  return (rows[0]?.body as { text?: string } | undefined)?.text;
}

test("a request whose signature, time or sender is not Slack's is refused, and nothing is stored", async () => {
  const service = await aService();
  const event = line(service, "PLA-1 green");
  const other = { id: "T0ELSEWHERE" };
  const cases: Record<string, Promise<Response>> = {
    forged: service.sends.event(event, { departs: { secret: "another secret of somebody's" } }),
    "no signature": service.sends.event(event, { departs: { headers: { "x-slack-signature": null } } }),
    "no time": service.sends.event(event, { departs: { headers: { "x-slack-request-timestamp": null } } }),
    "a time that is none": service.sends.event(event, {
      departs: { headers: { "x-slack-request-timestamp": "noon" } },
    }),
    truncated: service.sends.event(event, { departs: { signature: (honest) => honest.slice(0, 40) } }),
    "cut to nothing": service.sends.event(event, { departs: { signature: () => "v0=" } }),
    "of another version": service.sends.event(event, {
      departs: { signature: (honest) => honest.replace("v0", "v1") },
    }),
    stale: service.sends.event(event, { departs: { seconds: -301 } }),
    "dated ahead": service.sends.event(event, { departs: { seconds: 310 } }),
    "an unsigned check with an event inside": service.sends.raw(
      `ssl_check=1&payload=${encodeURIComponent(JSON.stringify({ type: "event_callback", event }))}`,
      "application/x-www-form-urlencoded",
      { headers: { "x-slack-signature": null } },
    ),
    "a workspace that is nobody's": service.sends.raw(
      JSON.stringify({ type: "event_callback", team_id: other.id, event_id: "Ev1", event }),
      "application/json",
    ),
    "a press in a workspace that is nobody's": service.sends.interaction({
      type: "block_actions",
      team: other,
      user: { id: service.idOf(PRIYA) },
      trigger_id: "1.1",
      actions: [{ type: "button", action_id: "a", value: '{"verb":"help"}' }],
    }),
  };
  const statuses = await Promise.all(
    Object.entries(cases).map(async ([name, response]) => [name, (await response).status] as const),
  );
  const refused = Object.keys(cases).map((name) => [name, name.startsWith("an unsigned") ? 200 : 401] as const);
  expect(Object.fromEntries(statuses)).toEqual(Object.fromEntries(refused));
  expect(await heard()).toBe(0);
  expect(service.slack.posts).toEqual([]);
});

test("an honest request that is sent again is heard once", async () => {
  const service = await aService();
  const body = JSON.stringify({
    type: "event_callback",
    team_id: "T0ASHCOMBE",
    event_id: "Ev0REPLAYED",
    event: line(service, "PLA-1 green"),
  });
  const replies = await Promise.all([1, 2, 3].map(() => service.sends.raw(body, "application/json")));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  await service.idle();
  expect(await heard()).toBe(1);
  expect(await db.selectFrom("report").select("id").execute()).toHaveLength(1);
});

test("a body over the limit is refused without being read", async () => {
  const service = await aService();
  const large = JSON.stringify({ type: "event_callback", event: line(service, "x".repeat(1024 * 1024)) });
  const status = await service.sends.raw(large, "application/json").then(
    (response) => response.status,
    // The connection may be closed before all of it was taken.
    () => 413,
  );
  expect(status).toBe(413);
  expect(await heard()).toBe(0);
});

test.each([
  ["null", "application/json", 400],
  ["[]", "application/json", 400],
  ['"text"', "application/json", 400],
  ["{", "application/json", 400],
  ['{"type":"event_callback","event":null}', "application/json", 400],
  ['{"type":"event_callback","event":{"type":"message","item":"x"}}', "application/json", 400],
  ['{"type":"event_callback","event":{}}', "application/json", 400],
  ["payload=null", "application/x-www-form-urlencoded", 400],
  ["payload=%7B%22actions%22%3A%5B%5D%7D", "application/x-www-form-urlencoded", 400],
  ["", "application/json", 400],
])("a signed body that is no payload is refused and nothing falls over: %s", async (body, type, status) => {
  const service = await aService();
  expect((await service.sends.raw(body, type)).status).toBe(status);
  expect((await service.sends.event(line(service, "help"))).status).toBe(200);
});

test("a click by somebody without the right changes nothing, and they are told kindly", async () => {
  const service = await aService();
  const action = await db.selectFrom("action").select("id").executeTakeFirstOrThrow();
  const press = { verb: "set-status", args: { actions: String(action.id), choice: "green" }, version: 0 };
  const status = await service.sends.interaction({
    type: "block_actions",
    user: { id: service.idOf(SAM) },
    trigger_id: service.slack.trigger(),
    container: { type: "message", channel_id: "D0SAMOKORO", message_ts: "1.1" },
    actions: [{ type: "button", action_id: "a", value: JSON.stringify(press) }],
  });
  expect(status.status).toBe(200);
  await service.idle();
  expect(await db.selectFrom("report").selectAll().execute()).toEqual([]);
  expect(service.slack.posts.map(({ channel }) => channel)).toEqual(["D0SAMOKORO"]);
});

test("a button that somebody made up is acknowledged and does nothing", async () => {
  const service = await aService();
  for (const value of ["", "null", "DROP TABLE", '{"verb":1}']) {
    const response = await service.sends.interaction({
      type: "block_actions",
      user: { id: service.idOf(PRIYA) },
      trigger_id: service.slack.trigger(),
      actions: [{ type: "button", action_id: "a", value }],
    });
    expect(response.status).toBe(200);
  }
  expect(await heard()).toBe(0);
});

test.each([
  ["PLA-1 amber &lt;!channel&gt; waiting", "PLA-1 amber <!channel> waiting"],
  ["PLA-1 amber <!channel> waiting", "PLA-1 amber @channel waiting"],
  [
    "PLA-1 amber, see <https://ashcombe.example/a?b=1&amp;c=2|the list>",
    "PLA-1 amber, see the list https://ashcombe.example/a?b=1&c=2",
  ],
  ["PLA-1 amber, <http://ashcombe.example|ashcombe.example>", "PLA-1 amber, http://ashcombe.example"],
  ["PLA-1 amber, ask <mailto:sam@ashcombe.example|sam@ashcombe.example>", "PLA-1 amber, ask sam@ashcombe.example"],
  ["PLA-1 amber, ask <@U0SAMOKORO> in <#C0PLACE|place>", "PLA-1 amber, ask @Sam Okoro in #place"],
  ["PLA-1 amber \u0000\u0007\u001b[31m waiting\ud800", "PLA-1 amber [31m waiting\ufffd"],
])("marked-up words are stored as plain ones: %s", async (text, plain) => {
  const service = await aService();
  expect((await service.sends.event(line(service, text))).status).toBe(200);
  expect(await lastSaid(service)).toBe(plain);
});

test("a plan's or a person's words make no mention, no link and no mark-up in what is said", async () => {
  const service = await aService();
  const words = "PLA-1 amber, <!channel> <@U0SAMOKORO> *bold* <https://evil.example|click> `code` :rotating_light:";
  await service.sends.event(line(service, words.replaceAll("<", "&lt;").replaceAll(">", "&gt;")));
  await service.idle();
  const [post] = service.slack.posts;
  expect(post?.text).not.toMatch(/<[!@#h]/);
  const said = JSON.stringify(post?.blocks);
  expect(said).toContain("@U0SAMOKORO");
  expect(said).not.toMatch(/"type":"(?:mrkdwn|markdown|user|broadcast|link|emoji)"/);
});

test("a signature made for one body is good for no other", async () => {
  const service = await aService();
  const honest = JSON.stringify({
    type: "event_callback",
    team_id: "T0ASHCOMBE",
    event_id: "Ev1",
    event: line(service, "help"),
  });
  const changed = honest.replace("help", "PLA-1 green");
  const { createHmac } = await import("node:crypto");
  const at = String(Math.floor(Date.now() / 1000));
  const signed = `v0=${createHmac("sha256", SIGNING_SECRET).update(`v0:${at}:${honest}`).digest("hex")}`;
  const headers = { "x-slack-request-timestamp": at, "x-slack-signature": signed };
  expect((await service.sends.raw(changed, "application/json", { headers })).status).toBe(401);
  expect(await heard()).toBe(0);
});
