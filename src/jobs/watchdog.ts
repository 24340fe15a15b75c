// Sweeps when the queue's own schedule has stopped ticking, and sets the schedule up again.
import type { Database } from "../db/database.ts";
import { sweepAgeMs } from "../db/sweeps.ts";
import { faultOf, type Log } from "./log-port.ts";

export interface Watched {
  readonly db: Database;
  readonly everyMs: number;
  readonly sweepNow: () => Promise<void>;
  /** Changes nothing while the schedule is there. */
  readonly schedule: () => Promise<void>;
  readonly log: Log;
}

/**
 * A job scheduler can vanish (an emptied Redis) or stop ticking. Looks once every tick, clamped by the timer so that a
 * clock that jumps cannot stop it, and sweeps by itself where the last sweep is older than two ticks.
 */
export function startWatchdog({ db, everyMs, sweepNow, schedule, log }: Watched): { stop: () => Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMs);
  timer.unref();

  async function look(): Promise<void> {
    try {
      if ((await sweepAgeMs(db)) > 2 * everyMs) {
        log.warn({ event: "sweep.late", outcome: "swept by the watchdog" });
        await sweepNow();
      }
      await schedule();
    } catch (error) {
      log.warn({ event: "sweep.watched", outcome: "failed", err: faultOf(error) });
    }
  }
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
