// A message on its way out to Teams: where it goes, at what pace, and what the answer means.
import { setTimeout as sleep } from "node:timers/promises";
import { accountOfPerson, type ChatAccount, keepPlace } from "../../db/chat-accounts.ts";
import { connectionsOf } from "../../db/connections.ts";
import type { Database } from "../../db/database.ts";
import type { Outgoing, SendResult } from "../channel.ts";
import type { Message } from "../message.ts";
import type { Connector, Outcome, Reach } from "./connector.ts";
import type { Pace } from "./pace.ts";
import { botId, reachedAtSchema, TEAMS } from "./place.ts";
import { renderCard } from "./render-card.ts";
import type { Roster } from "./roster.ts";
import type { TeamsApps, Tenant } from "./teams-apps.ts";

export interface SendPorts {
  readonly db: Database;
  readonly apps: TeamsApps;
  readonly connector: Connector;
  readonly pace: Pace;
  readonly roster: Roster;
}

/** Where a message goes, or why it goes nowhere. */
type Bound = { readonly kind: "bound"; readonly reach: Reach; readonly tenant: string; readonly conversation: string };

/** A place that is further away is waited for in the queue. */
const MOST_WAIT_MS = 10_000;
const WITHOUT_RETRY_AFTER_MS = 2_000;
const NOT_CONNECTED_MS = 5_000;
const TOKEN_REFUSED_MS = 60_000;

/**
 * 429 and 412 mean that it did not arrive. 5xx, a broken connection or no answer in time leave it open, and Teams cannot
 * be read back; only what is written over may be written again.
 */
export async function sendToTeams(outgoing: Outgoing, ports: SendPorts): Promise<SendResult> {
  const bound = outgoing.place ? await boundForPlace(outgoing.place, ports) : await boundForPerson(outgoing, ports);
  if (bound.kind !== "bound") return bound;
  if (outgoing.replaces === null) return await post(outgoing.message, bound, outgoing, ports);
  const written = await writeOver(outgoing.replaces, bound, outgoing, ports);
  return written ?? (await post(withoutWhatStays(outgoing.message), bound, outgoing, ports));
}

async function boundForPlace(place: NonNullable<Outgoing["place"]>, { apps }: SendPorts): Promise<Bound | SendResult> {
  const tenant = await apps.of(place.tenant);
  if (!tenant?.serviceUrl) return { kind: "unreachable", reason: "the tenant is not connected" };
  const conversation = place.thread ? `${place.conversation};messageid=${place.thread}` : place.conversation;
  return { kind: "bound", reach: reachOf(tenant, tenant.serviceUrl), tenant: place.tenant, conversation };
}

async function boundForPerson(
  { organisationId, personId, deadline }: Outgoing,
  ports: SendPorts,
): Promise<Bound | SendResult> {
  const { db, apps } = ports;
  const account = await accountOfPerson(db, personId, TEAMS);
  if (!account) return { kind: "unreachable", reason: "they have no account in Teams that I know" };
  if (account.unreachableAt) return { kind: "unreachable", reason: "the app is not installed for them in Teams" };
  const [first] = account.tenant ? [] : await connectionsOf(db, organisationId, TEAMS);
  const tenant = await apps.of(account.tenant || (first?.tenant ?? ""));
  const at = reachedAtSchema.parse(account.place);
  const serviceUrl = at.serviceUrl ?? tenant?.serviceUrl;
  if (!tenant || !serviceUrl) return { kind: "unreachable", reason: "their tenant is not connected" };
  const reach = reachOf(tenant, serviceUrl);
  if (at.conversation) return { kind: "bound", reach, tenant: tenant.tenant, conversation: at.conversation };
  return await opened(account, tenant, reach, deadline, ports);
}

function reachOf({ app }: Tenant, serviceUrl: string): Reach {
  return { app, serviceUrl };
}

/** Opening twice gives the same conversation, so whatever goes wrong here may be done again. */
async function opened(
  account: ChatAccount,
  { tenant, app, organisationId }: Tenant,
  reach: Reach,
  deadline: Date,
  { db, connector, pace, roster }: SendPorts,
): Promise<Bound | SendResult> {
  const at = reachedAtSchema.parse(account.place);
  const user = at.user ?? roster.byId(organisationId, account.externalId)?.id ?? account.externalId;
  const with_ = { bot: botId(app?.appId ?? "due-regard"), user, tenant };
  const made = await inTurn(`open ${user}`, tenant, deadline, pace, () => connector.open(reach, with_));
  if (made.kind === "done" && made.value !== "") {
    const place = { ...at, serviceUrl: reach.serviceUrl, user, conversation: made.value };
    await keepPlace(db, organisationId, { channel: TEAMS, externalId: account.externalId, place });
    return { kind: "bound", reach, tenant, conversation: made.value };
  }
  if (made.kind === "answered" && [400, 403, 404].includes(made.status)) {
    return { kind: "unreachable", reason: `the app is not installed for them in Teams (${said(made)})` };
  }
  if (made.kind === "full") return notYet(made);
  const retryAfterMs = made.kind === "answered" ? (made.retryAfterMs ?? WITHOUT_RETRY_AFTER_MS) : NOT_CONNECTED_MS;
  return { kind: "not-sent", retryAfterMs, reason: `their conversation could not be opened (${said(made)})` };
}

async function post(message: Message, bound: Bound, outgoing: Outgoing, ports: SendPorts): Promise<SendResult> {
  const { connector, pace } = ports;
  const { reach, conversation, tenant } = bound;
  const { deadline } = outgoing;
  const say = (activity: object) =>
    inTurn(conversation, tenant, deadline, pace, () => connector.post(reach, conversation, activity, deadline));
  const made = await say(activityOf(message, outgoing));
  const isTooBig = made.kind === "answered" && made.status === 413;
  return await meant(isTooBig ? await say(plainActivity(message)) : made, bound, outgoing, ports);
}

