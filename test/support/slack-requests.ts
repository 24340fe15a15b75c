// Sends what Slack sends: signed events, presses, forms and commands.
import { createHmac, randomUUID } from "node:crypto";
import { APP_ID, ASHCOMBE, type SlackTeam } from "./fake-slack.ts";

export const SIGNING_SECRET = "signing-secret-of-the-app";

/** How a request departs from an honest one. */
export interface Departure {
  readonly secret?: string;
  /** Seconds that its timestamp is off. */
  readonly seconds?: number;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly signature?: (honest: string) => string;
}

interface SlackRequests {
  /** An event of the Events API; the same id again is a redelivery. */
  readonly event: (event: object, as?: { readonly id?: string; readonly departs?: Departure }) => Promise<Response>;
  /** Block actions, shortcuts and views. */
  readonly interaction: (payload: object, departs?: Departure) => Promise<Response>;
  readonly command: (text: string, from: { readonly user: string; readonly channel?: string }) => Promise<Response>;
  /** Any body, signed as it stands. */
  readonly raw: (body: string, contentType: string, departs?: Departure) => Promise<Response>;
}

/** @param url the address of the route that hears Slack */
export function slackRequests(url: string, team: SlackTeam = ASHCOMBE): SlackRequests {
  async function raw(body: string, contentType: string, departs: Departure = {}): Promise<Response> {
    const at = String(Math.floor(Date.now() / 1000) + (departs.seconds ?? 0));
    const honest = signature(departs.secret ?? SIGNING_SECRET, at, body);
    const headers: Record<string, string | null> = {
      "content-type": contentType,
      "x-slack-request-timestamp": at,
      "x-slack-signature": departs.signature?.(honest) ?? honest,
      ...departs.headers,
    };
    const present = Object.entries(headers).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    );
    return fetch(url, { method: "POST", headers: present.map(([name, value]) => [name, value]), body });
  }

  const form = (fields: Record<string, string>, departs?: Departure) =>
    raw(String(new URLSearchParams(fields)), "application/x-www-form-urlencoded", departs);

  return {
    raw,
    event: (event, { id, departs } = {}) =>
      raw(JSON.stringify(eventBody(event, team, id)), "application/json", departs),
    interaction: (payload, departs) =>
      form({ payload: JSON.stringify({ team: { id: team.id }, api_app_id: APP_ID, ...payload }) }, departs),
    command: (text, { user, channel = "D0COMMAND" }) => form(commandFields(text, user, channel, team)),
  };
}

export function eventBody(event: object, team: SlackTeam = ASHCOMBE, id = `Ev${randomUUID()}`) {
  return {
    type: "event_callback",
    token: "old",
    team_id: team.id,
    api_app_id: APP_ID,
    event_id: id,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: team.id, user_id: team.botUserId, is_bot: true, is_enterprise_install: false }],
    event,
  };
}

export function commandFields(text: string, user: string, channel: string, team: SlackTeam = ASHCOMBE) {
  return {
    token: "old",
    team_id: team.id,
    channel_id: channel,
    user_id: user,
    command: "/dueregard",
    text,
    api_app_id: APP_ID,
    is_enterprise_install: "false",
    response_url: "https://hooks.slack.example/commands/1",
    trigger_id: `1.${randomUUID()}`,
  };
}

function signature(secret: string, at: string, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`;
}
