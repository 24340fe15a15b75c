// Opens the store that the environment names, with its organisation in it.
import { type Config, configFrom } from "./config.ts";
import type { Database } from "./db/database.ts";
import { openDatabase } from "./db/open-database.ts";
import { ensureOrganisation } from "./db/organisations.ts";
import type { Organisation } from "./db/people.ts";
import type { OpenDatabase, StoreConfig } from "./db/store.ts";

export interface OpenStore extends AsyncDisposable {
  readonly database: OpenDatabase;
  readonly db: Database;
  readonly organisation: Organisation;
}

/** @throws UserError when the settings or the store cannot be used */
export async function openStore(config: Config = configFrom(process.env)): Promise<OpenStore> {
  const database = await openDatabase(storeOf(config));
  try {
    const organisation = await ensureOrganisation(database.db, {
      name: config.organisation,
      timeZone: config.timeZone,
      nation: config.nation,
    });
    return {
      database,
      db: database.db,
      organisation,
      [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    };
  } catch (cause) {
    await database[Symbol.asyncDispose]();
    throw cause;
  }
}

/** Where the settings say that everything is kept. */
export function storeOf(config: Config): StoreConfig {
  return config.databaseUrl
    ? { kind: "postgres", url: config.databaseUrl }
    : { kind: "embedded", folder: config.dataFolder };
}
