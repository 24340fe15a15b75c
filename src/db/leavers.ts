// People who leave: their posts fall vacant and nothing more is sent to them; what they said stays theirs.
import type { LocalDate } from "../plan/calendar.ts";
import type { PersonId } from "../plan/ids.ts";
import { type Cover, endCovers } from "./covers.ts";
import type { Database } from "./database.ts";
import { endHoldings } from "./holdings.ts";

/**
 * From `on` they hold nothing, cover for nobody and have no role. Nothing is taken from what they did before.
 *
 * @returns the covers that end by it, as they were
 */
export async function leave(transaction: Database, person: PersonId, on: LocalDate): Promise<readonly Cover[]> {
  await endHoldings(transaction, { person }, on);
  const covers = await endCovers(transaction, { either: person }, on);
  await transaction
    .updateTable("person")
    .set({ left_on: on })
    .where("id", "=", person)
    .where((eb) => eb.or([eb("left_on", "is", null), eb("left_on", "!=", on)]))
    .execute();
  return covers;
}
