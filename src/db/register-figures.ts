// How many actions stand where, by directorate, as far as somebody may see them: for the top of a register.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId } from "../plan/ids.ts";
import type { Standing } from "../plan/rights.ts";
import type { Database } from "./database.ts";
import { seenBy } from "./seen-by.ts";

export interface RegisterFigures {
  /** Null for actions that stand in no directorate. */
  readonly directorate: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly red: number;
  readonly amber: number;
}

/** One for each directorate with an open action, by name. */
export function registerFigures(
  db: Database,
  organisation: OrganisationId,
  standing: Standing,
  today: LocalDate,
): Promise<readonly RegisterFigures[]> {
  return db
    .selectFrom("action")
    .leftJoin("directorate", "directorate.id", "action.directorate_id")
    .select("directorate.name as directorate")
    .select(sql<number>`count(*)::int`.as("open"))
    .select(sql<number>`(count(*) filter (where action.due_on < ${today}))::int`.as("overdue"))
    .select(sql<number>`(count(*) filter (where action.rag = 'R'))::int`.as("red"))
    .select(sql<number>`(count(*) filter (where action.rag = 'A'))::int`.as("amber"))
    .where("action.organisation_id", "=", organisation)
    .where("action.state", "=", "open")
    .where((eb) => seenBy(eb, standing))
    .groupBy("directorate.name")
    .orderBy("directorate.name")
    .execute();
}
