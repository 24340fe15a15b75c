// What the conversation core is handed: the store, the time, and whose plan it is.
import type { Database } from "../db/database.ts";
import type { Organisation } from "../db/people.ts";
import type { LocalDate } from "../plan/calendar.ts";

/** `today` is the day of `now` where the organisation is. */
export interface BotContext {
  readonly db: Database;
  readonly now: Date;
  readonly today: LocalDate;
  readonly organisation: Organisation;
}
