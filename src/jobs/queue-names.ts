// The queues by their names.
export const QUEUE_NAMES = ["sweep", "delivery", "incoming", "reading", "making", "maintenance"] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];
