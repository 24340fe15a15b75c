// Who may use the one session of an embedded store next: those whom somebody waits for go first.
import type { PGlite } from "@electric-sql/pglite";

/** After so many in a row whom somebody waits for, one of the others: their leases must be renewed too. */
const FIRST_IN_A_ROW = 20;

/** The two ends of a session. Statements and transactions of `first` overtake those of `others` that wait. */
export interface SessionLine {
  readonly first: SessionEnd;
  readonly others: SessionEnd;
}

/** As much of a session as Kysely and the queue use. */
export type SessionEnd = Pick<PGlite, "query" | "exec" | "transaction" | "listen" | "close" | "waitReady"> & {
  readonly closed: boolean;
  readonly ready: boolean;
};

/**
 * Puts a line before a session: one statement or transaction at a time, as PGlite itself has it, but not in the order
 * in which they came. Whoever acknowledges an event or shows a page waits for what is in hand and not for all the work
 * that is to be done: with two hundred events a second that was the difference between milliseconds and seconds.
 */
export function lineBefore(session: PGlite): SessionLine {
  const waiting = { first: [] as (() => void)[], others: [] as (() => void)[] };
  let isTaken = false;
  let inARow = 0;

  function begin(which: keyof SessionLine): void {
    isTaken = true;
    inARow = which === "first" ? inARow + 1 : 0;
  }

  function take(which: keyof SessionLine): boolean {
    const go = waiting[which].shift();
    if (!go) return false;
    begin(which);
    go();
    return true;
  }

  function next(): void {
    isTaken = false;
    if (inARow >= FIRST_IN_A_ROW && take("others")) return;
    if (take("first") || waiting.others.length === 0) return;
    // Whoever is first often comes only now: Kysely lets one of its statements through at a time.
    setImmediate(() => {
      if (!isTaken) take("others");
    });
  }

  async function inTurn<T>(which: keyof SessionLine, work: () => Promise<T>): Promise<T> {
    const isNext = !isTaken && (which === "first" || waiting.others.length === 0);
    if (isNext) begin(which);
    else await new Promise<void>((go) => waiting[which].push(go));
    try {
      return await work();
    } finally {
      next();
    }
  }

  const end = (which: keyof SessionLine): SessionEnd => ({
    query: (text, parameters, options) => inTurn(which, () => session.query(text, parameters, options)),
    exec: (text, options) => inTurn(which, () => session.exec(text, options)),
    transaction: (work) => inTurn(which, () => session.transaction(work)),
    listen: (channel, heard) => inTurn(which, () => session.listen(channel, heard)),
    close: () => session.close(),
    waitReady: session.waitReady,
    get closed() {
      return session.closed;
    },
    get ready() {
      return session.ready;
    },
  });
  return { first: end("first"), others: end("others") };
}
