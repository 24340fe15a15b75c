// What became of something that somebody said: each message that came in is accounted for.

/** `instruction`: something to be done (undo, snooze, a setting). `ignored` always says why. */
export const BECAME = ["report", "note", "question", "decision", "instruction", "ignored"] as const;

/** One thing that a message became; one message may become several. */
export interface Became {
  readonly as: (typeof BECAME)[number];
  /** In a few words: "PLA-1 amber", "not theirs to report on: PLA-4"; null where the kind says it all. */
  readonly why: string | null;
}
