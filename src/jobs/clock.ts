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

export function databaseClock(db: Database): Clock {
  return { now: () => databaseTime(db) };
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
