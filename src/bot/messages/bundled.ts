// What others leave on somebody's desk, put together with the message of the day or with each other.
import { type Message, messageSchema } from "../message.ts";
import { NOTHING_OPEN, type Remembered, readRemembered } from "../remembered.ts";

/** A hand-off as the store holds it. */
interface Held {
  readonly content: unknown;
  readonly remembers: unknown;
  readonly nothingWaits: boolean;
}

/** The message of the day with what was left on the desk below it; as it is where nothing was. */
export function withHandOffs(message: Message, held: readonly Held[]): Message {
  const others = held.filter(isWanted).map(({ content }) => messageSchema.parse(content));
  if (others.length === 0) return message;
  return {
    fallback: [message, ...others].map(({ fallback }) => fallback).join(" "),
    view: [...message.view, { kind: "heading", text: "Also for you" }, ...others.flatMap(({ view }) => view)],
  };
}

/** Several as one message, and what it leaves open; null where nothing of it still waits for anybody. */
export function bundled(held: readonly Held[]): { readonly message: Message; readonly remembers: Remembered } | null {
  const wanted = held.filter(isWanted);
  const messages = wanted.map(({ content }) => messageSchema.parse(content));
  if (messages.length === 0) return null;
  const requests = wanted.flatMap(({ remembers }) => asked(remembers));
  return {
    message: {
      fallback: messages.map(({ fallback }) => fallback).join(" "),
      view: messages.flatMap(({ view }) => view),
    },
    remembers: requests.length > 0 ? { ...NOTHING_OPEN, asks: { kind: "decide", requests } } : NOTHING_OPEN,
  };
}

/** What only asked for decisions, all of which were made meanwhile, is not said any more. */
function isWanted({ content, remembers, nothingWaits }: Held): boolean {
  const requests = asked(remembers);
  if (!nothingWaits || requests.length === 0) return true;
  const things = messageSchema.parse(content).view.filter(({ kind }) => kind === "heading");
  return things.length > requests.length;
}

function asked(remembers: unknown) {
  const { asks } = readRemembered(remembers);
  return asks?.kind === "decide" ? asks.requests : [];
}
