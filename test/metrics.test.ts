import { afterAll, beforeEach, expect, test } from "vitest";
import { json } from "../src/db/database.ts";
import { listen } from "../src/http.ts";
import { openMetrics } from "../src/metrics.ts";
import { metricsRoute } from "../src/metrics-route.ts";
import { aPlan } from "./support/a-plan.ts";
import { openTestDatabase } from "./support/open-test-database.ts";
import { keptLog } from "./support/test-jobs.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const { db } = database;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function figures(): Promise<ReadonlyMap<string, number>> {
  const text = await openMetrics().text(db);
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]));
}

async function aServiceAtWork() {
  const plan = await aPlan(db, { actions: [], people: [{ name: "Priya Shah" }] });
  const message = {
    organisation_id: plan.organisation.id,
    person_id: plan.person("Priya Shah").id,
    channel: "terminal",
    purpose: "reminders",
    content: json({}),
    answers: null,
    reason: null,
    holder: null,
    lease_until: null,
    first_try_at: null,
    external_id: null,
    replaces: null,
  };
  await db
    .insertInto("message")
    .values([
      { ...message, key: "a", sent_at: null, planned_at: minutesAgo(12), not_before: minutesAgo(10) },
      { ...message, key: "b", sent_at: null, not_before: minutesAgo(-60) },
      { ...message, key: "c", state: "sent", planned_at: minutesAgo(30), sent_at: minutesAgo(29) },
      { ...message, key: "d", state: "unconfirmed", planned_at: minutesAgo(3 * 24 * 60), sent_at: null },
      { ...message, key: "e", state: "failed", planned_at: minutesAgo(5), sent_at: null },
    ])
    .execute();
  const incoming = {
    organisation_id: plan.organisation.id,
    person_id: plan.person("Priya Shah").id,
    channel: "terminal",
    body: json({ kind: "text", text: "the lasagne is lovely", repliesTo: null }),
    handled_at: null,
    error: null,
    answered_message: null,
  };
  const became = (as: string, why: string | null) => json([{ as, why }]);
  await db
    .insertInto("incoming")
    .values([
      {
        ...incoming,
        external_id: "1",
        state: "handled",
        became: became("note", "not understood; kept, and asked about"),
      },
      { ...incoming, external_id: "2", state: "handled", became: became("report", null) },
      { ...incoming, external_id: "3" },
      { ...incoming, external_id: "4", state: "failed", received_at: minutesAgo(3 * 24 * 60) },
    ])
    .execute();
}

test("how the work stands: what waits and for how long, what became of messages and of replies, what needs an officer", async () => {
  await aServiceAtWork();
  const at = await figures();
  expect(
    Object.fromEntries([...at].filter(([name]) => /waiting|last_day\{(state|became)|troubled/.test(name))),
  ).toEqual({
    'due_regard_waiting{kind="messages"}': 1,
    'due_regard_waiting{kind="incoming"}': 1,
    'due_regard_waiting{kind="uploads"}': 0,
    'due_regard_messages_last_day{state="planned"}': 2,
    'due_regard_messages_last_day{state="sent"}': 1,
    'due_regard_messages_last_day{state="failed"}': 1,
    'due_regard_incoming_last_day{became="not understood"}': 1,
    'due_regard_incoming_last_day{became="report"}': 1,
    'due_regard_incoming_last_day{became="stored"}': 1,
    'due_regard_troubled{kind="failed"}': 1,
    'due_regard_troubled{kind="unconfirmed"}': 1,
    'due_regard_troubled{kind="notHandled"}': 1,
  });
  expect(at.get('due_regard_late_seconds_last_day{quantile="0.95"}')).toBeCloseTo(60, 0);
  expect(Math.round((at.get("due_regard_oldest_unsent_seconds") ?? 0) / 60)).toBe(10);
  expect(at.get("due_regard_sweep_age_seconds")).toBeGreaterThanOrEqual(0);
});

test("no figure names anybody, and an empty store has figures too", async () => {
  expect((await figures()).get('due_regard_waiting{kind="messages"}')).toBe(0);
  await aServiceAtWork();
  expect(await openMetrics().text(db)).not.toMatch(/Priya|Thornbridge|lasagne/);
});

test("what the log says is done is counted, whether or not it is written", async () => {
  const log = keptLog();
  const metrics = openMetrics();
  const counting = metrics.counting(log);
  counting.info({ event: "message.delivered", outcome: "sent", message: 1, ms: 20 });
  counting.info({ event: "message.delivered", outcome: "sent", message: 2, ms: 700 });
  counting.error({ event: "sweep.done", outcome: "failed", organisation: 1 });
  const text = await metrics.text(db);
  expect(text).toContain('due_regard_done_total{event="message.delivered",outcome="sent"} 2');
  expect(text).toContain('due_regard_done_total{event="sweep.done",outcome="failed"} 1');
  expect(text).toContain('due_regard_done_seconds_bucket{le="0.05",event="message.delivered"} 1');
  expect(log.lines).toHaveLength(3);
});

test("figures are for this machine alone, and not for what a proxy on it passes on", async () => {
  await using server = await serving(null);
  const url = `http://127.0.0.1:${server.port}/metrics`;
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(url, { headers: { "x-forwarded-for": "192.0.2.7" } })).status).toBe(403);
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
});

test("where a token is set, only who knows it gets the figures", async () => {
  await using server = await serving("a-token-of-some-length");
  const url = `http://127.0.0.1:${server.port}/metrics`;
  const asked = (authorization: string) => fetch(url, { headers: { authorization } });
  expect((await fetch(url)).status).toBe(401);
  expect((await asked("Bearer another-token-of-length")).status).toBe(401);
  const answer = await asked("Bearer a-token-of-some-length");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/plain")]);
});

function serving(token: string | null) {
  const routes = [metricsRoute(openMetrics(), db, token)];
  return listen({ host: "127.0.0.1", port: 0 }, { isReady: async () => true, routes, failed: () => {} });
}
