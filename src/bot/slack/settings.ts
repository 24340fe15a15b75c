// What the environment says about Slack.
import { z } from "zod";
import { UserError } from "../../plan/user-error.ts";

/** About what Slack allows a workspace: "several hundred messages a minute". */
const MESSAGES_PER_SECOND = 5;

export const slackEnvironment = {
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, "must begin with xoxb-")
    .optional(),
  SLACK_SIGNING_SECRET: z.string().min(8).optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, "must begin with xapp-")
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, "must be 16 characters or longer").optional(),
  SLACK_TEAM_ID: z.string().optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: "must look like https://slack.com/api/" }).optional(),
  SLACK_AUTHORIZE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SLACK_MESSAGES_PER_SECOND: z.coerce.number().positive().max(100).default(MESSAGES_PER_SECOND),
};
const environmentSchema = z.object(slackEnvironment);

export interface SlackSettings {
  /** The one workspace's token; null where workspaces install the app by themselves. */
  readonly botToken: string | null;
  /** Requests over HTTP are heard by it; null where there is Socket Mode alone. */
  readonly signingSecret: string | null;
  /** For Socket Mode; null where Slack calls us. */
  readonly appToken: string | null;
  /** For workspaces that install the app by themselves; null where there is one. */
  readonly install: SlackInstall | null;
  /** Base of the Web API, ending in "/". */
  readonly apiUrl: string;
  /** What the workspace lets us post, in all its conversations together. */
  readonly messagesPerSecond: number;
}

export interface SlackInstall {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Where people agree; null: Slack's own page. */
  readonly authorizeUrl: string | null;
  /** The workspace of the organisation that this service was set up for; any other becomes an organisation of its own. */
  readonly teamId: string | null;
}

/**
 * Null where nothing is said about Slack.
 *
 * @throws UserError where half of it is missing, with the name of what is
 */
export function slackSettings(data: z.infer<typeof environmentSchema>): SlackSettings | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = data;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = data;
  if (!botToken && !signingSecret && !appToken && !clientId) return null;
  if (!botToken && !clientId) {
    throw new UserError("Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID where workspaces install the app themselves.");
  }
  if (botToken && clientId) {
    throw new UserError("Slack takes SLACK_BOT_TOKEN for one workspace or SLACK_CLIENT_ID for many. Leave one out.");
  }
  if (!signingSecret && !appToken) {
    throw new UserError("Slack needs SLACK_SIGNING_SECRET to be heard over HTTP, or SLACK_APP_TOKEN for Socket Mode.");
  }
  if (clientId && !(clientSecret && stateSecret && signingSecret)) {
    throw new UserError("SLACK_CLIENT_ID needs SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and SLACK_SIGNING_SECRET too.");
  }
  const base = data.SLACK_API_URL ?? "https://slack.com/api/";
  return {
    botToken: botToken ?? null,
    signingSecret: signingSecret ?? null,
    appToken: appToken ?? null,
    install:
      clientId && clientSecret && stateSecret
        ? {
            clientId,
            clientSecret,
            stateSecret,
            authorizeUrl: data.SLACK_AUTHORIZE_URL ?? null,
            teamId: data.SLACK_TEAM_ID ?? null,
          }
        : null,
    apiUrl: base.endsWith("/") ? base : `${base}/`,
    messagesPerSecond: data.SLACK_MESSAGES_PER_SECOND,
  };
}
