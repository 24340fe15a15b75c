// Files that strangers drop while the service runs are read in a process of their own, which gives all its memory back.
import { type ChildProcess, fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { constants, setPriority } from "node:os";
import { dirname } from "node:path";
import type { ReadingOrder } from "./read-in-thread.ts";
import type { ReadingDone } from "./reading-done.ts";
import { resultOf } from "./reading-result.ts";

/** A process that is stuck so badly that its own limit of thirty seconds does not end it. */
const MOST_MS = 45_000;
const MOST_COMPLAINT = 2_000;

/**
 * Runs a program that calls `answerParent`. It is told the file and where compiled files lie, and nothing else: no setting of
 * ours and no secret stands in its environment.
 *
 * @throws UserError from the reader, or where the file takes too long or too much memory
 * @throws Error with its cause where the reader itself fails or its process ends
 */
export async function readInProcess<Result>(program: URL, order: ReadingOrder): Promise<Result> {
  const child = fork(program, {
    serialization: "advanced",
    execArgv: [],
    env: compiledAs(),
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    timeout: MOST_MS,
    killSignal: "SIGKILL",
  });
  stepBack(child);
  try {
    return resultOf(await answer<Result>(child, order), order.name);
  } finally {
    child.kill("SIGKILL");
  }
}

/** Whoever writes to the service meanwhile comes first where processors are scarce: a file may wait, an acknowledgement may not. */
function stepBack({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A process that is over already, or a system without priorities: the file is read as it would be without.
  }
}

/** Where the service keeps what Node has compiled, the process finds it: a third of its memory and of its start is not needed then. */
function compiledAs(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}

function answer<Result>(child: ChildProcess, order: ReadingOrder): Promise<ReadingDone<Result>> {
  let complaint = "";
  child.stderr?.on("data", (part: Buffer) => {
    complaint = (complaint + part.toString()).slice(-MOST_COMPLAINT);
  });
  return new Promise((resolve, reject) => {
    const failed = (how: string) => reject(new Error(`the reader of ${order.name} ${how}`, { cause: complaint }));
    child.once("message", (done) => resolve(done as ReadingDone<Result>));
    child.once("error", (cause) => reject(new Error(`the reader of ${order.name} did not start`, { cause })));
    child.once("close", (status, signal) => failed(`ended with ${signal ?? `status ${status}`} and no answer`));
    // Where this fails the process is over, and `close` tells why.
    child.send(order, () => {});
  });
}
