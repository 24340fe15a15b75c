// The thread in which `readDocumentApart` reads one document.
import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "./read-document.ts";
import { loadReader } from "./reading-apart.ts";
import { readingDone } from "./reading-done.ts";

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };

parentPort?.postMessage(
  await readingDone(async () => {
    const reader = (await loadReader(bytes)) ?? readDocument;
    return await reader(bytes, name);
  }),
);
