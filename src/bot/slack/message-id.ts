// How a message in Slack is named: its conversation and its moment, for a moment alone is not unique.

export interface MessageAt {
  readonly conversation: string;
  readonly ts: string;
}

/** "D024BE91L:1482960137.003543" */
export function messageId({ conversation, ts }: MessageAt): string {
  return `${conversation}:${ts}`;
}

/** Null for what names no message of Slack's. */
export function readMessageId(id: string): MessageAt | null {
  const [conversation, ts, ...more] = id.split(":");
  return conversation && ts && more.length === 0 ? { conversation, ts } : null;
}
