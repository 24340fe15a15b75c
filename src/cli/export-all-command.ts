// `export --all FOLDER`: everything that the store holds, in a form that any program can read.
import { resolve } from "node:path";
import { configFrom } from "../config.ts";
import { copyOut } from "../db/copy-out.ts";
import { openDatabase } from "../db/open-database.ts";
import { storeOf } from "../open-store.ts";
import { programVersion } from "../program-version.ts";
import { writeCopy } from "./copy-folder.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print, tell } from "./print.ts";

export async function exportAllCommand(folder: string): Promise<ExitStatus> {
  await using database = await openDatabase(storeOf(configFrom(process.env)));
  const made = { program: await programVersion(), madeAt: new Date().toISOString() };
  const { tables } = await copyOut(database.db, (copy) => writeCopy(resolve(folder), copy, made));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  print(`${rows} rows of ${tables.length} tables are in ${folder}.`);
  tell("It holds names and what people wrote: keep it where only those may read who may read the store.");
  return DONE;
}
