// P6, P11, P12 and growth by workers: the whole service as processes of their own.

import { mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { councilAround, dayAfter, seed } from "../../faults/support/council.ts";
import { USUAL } from "../../faults/support/usual.ts";
import { idleAgain, portOf } from "../../faults/support/world.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { type Child, startProgram } from "../../test/support/child.ts";
import { until } from "../../test/support/until.ts";
import { type Measured, median, quantile } from "./measured.ts";
import type { Place, Way } from "./sizes.ts";

const TODAY = "2026-06-23";
const NOW = `${TODAY}T10:00:00+01:00`;
const PATIENCE_MS = 600_000;
const A_SECOND = 200;

function start(place: Place, chat: string, rest: object = {}): Child {
  const order = { ...USUAL, store: place.store, queue: place.queue, chat, now: NOW, tickMs: 300_000, ...rest };
  return startProgram(new URL("../../faults/support/service.ts", import.meta.url), order);
}

async function aChat(): Promise<{
  readonly url: string;
  readonly posts: () => Promise<number>;
  readonly end: () => Promise<unknown>;
}> {
  const child = startProgram(new URL("../../faults/support/chat.ts", import.meta.url), null);
  await until("the chat is up", () => child.lines.length > 0);
  const url = child.lines[0] ?? "";
  await fetch(`${url}/rules`, { method: "POST", body: JSON.stringify({ delayMs: 20 }) });
  const posts = async () => ((await (await fetch(`${url}/log`)).json()) as { posts: unknown[] }).posts.length;
  return { url, posts, end: () => child.kill("SIGKILL") };
}

/** P6: from the request to the acknowledgement of a stored event, at a steady rate and as many as go. */
export async function measureAcks(way: Way, seconds: number): Promise<readonly Measured[]> {
  await using place = await way.place();
  const council = councilAround(TODAY, 50);
  await seed(place.store, {
    ...council,
    actions: council.actions.map((one) => ({ ...one, deadlines: [dayAfter(TODAY, 300)] })),
  });
  const chat = await aChat();
  const service = start(place, chat.url);
  try {
    const port = await portOf(service);
    const times: number[] = [];
    let said = 0;
    let unheard = 0;
    const say = async () => {
      said += 1;
      const body = JSON.stringify({ id: `ack-${said}`, person: 1 + (said % 50), text: "thanks" });
      const began = performance.now();
      await fetch(`http://127.0.0.1:${port}/events`, { method: "POST", body })
        .then((answer) => answer.text())
        .catch(() => {
          unheard += 1;
        });
      times.push(performance.now() - began);
    };
    for (let nth = 0; nth < 20; nth += 1) await say();
    times.length = 0;
    const open: Promise<void>[] = [];
    const began = performance.now();
    for (let nth = 0; nth < A_SECOND * seconds; nth += 1) {
      await pause(Math.max(0, began + (nth * 1_000) / A_SECOND - performance.now()));
      open.push(say());
    }
    await Promise.all(open);
    const p95 = quantile(times, 0.95);
    const middle = median(times);
    const full = performance.now();
    let done = 0;
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        while (performance.now() - full < seconds * 1_000) {
          await say();
          done += 1;
        }
      }),
    );
    const rate = (1_000 * done) / (performance.now() - full);
    const common = { where: way.name, reference: null } as const;
    return [
      {
        measure: "P6",
        what: `stored before the ack, ${A_SECOND} a second, p95; events are handled meanwhile`,
        ...common,
        amount: A_SECOND,
        unit: "ms",
        ours: p95,
        reference: { name: "its median", value: middle },
        goal: "at most 15 ms",
        within: p95 <= 15,
      },
      {
        measure: "P6",
        what: "acknowledged, as many as 16 at once can say",
        ...common,
        amount: 16,
        unit: "/s",
        ours: rate,
        goal: "at least 1,000 a second",
        within: rate >= 1_000,
      },
      {
        measure: "P6",
        what: "events of both that no answer came to (refused, or not connected within 10 s)",
        ...common,
        amount: said,
        unit: "events",
        ours: unheard,
        goal: "none",
        within: unheard === 0,
      },
    ];
  } finally {
    await service.kill("SIGKILL");
    await chat.end();
  }
}

