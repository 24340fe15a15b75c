// A message on its way into Slack: where it goes, when it may, and how that ended.
import type { WebClient } from "@slack/web-api";
import { accountOfPerson, type ChatAccount } from "../../db/chat-accounts.ts";
import type { Database } from "../../db/database.ts";
import { holdBack, type Lane, takeSlot } from "../../db/take-slot.ts";
import type { Outgoing, SendResult } from "../channel.ts";
import { newPartOf } from "../message.ts";
import type { ChartPictures, Pictures } from "./chart-pictures.ts";
import { messageId as idOf, readMessageId } from "./message-id.ts";
import { renderMessage } from "./render.ts";
import { slackClient } from "./slack-client.ts";
import { RATE_LIMITED, sendResultOf, slackErrorOf } from "./slack-error.ts";
import { SLACK, type Workspace, type Workspaces } from "./workspaces.ts";

export interface Sending {
  readonly db: Database;
  readonly workspaces: Workspaces;
  readonly apiUrl: string;
  readonly lanes: Lanes;
  readonly pictures: ChartPictures;
}

/** A message's key stands in its metadata, which people do not see and the history gives back. */
export const EVENT_TYPE = "due_regard_message";

/** Whom a message goes to, and in which workspace. */
export interface Addressed {
  readonly workspace: Workspace;
  readonly account: ChatAccount;
}

export async function send(outgoing: Outgoing, sending: Sending): Promise<SendResult> {
  const to = await addressOf(outgoing, sending);
  if (!to) return { kind: "unreachable", reason: "no account in a Slack workspace that is connected" };
  const over = outgoing.replaces === null ? null : readMessageId(outgoing.replaces);
  const conversation = over?.conversation ?? outgoing.place?.conversation ?? to.account.externalId;
  const wait = await waitFor(outgoing, to, over === null ? conversation : null, sending);
  if (wait > 0) return { kind: "not-sent", retryAfterMs: Math.ceil(wait), reason: "its turn in the queue comes later" };
  const client = slackClient(sending.apiUrl, to.workspace.token, { deadline: outgoing.deadline });
  const say = (pictures: Pictures) =>
    over ? update(client, over, outgoing, pictures) : post(client, conversation, outgoing, pictures);
  try {
    return await withPictures(outgoing, to.workspace, sending, say);
  } catch (error) {
    const result = over && GONE.has(slackErrorOf(error) ?? "") ? null : sendResultOf(error);
    if (!result) return sayAnew(outgoing, sending);
    if (result.kind === "not-sent" && result.reason === RATE_LIMITED) {
      await holdBack(sending.db, to.workspace, conversation, result.retryAfterMs);
    }
    // A channel that was archived, or that the app is not in, says nothing of the person.
    if (result.kind === "unreachable" && outgoing.place !== null) return { ...result, kind: "rejected" };
    return result;
  }
}

/** A message whose pictures Slack will not show goes out with their tables: it was refused, so it has not arrived. */
async function withPictures(
  { message }: Outgoing,
  workspace: Workspace,
  { pictures }: Sending,
  say: (pictures: Pictures) => Promise<SendResult>,
): Promise<SendResult> {
  const given = await pictures.of(message, workspace);
  try {
    return await say(given);
  } catch (error) {
    if (slackErrorOf(error) !== "invalid_blocks" || given.every((one) => one === null)) throw error;
    pictures.forget(given);
    return await say(given.map(() => null));
  }
}

/** What was to be written over is not there any more, or too old: what is new in it is said by itself. */
const GONE: ReadonlySet<string> = new Set(["message_not_found", "cant_update_message", "edit_window_closed"]);

async function sayAnew(outgoing: Outgoing, sending: Sending): Promise<SendResult> {
  const { replaces } = outgoing;
  const message = newPartOf(outgoing.message);
  if (message.view.length === 0 && replaces !== null) return { kind: "sent", externalId: replaces };
  return send({ ...outgoing, replaces: null, message }, sending);
}

