// A change to posts, people, roles or directorates: done, read back with "Undo", and told to those concerned.
import { type Changing, makeChange, type NewChange, planChange } from "../../../db/changes.ts";
import type { ChangeId, PersonId } from "../../../plan/ids.ts";
import { type Answer, answer, type HandOff } from "../../answer.ts";
import type { Block, Message } from "../../message.ts";
import { undoChangeChoice } from "../../presses.ts";
import { NOTHING_OPEN } from "../../remembered.ts";
import type { Turn } from "../../turn.ts";

export interface ReadBack {
  /** What follows from it, below the sentence. */
  readonly below?: readonly Block[];
  /** Buttons beside "Undo". */
  readonly choices?: Extract<Block, { kind: "choices" }>["choices"];
  /** Who is told; the one who made the change knows already. */
  readonly tell?: readonly { readonly to: PersonId; readonly message: Message }[];
}

/**
 * Does the work as one change and reads it back. `unchanged` is said where it changed nothing.
 *
 * @param change its sentence is the read-back
 * @param readBack what is asked for only after the work, where it says what came of that
 */
export async function carryOut(
  turn: Turn,
  change: NewChange,
  work: () => Promise<unknown>,
  unchanged: string,
  readBack: ReadBack | (() => ReadBack) = {},
): Promise<Answer> {
  const id = await makeChange(turn.db, changing(turn), change, work);
  if (id === null) return answer({ fallback: unchanged, view: [{ kind: "text", text: unchanged }] });
  return readBackOf(id, change.said, turn, typeof readBack === "function" ? readBack() : readBack);
}

/** The same for a day that is still to come: nothing happens before it. */
export async function carryOutLater(
  turn: Turn,
  change: NewChange,
  waits: unknown,
  readBack: ReadBack = {},
): Promise<Answer> {
  return readBackOf(await planChange(turn.db, changing(turn), change, waits), change.said, turn, readBack);
}

export function changing(turn: Turn): Changing {
  return {
    organisationId: turn.organisation.id,
    by: turn.person.id,
    incomingId: turn.incoming.id,
    at: turn.now,
    today: turn.today,
  };
}

function readBackOf(id: ChangeId, said: string, turn: Turn, { below = [], choices = [], tell = [] }: ReadBack): Answer {
  return answer({
    fallback: said,
    view: [{ kind: "text", text: said }, ...below, { kind: "choices", choices: [...choices, undoChangeChoice(id)] }],
    handOffs: tell.filter(({ to }) => to !== turn.person.id).map(({ to, message }) => handOff(id, to, message)),
  });
}

/** The key names the change, so that whoever was told of it can be told that it was taken back. */
function handOff(id: ChangeId, to: PersonId, message: Message): HandOff {
  return { to, key: `change-${id}-${to}`, message, remembers: NOTHING_OPEN };
}
