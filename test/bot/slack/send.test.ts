// What becomes of a message on its way into Slack, whatever Slack does.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Outgoing } from "../../../src/bot/channel.ts";
import { saveMessage } from "../../../src/db/save-message.ts";
import { aPlan } from "../../support/a-plan.ts";
import type { SlackFault } from "../../support/fake-slack.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";
import { slackService } from "../../support/slack-service.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const PRIYA = "Priya Shah";

async function aService() {
  const plan = await aPlan(db, { actions: [], people: [{ name: PRIYA }] });
  const service = await slackService(database, plan, [PRIYA]);
  const to = plan.person(PRIYA);

  /** A message that no job delivers: it is due next year. */
  async function outgoing(more: Partial<Outgoing> = {}): Promise<Outgoing> {
    const at = new Date();
    const text = "PLA-1 is due on 31 May 2027.";
    const message = { fallback: text, view: [{ kind: "text" as const, text }] };
    const key = `reminders-${Math.random()}`;
    const messageId = await saveMessage(db, {
      organisationId: plan.organisation.id,
      to,
      channel: "slack",
      purpose: "reminders",
      key,
      content: message,
      answers: null,
      remembers: null,
      actions: [],
      at,
      notBefore: new Date(at.getTime() + 365 * 86_400_000),
    });
    if (messageId === null) throw new Error("not saved");
    const { id: organisationId } = plan.organisation;
    const whom = { messageId, key, organisationId, personId: to.id, place: null, replaces: null };
    return { ...whom, message, deadline: new Date(Date.now() + 45_000), ...more };
  }

  function found({ key, organisationId, personId, place }: Outgoing) {
    if (!service.chat.channel.find) throw new Error("Slack can be read back");
    return service.chat.channel.find({ key, organisationId, personId, place, since: new Date(Date.now() - 60_000) });
  }
  return { ...service, outgoing, found, send: service.chat.channel.send };
}

test.each<[SlackFault, string, number]>([
  ["rate-limited", "not-sent", 0],
  ["error-before", "unknown", 0],
  ["error-after", "unknown", 1],
  ["internal-error-after", "unknown", 1],
  ["reply-lost", "unknown", 1],
  ["reset", "unknown", 0],
  [{ error: "user_is_deactivated" }, "unreachable", 0],
  [{ error: "invalid_blocks" }, "rejected", 0],
  [{ error: "token_revoked" }, "not-sent", 0],
  [{ error: "ratelimited" }, "not-sent", 0],
])("when Slack does %j the send is %s, and looking finds what arrived", async (fault, kind, arrived) => {
  const service = await aService();
  service.slack.fail("chat.postMessage", fault);
  const outgoing = await service.outgoing();
  expect((await service.send(outgoing)).kind).toBe(kind);
  expect(service.slack.posts.length).toBe(arrived);
  expect((await service.found(outgoing)).kind).toBe(arrived === 1 ? "found" : "absent");
});

test("nothing is written when the time to send is over", async () => {
  const service = await aService();
  const late = await service.outgoing({ deadline: new Date(Date.now() - 1) });
  expect(await service.send(late)).toMatchObject({ kind: "not-sent", retryAfterMs: 0 });
  expect(service.slack.calls.filter(({ method }) => method === "chat.postMessage")).toEqual([]);
});

test("where nobody listens nothing was sent, and it is tried again", async () => {
  const service = await aService();
  await service.slack[Symbol.asyncDispose]();
  expect(await service.send(await service.outgoing())).toMatchObject({ kind: "not-sent", retryAfterMs: 5_000 });
});

test("a message that is written over keeps its place and its name", async () => {
  const service = await aService();
  const first = await service.send(await service.outgoing());
  const id = first.kind === "sent" ? first.externalId : "";
  const over = await service.outgoing({ replaces: id });
  expect(await service.send(over)).toEqual({ kind: "sent", externalId: id });
  expect(service.slack.posts).toMatchObject([{ updates: 1, metadata: { event_payload: { key: over.key } } }]);
  expect(await service.found(over)).toEqual({ kind: "found", externalId: id });
});

test("where the message to write over is gone, only what is new is said", async () => {
  const service = await aService();
  const text = (words: string) => ({ kind: "text" as const, text: words });
  const message = { fallback: "Recorded.", view: [text("the old reminder"), text("Recorded: green")], stays: 1 };
  const over = await service.outgoing({ replaces: "D0PRIYASHAH:1.000001", message });
  expect((await service.send(over)).kind).toBe("sent");
  expect(JSON.stringify(service.slack.posts[0]?.blocks)).toContain("Recorded: green");
  expect(JSON.stringify(service.slack.posts[0]?.blocks)).not.toContain("the old reminder");
});

test("a channel that the app is not in says nothing of the person", async () => {
  const service = await aService();
  service.slack.addChannel("C0PLACE", { member: false });
  const place = { conversation: "C0PLACE", thread: null, tenant: "T0ASHCOMBE" };
  expect(await service.send(await service.outgoing({ place }))).toMatchObject({ kind: "rejected" });
  expect(await service.send(await service.outgoing())).toMatchObject({ kind: "sent" });
});

test("one conversation gets one message a second, and others do not wait for it", async () => {
  const service = await aService();
  expect(await service.send(await service.outgoing())).toMatchObject({ kind: "sent" });
  const second = await service.send(await service.outgoing());
  expect(second).toMatchObject({ kind: "not-sent", reason: "its turn in the queue comes later" });
  expect(service.slack.posts.length).toBe(1);
});

