// A reader of files to be hurt: it does what the file's name says.
import { getPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { readingDone } from "../../src/parsers/document/reading-done.ts";
import { UserError } from "../../src/plan/user-error.ts";

const { name } = workerData as { readonly name: string };

parentPort?.postMessage(
  await readingDone(async () => {
    switch (name) {
      case "tells its environment":
        return Object.keys(process.env).sort();
      case "tells its priority":
        return getPriority();
      case "refuses":
        throw new UserError("It is no plan.");
      case "fails":
        throw new Error("a mistake in the reader");
      default:
        return process.kill(process.pid, "SIGKILL");
    }
  }),
);
