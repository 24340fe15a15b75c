// Makes one part of a reply; fields that its kind does not use are null or empty.
import type { ReplyKind, ReplyPart } from "./reply.ts";
import { sayPart } from "./say-part.ts";

export type PartFields = Partial<Omit<ReplyPart, "kind" | "words" | "said">>;

/** The part with these fields, and the sentence that reads it back. */
export function replyPart(kind: ReplyKind, words: string, fields: PartFields = {}): ReplyPart {
  const part = { kind, ...NOTHING, ...fields, words };
  return { ...part, said: sayPart(part) };
}

const NOTHING = {
  actions: [],
  rag: null,
  status: null,
  percent: null,
  date: null,
  until: null,
  from: null,
  person: null,
  blockedBy: null,
  evidence: [],
  note: null,
  verb: null,
  correction: false,
  helpWanted: false,
  doubt: [],
} as const;
