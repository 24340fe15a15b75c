// Work done while nobody waits: starts the queue's workers, the schedules and the watchdog.
import { DelayedError, type Job, type Queue, type Worker } from "bullmq";
import type { Channel } from "../bot/channel.ts";
import type { OpenDatabase } from "../db/store.ts";
import { isWorkLeft, unfinishedWork } from "../db/unfinished-work.ts";
import type { TimeZone } from "../plan/calendar.ts";
import type { IncomingId, MessageId } from "../plan/ids.ts";
import { openBackend, type QueueConfig } from "./backend.ts";
import type { Clock } from "./clock.ts";
import { DEFAULT_LEASE, deliver, type Lease } from "./deliver.ts";
import { type HandleIncoming, handleIncoming } from "./handle-incoming.ts";
import type { Log } from "./log-port.ts";
import {
  deliveryJobId,
  deliveryPayload,
  incomingJobId,
  incomingPayload,
  JOB_RULES,
  QUEUE_NAMES,
  type QueueName,
  WORKER_RULES,
} from "./queues.ts";
import { sweep } from "./sweep.ts";
import { startWatchdog } from "./watchdog.ts";

export interface StartOptions {
  readonly database: OpenDatabase;
  readonly queue: QueueConfig;
  readonly channels: readonly Channel[];
  readonly handleIncoming: HandleIncoming;
  readonly clock: Clock;
  readonly log: Log;
  /** The zone whose nights the maintenance runs in. */
  readonly timeZone?: TimeZone;
  readonly lease?: Lease;
  /** Null: the sweep runs only when asked for, as in a demo that turns its clock. */
  readonly sweepEveryMs?: number | null;
}

/** The running jobs. Closing them finishes or puts back what is in hand, within ten seconds. */
export interface Jobs extends AsyncDisposable {
  /** Never throws: what cannot be enqueued now is found by the next sweep. */
  readonly enqueueDelivery: (ids: readonly MessageId[]) => Promise<void>;
  /** Never throws either. */
  readonly enqueueIncoming: (id: IncomingId) => Promise<void>;
  /** Sweeps now and enqueues what is due; resolves when that is done. */
  readonly sweepNow: () => Promise<void>;
  /** Resolves when nothing is due, in hand or waiting to be handled. */
  readonly idle: () => Promise<void>;
}

const SWEEP_EVERY_MS = 5 * 60_000;
const STOP_WITHIN_MS = 10_000;

