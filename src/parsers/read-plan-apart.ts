// A file that somebody dropped, read to its document and once through to its plan, in a thread of its own.
import type { LocalDate } from "../plan/calendar.ts";
import type { Document } from "./document/document.ts";
import { readInThread } from "./document/read-apart.ts";

/**
 * The document of a file whose plan can be read at once from now on: it is read to the end here, apart, so that later
 * readings with answers of the officer take no longer than a reply may.
 *
 * @throws UserError where the file cannot be read, or holds more than any plan
 * @throws Error where the reader itself fails
 */
export function readPlanApart(bytes: Uint8Array, name: string, today: LocalDate): Promise<Document> {
  const order = { bytes, name, today };
  return readInThread(new URL("./read-plan-thread.ts", import.meta.url), order);
}
