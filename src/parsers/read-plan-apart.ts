// A file that somebody dropped, read to its document and once through to its plan, in a process of its own.
import type { LocalDate } from "../plan/calendar.ts";
import type { Register } from "../plan/register.ts";
import type { Document } from "./document/document.ts";
import { readInProcess } from "./document/read-in-process.ts";
import type { Placeholders } from "./template/find-placeholders.ts";

export interface FileRead {
  readonly document: Document;
  /** The plan as it reads before anything is answered. */
  readonly register: Register;
  /** What a template for papers has filled in; null where the file is a plan. */
  readonly placeholders: Placeholders | null;
}

/**
 * The document of a file whose plan can be read at once from now on: it is read to the end here, apart, so that later
 * readings with answers of the officer take no longer than a reply may.
 *
 * @throws UserError where the file cannot be read, holds more than any plan, or is a template that papers must not use
 * @throws Error where the reader itself fails
 */
export function readPlanApart(bytes: Uint8Array, name: string, today: LocalDate): Promise<FileRead> {
  const order = { bytes, name, today };
  return readInProcess(new URL("./read-plan-process.ts", import.meta.url), order);
}
