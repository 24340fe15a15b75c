import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { keepConnection } from "../src/db/connections.ts";
import { MIGRATION_NAMES } from "../src/db/migrate.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { ensureOrganisation } from "../src/db/organisations.ts";
import { resealAll } from "../src/db/reseal.ts";
import { sealWith } from "../src/db/seal.ts";
import { examine } from "../src/doctor/examine.ts";
import { runProgram } from "./support/run-program.ts";
import { storeToShare } from "./support/store-to-share.ts";

const store = await storeToShare();
afterAll(() => store[Symbol.asyncDispose]());
// Made once: the first opening makes the tables.
await (await openDatabase(store.config))[Symbol.asyncDispose]();

const LATEST = MIGRATION_NAMES.at(-1);

/** Nothing listens at port 1. */
function settings(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const { config } = store;
  const where = config.kind === "postgres" ? { DATABASE_URL: config.url } : { DATA_FOLDER: config.folder };
  return { ...where, PORT: "1", ...more };
}

async function aStoreInUse() {
  const database = await openDatabase(store.config);
  for (const table of ["connection", "incoming", "organisation"] as const)
    await database.db.deleteFrom(table).execute();
  const council = { name: "Ashcombe Council", timeZone: "Europe/London", nation: "england-and-wales" } as const;
  const organisation = await ensureOrganisation(database.db, council);
  return { database, db: database.db, organisation };
}

const said = (findings: Awaited<ReturnType<typeof examine>>) =>
  findings
    .filter(({ verdict }) => verdict !== "good")
    .map(({ verdict, about, said: what }) => `${verdict} ${about}: ${what}`);

describe("the doctor", () => {
  test("finds nothing wrong with an installation that works, and changes nothing", async () => {
    const { database } = await aStoreInUse();
    await database[Symbol.asyncDispose]();
    const findings = await examine(settings());
    expect(said(findings)).toEqual(["attention chats: No chat service is configured."]);
    expect(findings.filter(({ verdict }) => verdict === "good").map(({ said: what }) => what)).toEqual(
      expect.arrayContaining(["Its tables are up to date.", "Its clock and this machine's agree."]),
    );
  });

  test("says what is late, what could not be delivered and what could not be handled", async () => {
    const { database, db, organisation } = await aStoreInUse();
    await sql`update due_regard.organisation set swept_at = clock_timestamp() - interval '3 hours'`.execute(db);
    await sql`insert into due_regard.incoming (organisation_id, channel, external_id, body, state)
      values (${organisation.id}, 'terminal', '1', '{}', 'failed')`.execute(db);
    await database[Symbol.asyncDispose]();
    const findings = await examine(settings());
    expect(said(findings)).toEqual([
      "attention chats: No chat service is configured.",
      "wrong work: The last sweep ended 3 hours ago; one is due every five minutes.",
      "attention work: 1 replies are kept and could not be handled.",
    ]);
    expect(findings.filter(({ verdict }) => verdict !== "good").every(({ todo }) => todo !== null)).toBe(true);
  });

  test("says that a backup comes before an upgrade, and does not upgrade by itself", async () => {
    const { database, db } = await aStoreInUse();
    await sql`delete from due_regard.schema_migration where name = ${LATEST}`.execute(db);
    await database[Symbol.asyncDispose]();
    for (const _twice of [1, 2]) {
      expect(said(await examine(settings()))).toEqual([
        "attention store: The store's tables are not up to date: 1 migrations are missing.",
      ]);
    }
    const again = await openDatabase(store.config, "as it is");
    await sql`insert into due_regard.schema_migration values (${LATEST}, '2999-01-01')`.execute(again.db);
    await again[Symbol.asyncDispose]();
  });

  test("says that a later version has been here", async () => {
    const { database, db } = await aStoreInUse();
    await sql`insert into due_regard.schema_migration values ('9999-later', '2999-01-02')`.execute(db);
    await database[Symbol.asyncDispose]();
    expect(said(await examine(settings()))).toEqual([
      "wrong store: The store was brought up to date by a later version (9999-later).",
    ]);
    const again = await openDatabase(store.config, "as it is");
    await sql`delete from due_regard.schema_migration where name = '9999-later'`.execute(again.db);
    await again[Symbol.asyncDispose]();
  });

  test("says which keys are missing, weak or too old, and a rotated key opens everything", async () => {
    const [first, second] = ["an older secret of quite some length!", "A newer secret: 9 of 10 would say so."];
    const { database, db, organisation } = await aStoreInUse();
    const connection = {
      organisationId: organisation.id,
      channel: "other",
      tenant: "T1",
      name: "Ashcombe",
      settings: {},
    };
    await keepConnection(db, { ...connection, credentials: sealWith([first]).seal("token") });
    await database[Symbol.asyncDispose]();
    const secrets = async (keys: string) =>
      (await examine(settings(keys ? { SECRET_KEYS: keys } : {})))
        .filter(({ about, verdict }) => about === "secrets" && verdict !== "good")
        .map(({ verdict, said: what }) => `${verdict}: ${what}`);
    expect(await secrets("")).toEqual(["wrong: 1 kept credentials cannot be opened: SECRET_KEYS is not set."]);
    expect(await secrets("short")).toEqual(["wrong: A key in SECRET_KEYS is shorter than 32 characters."]);
    expect(await secrets("a".repeat(40))).toEqual([
      "attention: A key in SECRET_KEYS repeats few characters and can be guessed.",
      "wrong: 1 of 1 kept credentials cannot be opened with the keys that are set.",
    ]);
    expect(await secrets(`${second},${first}`)).toEqual([
      "attention: 1 kept credentials are sealed with an older key.",
    ]);
    const again = await openDatabase(store.config);
    expect(await resealAll(again.db, sealWith([second, first]))).toBe(1);
    await again[Symbol.asyncDispose]();
    expect(await secrets(second)).toEqual([]);
  });

  test("says that nobody answers where the database or the queue should be, without a password", async () => {
    const DATABASE_URL = "postgres://somebody:hunter2@127.0.0.1:1/nowhere";
    const down = await examine({ DATABASE_URL });
    expect(said(down).join()).toMatch(/wrong store: .*nothing answers there/);
    expect(JSON.stringify(down)).not.toContain("hunter2");
    const { DATABASE_URL: url } = settings();
    if (!url) return;
    const findings = await examine(settings({ REDIS_URL: "redis://:hunter2@127.0.0.1:1" }));
    expect(said(findings).join("\n")).toMatch(/wrong queue: Redis does not answer/);
  });

  test("says which setting cannot be used", async () => {
    expect(said(await examine({ PORT: "the usual" }))[0]).toMatch(/wrong settings: .*PORT/);
  });

  test("ends with 1 where something is wrong, and its JSON is alone on standard output", async () => {
    const { status, out } = await runProgram("cli.ts", ["doctor", "--json"], { environment: { PORT: "-4" } });
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ well: false, findings: [{ about: "settings", verdict: "wrong" }] });
  });
});
