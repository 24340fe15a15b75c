// Who makes a change at the command line: nobody in particular, today.
import type { Changing } from "../db/changes.ts";
import type { Organisation } from "../db/people.ts";
import { dayIn } from "../plan/calendar.ts";

export function fromCommandLine({ id, timeZone }: Organisation): Changing {
  const at = new Date();
  return { organisationId: id, by: null, incomingId: null, at, today: dayIn(timeZone, at) };
}
