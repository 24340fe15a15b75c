// What Teams sends, as far as we read it; everything else of it is let through unread.
import { z } from "zod";

const accountSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  role: z.string().nullish(),
});

const attachmentSchema = z.looseObject({
  contentType: z.string(),
  name: z.string().nullish(),
  contentUrl: z.string().nullish(),
  content: z.unknown().optional(),
});

const conversationSchema = z.looseObject({
  id: z.string().min(1),
  /** "personal", "groupChat" or "channel" */
  conversationType: z.string().nullish(),
  tenantId: z.string().nullish(),
});

/** What a command of the message extension may come from: the box above all chats is none. */
const NO_CONVERSATION: z.infer<typeof conversationSchema> = { id: "" };

const fieldsSchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  timestamp: z.string().nullish(),
  /** Of whoever wrote it: "Europe/Lisbon". */
  localTimezone: z.string().nullish(),
  channelId: z.string(),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: accountSchema.nullish(),
  recipient: accountSchema.nullish(),
  conversation: conversationSchema.nullish().transform((one) => one ?? NO_CONVERSATION),
  text: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string().nullish() })).nullish(),
  attachments: z.array(attachmentSchema).nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
  /** Of an invoke: what is asked for. */
  name: z.string().nullish(),
  /** Of an installation: "add", "remove", and both with "-upgrade". */
  action: z.string().nullish(),
  membersAdded: z.array(accountSchema).nullish(),
  membersRemoved: z.array(accountSchema).nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      team: z.looseObject({ id: z.string().nullish() }).nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
});
export type Activity = z.infer<typeof fieldsSchema>;

const activitySchema = fieldsSchema.refine((read) => read.conversation.id !== "" || isOfExtension(read));

/** A command of the message extension, from whatever chat the person is in. */
export function isOfExtension({ type, name }: Pick<Activity, "type" | "name">): boolean {
  return type === "invoke" && (name?.startsWith("composeExtension/") ?? false);
}

/** The conversation of the person and us alone: the chat that a command is given in may be one with a colleague. */
export function isOurConversation(activity: Activity): boolean {
  return scopeOf(activity) === "personal" && !isOfExtension(activity);
}

/** The activity of a request's body; null where it is none. Signs that no database keeps are left out of every string. */
export function readActivity(body: string): Activity | null {
  let json: unknown;
  try {
    json = JSON.parse(body, (_key, value) => (typeof value === "string" ? storable(value) : value));
  } catch {
    return null;
  }
  const read = activitySchema.safeParse(json);
  return read.success ? read.data : null;
}

function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** The tenant that it comes from; null where it names none, or two. */
export function tenantOf({ conversation, channelData }: Activity): string | null {
  const named = new Set([conversation.tenantId, channelData?.tenant?.id].filter((id) => typeof id === "string" && id));
  const [tenant = null] = named;
  return named.size === 1 ? (tenant ?? null) : null;
}

/** "personal": the person and us alone. */
export function scopeOf({ conversation }: Activity): "personal" | "group" | "channel" {
  switch (conversation.conversationType) {
    case "channel":
      return "channel";
    case "groupChat":
      return "group";
    default:
      return "personal";
  }
}

/** In a channel the conversation's id carries the message that began the thread. */
export function threadOf({ conversation }: Activity): {
  readonly conversation: string;
  readonly thread: string | null;
} {
  const [base = conversation.id, thread = null] = conversation.id.split(";messageid=");
  return { conversation: base, thread };
}
