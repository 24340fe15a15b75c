// What a handler says: blocks for the person who spoke, and messages for those who come next.
import type { Became } from "../plan/became.ts";
import type { ActionId, PersonId, ReportId, RequestId } from "../plan/ids.ts";
import type { Block, Message } from "./message.ts";
import { NOTHING_OPEN, type Remembered } from "./remembered.ts";

/** A message to somebody else that this turn makes necessary. */
export interface HandOff {
  readonly to: PersonId;
  readonly key: string;
  readonly message: Message;
  readonly remembers: Remembered;
  /**
   * What it counts as. A `decision` answers what its reader asked for, and comes at once. Anything else is unasked: one
   * message a day, and what is left on the same desk meanwhile (`hand-off`, unless said otherwise) goes along with it.
   */
  readonly as?: "hand-off" | "decision" | "digest";
}

/** One thing on the desk of somebody who decides or answers for an action. A turn's things are one message a person. */
export interface DeskItem {
  readonly to: PersonId;
  /** A full sentence. */
  readonly heading: string;
  readonly view: readonly Block[];
  /** What waits for them; null where they only need to know. */
  readonly request: RequestId | null;
  readonly why: string;
}

/** Something that a person should know and need not answer: it comes with their next message. */
export interface News {
  readonly to: PersonId;
  /** It is not told any more once this report is taken back; null where it comes from none. */
  readonly report: ReportId | null;
  readonly title: string;
  readonly text: string;
}

export interface Answer {
  /** One full sentence or more: notifications and screen readers get it. */
  readonly fallback: string;
  readonly view: readonly Block[];
  /** Actions numbered in the view, so that "1" in the next line means the first of them. */
  readonly listed: readonly ActionId[];
  readonly remembers: Remembered;
  readonly handOffs: readonly HandOff[];
  readonly desk: readonly DeskItem[];
  readonly news: readonly News[];
  /** What the message became; empty where its kind says it. */
  readonly became: readonly Became[];
  /** Nothing came of a press, and it may be tried again: the pressed message stays as it is. */
  readonly keepsButtons?: boolean;
  /**
   * What may be said where others read along, in a sentence that counts and names nothing; null where even that is for
   * the person alone.
   */
  readonly openly: string | null;
}

/** An answer with what is left at nothing. */
export function answer(said: Pick<Answer, "fallback" | "view"> & Partial<Answer>): Answer {
  return { listed: [], remembers: NOTHING_OPEN, handOffs: [], desk: [], news: [], became: [], openly: null, ...said };
}

/** A single plain line. */
export function line(text: string, rest: Partial<Answer> = {}): Answer {
  return answer({ fallback: text, view: [{ kind: "text", text }], ...rest });
}

/** Several answers to one message are one message; numbers and open questions are those of the first that has any. */
export function together(answers: readonly Answer[]): Answer {
  const [first, ...others] = answers;
  if (!first) throw new RangeError("nothing to say");
  if (others.length === 0) return first;
  return {
    fallback: answers.map((said) => said.fallback).join(" "),
    view: answers.flatMap((said) => said.view),
    listed: answers.find((said) => said.listed.length > 0)?.listed ?? [],
    remembers: {
      question: answers.find((said) => said.remembers.question)?.remembers.question ?? null,
      asks: answers.find((said) => said.remembers.asks)?.remembers.asks ?? null,
      held: answers.flatMap((said) => said.remembers.held),
      digest: answers.find((said) => said.remembers.digest !== null)?.remembers.digest ?? null,
    },
    handOffs: answers.flatMap((said) => said.handOffs),
    desk: answers.flatMap((said) => said.desk),
    news: answers.flatMap((said) => said.news),
    became: answers.flatMap((said) => said.became),
    openly: answers.every((said) => said.openly !== null) ? answers.map((said) => said.openly).join(" ") : null,
  };
}
