// Every message that would be sent between two days, were nobody to answer: the very sweep, with a turned clock.
import type { Database } from "../db/database.ts";
import { organisationById } from "../db/people.ts";
import { rehearsedMessages, sendAsThough } from "../db/rehearsed-messages.ts";
import { type Opening, openingsIn } from "../db/time-zones.ts";
import { addDays, dayIn, instantOf, type LocalDate, type TimeZone } from "../plan/calendar.ts";
import type { OrganisationId } from "../plan/ids.ts";
import type { RehearsedMessage } from "../plan/rehearsed.ts";
import { UserError } from "../plan/user-error.ts";
import type { Log } from "./log-port.ts";
import { stillTrue } from "./still-true.ts";
import { sweepOrganisation } from "./sweep.ts";

export interface RehearsedSpan {
  /** Where the clock starts: now, or the beginning of an earlier `from`. */
  readonly starts: Date;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Longer than any quarter's planning needs; each day is a sweep. */
const MOST_DAYS = 3 * 366;

/**
 * Sweeps a store day by day at the hours from which on messages may go out, and takes each message as sent. Sweeps at
 * other hours of the same day would plan nothing more: whatever waits, waits for the opening of somebody's working day.
 *
 * The store is changed: hand it a copy.
 *
 * @throws UserError where the span is the wrong way round or longer than three years
 */
export async function rehearse(
  db: Database,
  organisationId: OrganisationId,
  { starts, from, to }: RehearsedSpan,
): Promise<readonly RehearsedMessage[]> {
  if (to < from) throw new UserError("The rehearsal would end before it begins. Say an earlier day to begin with.");
  const organisation = await organisationById(db, organisationId);
  const { timeZone } = organisation;
  const openings = await openingsIn(db, organisation);
  const first = dayIn(timeZone, starts);
  if (to > addDays(first, MOST_DAYS)) throw new UserError("I rehearse three years at the most. Say a nearer day.");
  for (let day = first; day <= to; day = addDays(day, 1)) {
    for (const now of momentsOf(day, openings, starts)) {
      await sweepOrganisation(db, organisationId, now, FAILS_LOUDLY);
      await sendAsThough(db, organisationId, now, (message) => stillTrue(db, message, now));
    }
  }
  return (await rehearsedMessages(db, organisationId, instantOf(timeZone, from, 0))).filter(
    ({ at }) => dayIn(timeZone, at) <= to,
  );
}

/** Each once, in order: when the day opens for everybody, and for those who live or work by another clock. */
function momentsOf(day: LocalDate, openings: readonly Opening[], starts: Date): readonly Date[] {
  const times = openings.map(({ timeZone, from }) => instantOf(timeZone, day, from).getTime());
  return [...new Set(times.map((time) => Math.max(time, starts.getTime())))]
    .toSorted((one, other) => one - other)
    .map((time) => new Date(time));
}

/** A span as somebody asks for it: the clock starts now, or earlier where `from` has passed. */
export function spanOf(timeZone: TimeZone, from: LocalDate, to: LocalDate, now: Date): RehearsedSpan {
  return { starts: from < dayIn(timeZone, now) ? instantOf(timeZone, from, 0) : now, from, to };
}

/** In a rehearsal nothing may go wrong quietly: a message that could not be planned would be missing. */
const FAILS_LOUDLY: Log = {
  info: () => {},
  warn: () => {},
  error: (fields) => {
    throw new Error(`the rehearsal failed: ${String(fields.event)}`, { cause: fields.err });
  },
};
