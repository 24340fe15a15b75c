// From an activity to what was said, pressed, filled in or dropped.
import { z } from "zod";
import type { IncomingBody } from "../incoming.ts";
import type { Press } from "../message.ts";
import { type Activity, scopeOf, threadOf } from "./activity.ts";
import { cardDataSchema } from "./card.ts";

/** Something to be stored. `of` tells two events of one message apart: being written, being edited. */
export interface SaidThere {
  readonly kind: "said";
  readonly body: IncomingBody;
  readonly of: string;
}

/** A button or a form of a card. */
export interface PressedThere {
  readonly kind: "pressed";
  readonly as: "press" | "opens-form" | "form";
  readonly press: Press;
  /** What stands in the inputs, by their ids. */
  readonly values: Readonly<Record<string, string>>;
}

export type WhatWasSaid = SaidThere | PressedThere | { readonly kind: "nothing" };

const NOTHING: WhatWasSaid = { kind: "nothing" };

/** `message`, `messageUpdate`, `messageDelete` and the invoke of a card; nothing for the rest. */
export function whatWasSaid(activity: Activity): WhatWasSaid {
  const of = messageIdOf(activity);
  switch (activity.type) {
    case "message":
      return pressOf(activity.value) ?? written(activity);
    case "messageUpdate": {
      const body = { kind: "edit" as const, text: wordsOf(activity), of };
      // Every edit has a time of its own; the same one sent twice has the same.
      const isEdit = activity.channelData?.eventType !== "undeleteMessage";
      return isEdit ? { kind: "said", body, of: `${of}/edit/${activity.timestamp ?? body.text}` } : NOTHING;
    }
    case "messageDelete":
      return { kind: "said", body: { kind: "delete", of }, of: `${of}/delete` };
    case "invoke":
      return (activity.name === "adaptiveCard/action" && pressOf(executed(activity.value))) || NOTHING;
    default:
      return NOTHING;
  }
}

/** Unique: Teams numbers messages in each conversation by themselves. */
export function messageIdOf({ conversation, id }: Activity): string {
  return `${conversation.id.split(";")[0]}/${id ?? ""}`;
}

function written(activity: Activity): WhatWasSaid {
  const text = wordsOf(activity);
  const files = (activity.attachments ?? []).flatMap(droppedFile);
  // In a channel a reply names the message that began its thread.
  const repliesTo = activity.replyToId ?? threadOf(activity).thread;
  const of = messageIdOf(activity);
  const [first, ...others] = files;
  if (first) return { kind: "said", body: { kind: "files", text, files: [first, ...others], repliesTo }, of };
  // A card of somebody else's app was answered. A picture or a name alone says nothing either, but is not met with silence.
  if (text === "" && activity.value) return NOTHING;
  return { kind: "said", body: { kind: "text", text, repliesTo, messageId: of }, of };
}

const mentionSchema = z.looseObject({
  type: z.literal("mention"),
  text: z.string(),
  mentioned: z.looseObject({ id: z.string(), name: z.string().nullish() }),
});

/** Without our own name in front, and with other people's names as they are written. */
function wordsOf(activity: Activity): string {
  let text = activity.text ?? "";
  for (const entity of activity.entities ?? []) {
    const read = mentionSchema.safeParse(entity);
    if (!read.success) continue;
    const { text: mention, mentioned } = read.data;
    const isUs = mentioned.id === activity.recipient?.id;
    text = text.replace(mention, isUs ? " " : (mentioned.name ?? mention.replaceAll(/<\/?at[^>]*>/g, "")));
  }
  const plain = text.replaceAll("&nbsp;", " ").replaceAll("\u00a0", " ").replaceAll("\r\n", "\n");
  // Where others read along we are spoken to by name, which leaves white space behind.
  return (scopeOf(activity) === "personal" ? plain : plain.replaceAll(/[ \t]+/g, " ")).trim();
}

const downloadSchema = z.looseObject({ downloadUrl: z.url(), fileType: z.string().nullish() });

/** A file in the personal chat; its address, which holds its own permission for a while, is its id. */
function droppedFile({ contentType, name, content }: NonNullable<Activity["attachments"]>[number]) {
  if (contentType !== "application/vnd.microsoft.teams.file.download.info") return [];
  const read = downloadSchema.safeParse(content);
  if (!read.success) return [];
  const { downloadUrl, fileType } = read.data;
  return [{ id: downloadUrl, name: name || `file.${fileType ?? "bin"}`, size: null, mediaType: null }];
}

const executeSchema = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });

function executed(value: unknown): unknown {
  const read = executeSchema.safeParse(value);
  return read.success ? read.data.action.data : null;
}

/** Null for data that is not a card's of ours. */
export function pressOf(data: unknown): PressedThere | null {
  const read = z.looseObject(cardDataSchema.shape).safeParse(data);
  if (!read.success) return null;
  const { dueRegard, msteams: _msteams, ...inputs } = read.data;
  const { kind, ...press } = dueRegard;
  const values = Object.entries(inputs).flatMap(([id, value]) => (typeof value === "string" ? [[id, value]] : []));
  return { kind: "pressed", as: kind, press, values: Object.fromEntries(values) };
}
