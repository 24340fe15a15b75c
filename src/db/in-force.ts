// Whether something that has a first and perhaps a last day counts on a day, as a condition of a query.
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";

/** Both days count; no last day means that it goes on. */
export function inForce(table: "holding" | "cover", day: LocalDate): RawBuilder<SqlBool> {
  const [from, until] = [sql.ref(`${table}.from_on`), sql.ref(`${table}.until_on`)];
  return sql<SqlBool>`${from} <= ${day}::date and (${until} is null or ${until} >= ${day}::date)`;
}
