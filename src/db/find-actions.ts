// What a question finds: the actions, how many, and what had to be left out.
import { sql } from "kysely";
import type { ActionId, OrganisationId } from "../plan/ids.ts";
import type { Question } from "../plan/question.ts";
import { type Standing, seesEverything } from "../plan/rights.ts";
import type { Database } from "./database.ts";
import { LIST_ORDER } from "./held-actions.ts";
import { actionsInScope, type MatchingActions, matchingActions } from "./matching-actions.ts";
import { type AsAt, IS_ACCEPTED, inState, looksAtEach, needsDate } from "./question-conditions.ts";
import { seenBy } from "./seen-by.ts";

export interface Found {
  readonly total: number;
  /** As many as were asked for, oldest and reddest first. */
  readonly ids: readonly ActionId[];
  /** References of the same actions. */
  readonly references: readonly string[];
  /** Open actions in the scope that have no date, where only a date could put them in the answer. */
  readonly undated: number;
  /**
   * Actions in the scope that the asker may not see, whatever state they are in: how many of them would have been
   * found is not the asker's to know.
   */
  readonly notSeen: number;
  /** Whether the scope holds actions and the asker may see none of them. */
  readonly isOutOfSight: boolean;
}

export async function findActions(
  db: Database,
  organisation: OrganisationId,
  asker: Standing,
  question: Question,
  asAt: AsAt,
  limit: number,
): Promise<Found> {
  const scope = actionsInScope(db, organisation, asker, question, asAt);
  const seen = scope.where((eb) => seenBy(eb, asker));
  const matching = matchingActions(db, organisation, asker, question, asAt);
  const { total, rows } = looksAtEach(question) ? await inOneGo(matching, limit) : await countedApart(matching, limit);
  const sight = seesEverything(asker)
    ? null
    : await scope
        .select((eb) => [
          eb.fn.countAll<number>().filterWhere(seenBy(eb, asker)).as("seen"),
          eb.fn
            .countAll<number>()
            .filterWhere(eb.not(seenBy(eb, asker)))
            .as("notSeen"),
        ])
        .executeTakeFirstOrThrow();
  const undated = needsDate(question)
    ? await seen
        .where("action.state", "=", "open")
        .where("action.due_on", "is", null)
        .where((eb) => eb.and(inState(eb, withoutDates(question), asAt)))
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow()
    : { count: 0 };
  return {
    total,
    ids: rows.map((row) => row.id),
    references: rows.map((row) => row.reference),
    undated: undated.count,
    isOutOfSight: sight !== null && sight.seen === 0 && sight.notSeen > 0,
    notSeen: sight?.notSeen ?? 0,
  };
}

interface Listed {
  readonly total: number;
  readonly rows: readonly { readonly id: ActionId; readonly reference: string }[];
}

/** The count reads an index alone, and the first few come from one in order. */
async function countedApart(matching: MatchingActions, limit: number): Promise<Listed> {
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  if (limit === 0 || total === 0) return { total, rows: [] };
  return { total, rows: await listed(matching).limit(limit).execute() };
}

async function inOneGo(matching: MatchingActions, limit: number): Promise<Listed> {
  const counted = listed(matching).select(sql<number>`count(*) over ()`.as("total"));
  const rows = await counted.limit(Math.max(limit, 1)).execute();
  return { total: rows[0]?.total ?? 0, rows: rows.slice(0, limit) };
}

function listed(matching: MatchingActions) {
  return matching.select(["action.id", "action.reference"]).orderBy(LIST_ORDER);
}

/** The same question without what only a dated action can answer. */
function withoutDates(question: Question): Question {
  return {
    ...question,
    state: question.state.filter((name) => name !== "overdue" && name !== "due"),
    window: { from: null, to: null },
    minDaysLate: null,
  };
}

/** Counts of everything that a question's scope holds for the asker, for "how is Adults doing?". */
export interface Summary {
  readonly total: number;
  readonly complete: number;
  readonly overdue: number;
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  /** Open, with no colour reported or printed. */
  readonly uncoloured: number;
  /** Open and reported on since the quarter began. */
  readonly updated: number;
}

export async function summarise(
  db: Database,
  organisation: OrganisationId,
  asker: Standing,
  question: Question,
  asAt: AsAt,
): Promise<Summary> {
  const open = sql`action.state = 'open'`;
  return await matchingActions(db, organisation, asker, question, asAt)
    .select([
      sql<number>`count(*)`.as("total"),
      sql<number>`count(*) filter (where action.status = 'complete' and ${IS_ACCEPTED})`.as("complete"),
      sql<number>`count(*) filter (where ${open} and action.due_on < ${asAt.today})`.as("overdue"),
      sql<number>`count(*) filter (where ${open} and action.rag = 'R')`.as("red"),
      sql<number>`count(*) filter (where ${open} and action.rag = 'A')`.as("amber"),
      sql<number>`count(*) filter (where ${open} and action.rag = 'G')`.as("green"),
      sql<number>`count(*) filter (where ${open} and action.rag is null)`.as("uncoloured"),
      sql<number>`count(*) filter (where ${open}
        and (action.reported_at at time zone ${asAt.timeZone})::date >= ${asAt.quarterFrom}::date)`.as("updated"),
    ])
    .executeTakeFirstOrThrow();
}
