// Opens the store, whichever it is, and brings its tables up to date.
import { openEmbedded } from "./open-embedded.ts";
import { openPostgres } from "./open-postgres.ts";
import type { OpenDatabase, StoreConfig } from "./store.ts";

/**
 * Opens a store and, unless it is opened as it is, runs the migrations that it lacks. Two processes may open one PostgreSQL database at once; an
 * embedded store belongs to one process.
 *
 * @throws UserError when the folder is in use, the server cannot be reached or is too old: one line, no password.
 */
export function openDatabase(store: StoreConfig, how: "up to date" | "as it is" = "up to date"): Promise<OpenDatabase> {
  switch (store.kind) {
    case "embedded":
      return openEmbedded(store.folder, how);
    case "postgres":
      return openPostgres(store.url, how);
  }
}
