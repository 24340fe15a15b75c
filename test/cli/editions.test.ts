// A later edition of a plan, brought in from the terminal: shown first, applied only when the officer confirms.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { organisationById, personByEmail } from "../../src/db/people.ts";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { type Ended, inRepository, runProgram } from "../support/run-program.ts";

const FIRST = inRepository("test/corpus/editions/marlow-vale-2025.txt");
const SECOND = inRepository("test/corpus/editions/marlow-vale-2026-update.txt");
const HELD = "Fair Marlow Vale Action Plan 2025";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "due-regard-editions-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command line on a data folder of its own. */
function council(name: string) {
  const data = join(folder, name);
  const environment = { DATA_FOLDER: data, ORGANISATION: "Marlow Vale Council" };
  return {
    run: (...words: string[]): Promise<Ended> => runProgram("cli.ts", words, { environment }),
    /** The store, while no command runs. */
    inStore: async <Value>(look: (db: Database) => Promise<Value>): Promise<Value> => {
      await using store = await openDatabase({ kind: "embedded", folder: data });
      return await look(store.db);
    },
  };
}

async function actions(db: Database) {
  return await db.selectFrom("action").select(["id", "reference", "words", "state", "due_on"]).orderBy("id").execute();
}

/** What was printed, wrapped lines joined. */
function flat({ out }: Ended): string {
  return out.replace(/\s+/g, " ");
}

describe("what belongs to storing is refused without --save", () => {
  test.each([[["--confirm"]], [["--edition-of", HELD]], [["--new-plan"]], [["--same", "PLA-1=PLA-2"]]])(
    "%j",
    async (words) => {
      const { status, out, err } = await council("unused").run("import", FIRST, ...words);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toMatch(/^Add --save/);
    },
  );

  test("a pair is written with an equals sign", async () => {
    const { status, err } = await council("unused").run("import", FIRST, "--save", "--same", "PLA-1");
    expect(status).toBe(2);
    expect(err).toContain("A pair is written PLA-3=PLA-5.");
  });
});

test("the officer sees what a later edition changes, settles what is doubtful, and confirms", async () => {
  const { run, inStore } = council("shown");
  const again = (...words: string[]) => run("import", SECOND, "--save", "--today", "2026-07-01", ...words);
  await run("import", FIRST, "--save", "--today", "2025-12-01");
  const before = await inStore(actions);

  const asked = await again();
  expect(asked.status).toBe(2);
  expect(asked.err).toContain(`--edition-of "${HELD}"`);
  expect((await again("--edition-of", "Fair Marlow")).err).toMatch(/^No plan called “Fair Marlow” is held\./);

  const shown = await again("--edition-of", HELD);
  const text = flat(shown);
  expect(text).toContain("All 9 held actions and all 8 of the new edition are accounted for.");
  expect(text.indexOf("Quietly re-dated: 1 of 1 - PLA-3")).toBeGreaterThan(0);
  expect(text.indexOf("Quietly re-dated: 1 of 1")).toBeLessThan(text.indexOf("Gone: 1 of 1 - PLA-6"));
  expect(text).toContain("Was “June 2026” (by 30 June 2026). Now “Dec 2026” (by 31 December 2026).");
  expect(text).toContain("Merged: 1 of 1 - PLA-4");
  expect(text).toContain("To settle: 1 of 1 - COR-3=COR-3");
  expect(shown).toMatchObject({
    status: 0,
    err: expect.stringMatching(/^Nothing was changed\. .*--same "COR-3=COR-3"/),
  });

  const unsettled = await again("--edition-of", HELD, "--confirm");
  expect(unsettled).toMatchObject({ status: 2, err: expect.stringMatching(/^Nothing was changed: .*--different/) });
  const stray = await again("--edition-of", HELD, "--same", "COR-1=COR-3");
  expect(stray).toMatchObject({ status: 2, err: expect.stringMatching(/^There is no question about COR-1/) });
  const settled = await again("--edition-of", HELD, "--different", "cor-3=COR-3");
  expect(settled.err).toBe("Nothing was changed. Add --confirm to apply it.\n");
  expect(await inStore(actions)).toEqual(before);

  const applied = await again("--edition-of", HELD, "--different", "COR-3=COR-3", "--confirm");
  expect(applied).toMatchObject({ status: 0, err: expect.stringMatching(/^Applied\..*8 actions/) });
  const after = await inStore(actions);
  expect(after.map(({ reference, state, due_on }) => `${reference} ${state} ${due_on}`)).toEqual([
    "PLA-1 open 2026-03-31",
    "PLA-2 open 2027-03-31",
    "PLA-3 open 2026-12-31",
    "PLA-4 open 2026-12-31",
    "PLA-5 gone null",
    "PLA-6 gone null",
    "COR-1 open 2027-03-31",
    "COR-2 open 2026-10-31",
    "COR-3 gone null",
    "PLA-7 open 2027-01-31",
    "COR-4 open null",
  ]);
  expect(after.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));

  expect((await again()).err).toBe("This document is stored already; nothing was changed.\n");
}, 240_000);

