// Lets the process do something else between two statements of the store inside it.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";

/** Short enough that a person who waits does not notice, long enough that it costs nothing. */
const WITHOUT_REST_MS = 20;

/**
 * A statement of this store runs to its end inside this thread, and the next one follows as a promise's continuation:
 * while there is work, the event loop never turns. Then no timer fires, no request is read, no lease is renewed and no
 * signal to stop is heard until everything is done. So the loop is given a turn before the statement that follows 20 ms
 * of work.
 */
export function restBetweenStatements(session: PGlite): void {
  const run = session._runExclusiveQuery.bind(session);
  let restedAt = performance.now();
  session._runExclusiveQuery = async <T>(statement: () => Promise<T>): Promise<T> => {
    if (performance.now() - restedAt > WITHOUT_REST_MS) {
      await nextTurn();
      restedAt = performance.now();
    }
    return await run(statement);
  };
}