test("a message in a thread is looked for in the thread", async () => {
  const service = await aService();
  const ts = service.slack.write("D0PRIYASHAH", "my actions");
  const place = { conversation: "D0PRIYASHAH", thread: ts, tenant: "T0ASHCOMBE", alone: true as const };
  service.slack.fail("chat.postMessage", "reply-lost");
  const outgoing = await service.outgoing({ place });
  expect((await service.send(outgoing)).kind).toBe("unknown");
  expect(await service.found(outgoing)).toMatchObject({ kind: "found" });
});

test("what may have arrived in a channel is looked for there, where the app may read it", async () => {
  const service = await aService();
  service.slack.addChannel("C0PLACE");
  const place = { conversation: "C0PLACE", thread: null, tenant: "T0ASHCOMBE" };
  service.slack.fail("chat.postMessage", "reply-lost");
  const outgoing = await service.outgoing({ place });
  expect((await service.send(outgoing)).kind).toBe("unknown");
  const post = service.slack.posts[0];
  expect(await service.found(outgoing)).toEqual({ kind: "found", externalId: `C0PLACE:${post?.ts}` });
  service.slack.fail("conversations.history", { error: "missing_scope" });
  await expect(service.found(outgoing)).rejects.toThrow("missing_scope");
});

const STANDINGS = {
  fallback: "Q1 digest: 2 of 3 actions updated.",
  view: [
    {
      kind: "chart" as const,
      title: "How actions stand",
      summary: "2 of 3 are green.",
      categories: ["Place", "Adults"],
      series: [
        { name: "● Green", tone: "good" as const, values: [1, 1] },
        { name: "■ Red", tone: "attention" as const, values: [1, 0] },
      ],
    },
  ],
};

function typesOf(post: { readonly blocks: readonly unknown[] } | undefined): readonly string[] {
  return (post?.blocks ?? []).map((block) => (block as { readonly type: string }).type);
}

test("a chart of status words is uploaded once, with words for those who do not see it, and shown in each message", async () => {
  const { slack, send, outgoing } = await aService();
  slack.addChannel("C0LEADERS");
  const place = { conversation: "C0LEADERS", thread: null, tenant: "T0ASHCOMBE" };
  expect((await send(await outgoing({ message: STANDINGS }))).kind).toBe("sent");
  expect((await send(await outgoing({ message: STANDINGS, place }))).kind).toBe("sent");
  expect(slack.posts.map(typesOf)).toEqual([
    ["section", "image"],
    ["section", "image"],
  ]);
  expect(slack.posts[0]?.blocks[1]).toMatchObject({ slack_file: { id: "F0UP1" }, alt_text: "2 of 3 are green." });
  const [[id, picture] = [], ...others] = slack.pictures;
  expect(others).toEqual([]);
  expect({ id, altText: picture?.altText }).toEqual({ id: "F0UP1", altText: "2 of 3 are green." });
  expect(
    Buffer.from(picture?.bytes ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
});

test.each<[string, SlackFault]>([
  ["files.getUploadURLExternal", { error: "missing_scope" }],
  ["files.getUploadURLExternal", "rate-limited"],
  ["files.completeUploadExternal", "reset"],
  ["chat.postMessage", { error: "invalid_blocks" }],
])("where %s does %j to a chart, the message goes out at once with its table, and says so", async (method, fault) => {
  const { slack, send, outgoing } = await aService();
  slack.fail(method, fault);
  expect((await send(await outgoing({ message: STANDINGS }))).kind).toBe("sent");
  expect(slack.posts.map(typesOf)).toEqual([["section", "rich_text", "table", "context"]]);
  expect(JSON.stringify(slack.posts[0]?.blocks)).toContain("nothing is left out");
  slack.addChannel("C0LATER");
  const place = { conversation: "C0LATER", thread: null, tenant: "T0ASHCOMBE" };
  await send(await outgoing({ message: STANDINGS, place }));
  expect(slack.posts[1] && typesOf(slack.posts[1])).toEqual(["section", "image"]);
});

test("a file is fetched from Slack's own hosts alone, and not further than wanted", async () => {
  const { slack, chat, outgoing } = await aService();
  const { organisationId } = await outgoing();
  const bytes = new Uint8Array(2_000).fill(7);
  slack.addFile("F1", { name: "a.csv", mimetype: "text/csv", bytes });
  slack.addFile("F2", { name: "a.csv", mimetype: "text/csv", bytes, address: "http://127.0.0.1:9/stolen" });
  slack.addFile("F3", { name: "a.csv", mimetype: "text/csv", bytes, address: `${slack.origin}/files-pri/none` });
  const fetchFile = (id: string, most: number) => chat.channel.fetchFile?.(id, most, organisationId);
  expect(await fetchFile("F1", 5_000)).toEqual({ kind: "fetched", bytes });
  expect(await fetchFile("F1", 1_000)).toEqual({ kind: "too-large" });
  expect(await fetchFile("F2", 5_000)).toEqual({ kind: "gone", reason: "its address is not one of Slack's" });
  expect(await fetchFile("F3", 5_000)).toMatchObject({ kind: "gone" });
  expect(await fetchFile("F9", 5_000)).toMatchObject({ kind: "gone" });
});
