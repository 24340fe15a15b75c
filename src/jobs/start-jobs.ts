// Work done while nobody waits: starts the queue's workers, the schedules and the watchdog.
import { DelayedError, type Job, type Queue } from "bullmq";
import type { Channel } from "../bot/channel.ts";
import type { OpenDatabase } from "../db/store.ts";
import { isWorkLeft, unfinishedWork } from "../db/unfinished-work.ts";
import type { TimeZone } from "../plan/calendar.ts";
import type { IncomingId, MessageId } from "../plan/ids.ts";
import { answerRehearsals } from "./answer-rehearsals.ts";
import { openBackend, type QueueConfig } from "./backend.ts";
import type { Clock } from "./clock.ts";
import { DEFAULT_LEASE, deliveryOf, type Lease } from "./deliver.ts";
import { enqueueOn } from "./enqueue.ts";
import { type HandleIncoming, handleIncoming } from "./handle-incoming.ts";
import { faultOf, type Log } from "./log-port.ts";
import { maintain } from "./maintenance.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { makeAsked, type PaperOffice } from "./papers/make-asked.ts";
import { DEFAULT_OFFICE } from "./papers/office-pdf.ts";
import { QUEUE_NAMES, type QueueName } from "./queue-names.ts";
import { deliveryPayload, incomingPayload, JOB_RULES, makingPayload, readingPayload, WORKER_RULES } from "./queues.ts";
import { type ReadUpload, readDropped } from "./read-dropped.ts";
import { sweep } from "./sweep.ts";
import { eventOrAWhile, within } from "./wait.ts";
import { startWatchdog } from "./watchdog.ts";

/** How often the sweep comes: the schedule, and the same in milliseconds for the watchdog. */
export interface Tick {
  readonly cron: string;
  readonly everyMs: number;
}

export const EVERY_FIVE_MINUTES: Tick = { cron: "*/5 * * * *", everyMs: 5 * 60_000 };

export interface StartOptions {
  readonly database: OpenDatabase;
  readonly queue: QueueConfig;
  /** A message whose channel is not among them waits, with that reason. */
  readonly channels: readonly Channel[];
  readonly handleIncoming: HandleIncoming;
  readonly readUpload: ReadUpload;
  /** Where papers are made and opened; on this machine by default. */
  readonly papers?: PaperOffice;
  readonly clock: Clock;
  readonly log: Log;
  /** Where the schedules' hours are counted. */
  readonly timeZone: TimeZone;
  /** Null: it is swept only when asked for, as in a demo that turns its clock. Every five minutes by default. */
  readonly tick?: Tick | null;
  readonly lease?: Lease;
  /** Whether the queue tells OpenTelemetry of its jobs. */
  readonly isTraced?: boolean;
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
  /** Resolves when the queue has answered, and rejects when it cannot. */
  readonly answers: () => Promise<void>;
}

const HERE: PaperOffice = { address: "http://127.0.0.1:3000", office: DEFAULT_OFFICE };

const STOP_WITHIN_MS = 10_000;

/**
 * Starts everything and sweeps once, so that what was left by a process that ended is taken up again.
 *
 * @throws UserError when the queue cannot be reached
 */
