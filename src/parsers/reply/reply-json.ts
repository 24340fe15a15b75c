// What `reply --json` prints.
import type { Reply } from "./reply.ts";

/** A reply as CONTRACT has it: `from`, `verb` and `words` are added to each part, and `aside`. */
export function replyJson({ parts, notUnderstood, aside }: Reply): Reply {
  return { parts, notUnderstood, aside };
}
