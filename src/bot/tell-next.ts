// Telling somebody else what a turn makes necessary, within the manners: one unasked message a day.
import { workingTimeOf } from "../db/absences.ts";
import { HAND_OFF, lockPlannedHandOff, nextFreeFor, takeAlong } from "../db/hand-offs.ts";
import { type Person, personById } from "../db/people.ts";
import { saveMessage } from "../db/save-message.ts";
import type { MessageId } from "../plan/ids.ts";
import { nextWorkingMoment } from "../plan/working-time.ts";
import type { HandOff } from "./answer.ts";
import type { Turn } from "./turn.ts";

/** Plans it, or lets it go along with what waits on the same desk. Null where it was said before. */
export async function tellNext(handOff: HandOff, turn: Turn): Promise<MessageId | null> {
  const { db, organisation, now } = turn;
  const purpose = handOff.as ?? HAND_OFF;
  const to = await personById(db, handOff.to);
  if (!to) throw new Error(`a message for person ${handOff.to}, who is not there`);
  const waits = purpose === HAND_OFF ? await lockPlannedHandOff(db, to.id) : null;
  const id = await saveMessage(db, {
    organisationId: organisation.id,
    to,
    channel: to.channel,
    purpose,
    key: handOff.key,
    content: handOff.message,
    answers: null,
    remembers: handOff.remembers,
    actions: [],
    at: now,
    notBefore:
      purpose === "decision" ? await whenNotDisturbing(to, turn) : await nextFreeFor(db, organisation, to.id, now),
  });
  if (id === null || waits === null) return id;
  await takeAlong(db, [id], waits);
  return waits;
}

/** Whoever did not just write is told in working hours; where none can be found, at once rather than never. */
async function whenNotDisturbing(to: Person, turn: Turn): Promise<Date> {
  const workingTime = await workingTimeOf(turn.db, turn.organisation, to.id, turn.today);
  return nextWorkingMoment(workingTime, turn.now) ?? turn.now;
}