/** Null where the person has no account, or its workspace is not connected. */
export async function addressOf(
  { organisationId, personId }: Pick<Outgoing, "organisationId" | "personId">,
  { db, workspaces }: Pick<Sending, "db" | "workspaces">,
): Promise<Addressed | null> {
  const account = await accountOfPerson(db, personId, SLACK);
  if (!account) return null;
  const connected = await workspaces.ofOrganisation(organisationId);
  // Somebody whose account an officer named is in the one workspace that there is.
  const workspace = connected.find(({ tenant }) => tenant === account.tenant) ?? connected[0];
  return workspace ? { workspace, account } : null;
}

async function post(
  client: WebClient,
  conversation: string,
  outgoing: Outgoing,
  pictures: Pictures,
): Promise<SendResult> {
  const { place } = outgoing;
  const posted = await client.chat.postMessage({
    channel: conversation,
    ...rendered(outgoing, pictures),
    metadata: metadataOf(outgoing),
    unfurl_links: false,
    unfurl_media: false,
    ...(place?.thread ? { thread_ts: place.thread } : {}),
  });
  const { channel, ts } = posted;
  if (!channel || !ts) return { kind: "unknown", reason: "Slack accepted it and named no message" };
  return { kind: "sent", externalId: idOf({ conversation: channel, ts }) };
}

/** Doing this twice does no harm. */
async function update(
  client: WebClient,
  { conversation, ts }: { readonly conversation: string; readonly ts: string },
  outgoing: Outgoing,
  pictures: Pictures,
): Promise<SendResult> {
  const said = rendered(outgoing, pictures);
  await client.chat.update({ channel: conversation, ts, ...said, metadata: metadataOf(outgoing) });
  return { kind: "sent", externalId: idOf({ conversation, ts }) };
}

function rendered({ message, messageId }: Pick<Outgoing, "message" | "messageId">, pictures: Pictures) {
  const { text, blocks } = renderMessage(message, { messageId, pictures });
  return { text, blocks: [...blocks] };
}

function metadataOf({ key }: Outgoing) {
  return { event_type: EVENT_TYPE, event_payload: { key } };
}

/** The streams that share what a workspace allows. */
export interface Lanes {
  readonly many: Lane;
  readonly answers: Lane;
  readonly updates: Lane;
}

/** Slack writes of one a second; a little more leaves room for how long the way takes. */
const CONVERSATION_MS = 1_100;
/** `chat.update` may be called fifty times a minute. */
const UPDATE_MS = 1_350;
const AHEAD_MS = 240_000;

/** Nine tenths for what nobody waits for, and a tenth kept free for answers, so that a morning's reminders stop nobody. */
export function lanesAt(messagesPerSecond: number): Lanes {
  const stepMs = 1_000 / (messagesPerSecond * 0.9);
  const answerMs = 1_000 / (messagesPerSecond * 0.1);
  return {
    many: { name: "many", stepMs, burstMs: 0, aheadMs: AHEAD_MS },
    answers: { name: "answers", stepMs: answerMs, burstMs: 3 * answerMs, aheadMs: 0 },
    updates: { name: "updates", stepMs: UPDATE_MS, burstMs: 20 * UPDATE_MS, aheadMs: AHEAD_MS },
  };
}

async function waitFor(
  { messageId: id, isWaitedFor }: Outgoing,
  { workspace }: Addressed,
  conversation: string | null,
  { db, lanes }: Sending,
): Promise<number> {
  const spot = conversation === null ? null : { name: conversation, stepMs: CONVERSATION_MS };
  if (spot === null) return takeSlot(db, id, workspace, lanes.updates, null);
  if (isWaitedFor && (await takeSlot(db, id, workspace, lanes.answers, spot)) === 0) return 0;
  return takeSlot(db, id, workspace, lanes.many, spot);
}
