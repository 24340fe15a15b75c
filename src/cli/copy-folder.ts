// A copy of a store as a folder: a file of JSON lines for each table, and a manifest with counts and checksums.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Copy } from "../db/copy-out.ts";
import { UserError } from "../plan/user-error.ts";

const MANIFEST = "manifest.json";

const manifestSchema = z.object({
  format: z.literal("due-regard-copy"),
  /** Goes up when a reader of the older form could not read the newer. */
  formatVersion: z.literal(1),
  program: z.string(),
  madeAt: z.iso.datetime({ offset: true }),
  migrations: z.array(z.string().regex(/^[\w-]+$/)).min(1),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      rows: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  lastIds: z.record(z.string().regex(/^[a-z_]+$/), z.number().int()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Writes the copy into a new folder, which appears under its name only when it is whole. Only its owner may read it.
 *
 * @throws UserError when there is something of that name already, or it cannot be written
 */
export async function writeCopy(folder: string, copy: Copy, made: Pick<Manifest, "program" | "madeAt">) {
  const unfinished = `${folder}.unfinished`;
  await refuseTaken(folder);
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const tables: Manifest["tables"] = [];
    for (const name of copy.tables) tables.push(await writeTable(unfinished, name, copy.rowsOf(name)));
    const { migrations, lastIds } = copy;
    const manifest: Manifest = {
      format: "due-regard-copy",
      formatVersion: 1,
      ...made,
      migrations: [...migrations],
      tables,
      lastIds: { ...lastIds },
    };
    await writeFile(join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await rename(unfinished, folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function refuseTaken(folder: string): Promise<void> {
  const held = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? [] : null));
  if (held === null || held.length > 0) {
    throw new UserError(`There is something at ${folder} already. Name a folder that does not exist yet.`);
  }
}

async function writeTable(folder: string, name: string, lines: AsyncIterable<string>) {
  const hash = createHash("sha256");
  let rows = 0;
  const file = await open(join(folder, `${name}.jsonl`), "wx", 0o600);
  try {
    for await (const line of lines) {
      hash.update(line).update("\n");
      rows += 1;
      await file.write(`${line}\n`);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { name, rows, sha256: hash.digest("hex") };
}

/**
 * Opens a copy and checks every file of it against the manifest, so that what is damaged is refused before anything is
 * written anywhere.
 *
 * @throws UserError when it is no copy, a file is missing, or one was changed
 */
export async function readCopy(folder: string): Promise<{ readonly copy: Copy; readonly manifest: Manifest }> {
  const manifest = await readManifest(folder);
  for (const { name, rows, sha256 } of manifest.tables) {
    const hash = createHash("sha256");
    let counted = 0;
    for await (const line of linesOf(folder, name)) {
      hash.update(line).update("\n");
      counted += 1;
    }
    if (hash.digest("hex") === sha256 && counted === rows) continue;
    throw new UserError(
      `${name}.jsonl in ${folder} is not as it was written: ${counted} rows of ${rows}. Take another copy.`,
    );
  }
  const { migrations, lastIds } = manifest;
  const tables = manifest.tables.map(({ name }) => name);
  return { manifest, copy: { migrations, tables, lastIds, rowsOf: (table) => linesOf(folder, table) } };
}

async function readManifest(folder: string): Promise<Manifest> {
  const none = new UserError(`${folder} holds no copy that I can read: its ${MANIFEST} is missing or of another form.`);
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => {
    throw none;
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw none;
  }
}

async function* linesOf(folder: string, table: string): AsyncGenerator<string> {
  const file = createReadStream(join(folder, `${table}.jsonl`), "utf8");
  try {
    yield* createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw new UserError(`${table}.jsonl is missing from ${folder}. Take another copy.`, { cause });
  } finally {
    file.destroy();
  }
}
