// What a process does in which one file is read; see `readInProcess`.
import { type ReadingLimits, type ReadingOrder, readInThread } from "./read-in-thread.ts";
import { readingDone } from "./reading-done.ts";

/**
 * A plan of 2,900 actions needs less than 80 MB in text and office formats, 300 pages of PDF with as many less than 110. With what
 * the process itself takes, this keeps whatever strangers send well below 300 MB.
 */
const LIMITS: ReadingLimits = { milliseconds: 30_000, megabytes: 110 };

/**
 * Waits for one order, runs a thread's program on it within those limits, tells the parent how that ended, and ends.
 * It ends too when the parent does: a reader in an endless loop must not outlive whoever would have stopped it.
 */
export function answerParent(program: URL): void {
  process.once("disconnect", () => process.exit());
  process.once("message", async (order: ReadingOrder) => {
    const done = await readingDone(() => readInThread(program, order, LIMITS));
    process.send?.(done, () => process.disconnect());
  });
}
