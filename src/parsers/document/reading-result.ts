// How a reading apart ended, told as if it had been read here.
import { UserError } from "../../plan/user-error.ts";
import type { ReadingDone } from "./reading-done.ts";

/**
 * @throws UserError where the reader refused the file
 * @throws Error where the reader itself failed
 */
export function resultOf<Result>(done: ReadingDone<Result>, name: string): Result {
  switch (done.kind) {
    case "read":
      return done.result;
    case "refused":
      throw new UserError(done.sentence, { cause: done.cause });
    case "failed":
      throw new Error(`the reader of ${name} failed`, { cause: done.cause });
  }
}
