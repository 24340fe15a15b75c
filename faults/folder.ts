// F7 and F8: the folder of an embedded service: a second process on it, and kill after kill in the middle of writes.
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../src/db/open-database.ts";
import { UserError } from "../src/plan/user-error.ts";
import { acknowledged } from "./events.ts";
import type { Suite } from "./suite.ts";
import { councilAround, seed } from "./support/council.ts";
import { idleAgain, portOf, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const NOW = `${TODAY}T20:00:00+01:00`;
const PATIENCE_MS = 300_000;

export const folder: Suite = {
  fault: "F8",
  promise:
    "One process owns a data folder, a lock of a dead one is taken over, and every acknowledged write survives its death.",
  modes: ["embedded"],
  tries: (size) => [(world) => killed(world, { small: 4, middle: 12, full: 50 }[size])],
};

async function killed(world: World, kills: number) {
  const { store, queue } = await world.place();
  await seed(store, councilAround(TODAY, 20));
  const chat = await world.chat();
  const kept: string[] = [];
  let refusedSecond = 0;
  let slowestMs = 0;
  for (let nth = 1; nth <= kills; nth += 1) {
    const began = performance.now();
    const service = world.service({ store, queue, chat: chat.url, now: NOW });
    const port = await portOf(service);
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - began));
    const second = await openDatabase(store).catch((error: unknown) => error);
    if (second instanceof UserError) refusedSecond += 1;
    let saying = true;
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let line = 1; saying; line += 1) {
        const id = `kill-${nth}-${writer}-${line}`;
        if (await acknowledged(port, { id, person: writer + 1, text: "what is due" }, 10_000)) kept.push(id);
      }
    });
    await pause(300 + Math.random() * 1_500);
    await service.kill("SIGKILL");
    saying = false;
    await Promise.all(writers);
  }
  const last = world.service({ store, queue, chat: chat.url, now: NOW });
  await idleAgain(last, PATIENCE_MS);
  await last.kill("SIGTERM");
  await using database = await openDatabase(store);
  const rows = await database.db.selectFrom("incoming").select(["external_id", "state"]).execute();
  const there = new Set(rows.map((row) => row.external_id));
  const lost = kept.filter((id) => !there.has(id)).length;
  const open = rows.filter(({ state }) => state !== "handled").length;
  return {
    subject: "ours",
    tried: { "acknowledged writes": kept.length, "second openings": kills },
    injected: { kills },
    found: { lost, "not handled": open, "second openings refused": refusedSecond, "slowest start, ms": slowestMs },
    broken: [
      ...(lost > 0 ? [`${lost} acknowledged writes are gone`] : []),
      ...(open > 0 ? [`${open} events were not handled`] : []),
      ...(refusedSecond < kills ? [`${kills - refusedSecond} second processes were let in`] : []),
    ],
  } as const;
}
