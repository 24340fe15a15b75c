// F22: the disk is full, of the database's server or of the data folder: not ready, and nothing lost when there is room again.
import { execFile } from "node:child_process";
import { chmod, mkdtemp, open, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { until } from "../test/support/until.ts";
import { acknowledged } from "./events.ts";
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { privatePostgres } from "./support/private-servers.ts";
import { idleAgain, portOf, type World } from "./support/world.ts";

const run = promisify(execFile);
const TODAY = "2026-06-23";
const TICK_MS = 1_000;
const PATIENCE_MS = 300_000;

export const fullDisk: Suite = {
  fault: "F22",
  promise: "When the disk is full nothing is acknowledged that is not kept, and everything goes on when there is room.",
  modes: ["embedded", "PostgreSQL"],
  tries: (size) => [(world) => tried(world, { small: 40, middle: 200, full: 1_000 }[size])],
};

async function tried(world: World, people: number) {
  await using disk = await smallDisk(world.mode === "embedded" ? 400 : 300);
  await using server = world.mode === "embedded" ? null : await privatePostgres(["max_wal_size=64MB"], disk.folder);
  const council = councilAround(TODAY, people);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const { queue } = await world.place();
  const store = server
    ? ({ kind: "postgres", url: await server.newDatabase() } as const)
    : ({ kind: "embedded", folder: join(disk.folder, "data") } as const);
  await seed(store, council);
  const chat = await world.chat({ delayMs: 300 });
  const order = { store, queue, chat: chat.url, now: `${TODAY}T10:00:00+01:00`, tickMs: TICK_MS };
  let service = world.service(order);
  const port = await portOf(service);
  const daily = async () => (await chat.log()).posts.filter(({ key }) => key.startsWith("daily-")).length;
  await until("a third was told", async () => (await daily()) >= due.told.length / 3, PATIENCE_MS);

  await disk.fill();
  const kept: string[] = [];
  let refused = 0;
  let wentRed = false;
  for (let nth = 1; nth <= 40 && !(refused >= 3 && wentRed) && !service.isOver(); nth += 1) {
    const event = { id: `full-${nth}`, person: 1 + (nth % people), text: `what is due? ${"x".repeat(100_000)}` };
    if (await acknowledged(port, event, 1_500)) kept.push(event.id);
    else refused += 1;
    const ready = await fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(1_500) }).catch(
      () => null,
    );
    if (!ready?.ok) wentRed = true;
    await pause(200);
  }
  const died = service.isOver();
  await disk.empty();
  // Whoever runs it makes room and restarts what stopped, as the manual says.
  if (server) await server.start().catch(() => {});
  await service.kill("SIGKILL");
  service = world.service(order);
  await service.says("ready", PATIENCE_MS);
  await idleAgain(service, PATIENCE_MS);
  const end = await service.kill("SIGTERM");
  const log = await chat.log();
  const { found, broken } = await accountFor(store, log, due.told);
  const { openDatabase } = await import("../src/db/open-database.ts");
  await using database = await openDatabase(store);
  const rows = await database.db.selectFrom("incoming").select(["external_id", "state"]).execute();
  const there = new Set(rows.map((row) => row.external_id));
  const gone = kept.filter((id) => !there.has(id)).length;
  const open = rows.filter(({ state }) => state === "stored").length;
  return {
    subject: "ours",
    tried: { messages: due.told.length, "events acknowledged while it filled": kept.length },
    injected: { "disk full": 1, "events refused": refused },
    found: {
      ...found,
      "acknowledged events gone": gone,
      "not handled": open,
      "said that it was not ready": wentRed ? 1 : 0,
      "ended by itself": died ? 1 : 0,
    },
    broken: [
      ...broken,
      ...(gone > 0 ? [`${gone} acknowledged events are gone`] : []),
      ...(open > 0 ? [`${open} events were not handled`] : []),
      ...(wentRed || died ? [] : ["it never said that it was not ready"]),
      ...(end === 0 ? [] : [`it ended with ${end}`]),
    ],
  } as const;
}

interface SmallDisk extends AsyncDisposable {
  readonly folder: string;
  readonly fill: () => Promise<void>;
  readonly empty: () => Promise<void>;
}

/** A disk of its own, in memory. @throws where this user may not mount one */
async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), "due-regard-disk-"));
  await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  await chmod(folder, 0o777);
  const ballast = join(folder, "ballast");
  return {
    folder,
    async fill() {
      const file = await open(ballast, "w");
      const block = Buffer.alloc(64 * 1024);
      const { bavail, bsize } = await statfs(folder);
      for (let left = bavail * bsize; left > 0; left -= block.length) {
        const isFull = await file.write(block).then(
          () => false,
          () => true,
        );
        if (isFull) break;
      }
      await file.close();
    },
    empty: () => rm(ballast, { force: true }),
    async [Symbol.asyncDispose]() {
      await run("umount", ["-l", folder]).catch(() => {});
      await rm(folder, { recursive: true, force: true }).catch(() => {});
    },
  };
}
