// The thread in which `readDocumentApart` reads one document.
import { parentPort, workerData } from "node:worker_threads";
import { readHere } from "./reading-apart.ts";
import { readingDone } from "./reading-done.ts";

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };

parentPort?.postMessage(await readingDone(() => readHere(bytes, name)));
