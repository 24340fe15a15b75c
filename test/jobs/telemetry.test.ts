import { type Span, type SpanOptions, trace } from "@opentelemetry/api";
import { afterAll, beforeEach, expect, test } from "vitest";
import { storeIncoming } from "../../src/db/store-incoming.ts";
import { markHandled } from "../../src/db/stored-incoming.ts";
import { databaseClock } from "../../src/jobs/clock.ts";
import { startJobs } from "../../src/jobs/start-jobs.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog, testQueue } from "../support/test-jobs.ts";
import { until } from "../support/until.ts";

const database = await openTestDatabase();
const spans: string[] = [];
const span = new Proxy({} as Span, {
  get: (_, name) => (name === "spanContext" ? () => ({ traceId: "", spanId: "", traceFlags: 0 }) : () => span),
});
trace.setGlobalTracerProvider({
  getTracer: () => ({
    startSpan(name: string, _options?: SpanOptions) {
      spans.push(name);
      return span;
    },
    startActiveSpan: () => {
      throw new Error("not used");
    },
  }),
});
afterAll(async () => {
  trace.disable();
  await database[Symbol.asyncDispose]();
});
beforeEach(async () => {
  spans.length = 0;
  await database.reset();
});

async function oneJob(isTraced: boolean): Promise<void> {
  const { db } = database;
  const plan = await aPlan(db, { actions: [], people: [{ name: "Priya Shah" }] });
  const clock = databaseClock(db);
  await using jobs = await startJobs({
    database,
    queue: testQueue(),
    channels: [],
    readUpload: async () => [],
    handleIncoming: async (id) => {
      await markHandled(db, id, await clock.now(), { became: [], answered: null });
      return [];
    },
    clock,
    log: keptLog(),
    timeZone: "Europe/London",
    tick: null,
    isTraced,
  });
  const stored = await storeIncoming(db, {
    organisationId: plan.organisation.id,
    channel: "terminal",
    externalId: "one",
    personId: plan.person("Priya Shah").id,
    body: { kind: "text", text: "hello", repliesTo: null },
    at: await clock.now(),
  });
  if (stored.kind !== "new") throw new Error(stored.kind);
  await jobs.enqueueIncoming(stored.id);
  await jobs.idle();
}

test("each job is a span where somebody collects traces, with no words in its name", async () => {
  await oneJob(true);
  await until("the job's span is there", () => spans.some((name) => name.includes("-incoming")));
  expect(spans.join(" ")).not.toMatch(/Priya|hello/);
});

test("nothing is traced unless somebody collects", async () => {
  await oneJob(false);
  expect(spans).toEqual([]);
});
