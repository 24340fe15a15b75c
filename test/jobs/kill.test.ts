// A real process is killed with SIGKILL and started again: every reminder arrives, none twice.
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/db/open-database.ts";
import { aCouncil, type CouncilAction } from "../support/a-council.ts";
import { type Child, startProgram } from "../support/child.ts";
import { breakChat, type Fault, postsOf } from "../support/fake-chat.ts";
import { HTTP_CHANNEL } from "../support/http-channel.ts";
import { CRASH_POINTS, type CrashPoint, type ServiceOrder } from "../support/service-program.ts";
import { type StoreToShare, storeToShare } from "../support/store-to-share.ts";
import { testQueue } from "../support/test-jobs.ts";
import { until } from "../support/until.ts";

const TODAY = "2026-06-23";
const MORNING = new Date(`${TODAY}T10:00:00+01:00`);
const IMPORTED = "2026-05-01";
const PATIENCE_MS = 60_000;
const LEASE_MS = 2_000;
const SEND_WITHIN_MS = 1_000;
const LEASE = { leaseMs: LEASE_MS, sendWithinMs: SEND_WITHIN_MS };

test("killed between the sweep and the delivery and at every step after it, it tells everybody once", {
  timeout: 240_000,
}, async () => {
  await using given = await aServiceToKill(12);
  for (const crashAt of CRASH_POINTS) {
    const child = given.start(crashAt);
    expect(await child.ended, `${crashAt}: ${child.lines.join(" | ")}`).toBe("SIGKILL");
  }
  await given.finish();
  await given.checkAgainstOracle();
});

test("killed again and again at any moment, with a chat that loses replies, it tells everybody once", {
  timeout: 240_000,
}, async () => {
  await using given = await aServiceToKill(40);
  await given.breakChat([
    "accept",
    "reply-lost",
    "rate-limited",
    "accept",
    "error-after",
    "down",
    "hang",
    "reply-lost",
  ]);
  for (let kill = 0; kill < 6; kill += 1) {
    const child = given.start(null);
    await child.says("ready", PATIENCE_MS);
    await pause(Math.random() * 400);
    expect(await child.kill("SIGKILL")).toBe("SIGKILL");
  }
  await given.finish();
  await given.checkAgainstOracle();
});

test.runIf(process.env.STORE === "postgres")(
  "two services on one database, each paused for longer than a lease and woken again, tell everybody once",
  { timeout: 240_000 },
  async () => {
    await using given = await aServiceToKill(60);
    await given.breakChat(["accept", "reply-lost", "hang", "rate-limited", "accept", "error-after", "down"]);
    const both = [given.start(null), given.start(null)];
    for (let round = 0; round < 6; round += 1) {
      const child = both[round % 2];
      await pause(Math.random() * 300);
      child?.signal("SIGSTOP");
      await pause(LEASE_MS * 1.5);
      child?.signal("SIGCONT");
    }
    await given.finish();
    await given.checkAgainstOracle();
  },
);

interface ServiceToKill extends AsyncDisposable {
  readonly breakChat: (faults: readonly Fault[]) => Promise<void>;
  readonly start: (crashAt: CrashPoint | null) => Child;
  readonly finish: () => Promise<void>;
  readonly checkAgainstOracle: () => Promise<void>;
}

