// What `reply --json` prints.
import type { Reply, ReplyPart } from "./reply.ts";

/** A reply as CONTRACT has it: `from`, `verb` and `words` are added to each part. */
export function replyJson(reply: Reply): { readonly parts: readonly ReplyPart[]; readonly notUnderstood: string } {
  return { parts: reply.parts, notUnderstood: reply.notUnderstood };
}