/** P12: what a service costs that has nothing to do; P11: how soon it is ready, and its memory. */
export async function measureRest(way: Way, seconds: number): Promise<readonly Measured[]> {
  await using place = await way.place();
  await using compiled = await mkdtempDisposable(join(tmpdir(), "due-regard-compiled-"));
  const chat = await aChat();
  const measured: Measured[] = [];
  // As the service itself does: what was compiled is kept, so the first start has nothing of it and the second all.
  process.env.NODE_COMPILE_CACHE = compiled.path;
  try {
    for (const [nth, goal] of [
      [1, 3_000],
      [2, 1_000],
    ] as const) {
      const began = performance.now();
      const service = start(place, chat.url, { asksEveryMs: 3_600_000 });
      await service.says("ready", PATIENCE_MS);
      const ms = performance.now() - began;
      const what =
        nth === 1
          ? "ready with an empty store, from the start of the process"
          : "ready again, from the start of the process";
      measured.push({
        measure: "P11",
        what,
        where: way.name,
        amount: 1,
        unit: "ms",
        ours: ms,
        reference: null,
        goal: `at most ${goal} ms`,
        within: ms <= goal,
      });
      if (nth === 2) {
        await pause(3_000);
        const before = await cpuMs(service.pid);
        await pause(seconds * 1_000);
        const share = (100 * ((await cpuMs(service.pid)) - before)) / (seconds * 1_000);
        measured.push({
          measure: "P12",
          what: "a service with nothing to do",
          where: way.name,
          amount: 1,
          unit: "% of a core",
          ours: share,
          reference: null,
          goal: "at most 1 %",
          within: share <= 1,
        });
      }
      await service.kill("SIGTERM");
    }
    return measured;
  } finally {
    delete process.env.NODE_COMPILE_CACHE;
    await chat.end();
  }
}

/** Growth by workers: how many messages a second so many processes send to a chat that takes 20 ms for each. */
export async function measureWorkers(way: Way, people: number, workers: number): Promise<readonly Measured[]> {
  await using place = await way.place();
  await seed(place.store, councilAround(TODAY, people));
  const chat = await aChat();
  // Planned by the first one alone; sent by all of them.
  const services: Child[] = [];
  try {
    const night = start(place, chat.url);
    services.push(night);
    await until("the first is told", async () => (await chat.posts()) > 0, PATIENCE_MS);
    for (let nth = 1; nth < workers; nth += 1) services.push(start(place, chat.url));
    const [from, began] = [await chat.posts(), performance.now()];
    await idleAgain(night, PATIENCE_MS);
    const rate = (1_000 * ((await chat.posts()) - from)) / (performance.now() - began);
    return [
      {
        measure: "workers",
        what: "messages a second to a chat that takes 20 ms for each",
        where: way.name,
        amount: workers,
        unit: "/s",
        ours: rate,
        reference: null,
        goal: "grows with workers until the processor is full",
        within: null,
      },
    ];
  } finally {
    for (const service of services) await service.kill("SIGKILL");
    await chat.end();
  }
}

/** P11: the memory of an embedded store with so many actions. */
export async function memoryWith(way: Way, actions: number): Promise<readonly Measured[]> {
  await using place = await way.place();
  await using database = await openDatabase(place.store);
  const { manyActions } = await import("./many-actions.ts");
  await manyActions(database.db, actions);
  await sql`select count(*) from due_regard.action`.execute(database.db);
  const mb = process.memoryUsage().rss / 1e6;
  return [
    {
      measure: "P11",
      what: "memory of this process, with the benchmark's own",
      where: way.name,
      amount: actions,
      unit: "MB",
      ours: mb,
      reference: null,
      goal: "at most 800 MB at 100,000 actions, embedded",
      within: actions === 100_000 ? mb <= 800 : null,
    },
  ];
}

/** The processor's time that a process has used, from Linux's own count of hundredths of seconds. */
async function cpuMs(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
