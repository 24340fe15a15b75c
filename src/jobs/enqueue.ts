// Gives work to the queue. It is written in the database before, so nothing depends on its getting there.
import type { Queue } from "bullmq";
import type { DocumentId, IncomingId, MessageId, UploadId } from "../plan/ids.ts";
import { faultOf, type Log } from "./log-port.ts";
import { deliveryJobId, incomingJobId, JOB_RULES, makingJobId, readingJobId } from "./queues.ts";
import { together } from "./together.ts";

export interface Enqueue {
  readonly deliveries: (ids: readonly MessageId[]) => Promise<void>;
  readonly incoming: (ids: readonly IncomingId[]) => Promise<void>;
  readonly documents: (ids: readonly DocumentId[]) => Promise<void>;
  readonly readings: (ids: readonly UploadId[]) => Promise<void>;
  /**
   * Messages and events that are due by the database: where a job of theirs waits for a later moment, it waits no longer.
   * The queue counts by the machine's clock, and one that was put back by an hour would keep them for an hour.
   */
  readonly wake: (due: {
    readonly messages: readonly MessageId[];
    readonly incoming: readonly IncomingId[];
  }) => Promise<void>;
}

interface Given {
  readonly jobId: string;
  readonly data: object;
}

type Fed = "delivery" | "incoming" | "reading" | "making";

/** Never throws: with the queue down, the next sweep finds what has no job. Work that has one already gets no second. */
export function enqueueOn(queues: Readonly<Record<Fed, Queue>>, log: Log): Enqueue {
  // What is given while the queue takes up the last goes together: two hundred events a second are not as many statements.
  const added = {
    delivery: addingTo("delivery"),
    incoming: addingTo("incoming"),
    reading: addingTo("reading"),
    making: addingTo("making"),
  };

  function addingTo(name: Fed) {
    return together(async (lots: readonly (readonly Given[])[]) => {
      await queues[name].addBulk(lots.flat().map(({ jobId, data }) => ({ name, data, opts: { ...JOB_RULES, jobId } })));
      return lots;
    });
  }

  async function add(name: Fed, jobs: readonly Given[]): Promise<void> {
    if (jobs.length === 0) return;
    try {
      await added[name](jobs);
    } catch (error) {
      log.warn({ event: "job.enqueued", outcome: "failed", queue: name, count: jobs.length, err: faultOf(error) });
    }
  }
  async function wake(name: Fed, jobIds: ReadonlySet<string>): Promise<void> {
    if (jobIds.size === 0) return;
    try {
      const delayed = await queues[name].getDelayed();
      // One that is taken up meanwhile cannot be hurried any more, and need not be.
      for (const job of delayed) if (job.id && jobIds.has(job.id)) await job.promote().catch(() => {});
    } catch (error) {
      log.warn({ event: "job.woken", outcome: "failed", queue: name, err: faultOf(error) });
    }
  }

  return {
    wake: async ({ messages, incoming }) => {
      await wake("delivery", new Set(messages.map(deliveryJobId)));
      await wake("incoming", new Set(incoming.map(incomingJobId)));
    },
    deliveries: (ids) =>
      add(
        "delivery",
        ids.map((id) => ({ jobId: deliveryJobId(id), data: { messageId: id } })),
      ),
    incoming: (ids) =>
      add(
        "incoming",
        ids.map((id) => ({ jobId: incomingJobId(id), data: { incomingId: id } })),
      ),
    documents: (ids) =>
      add(
        "making",
        ids.map((id) => ({ jobId: makingJobId(id), data: { documentId: id } })),
      ),
    readings: (ids) =>
      add(
        "reading",
        ids.map((id) => ({ jobId: readingJobId(id), data: { uploadId: id } })),
      ),
  };
}
