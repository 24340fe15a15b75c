// What Slack's refusals and failures mean for a message.
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import type { SendResult } from "../channel.ts";
import { NothingWritten } from "./careful-fetch.ts";

/** Slack's own name of a refusal; null where it is none. */
export function slackErrorOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

/** This person cannot be written to in this workspace, whatever the message, and why. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  channel_not_found: "there is no such conversation that I may write in",
  user_not_found: "there is no such account in the workspace",
  users_not_found: "there is no such account in the workspace",
  user_disabled: "the account was deactivated",
  user_is_deactivated: "the account was deactivated",
  user_not_visible: "the account is not in this workspace",
  cannot_dm_bot: "it is the account of an app",
  messages_tab_disabled: "messages to the app are switched off",
  is_archived: "the channel was archived",
  not_in_channel: "I am not in that channel",
};

/** The app's access is gone or too small: for an administrator to mend, and then it goes on by itself. */
const NO_ACCESS: ReadonlySet<string> = new Set([
  "account_inactive",
  "access_denied",
  "ekm_access_denied",
  "invalid_auth",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "team_access_not_granted",
  "token_expired",
  "token_revoked",
]);

/** "It's possible some aspect of the operation succeeded", as Slack writes of these. */
const MAY_HAVE_ARRIVED: ReadonlySet<string> = new Set([
  "fatal_error",
  "internal_error",
  "request_timeout",
  "service_unavailable",
]);

/** The reason of a result that means: too much at once. */
export const RATE_LIMITED = "rate limited";

const SECOND = 1_000;
const QUARTER_OF_AN_HOUR = 15 * 60 * SECOND;

/** How a send ended that threw. */
export function sendResultOf(error: unknown): SendResult {
  if (error instanceof WebAPIRateLimitedError) return later(error.retryAfter * SECOND, RATE_LIMITED);
  if (error instanceof WebAPIPlatformError) return refused(error.data.error, error.data.response_metadata?.messages);
  if (error instanceof WebAPIHTTPError) return httpResult(error.statusCode);
  if (error instanceof WebAPIRequestError) return brokenOff(error.original);
  // A 429 without the time to wait is a plain error.
  if (error instanceof Error && error.message.startsWith("Retry header")) return later(30 * SECOND, RATE_LIMITED);
  return { kind: "unknown", reason: String(error) };
}

function refused(error: string, messages: readonly string[] = []): SendResult {
  if (error === "ratelimited" || error === "rate_limited") return later(30 * SECOND, RATE_LIMITED);
  if (MAY_HAVE_ARRIVED.has(error)) return { kind: "unknown", reason: `Slack: ${error}` };
  const why = UNREACHABLE[error];
  if (why) return { kind: "unreachable", reason: `${why} (${error})` };
  if (NO_ACCESS.has(error)) return later(QUARTER_OF_AN_HOUR, `Slack gives no access (${error})`);
  return { kind: "rejected", reason: [`Slack: ${error}`, ...messages].join("; ") };
}

function httpResult(status: number): SendResult {
  if (status >= 500) return { kind: "unknown", reason: `HTTP ${status}` };
  if (status === 400 || status === 413 || status === 414) return { kind: "rejected", reason: `HTTP ${status}` };
  return later(60 * SECOND, `HTTP ${status}`);
}

function brokenOff(cause: unknown): SendResult {
  if (cause instanceof NothingWritten) return later(cause.isTooLate ? 0 : 5 * SECOND, cause.message);
  return { kind: "unknown", reason: String(cause) };
}

function later(retryAfterMs: number, reason: string): SendResult {
  return { kind: "not-sent", retryAfterMs, reason };
}
