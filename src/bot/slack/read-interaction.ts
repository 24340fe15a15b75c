// From a press, a shortcut or a sent form to what was meant.
import { z } from "zod";
import { messageId } from "./message-id.ts";
import type { CarriedPress } from "./press-value.ts";
import { readPressValue } from "./press-value.ts";

const id = z.string().min(1).max(255);
const chosen = z.looseObject({ value: z.string().nullish() });

/** A button's value, or that of what was chosen in a menu. */
const elementSchema = z.looseObject({
  action_id: z.string().optional(),
  action_ts: z.string().optional(),
  value: z.string().nullish(),
  selected_option: chosen.nullish(),
});
const pressedSchema = z.looseObject({
  user: z.looseObject({ id }),
  trigger_id: id,
  actions: z.array(elementSchema).min(1),
  container: z
    .looseObject({ type: z.string(), channel_id: z.string().nullish(), message_ts: z.string().nullish() })
    .optional(),
});

export interface Pressed extends CarriedPress {
  readonly user: string;
  readonly triggerId: string;
  /** Ours and unique to this press, so that the same one is never stored twice. */
  readonly externalId: string;
  /** The message that it hangs on; null on a home. */
  readonly repliesTo: string | null;
  /** The conversation of that message; null on a home. */
  readonly conversation: string | null;
}

/** Null for what carries no press of ours: an input on its way, or a button that somebody made up. */
export function readPressed(payload: unknown): Pressed | null {
  const read = pressedSchema.safeParse(payload);
  if (!read.success) return null;
  const { user, trigger_id: triggerId, container, actions } = read.data;
  const [element] = actions;
  const carried = readPressValue(element?.value ?? element?.selected_option?.value ?? "");
  if (!carried) return null;
  const conversation = container?.channel_id ?? null;
  const ts = container?.message_ts ?? null;
  return {
    ...carried,
    user: user.id,
    triggerId,
    externalId: `press-${triggerId}`,
    repliesTo: conversation && ts ? messageId({ conversation, ts }) : null,
    conversation,
  };
}

const submittedSchema = z.looseObject({
  user: z.looseObject({ id }),
  trigger_id: z.string().optional(),
  view: z.looseObject({ id, hash: z.string().optional() }),
});

export interface Submitted {
  readonly user: string;
  readonly externalId: string;
  readonly view: unknown;
}

/** A form is stored once, however often its answer gets lost: it is the same view in the same state. */
export function readSubmitted(payload: unknown): Submitted | null {
  const read = submittedSchema.safeParse(payload);
  if (!read.success) return null;
  const { user, view } = read.data;
  return { user: user.id, externalId: `form-${view.id}-${view.hash ?? ""}`, view };
}

const shortcutSchema = z.looseObject({
  user: z.looseObject({ id }),
  trigger_id: id,
  channel: z.looseObject({ id }),
  message: z.looseObject({ ts: id, user: z.string().optional(), bot_id: z.string().nullish() }),
});

export interface Shortcut {
  readonly user: string;
  readonly triggerId: string;
  readonly externalId: string;
  /** The message that it was used on. */
  readonly message: string;
}

export function readShortcut(payload: unknown): Shortcut | null {
  const read = shortcutSchema.safeParse(payload);
  if (!read.success) return null;
  const { user, trigger_id: triggerId, channel, message } = read.data;
  const on = messageId({ conversation: channel.id, ts: message.ts });
  return { user: user.id, triggerId, externalId: `shortcut-${triggerId}`, message: on };
}

const commandSchema = z.looseObject({
  user_id: id,
  trigger_id: id,
  channel_id: z.string().optional(),
  text: z.string().default(""),
});

export interface Commanded {
  readonly user: string;
  readonly externalId: string;
  readonly text: string;
  readonly channel: string | null;
}

export function readCommand(body: unknown): Commanded | null {
  const read = commandSchema.safeParse(body);
  if (!read.success) return null;
  const { user_id: user, trigger_id: triggerId, text, channel_id: channel } = read.data;
  return { user, externalId: `command-${triggerId}`, text, channel: channel ?? null };
}
