// "Show the other 12": what a chat message could not hold of one that was sent before.
import { contentOf, messageById } from "../../db/message-context.ts";
import type { MessageId } from "../../plan/ids.ts";
import { type Answer, answer } from "../answer.ts";
import { messageSchema } from "../message.ts";
import { linesAfter } from "../messages/rest-of.ts";
import type { Turn } from "../turn.ts";

/** Null where there is no such message of theirs, or nothing more of it. Its numbers begin again at one. */
export async function restOf(id: MessageId, from: number, turn: Turn): Promise<Answer | null> {
  const message = await messageById(turn.db, turn.person.id, id);
  const content = message && messageSchema.safeParse(await contentOf(turn.db, message.id));
  if (!message || !content?.success) return null;
  const { view, numbered } = linesAfter(content.data.view, from);
  if (view.length === 0) return null;
  return answer({
    fallback: `The rest of: ${content.data.fallback}`,
    view,
    listed: message.actions.slice(numbered),
    became: [{ as: "question", why: "the rest of a long message" }],
  });
}
