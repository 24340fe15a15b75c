// F18: an officer drops files that were made to hurt, while reminders go out and people write.
import { readdir, readFile } from "node:fs/promises";
import { sql } from "kysely";
import { openDatabase } from "../src/db/open-database.ts";
import { until } from "../test/support/until.ts";
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, seed } from "./support/council.ts";
import { type HostileFile, hostileFiles } from "./support/hostile-files.ts";
import { whatIsDue } from "./support/oracle.ts";
import { type Chat, idleAgain, MODES, type Place, portOf, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const PATIENCE_MS = 900_000;
const OFFICER = 1;
/** A reading ends after thirty seconds, and its answer is a message like any other. */
const ENDS_WITHIN_MS = 40_000;
const MOST_MB = 300;
/** What chat services allow. */
const ACK_WITHIN_MS = 3_000;

export const hostileDocuments: Suite = {
  fault: "F18",
  promise:
    "Files made to hurt end in a sentence, within their time and memory; reminders go out and people are heard meanwhile.",
  modes: MODES,
  tries: (size) => {
    const { people, rounds } = {
      small: { people: 40, rounds: 1 },
      middle: { people: 300, rounds: 3 },
      full: { people: 2_000, rounds: 10 },
    }[size];
    return [(world) => tried(world, people, rounds)];
  },
};

async function tried(world: World, people: number, rounds: number) {
  const council = councilAround(TODAY, people);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const { store, queue } = await world.place();
  await seed(store, council);
  await makeOfficer(store);
  const chat = await world.chat();
  const service = world.service({ store, queue, chat: chat.url, now: `${TODAY}T10:00:00+01:00` });
  const port = await portOf(service);
  await until("the first is told", async () => (await chat.log()).posts.length > 0, PATIENCE_MS);
  const memory = memoryOf(service.pid);
  const writers = peopleWriting(port, people);
  const slowest = { name: "", ms: 0 };
  const files = Array.from({ length: rounds }, hostileFiles).flat();
  let unanswered = 0;
  for (const [nth, file] of files.entries()) {
    const ms = await dropped(port, chat, file, nth).catch(() => null);
    if (ms === null) unanswered += 1;
    else if (ms > slowest.ms) Object.assign(slowest, { name: file.name, ms });
  }
  const said = await writers.end();
  const more = await memory.end();
  await until("they are answered", async () => answersTo(await chat.log()) >= said.count, PATIENCE_MS);
  await idleAgain(service, PATIENCE_MS);
  const log = await chat.log();
  const end = await service.kill("SIGTERM");
  const reminders = { ...log, posts: log.posts.filter(({ key }) => key.startsWith("daily-")) };
  const { found, broken } = await accountFor(store, reminders, due.told);
  const wrong = [
    ...broken,
    ...(unanswered > 0 ? [`${unanswered} files without an answer in time`] : []),
    ...(more > MOST_MB ? [`${more} MB more than before`] : []),
    ...(said.slowestMs > ACK_WITHIN_MS ? [`an acknowledgement after ${said.slowestMs} ms`] : []),
    ...(end === 0 ? [] : [`it ended with ${end}`]),
  ];
  return {
    subject: "ours",
    tried: { reminders: due.told.length, "lines written meanwhile": said.count },
    injected: { "hostile files": files.length },
    found: {
      ...found,
      "files without an answer": unanswered,
      "slowest file, ms": `${Math.round(slowest.ms)} (${slowest.name})`,
      "memory beside what it had, MB": more,
      "slowest acknowledgement, ms": said.slowestMs,
    },
    broken: wrong,
  } as const;
}

/** @returns milliseconds until its sender was told what became of it; rejects when that takes too long */
async function dropped(port: number, chat: Chat, { name, bytes }: HostileFile, nth: number): Promise<number> {
  const began = performance.now();
  const file = { id: `F${nth}`, name: `${nth} ${name}`, size: bytes.length };
  await fetch(`${chat.url}/file?id=${file.id}`, { method: "POST", body: new Uint8Array(bytes) });
  await say(port, { id: `drop-${nth}`, person: OFFICER, text: "", file });
  const toldOf = async () => (await chat.log()).posts.filter(({ key }) => key.startsWith("upload-")).length > nth;
  await until(`${name} is answered`, toldOf, ENDS_WITHIN_MS);
  return performance.now() - began;
}

/** Everybody but the officer says thanks in turn, twice a second, until it is ended. */
function peopleWriting(port: number, people: number) {
  let isOver = false;
  let count = 0;
  let slowestMs = 0;
  const writing = (async () => {
    while (!isOver) {
      const began = performance.now();
      await say(port, { id: `said-${count}`, person: 2 + (count % (people - 1)), text: "who is asked about PLA-1?" });
      count += 1;
      slowestMs = Math.max(slowestMs, Math.round(performance.now() - began));
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await writing;
      return { count, slowestMs };
    },
  };
}

function answersTo(log: Awaited<ReturnType<Chat["log"]>>): number {
  return new Set(log.posts.filter(({ key }) => key.startsWith("answer-")).map(({ key }) => key)).size;
}

async function say(port: number, event: object): Promise<void> {
  await (await fetch(`http://127.0.0.1:${port}/events`, { method: "POST", body: JSON.stringify(event) })).text();
}

/**
 * How many megabytes a process and those that it started held at most beyond what they held at first, by the operating
 * system's own count. What several of them share, such as the program itself, counts once (its "proportional" size).
 */
function memoryOf(pid: number) {
  const megabytes = async (): Promise<number> => {
    const sizes = await Promise.all([pid, ...(await startedBy(pid))].map(memoryOfOne));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const first = megabytes();
  let most = 0;
  const timer = setInterval(async () => {
    most = Math.max(most, await megabytes());
  }, 100);
  return {
    end: async () => {
      clearInterval(timer);
      return Math.round(Math.max(most, await megabytes()) - (await first));
    },
  };
}

async function memoryOfOne(pid: number): Promise<number> {
  const sizes = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/Pss:\s*(\d+) kB/.exec(sizes)?.[1] ?? 0) / 1_000;
}

async function startedBy(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, "utf8").catch(() => "")),
  );
  return lists.flatMap((list) => list.split(" ").filter(Boolean)).map(Number);
}

async function makeOfficer(store: Place["store"]): Promise<void> {
  await using database = await openDatabase(store);
  await sql`insert into due_regard.role (organisation_id, person_id, role)
    select organisation_id, id, 'officer' from due_regard.person where id = ${OFFICER}`.execute(database.db);
}
