import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockFolder } from "../../src/db/folder-lock.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { startProgram } from "../support/child.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "due-regard-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Making a new folder's store takes seconds, more on a busy machine. */
const PATIENCE_MS = 60_000;

describe.runIf(process.env.STORE === "pglite")("the folder of an embedded store", { timeout: 2 * PATIENCE_MS }, () => {
  test("a second process is refused the folder, with the first one's number and what to do", async () => {
    const first = startProgram(new URL("../support/open-folder-program.ts", import.meta.url), { folder });
    await first.says("embedded", PATIENCE_MS);
    const second = openDatabase({ kind: "embedded", folder });
    await expect(second).rejects.toThrow(UserError);
    await expect(second).rejects.toThrow(
      `Due Regard is already running with the data folder ${folder} (process ${first.pid}). Ask it in chat, stop it first, or name another folder.`,
    );
    expect(await first.kill("SIGTERM")).toBe(0);
    await (await lockFolder(folder)).release();
  });

  test("a process that was killed leaves the folder free, and its rows are there", async () => {
    {
      await using database = await openDatabase({ kind: "embedded", folder });
      await database.db.insertInto("organisation").values({ name: "Ashcombe Council" }).execute();
    }
    const killed = startProgram(new URL("../support/open-folder-program.ts", import.meta.url), { folder });
    await killed.says("embedded", PATIENCE_MS);
    expect(await killed.kill("SIGKILL")).toBe("SIGKILL");
    await using database = await openDatabase({ kind: "embedded", folder });
    expect(await database.db.selectFrom("organisation").select("name").execute()).toEqual([
      { name: "Ashcombe Council" },
    ]);
  });

  test("a note that names a living process does not hold the folder: only the lock itself does", async () => {
    await writeFile(join(folder, "owner"), `${process.pid}\n`);
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(UserError);
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  test("of many that want the folder at once, one gets it", async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    const got = tries.filter((one) => one.status === "fulfilled");
    expect(got).toHaveLength(1);
    await got[0]?.value.release();
  });

  test("a folder that cannot be made is one plain line", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(openDatabase({ kind: "embedded", folder: join(file, "data") })).rejects.toThrow(
      /^I can't keep data in /,
    );
  });
});
