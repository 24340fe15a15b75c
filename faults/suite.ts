// What a suite of faults is, and what it says about itself.
import type { Mode, World } from "./support/world.ts";

/** `small` is for every change (seconds), `middle` for an afternoon, `full` for a night on idle cores. */
export const SIZES = ["small", "middle", "full"] as const;
export type Size = (typeof SIZES)[number];

/** What came out of one suite in one way of keeping things. */
export interface Outcome {
  readonly fault: string;
  readonly where: string;
  /** `ours`, or the same work on the bare queue, to see that the harness bites. */
  readonly subject: "ours" | "bare BullMQ";
  /** What was tried: "600 messages with 1,402 reminders". */
  readonly tried: Readonly<Record<string, number>>;
  readonly injected: Readonly<Record<string, number>>;
  /** What came out; whatever should be none and is not stands in `broken` too. */
  readonly found: Readonly<Record<string, number | string>>;
  /** The promises that did not hold; empty is well. Never filled for bare BullMQ. */
  readonly broken: readonly string[];
  readonly seconds: number;
}

export interface Suite {
  /** "F1". */
  readonly fault: string;
  /** What is promised, in a sentence. */
  readonly promise: string;
  readonly modes: readonly Mode[];
  /** What is tried in a way of keeping things: each in a world of its own, in any order or at once. */
  readonly tries: (size: Size, mode: Mode) => readonly Try[];
}

export type Try = (world: World) => Promise<Omit<Outcome, "fault" | "where" | "seconds">>;

/** What a run leaves: enough to say how busy the machine was. */
export interface Kept {
  readonly fault: string;
  readonly promise: string;
  readonly size: Size;
  readonly on: string;
  readonly cores: number;
  readonly load: readonly [number, number];
  readonly outcomes: readonly Outcome[];
}
