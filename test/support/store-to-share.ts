// A store that another process can open: a folder, or a database on the server.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoreConfig } from "../../src/db/store.ts";
import { makeServerDatabase } from "./open-test-database.ts";

export interface StoreToShare extends AsyncDisposable {
  readonly config: StoreConfig;
}

/** The vitest project says which kind. Disposing it takes it away with all that is in it. */
export async function storeToShare(): Promise<StoreToShare> {
  if (process.env.STORE === "postgres") {
    const { url, remove } = await makeServerDatabase();
    return { config: { kind: "postgres", url }, [Symbol.asyncDispose]: remove };
  }
  const folder = await mkdtemp(join(tmpdir(), "due-regard-"));
  return {
    config: { kind: "embedded", folder },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
