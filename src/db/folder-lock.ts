// One process owns a data folder: two would make each other's rows vanish without a word.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UserError } from "../plan/user-error.ts";

/** A held folder. Releasing it twice does nothing more. */
export interface FolderLock {
  readonly release: () => Promise<void>;
}

/** SQLite's "database is locked". */
const SQLITE_BUSY = 5;

/**
 * Takes the folder, or says who has it.
 *
 * The operating system holds the lock (an exclusive SQLite transaction on an empty file, which is the one way to a
 * kernel file lock in Node's own library), so it ends with its process however that ends: there is no stale lock to
 * judge, no process id that another program may carry by now, and two containers that share a volume, where both
 * are process 1, still see each other. The process id beside it is only for the sentence.
 *
 * @throws UserError while another process, or another opening in this one, holds the folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const lock = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
  try {
    lock.exec("pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    lock.close();
    throw isBusy(error) ? await inUse(folder) : error;
  }
  await writeFile(ownerFile(folder), `${process.pid}\n`);
  return {
    release: async () => {
      if (lock.isOpen) lock.close();
    },
  };
}

async function inUse(folder: string): Promise<UserError> {
  const owner = await readFile(ownerFile(folder), "utf8").then(
    (text) => ` (process ${text.trim()})`,
    () => "",
  );
  return new UserError(
    `Due Regard is already running with the data folder ${folder}${owner}. Ask it in chat, stop it first, or name another folder.`,
  );
}

function ownerFile(folder: string): string {
  return join(folder, "owner");
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
