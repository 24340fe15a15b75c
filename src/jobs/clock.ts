// What time it is: the database's time, or for a rehearsal a time that somebody turned.
import type { Database } from "../db/database.ts";
import { databaseTime } from "../db/database-time.ts";

/**
 * The calendar's clock: it decides what day it is and whether something is due.
 *
 * In production it is the database's, so that a machine whose own clock is wrong sends nothing early or late. The demo
 * and tests turn one of their own, which goes on from there. Leases never ask this clock: they are about how long a
 * process has been silent, and always use the database's.
 */
export interface Clock {
  readonly now: () => Promise<Date>;
}

/** An answer of the database holds for so long; in between the process counts on by itself. */
const TRUSTED_FOR_MS = 5_000;

/**
 * The database's clock, asked every five seconds and not for every message. In between it is carried on by the
 * process's count of milliseconds, which nobody can turn. It may be late by as long as the question took, never early.
 */
export function databaseClock(db: Database, trustedForMs = TRUSTED_FOR_MS): Clock {
  let known: { readonly ahead: number; readonly askedAt: number } | null = null;
  let asking: Promise<number> | null = null;

  async function ask(): Promise<number> {
    const before = performance.now();
    const at = (await databaseTime(db)).getTime();
    const after = performance.now();
    // The database looked at its clock somewhere in between. What fits is kept, so that time does not jump about.
    const stillFits = known && known.ahead >= at - after && known.ahead <= at - before;
    const ahead = known && stillFits ? known.ahead : at - after;
    known = { ahead, askedAt: after };
    return ahead;
  }

  async function aheadNow(): Promise<number> {
    if (known && performance.now() - known.askedAt < trustedForMs) return known.ahead;
    asking ??= ask().finally(() => {
      asking = null;
    });
    return await asking;
  }

  return {
    now: async () => {
      const ahead = await aheadNow();
      return new Date(performance.now() + ahead);
    },
  };
}

/** A clock that can be set, forwards or back. */
export interface TurnedClock extends Clock {
  readonly turnTo: (at: Date) => void;
}

export function turnedClock(at: Date): TurnedClock {
  let ahead = at.getTime() - performance.now();
  return {
    now: async () => new Date(performance.now() + ahead),
    turnTo: (to) => {
      ahead = to.getTime() - performance.now();
    },
  };
}
