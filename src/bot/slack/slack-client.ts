// Slack's own client, without its retries: when something is tried again is for the ledger to say.
import { type Logger, LogLevel, WebClient, type WebClientOptions } from "@slack/web-api";
import { carefulFetch } from "./careful-fetch.ts";

/** Shorter than the lease that a message is held under. */
const TIMEOUT_MS = 10_000;

export interface ClientRules {
  /** Nothing is written after it. */
  readonly deadline?: Date;
  readonly timeoutMs?: number;
}

/** A client for one thing to be done: it carries that thing's deadline. */
export function slackClient(apiUrl: string, token: string | null, rules: ClientRules = {}): WebClient {
  return new WebClient(token ?? undefined, clientOptions(apiUrl, rules));
}

export function clientOptions(
  apiUrl: string,
  { deadline, timeoutMs = TIMEOUT_MS }: ClientRules = {},
): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: carefulFetch(deadline ?? null),
    logger: SILENT,
  };
}

/** The libraries' own lines can hold people's words; what matters is logged by us. */
export const SILENT: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
