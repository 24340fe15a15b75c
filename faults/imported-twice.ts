// F20: the same plan imported twice, its import killed half-way, and an edited document imported over it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../src/db/database.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { aPlan } from "../test/support/a-plan.ts";
import type { ImportOrder } from "../test/support/import-program.ts";
import type { Suite } from "./suite.ts";
import { MODES, type Place, type World } from "./support/world.ts";

const PROGRAM = new URL("../test/support/import-program.ts", import.meta.url);
const ACTIONS = 30;
/** A step takes some thirty to a hundred statements, an import of 30 actions several hundred. */
const STATEMENTS = 400;

export const importedTwice: Suite = {
  fault: "F20",
  promise:
    "A plan is there whole or not at all, wherever its import is killed; dropped again it is not imported again, and a later edition adds only what is new.",
  modes: MODES,
  tries: (size) => {
    const councils = { small: 1, middle: 10, full: 50 }[size];
    return Array.from({ length: councils }, () => (world: World) => tried(world));
  },
};

/** What the officer does, in order; each is said again by the chat after each kill, as chat services do. */
const STEPS: readonly { readonly does: NonNullable<ImportOrder["does"]>; readonly edition: 1 | 2 }[] = [
  { does: { drops: plan("first"), id: "drop-1" }, edition: 1 },
  { does: { drops: plan("first"), id: "drop-2" }, edition: 1 },
  { does: { says: "Import", id: "press-1" }, edition: 1 },
  { does: { says: "Import", id: "press-2" }, edition: 1 },
  { does: { drops: plan("first"), id: "drop-3" }, edition: 1 },
  { does: { drops: plan("later"), id: "drop-4" }, edition: 2 },
  { does: { says: "Import", id: "press-3" }, edition: 2 },
  { does: { drops: plan("later"), id: "drop-5" }, edition: 2 },
];

/** The later one moves the second action's date, leaves the first out and has one more. */
function plan(edition: "first" | "later"): string {
  const month = (nth: number) => (edition === "later" && nth === 1 ? "May 2031" : "June 2030");
  const kept = Array.from({ length: ACTIONS }, (_, nth) => nth).filter((nth) => edition === "first" || nth > 0);
  const rows = kept.map((nth) => `Hold listening event number ${nth + 1}.\tHead of Economy\t${month(nth)}`);
  if (edition === "later") rows.push("Publish what residents told us.\tHead of Policy\tMay 2031");
  return ["Marlbrook Race Equality Plan", "", "Place", "", "Action\tLead\tBy when", ...rows].join("\n");
}

async function tried(world: World) {
  const { store, queue } = await world.place();
  const folder = await mkdtemp(join(tmpdir(), "due-regard-import-"));
  try {
    const officer = await inStore(store, async (db) => {
      const council = await aPlan(db, { actions: [], people: [{ name: "Olu Bright", role: "officer" }] });
      return { organisationId: council.organisation.id, personId: council.person("Olu Bright").id };
    });
    let kills = 0;
    let half = 0;
    for (const { does, edition } of STEPS) {
      const before = await inStore(store, stateOf);
      for (let turn = 0; ; turn += 1) {
        // The first two turns of each step are killed at some statement, if it has so many.
        const crashAt = turn < 2 ? 1 + Math.floor(Math.random() * STATEMENTS) : null;
        const order: ImportOrder = { store, queue, folder, ...officer, does, crashAt };
        const child = world.program(PROGRAM, order);
        const end = await child.ended;
        const after = await inStore(store, stateOf);
        if (after.words.length !== before.words.length && after.words.length !== wholeAfter(edition)) half += 1;
        if (end === 0) break;
        if (end !== "SIGKILL") throw new Error(`it ended with ${end}: ${child.lines.slice(-8).join(" | ")}`);
        kills += 1;
      }
    }
    const { words, editions } = await inStore(store, stateOf);
    const promises = {
      "half imported": half,
      "imported twice": words.length - new Set(words).size,
      "actions missing or too many": Math.abs(wholeAfter(2) - words.length),
      "editions missing or too many": Math.abs(2 - editions),
    };
    return {
      subject: "ours",
      tried: { imports: 2, "drops of the same file": 3, actions: words.length },
      injected: { kills },
      found: promises,
      broken: Object.entries(promises).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : [])),
    } as const;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing that was held is ever deleted: the one that the later edition leaves out stays, as gone. */
function wholeAfter(edition: 1 | 2): number {
  return edition === 1 ? ACTIONS : ACTIONS + 1;
}

async function stateOf(db: Database): Promise<{ readonly words: readonly string[]; readonly editions: number }> {
  const actions = await db.selectFrom("action").select("words").orderBy("id").execute();
  const editions = await db.selectFrom("edition").select("id").execute();
  // The council's own, empty plan has one.
  return { words: actions.map(({ words }) => words), editions: editions.length - 1 };
}

async function inStore<Result>(store: Place["store"], look: (db: Database) => Promise<Result>): Promise<Result> {
  await using database = await openDatabase(store);
  return await look(database.db);
}
