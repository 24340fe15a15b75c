// A thread that reads one file and ends at its limits. Nothing of the readers is loaded here.
import { Worker } from "node:worker_threads";
import { UserError } from "../../plan/user-error.ts";
import type { ReadingDone } from "./reading-done.ts";
import { resultOf } from "./reading-result.ts";

export interface ReadingLimits {
  readonly milliseconds: number;
  /** Of the thread's own heap; the readers of the formats limit what stands outside it. */
  readonly megabytes: number;
}

/** The file, with whatever else its program is told. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Of the heap of short-lived things: with a limit 60 pages of PDF took 268 MB instead of 349, in no more time. */
const YOUNG_MB = 16;

const LIMITS: ReadingLimits = { milliseconds: 30_000, megabytes: 300 };

/**
 * Runs a thread's program on a file; the program posts one `ReadingDone`.
 *
 * @throws UserError from the reader, or where the file takes too long or too much memory
 * @throws Error with its cause where the reader itself fails
 */
export async function readInThread<Result>(
  program: URL,
  order: ReadingOrder,
  limits: ReadingLimits = LIMITS,
): Promise<Result> {
  const worker = new Worker(program, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  try {
    return resultOf(await ended<Result>(worker, order.name, limits), order.name);
  } finally {
    await worker.terminate();
  }
}

function ended<Result>(worker: Worker, name: string, { milliseconds }: ReadingLimits): Promise<ReadingDone<Result>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(beyondLimits(name)), milliseconds);
    worker.once("message", (done: ReadingDone<Result>) => {
      clearTimeout(timer);
      resolve(done);
    });
    worker.once("error", (cause) => {
      clearTimeout(timer);
      const isFull = cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(isFull ? beyondLimits(name, cause) : new Error(`the reader of ${name} failed`, { cause }));
    });
    worker.once("exit", (status) => {
      clearTimeout(timer);
      reject(new Error(`the reader of ${name} ended with status ${status} and no answer`));
    });
  });
}

function beyondLimits(name: string, cause?: unknown): UserError {
  return new UserError(
    `${name} takes too long to read or needs too much memory. Copy the pages with the plan into a new file and import that.`,
    { cause },
  );
}