async function aServiceToKill(people: number): Promise<ServiceToKill> {
  const store = await storeToShare();
  const chat = startProgram(new URL("../support/fake-chat.ts", import.meta.url), null);
  await until("the chat is up", () => chat.lines.length > 0);
  const url = chat.lines[0] ?? "";
  const held = Array.from({ length: people }, (_, index) => `Head of Service ${index + 1}`);
  const actions = actionsFor(held);
  await seed(store, actions, held);
  const queue = testQueue();
  const started = performance.now();
  const children: Child[] = [];

  function start(crashAt: CrashPoint | null): Child {
    // Time goes on while a process is dead.
    const now = new Date(MORNING.getTime() + performance.now() - started).toISOString();
    const order: ServiceOrder = { store: store.config, queue, chat: url, now, crashAt, ...LEASE };
    const child = startProgram(new URL("../support/service-program.ts", import.meta.url), order);
    children.push(child);
    return child;
  }

  return {
    breakChat: (faults) => breakChat(url, faults),
    start,
    finish: async () => {
      const child = start(null);
      await child.says("idle", PATIENCE_MS);
      expect(await child.kill("SIGTERM")).toBe(0);
    },
    checkAgainstOracle: async () => {
      const due = peopleDue(actions, held);
      await using database = await openDatabase(store.config);
      const { db } = database;
      const messages = await db
        .selectFrom("message")
        .innerJoin("message_action", "message_action.message_id", "message.id")
        .innerJoin("action", "action.id", "message_action.action_id")
        .innerJoin("holding", "holding.person_id", "message.person_id")
        .innerJoin("post", "post.id", "holding.post_id")
        .select(["post.title", "action.reference", "message.state", "message.key"])
        .execute();
      const told = Map.groupBy(messages, (message) => message.title);
      const toldReferences = new Map(
        [...told].map(([post, rows]) => [post, rows.map((row) => row.reference).toSorted()]),
      );
      expect(sorted(toldReferences)).toEqual(sorted(due));
      expect(new Set(messages.map((message) => message.state))).toEqual(new Set(["sent"]));

      const posts = await postsOf(url);
      expect(posts.map((post) => post.key).toSorted()).toEqual(
        [...new Set(messages.map((message) => message.key))].toSorted(),
      );
      // The sender looks at its clock with the connection in hand. Between that look and the chat's reading lies a busy
      // machine, and it is the end of the lease that nothing may pass: from then on somebody else may send.
      expect(posts.filter(({ lateByMs }) => lateByMs > LEASE_MS - SEND_WITHIN_MS)).toEqual([]);
    },
    [Symbol.asyncDispose]: async () => {
      for (const child of children) await child.kill("SIGKILL");
      await chat.kill("SIGKILL");
      await store[Symbol.asyncDispose]();
    },
  };
}

async function seed(store: StoreToShare, actions: readonly CouncilAction[], held: readonly string[]): Promise<void> {
  await using database = await openDatabase(store.config);
  await aCouncil(database.db, { importedOn: IMPORTED, actions, held, channel: HTTP_CHANNEL });
}

/** Three actions a post, at dates all around today; every third is shared with the next post. */
function actionsFor(held: readonly string[]): readonly CouncilAction[] {
  return held.flatMap((post, at) =>
    [0, 1, 2].map((nth) => ({
      reference: `PLA-${at * 3 + nth + 1}`,
      owners: nth === 2 ? [post, held[(at + 1) % held.length] ?? post] : [post],
      deadlines: [dayAfter(TODAY, ((at * 17 + nth * 29) % 100) - 50)],
    })),
  );
}

/**
 * The oracle: who is to be told about what today, worked out day by day from the printed dates. It shares no code with
 * the sweep; the rhythm is written out again.
 */
function peopleDue(actions: readonly CouncilAction[], held: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rhythm = [
    { after: -28, grace: 5 },
    { after: -7, grace: 5 },
    { after: 0, grace: 5 },
    { after: 7, grace: 7 },
    { after: 21, grace: 7 },
    { after: 49, grace: 14 },
  ];
  const due = new Map<string, string[]>();
  for (const post of held) {
    const references = actions
      .filter((action) => action.owners.includes(post))
      .filter((action) => action.deadlines.some((deadline) => deadline >= IMPORTED && speaksToday(deadline)))
      .map((action) => action.reference);
    if (references.length > 0) due.set(post, references.toSorted());
  }
  return due;

  function speaksToday(deadline: string): boolean {
    return rhythm.some(({ after, grace }) =>
      Array.from({ length: grace }, (_, late) => dayAfter(deadline, after + late)).some((day) => day === TODAY),
    );
  }
}

function dayAfter(day: string, days: number): `${number}-${number}-${number}` {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10) as `${number}-${number}-${number}`;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].toSorted(([left], [right]) => left.localeCompare(right));
}
