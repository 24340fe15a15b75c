// The thread in which `readDocumentApart` reads one document.
import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "../../plan/user-error.ts";
import type { Document } from "./document.ts";
import { readDocument } from "./read-document.ts";
import { loadReader } from "./reading-apart.ts";

/** How a reading ended. Errors lose their class on the way between threads, so a refusal is told as its sentence. */
export type ReadingDone =
  | { readonly kind: "read"; readonly document: Document }
  | { readonly kind: "refused"; readonly sentence: string; readonly cause: string | undefined }
  | { readonly kind: "failed"; readonly cause: string | undefined };

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };

parentPort?.postMessage(await read());

async function read(): Promise<ReadingDone> {
  try {
    const reader = (await loadReader(bytes)) ?? readDocument;
    return { kind: "read", document: await reader(bytes, name) };
  } catch (error) {
    if (!(error instanceof UserError)) return { kind: "failed", cause: told(error) };
    return { kind: "refused", sentence: error.message, cause: told(error.cause) };
  }
}

/** What can pass between threads, whatever was thrown. */
function told(cause: unknown): string | undefined {
  return cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? undefined : String(cause);
}
