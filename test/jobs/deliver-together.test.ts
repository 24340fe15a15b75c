// Messages that are in hand at the same time share their statements, and each is still looked at by itself.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Channel, Outgoing } from "../../src/bot/channel.ts";
import { deliveryOf } from "../../src/jobs/deliver.ts";
import { sweepOrganisation } from "../../src/jobs/sweep.ts";
import type { MessageId, PersonId } from "../../src/plan/ids.ts";
import { aCouncil, type Council } from "../support/a-council.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { noting } from "../support/statements-of.ts";
import { keptLog } from "../support/test-jobs.ts";

// A Tuesday; the deadline is a week off.
const NOW = new Date("2026-06-23T10:00:00+01:00");
const LEASE = { leaseMs: 60_000, sendWithinMs: 45_000 };
const POSTS = Array.from({ length: 12 }, (_, nth) => `Head of Service ${nth + 1}`);

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());
let council: Council;
let sent: Outgoing[];

beforeEach(async () => {
  await database.reset();
  sent = [];
  council = await aCouncil(db, {
    importedOn: "2026-06-01",
    actions: POSTS.map((post, nth) => ({ reference: `PLA-${nth + 1}`, owners: [post], deadlines: ["2026-06-30"] })),
    held: POSTS,
    channel: "chat",
  });
  await sweepOrganisation(db, council.organisationId, NOW, keptLog());
});

const chat: Channel = {
  name: "chat",
  find: null,
  fetchFile: null,
  send: async (outgoing) => {
    sent.push(outgoing);
    return { kind: "sent", externalId: `post-${sent.length}` };
  },
};

function delivering(through = db) {
  return deliveryOf({
    db: through,
    channels: [chat],
    clock: { now: async () => NOW },
    lease: LEASE,
    stopping: () => false,
  });
}

async function messages() {
  return await db
    .selectFrom("message")
    .select(["id", "person_id", "state", "reason", "attempts"])
    .orderBy("id")
    .execute();
}

function holder(nth: number): PersonId {
  const person = council.holders.get(POSTS[nth] ?? "");
  if (person === undefined) throw new Error(`nobody holds ${POSTS[nth]}`);
  return person;
}

test("each person gets their own message, once, also where it is asked for twice at the same time", async () => {
  const planned = await messages();
  const deliver = delivering();
  await Promise.all([...planned, ...planned].map(({ id }) => deliver(id)));
  expect(sent.map(({ personId }) => personId).toSorted((a, b) => a - b)).toEqual(planned.map((one) => one.person_id));
  for (const { personId, message } of sent) {
    const nth = POSTS.findIndex((post) => council.holders.get(post) === personId);
    expect(JSON.stringify(message)).toContain(`PLA-${nth + 1}`);
  }
  expect((await messages()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(POSTS.map(() => "sent 1"));
});

test("what changed since for one of them is not said, and the others are told what they were to be told", async () => {
  await db.updateTable("action").set({ state: "closed" }).where("reference", "=", "PLA-2").execute();
  await db.updateTable("person").set({ left_on: "2026-06-20" }).where("id", "=", holder(4)).execute();
  await db
    .updateTable("check_date")
    .set({ state: "met" })
    .where("action_id", "=", 9 as never)
    .execute();
  const deliver = delivering();
  await Promise.all((await messages()).map(({ id }) => deliver(id)));
  const silent = (await messages()).filter(({ state }) => state === "suppressed");
  expect(silent.map(({ person_id, reason }) => [person_id, reason])).toEqual([
    [holder(1), "the action is closed"],
    [holder(4), "the action is somebody else's now"],
    [holder(8), "the date was met or moved"],
  ]);
  expect(sent).toHaveLength(9);
});

test("one that cannot be looked at is put back and counted, and keeps nobody from theirs", async () => {
  const [broken] = await messages();
  await db
    .updateTable("message")
    .set({ purpose: "news", content: JSON.stringify({ no: "message" }) })
    .where("id", "=", broken?.id as MessageId)
    .execute();
  const deliver = delivering();
  const ended = await Promise.allSettled((await messages()).map(({ id }) => deliver(id)));
  expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect((await messages()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
    "planned 1",
    ...POSTS.slice(1).map(() => "sent 1"),
  ]);
});

test("twelve messages in hand at once are not twelve times the statements of one", async () => {
  const planned = await messages();
  const alone = noting(db);
  await delivering(alone.db)(planned[0]?.id as MessageId);
  const all = noting(db);
  const deliver = delivering(all.db);
  await Promise.all(planned.slice(1).map(({ id }) => deliver(id)));
  expect(sent).toHaveLength(12);
  expect(all.statements.length).toBeLessThanOrEqual(alone.statements.length);
});
