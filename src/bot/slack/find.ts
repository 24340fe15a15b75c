// Whether a message that may have arrived did: its key is looked for in the conversation.
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { FindResult, Sought } from "../channel.ts";
import { messageId } from "./message-id.ts";
import { addressOf, EVENT_TYPE, type Sending } from "./send.ts";
import { slackClient } from "./slack-client.ts";

const messageSchema = z.looseObject({
  ts: z.string(),
  metadata: z
    .looseObject({ event_type: z.string(), event_payload: z.looseObject({ key: z.string().optional() }).optional() })
    .optional(),
});
const pageSchema = z.looseObject({
  messages: z.array(z.unknown()),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).optional(),
});

const PAGE = 200;
/** Two thousand messages since the first try: whoever is written to so much is looked at by a person. */
const MOST_PAGES = 10;

/** @throws what Slack or the way to it did: nobody can tell then */
export async function find(sought: Sought, sending: Sending): Promise<FindResult> {
  const to = await addressOf(sought, sending);
  if (!to) return { kind: "cannot-tell", reason: "the workspace is not connected any more" };
  const client = slackClient(sending.apiUrl, to.workspace.token);
  const conversation = sought.place?.conversation ?? (await conversationWith(to.account.externalId, client));
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = pageSchema.parse(await history(client, conversation, sought, cursor));
    const ts = page.messages.map((one) => tsOf(one, sought.key)).find((one) => one !== null);
    if (ts) return { kind: "found", externalId: messageId({ conversation, ts }) };
    cursor = page.response_metadata?.next_cursor || undefined;
    if (!cursor) return { kind: "absent" };
  }
  return { kind: "cannot-tell", reason: "too much was said since then to look through" };
}

/** A thread's replies are not in the conversation's own history. */
function history(client: WebClient, channel: string, { place, since }: Sought, cursor: string | undefined) {
  const asked = {
    channel,
    oldest: String(since.getTime() / 1000),
    limit: PAGE,
    include_all_metadata: true,
    ...(cursor ? { cursor } : {}),
  };
  return place?.thread
    ? client.conversations.replies({ ...asked, ts: place.thread })
    : client.conversations.history(asked);
}

function tsOf(message: unknown, key: string): string | null {
  const read = messageSchema.safeParse(message);
  if (!read.success || read.data.metadata?.event_type !== EVENT_TYPE) return null;
  return read.data.metadata.event_payload?.key === key ? read.data.ts : null;
}

/** A team's channel is a conversation itself. */
async function conversationWith(user: string, client: WebClient): Promise<string> {
  if (/^[CG]/.test(user)) return user;
  const { channel } = await client.conversations.open({ users: user });
  if (!channel?.id) throw new Error("Slack named no conversation with the person");
  return channel.id;
}