async function meant(
  made: Outcome<string> | Full,
  { conversation }: Bound,
  outgoing: Outgoing,
  { db, pace }: SendPorts,
): Promise<SendResult> {
  switch (made.kind) {
    case "full":
      return notYet(made);
    case "done":
      return { kind: "sent", externalId: made.value || `unnamed-${outgoing.messageId}` };
    case "not-written":
      return { kind: "not-sent", retryAfterMs: NOT_CONNECTED_MS, reason: made.reason };
    case "no-answer":
      return { kind: "unknown", reason: made.reason };
    case "answered":
      break;
  }
  switch (made.status) {
    case 412:
    case 429: {
      const retryAfterMs = withJitter(made.retryAfterMs ?? WITHOUT_RETRY_AFTER_MS);
      pace.rest(conversation, retryAfterMs);
      return { kind: "not-sent", retryAfterMs, reason: said(made) };
    }
    case 401:
      return { kind: "not-sent", retryAfterMs: TOKEN_REFUSED_MS, reason: "Teams does not take our token" };
    case 403:
      if (outgoing.place) return { kind: "rejected", reason: `not allowed to write there (${said(made)})` };
      return { kind: "unreachable", reason: whyBlocked(made.code) };
    case 404:
      if (outgoing.place) return { kind: "rejected", reason: "that conversation is gone" };
      return await withoutConversation(outgoing, conversation, db);
    default:
      return made.status >= 500 ? { kind: "unknown", reason: said(made) } : { kind: "rejected", reason: said(made) };
  }
}

function notYet({ ms }: Full): SendResult {
  return { kind: "not-sent", retryAfterMs: ms, reason: "as much is being sent as Teams takes" };
}

/** The reference is dropped, and the next try opens a conversation anew; a team's channel cannot be opened. */
async function withoutConversation(outgoing: Outgoing, conversation: string, db: Database): Promise<SendResult> {
  const account = await accountOfPerson(db, outgoing.personId, TEAMS);
  const at = reachedAtSchema.parse(account?.place ?? {});
  if (account?.externalId === conversation) {
    return { kind: "unreachable", reason: "that channel is gone, or I am not in it any more" };
  }
  if (account && at.conversation === conversation) {
    const { externalId } = account;
    await keepPlace(db, outgoing.organisationId, { channel: TEAMS, externalId, place: { ...at, conversation: null } });
  }
  return { kind: "not-sent", retryAfterMs: 0, reason: "their conversation is gone; another is opened" };
}

/** Null where what it is to be written over is gone. */
async function writeOver(
  replaces: string,
  bound: Bound,
  outgoing: Outgoing,
  ports: SendPorts,
): Promise<SendResult | null> {
  const { reach, conversation, tenant } = bound;
  const { deadline } = outgoing;
  const activity = { ...activityOf(outgoing.message, outgoing), id: replaces };
  const made = await inTurn(conversation, tenant, deadline, ports.pace, () =>
    ports.connector.update(reach, conversation, replaces, activity, deadline),
  );
  if (made.kind === "done") return { kind: "sent", externalId: replaces };
  if (made.kind === "answered" && made.status === 404) return null;
  const result = await meant(made, bound, outgoing, ports);
  if (result.kind !== "unknown") return result;
  return { kind: "not-sent", retryAfterMs: NOT_CONNECTED_MS, reason: result.reason };
}

function withoutWhatStays(message: Message): Message {
  const view = message.view.slice(message.stays ?? 0);
  return view.length > 0 ? { fallback: message.fallback, view } : { fallback: message.fallback, view: message.view };
}

/** Does it when there is room for it; what would wait for too long waits in the queue. */
async function inTurn(
  conversation: string,
  tenant: string,
  deadline: Date,
  pace: Pace,
  work: () => Promise<Outcome<string>>,
): Promise<Outcome<string> | Full> {
  const until = Math.min(deadline.getTime(), Date.now() + MOST_WAIT_MS);
  for (;;) {
    const room = pace.take(conversation, tenant);
    if (room.kind === "go") return await work().finally(room.over);
    if (Date.now() + room.ms > until) return { kind: "full", ms: room.ms };
    await sleep(room.ms);
  }
}

/** As much is being sent as Teams takes. */
interface Full {
  readonly kind: "full";
  readonly ms: number;
}

/**
 * The card for the eyes, the summary for notifications and whoever hears it. The rest of what a card cannot hold is
 * asked for by the stored message's id, so a message without its first part offers no such button.
 */
function activityOf(message: Message, outgoing: Outgoing): object {
  const { summary, card } = renderCard(message, message === outgoing.message ? outgoing.messageId : null);
  return {
    type: "message",
    summary,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
  };
}

/** What is said where the card is too large for Teams in spite of its budget. */
function plainActivity({ fallback }: Message): object {
  const text = `${fallback} It is too long to show here whole; write “my actions” or “show” and a reference for a part of it.`;
  return { type: "message", textFormat: "plain", text };
}

function whyBlocked(code: string): string {
  return code === "MessageWritesBlocked"
    ? "they have blocked or removed the app in Teams"
    : `the app may not write to them in Teams (${code || "403"})`;
}

function said(made: Outcome<string>): string {
  if (made.kind === "answered") return made.code ? `${made.status} ${made.code}` : `${made.status}`;
  return made.kind === "done" ? "an answer without an id" : made.reason;
}

/** Up to a quarter longer, so that what was refused together does not come back together. */
function withJitter(ms: number): number {
  return Math.round(ms * (1 + Math.random() / 4));
}