test("a document of the same title is compared without being told, and --new-plan stores a similar one beside it", async () => {
  const { run, inStore } = council("beside");
  await run("import", FIRST, "--save", "--today", "2025-12-01");
  const corrected = join(folder, "corrected.txt");
  await writeFile(corrected, (await readFile(FIRST, "utf8")).replace("Oct 2026", "Nov 2026"));
  const shown = await run("import", corrected, "--save", "--today", "2026-01-05");
  expect(flat(shown)).toContain("Quietly re-dated: 1 of 1 - PLA-6");
  expect(shown.err).toBe("Nothing was changed. Add --confirm to apply it.\n");

  const beside = await run("import", SECOND, "--save", "--today", "2026-01-05", "--new-plan");
  expect(beside.err).toMatch(/^Stored 8 actions/);
  expect(await inStore((db) => db.selectFrom("plan").select("title").orderBy("id").execute())).toHaveLength(2);

  const json = await run("import", corrected, "--save", "--json", "--today", "2026-01-05");
  expect(JSON.parse(json.out).actions).toHaveLength(9);
  expect(json.err).toMatch(/quietly re-dated 1.*\nNothing was changed/);
}, 240_000);

test("a reported action keeps its report and history in a reworded, re-dated edition, and its old date asks nobody", async () => {
  const { run, inStore } = council("story");
  await run("import", FIRST, "--save", "--today", "2026-06-01");
  await run("assign", "Head of Libraries", "asha@marlow.example", "--name", "Asha", "--from", "2026-01-01");

  const before = await inStore(async (db) => {
    const chat = await chatWithAsha(db, "2026-06-02T10:00:00+01:00");
    await chat.say("Asha", "PLA-2 amber, waiting for the police to agree the form");
    // Four weeks before 30 September: claimed and put off, because it is evening.
    await chat.turnClockTo("2026-09-02T21:00:00+01:00");
    await chat.sweep();
    const waiting = await db.selectFrom("reminder").select(["check_on", "message_id"]).execute();
    expect(waiting).toEqual([{ check_on: "2026-09-30", message_id: null }]);
    return await actions(db);
  });

  const applied = await run(
    ...[
      "import",
      SECOND,
      "--save",
      "--edition-of",
      HELD,
      "--same",
      "COR-3=COR-3",
      "--confirm",
      "--today",
      "2026-09-03",
    ],
  );
  expect(applied.err).toMatch(/^Applied/);

  await inStore(async (db) => {
    const chat = await chatWithAsha(db, "2026-09-03T10:00:00+01:00");
    for (const day of ["2026-09-03", "2026-09-23", "2026-09-30", "2026-10-07"]) {
      await chat.turnClockTo(`${day}T10:00:00+01:00`);
      await chat.sweep();
    }
    const old = await db
      .selectFrom("reminder")
      .select(["message_id", "outcome", "reason"])
      .where("check_on", "=", "2026-09-30")
      .execute();
    expect(old).toEqual([{ message_id: null, outcome: "suppressed", reason: "the date was met or moved" }]);

    const id = before.find((action) => action.reference === "PLA-2")?.id;
    const now = (await actions(db)).find((action) => action.reference === "PLA-2");
    expect(now).toMatchObject({ id, due_on: "2027-03-31" });
    expect(now?.words).toContain("housing office");
    const history = JSON.stringify(await chat.say("Asha", "history of PLA-2"));
    expect(history).toContain("waiting for the police to agree the form");
    const card = JSON.stringify(await chat.say("Asha", "show PLA-2"));
    expect(card).toMatch(/amber/i);

    // Undo takes the report back, not the new date.
    await chat.say("Asha", "undo");
    expect((await actions(db)).find((action) => action.id === id)).toMatchObject({
      due_on: "2027-03-31",
      state: "open",
    });

    await chat.turnClockTo("2027-03-24T10:00:00+00:00");
    await chat.sweep();
    expect(JSON.stringify(chat.lastTo("Asha"))).toContain("PLA-2");
  });
}, 240_000);

async function chatWithAsha(db: Database, startsAt: string): Promise<Conversation> {
  const { id } = await db.selectFrom("organisation").select("id").executeTakeFirstOrThrow();
  const plan = await db.selectFrom("plan").select("id").executeTakeFirstOrThrow();
  const asha = await personByEmail(db, id, "asha@marlow.example");
  if (!asha) throw new Error("Asha is not there");
  const given = { organisation: await organisationById(db, id), planId: plan.id, person: () => asha };
  return aConversation(db, { ...given, actionId: () => expect.unreachable() }, startsAt);
}
