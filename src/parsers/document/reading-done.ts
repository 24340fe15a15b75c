// How a reading in a thread ended, in a shape that passes between threads.
import { UserError } from "../../plan/user-error.ts";

/** Errors lose their class on the way between threads, so a refusal is told as its sentence. */
export type ReadingDone<Result> =
  | { readonly kind: "read"; readonly result: Result }
  | { readonly kind: "refused"; readonly sentence: string; readonly cause: string | undefined }
  | { readonly kind: "failed"; readonly cause: string | undefined };

export async function readingDone<Result>(read: () => Promise<Result>): Promise<ReadingDone<Result>> {
  try {
    return { kind: "read", result: await read() };
  } catch (error) {
    if (!(error instanceof UserError)) return { kind: "failed", cause: told(error) };
    return { kind: "refused", sentence: error.message, cause: told(error.cause) };
  }
}

/** What can pass between threads, whatever was thrown: each error with the one that it came from. */
function told(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : String(cause);
  const words = cause.stack ?? cause.message;
  return cause.cause === undefined ? words : `${words}\nfrom ${told(cause.cause)}`;
}