export async function startJobs(options: StartOptions): Promise<Jobs> {
  const { database, channels, clock, log, tick = EVERY_FIVE_MINUTES } = options;
  const { background: db } = database;
  const lease = options.lease ?? DEFAULT_LEASE;
  const backend = await openBackend(database, options.queue, { isTraced: options.isTraced ?? false });
  database.onBroken((error) => log.warn({ event: "store.connection", outcome: "broken", err: faultOf(error) }));
  const queues = queuesOf((name) => watched(backend.queue(name), log));
  const enqueue = enqueueOn(queues, log);
  const alone = oneAtATime();
  const deliver = deliveryOf({ db, channels, clock, lease, stopping: () => stopping });
  const ended = new EventTarget();
  let inHand = 0;
  let stopping = false;

  /** Gives a job to everything that is due and may have none: after a sweep, a crash, or an emptied queue. */
  async function relay(): Promise<void> {
    const left = await unfinishedWork(db, await clock.now());
    await enqueue.wake(left);
    await enqueue.deliveries(left.messages);
    await enqueue.incoming(left.incoming);
    await enqueue.readings(left.uploads);
    await enqueue.documents(left.documents);
  }

  async function sweepNow(): Promise<void> {
    try {
      await sweep(db, await clock.now(), log);
      await answerRehearsals(db, await clock.now(), log);
    } finally {
      await relay();
    }
  }

  async function deliverJob(job: Job, token?: string): Promise<void> {
    const { messageId } = deliveryPayload.parse(job.data);
    const started = performance.now();
    const delivered = await deliver(messageId);
    const ms = Math.round(performance.now() - started);
    log.info({ event: "message.delivered", outcome: delivered.kind, message: messageId, ms });
    // What is due after the next sweep is left to that sweep, which may find that the clock was turned.
    if (delivered.kind !== "later" || stopping || delivered.ms > (tick ?? EVERY_FIVE_MINUTES).everyMs) return;
    await job.moveToDelayed(Date.now() + delivered.ms, token);
    throw new DelayedError();
  }

  async function incomingJob(job: Job): Promise<void> {
    const { incomingId } = incomingPayload.parse(job.data);
    const { deliveries: enqueueDelivery, readings: enqueueReading, documents: enqueueMaking } = enqueue;
    const { handleIncoming: handle } = options;
    await handleIncoming(incomingId, { db, handle, clock, log, enqueueDelivery, enqueueReading, enqueueMaking, alone });
  }

  async function makingJob(job: Job): Promise<void> {
    const { documentId } = makingPayload.parse(job.data);
    const papers = options.papers ?? HERE;
    await enqueue.deliveries(await makeAsked(documentId, { db, clock, channels, papers, log }));
  }

  async function readingJob(job: Job): Promise<void> {
    const { uploadId } = readingPayload.parse(job.data);
    await enqueue.deliveries(await readDropped(uploadId, { db, read: options.readUpload, log }));
  }

  const work: Record<QueueName, (job: Job, token?: string) => Promise<void>> = {
    sweep: sweepNow,
    delivery: deliverJob,
    incoming: incomingJob,
    reading: readingJob,
    making: makingJob,
    maintenance: async () => maintain(database, await clock.now(), log),
  };

  async function counted(name: QueueName, job: Job, token?: string): Promise<void> {
    inHand += 1;
    try {
      await work[name](job, token);
    } finally {
      inHand -= 1;
      ended.dispatchEvent(new Event("job"));
    }
  }

  /**
   * Upserting is idempotent, but BullMQ refuses it while a killed process's job of that very minute is still active.
   * Then the schedule is there, or the watchdog sets it up a tick later.
   */
  async function schedule(): Promise<void> {
    const { timeZone: tz } = options;
    const job = { opts: JOB_RULES };
    if (tick) {
      await tried("sweep.scheduled", () => queues.sweep.upsertJobScheduler("sweep", { pattern: tick.cron, tz }, job));
    }
    await tried("maintenance.scheduled", () =>
      queues.maintenance.upsertJobScheduler("maintenance", { pattern: "20 3 * * *", tz }, job),
    );
  }

  /** What the watchdog does again later must not keep the service from starting. */
  async function tried(event: string, step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      log.warn({ event, outcome: "failed", err: faultOf(error) });
    }
  }

  const workers = QUEUE_NAMES.map((name) =>
    watched(
      backend.worker(name, (job, token) => counted(name, job, token), WORKER_RULES[name]),
      log,
    ),
  );
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  for (const worker of workers)
    worker.run().catch((error: unknown) => log.error({ event: "worker.ended", err: faultOf(error) }));
  await schedule();
  const watchdog = tick && startWatchdog({ db, everyMs: tick.everyMs, sweepNow, schedule, log });
  if (tick) await tried("sweep.first", sweepNow);

  return {
    enqueueDelivery: enqueue.deliveries,
    enqueueIncoming: (id) => enqueue.incoming([id]),
    sweepNow,
    idle: async () => {
      await relay();
      while (inHand > 0 || (await isWorkLeft(db, await clock.now()))) await eventOrAWhile(ended, "job", 50);
    },
    answers: async () => {
      await queues.delivery.getJobCounts("waiting");
    },
    [Symbol.asyncDispose]: async () => {
      stopping = true;
      if (watchdog) await watchdog.stop();
      const closed = Promise.all(workers.map((worker) => worker.close()));
      await within(STOP_WITHIN_MS, closed, () => log.warn({ event: "jobs.stopped", outcome: "forced", inHand }));
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
      await backend[Symbol.asyncDispose]();
    },
  };
}

function queuesOf(open: (name: QueueName) => Queue): Readonly<Record<QueueName, Queue>> {
  return {
    sweep: open("sweep"),
    delivery: open("delivery"),
    incoming: open("incoming"),
    reading: open("reading"),
    making: open("making"),
    maintenance: open("maintenance"),
  };
}

/**
 * Trouble is logged; the queue goes on by itself when what it needs is back. All ends hear of a connection that they
 * share, so one error is one line.
 */
function watched<End extends { on(event: "error", heard: (err: Error) => void): unknown }>(end: End, log: Log): End {
  end.on("error", (error) => {
    if (LOGGED.has(error)) return;
    LOGGED.add(error);
    log.warn({ event: "queue.error", err: faultOf(error) });
  });
  return end;
}

const LOGGED = new WeakSet<Error>();
