// What the conversation core is handed: the store, the time, and whose plan it is.
import type { Database } from "../db/database.ts";
import type { Organisation } from "../db/people.ts";
import type { LocalDate } from "../plan/calendar.ts";
import type { Directory } from "./directory.ts";

/** `today` is the day of `now` where the organisation is. */
export interface BotContext {
  readonly db: Database;
  readonly now: Date;
  readonly today: LocalDate;
  readonly organisation: Organisation;
  /** Where a name that is not known here is looked for; absent where no chat service has a list. */
  readonly directory?: Directory;
  /** Where the service is reached from outside, without a slash at its end; absent where nobody said. */
  readonly publicUrl?: string;
}
