// The queues, what their jobs carry, and how they are worked off.
import type { JobsOptions } from "bullmq";
import { z } from "zod";
import type { DocumentId, IncomingId, MessageId, UploadId } from "../plan/ids.ts";
import type { WorkerRules } from "./backend.ts";
import type { QueueName } from "./queue-names.ts";

/** Jobs carry ids and nothing else: what is true stands in the database. */
export const deliveryPayload = z.object({
  messageId: z
    .number()
    .int()
    .transform((id) => id as MessageId),
});
export const incomingPayload = z.object({
  incomingId: z
    .number()
    .int()
    .transform((id) => id as IncomingId),
});

export const readingPayload = z.object({
  uploadId: z
    .number()
    .int()
    .transform((id) => id as UploadId),
});

export const makingPayload = z.object({
  documentId: z
    .number()
    .int()
    .transform((id) => id as DocumentId),
});

/** BullMQ takes no number for an id and no colon in one. The same work has the same id, so it is queued once. */
export function deliveryJobId(id: MessageId): string {
  return `message-${id}`;
}

export function incomingJobId(id: IncomingId): string {
  return `incoming-${id}`;
}

export function readingJobId(id: UploadId): string {
  return `upload-${id}`;
}

export function makingJobId(id: DocumentId): string {
  return `document-${id}`;
}

/**
 * A job leaves the queue however it ends, or adding the same id again would do nothing. One that failed for good here
 * is not lost: the next sweep sees in the database that the work is not done.
 */
export const JOB_RULES: JobsOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 6,
  backoff: { type: "exponential", delay: 500 },
};

/**
 * What a killed process had in hand starts again after ten seconds instead of sixty to ninety, and work goes on a
 * second after a database restart instead of thirteen. Stalling puts back and never fails a job: how often a message
 * or an event may be begun is counted in the database.
 */
const LIVELY: WorkerRules = {
  lockDuration: 5_000,
  stalledInterval: 5_000,
  runRetryDelay: 1_000,
  maxStalledCount: 1_000,
};

export const WORKER_RULES: Readonly<Record<QueueName, WorkerRules>> = {
  sweep: { ...LIVELY, concurrency: 1 },
  delivery: { ...LIVELY, concurrency: 10 },
  incoming: { ...LIVELY, concurrency: 5 },
  /** One document at a time: each may take 300 MB. */
  reading: { ...LIVELY, concurrency: 1 },
  /** One paper at a time: an office program may be at work on it. */
  making: { ...LIVELY, concurrency: 1 },
  maintenance: { ...LIVELY, concurrency: 1 },
};