/** @throws UserError when the queue cannot be reached */
export async function startJobs(options: StartOptions): Promise<Jobs> {
  const { database, channels, clock, log } = options;
  const { db } = database;
  const lease = options.lease ?? DEFAULT_LEASE;
  const sweepEveryMs = options.sweepEveryMs === undefined ? SWEEP_EVERY_MS : options.sweepEveryMs;
  const backend = await openBackend(database, options.queue);
  const queues = Object.fromEntries(QUEUE_NAMES.map((name) => [name, backend.queue(name)])) as Record<QueueName, Queue>;
  let stopping = false;
  let inHand = 0;
  const jobEnded = new EventTarget();

  async function enqueue(name: "delivery" | "incoming", jobs: { id: string; data: object; delay?: number }[]) {
    if (jobs.length === 0) return;
    try {
      await queues[name].addBulk(
        jobs.map(({ id, data, delay }) => ({
          name,
          data,
          opts: { ...JOB_RULES, jobId: id, ...(delay ? { delay } : {}) },
        })),
      );
    } catch (error) {
      log.warn({ event: "job.enqueued", outcome: "failed", queue: name, count: jobs.length, err: error });
    }
  }
  const enqueueDelivery = (ids: readonly MessageId[]) =>
    enqueue(
      "delivery",
      ids.map((id) => ({ id: deliveryJobId(id), data: { messageId: id } })),
    );
  const enqueueIncoming = (ids: readonly IncomingId[]) =>
    enqueue(
      "incoming",
      ids.map((id) => ({ id: incomingJobId(id), data: { incomingId: id } })),
    );

  /** Gives a job to everything that is due and may have none: after a sweep, a crash, or an emptied queue. */
  async function relay(): Promise<void> {
    const work = await unfinishedWork(db, await clock.now());
    await enqueueDelivery(work.messages);
    await enqueueIncoming(work.incoming);
  }
  async function sweepNow(): Promise<void> {
    try {
      await sweep(db, await clock.now(), log);
    } finally {
      await relay();
    }
  }

  const work: Record<QueueName, (job: Job, token?: string) => Promise<void>> = {
    sweep: sweepNow,
    maintenance: database.maintain,
    incoming: async (job) => {
      const { incomingId } = incomingPayload.parse(job.data);
      await handleIncoming(incomingId, { db, handle: options.handleIncoming, clock, log, enqueueDelivery });
    },
    delivery: async (job, token) => {
      const { messageId } = deliveryPayload.parse(job.data);
      const started = performance.now();
      const delivered = await deliver(messageId, { db, channels, clock, lease, stopping: () => stopping });
      const ms = Math.round(performance.now() - started);
      log.info({ event: "message.delivered", outcome: delivered.kind, message: messageId, ms });
      // What is due only after the next sweep is left to that sweep; until then the job waits for it.
      if (delivered.kind !== "later" || stopping || delivered.ms > SWEEP_EVERY_MS) return;
      await job.moveToDelayed(Date.now() + delivered.ms, token);
      throw new DelayedError();
    },
  };
  const workers = QUEUE_NAMES.map((name) =>
    watched(
      backend.worker(
        name,
        async (job, token) => {
          inHand += 1;
          try {
            await work[name](job, token);
          } finally {
            inHand -= 1;
            jobEnded.dispatchEvent(new Event("ended"));
          }
        },
        WORKER_RULES[name],
      ),
      log,
    ),
  );
  for (const queue of Object.values(queues))
    queue.on("error", (error) => log.warn({ event: "queue.error", err: error }));
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  for (const worker of workers)
    void worker.run().catch((error: unknown) => log.error({ event: "queue.stopped", err: error }));

  async function schedule(): Promise<void> {
    const tz = options.timeZone ?? "Europe/London";
    if (sweepEveryMs !== null) {
      await queues.sweep.upsertJobScheduler("sweep", { every: sweepEveryMs }, { name: "sweep", opts: JOB_RULES });
    }
    await queues.maintenance.upsertJobScheduler(
      "maintenance",
      { pattern: "20 3 * * *", tz },
      { name: "maintenance", opts: JOB_RULES },
    );
  }
  await schedule();
  const watchdog = sweepEveryMs === null ? null : startWatchdog({ db, everyMs: sweepEveryMs, sweepNow, schedule, log });
  if (sweepEveryMs !== null) await sweepNow();

  return {
    enqueueDelivery,
    enqueueIncoming: (id) => enqueueIncoming([id]),
    sweepNow,
    idle: async () => {
      await relay();
      while (inHand > 0 || (await isWorkLeft(db, await clock.now()))) await oneOf(jobEnded, "ended", 50);
    },
    [Symbol.asyncDispose]: async () => {
      stopping = true;
      await watchdog?.stop();
      await within(STOP_WITHIN_MS, Promise.all(workers.map((worker) => worker.close())), () =>
        log.warn({ event: "jobs.stopped", outcome: "forced", inHand }),
      );
      await within(STOP_WITHIN_MS, Promise.all(Object.values(queues).map((queue) => queue.close())), () => {});
      await backend[Symbol.asyncDispose]();
    },
  };
}

function watched(worker: Worker, log: Log): Worker {
  worker.on("error", (error) => log.warn({ event: "queue.error", err: error }));
  worker.on("failed", (job, error) =>
    log.error({ event: "job.failed", job: job?.id, attempts: job?.attemptsMade, err: error }),
  );
  return worker;
}

/** Waits for an event, or a while. */
async function oneOf(target: EventTarget, event: string, ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      target.removeEventListener(event, done);
      resolve();
    }
    target.addEventListener(event, done);
  });
}

/** Waits for something, but not longer than this: closing a worker has no time-out of its own. */
async function within(ms: number, done: Promise<unknown>, late: () => void): Promise<void> {
  const timer = Promise.withResolvers<void>();
  const timeout = setTimeout(() => {
    late();
    timer.resolve();
  }, ms);
  await Promise.race([done, timer.promise]);
  clearTimeout(timeout);
}
