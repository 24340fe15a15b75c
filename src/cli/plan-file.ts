// A plan's file, brought in from the disk.
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../plan/user-error.ts";

/** Larger than any plan that a council published; a file over it is refused before it is read. */
const MOST_BYTES = 50 * 1024 * 1024;

export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file whole.
 *
 * @throws UserError for what is no readable file: missing, a directory, without permission, empty, or too large
 */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new UserError(`There is no file ${path}. Check its name and folder.`, { cause });
  });
  if (facts.isDirectory()) throw new UserError(`${path} is a folder. Name the plan's file in it.`);
  if (!facts.isFile()) throw new UserError(`${path} is not a file that can be read. Name the plan's file.`);
  if (facts.size === 0) throw new UserError(`${path} is empty. Save the plan again and name that file.`);
  if (facts.size > MOST_BYTES) {
    throw new UserError(`${path} is larger than 50 MB. Save the plan without its pictures and name that file.`);
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new UserError(`${path} cannot be read. Check that you may open it.`, { cause });
  });
  return { name: basename(path), bytes };
}
