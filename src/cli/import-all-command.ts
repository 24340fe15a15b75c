// `import --all FOLDER`: a copy put back into an empty store, whole or not at all.
import { resolve } from "node:path";
import { configFrom } from "../config.ts";
import { copyIn } from "../db/copy-in.ts";
import { openDatabase } from "../db/open-database.ts";
import { organisationById } from "../db/people.ts";
import { organisationIds } from "../db/sweeps.ts";
import { storeOf } from "../open-store.ts";
import { readCopy } from "./copy-folder.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print, tell } from "./print.ts";

export async function importAllCommand(folder: string): Promise<ExitStatus> {
  const { copy, manifest } = await readCopy(resolve(folder));
  await using database = await openDatabase(storeOf(configFrom(process.env)));
  const rows = await copyIn(database.db, copy);
  const [first] = await organisationIds(database.db);
  print(`${rows} rows of ${manifest.tables.length} tables were put back, as they stood on ${manifest.madeAt}.`);
  if (first === undefined) return DONE;
  const { name } = await organisationById(database.db, first);
  tell(`Start the service with ORGANISATION="${name}", and with SECRET_KEYS as they were.`);
  return DONE;
}
