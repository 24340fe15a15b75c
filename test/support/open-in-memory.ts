// PGlite in memory, quickly: initialising takes seconds, so the fresh state is made once and kept as a file.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { EMBEDDED_OPTIONS, openSession } from "../../src/db/open-embedded.ts";
import type { OpenDatabase } from "../../src/db/store.ts";

/** A store in memory with all tables, empty. */
export async function openInMemory(): Promise<OpenDatabase> {
  const file = await freshStateFile();
  const state = await readFile(file).catch(() => null);
  if (state !== null) {
    return await openSession(await PGlite.create("memory://", { ...EMBEDDED_OPTIONS, loadDataDir: new Blob([state]) }));
  }
  const session = await PGlite.create("memory://", EMBEDDED_OPTIONS);
  const open = await openSession(session);
  await keep(await session.dumpDataDir("none"), file);
  return open;
}

/** Another version of PGlite or other migrations are another file. */
async function freshStateFile(): Promise<string> {
  const migrations = new URL("../../src/db/migrations/", import.meta.url);
  const steps = (await readdir(migrations)).sort().map((name) => new URL(name, migrations));
  const pglite = new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url);
  const hash = createHash("sha256");
  for (const part of [pglite, ...steps]) hash.update(await readFile(part));
  return join(tmpdir(), "due-regard-tests", `pglite-${hash.digest("hex").slice(0, 16)}.tar`);
}

/** Moved into place whole, under a name of its own until then: others, also of this process, may be doing the same. */
async function keep(state: Blob, file: string): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, Buffer.from(await state.arrayBuffer()));
  await rename(unfinished, file);
}
