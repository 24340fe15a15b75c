// How actions moved between two days: from before the first standing report to after the last.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, StatusSchemeId } from "../plan/ids.ts";
import type { Rag, Status } from "../plan/status.ts";
import type { Database } from "./database.ts";
import type { MatchingActions } from "./matching-actions.ts";
import { allSchemes, type HeldScheme } from "./status-schemes.ts";

/** How an action stood at one end of the window. */
export interface Stood {
  readonly isClosed: boolean;
  readonly rag: Rag | null;
  readonly status: Status | null;
  readonly choice: string | null;
  readonly saidIn: HeldScheme;
}

export interface Movement {
  readonly reference: string;
  readonly words: string;
  readonly way: "better" | "worse" | "same";
  readonly before: Stood;
  readonly after: Stood;
}

export interface Movements {
  /** Actions with a report in the window that stands. */
  readonly reported: number;
  readonly better: number;
  readonly worse: number;
  /** What became worse first, then what became better, then the rest; each in the order of its plan. */
  readonly shown: readonly Movement[];
}

/**
 * Both days included. Red, amber, green, closed is the way up; from no colour to one is no movement yet.
 *
 * @param limit how many are shown, from the place `from` (0 for the first); the counts are of all
 */
export async function movementsOf(
  db: Database,
  matching: MatchingActions,
  window: { readonly from: LocalDate; readonly to: LocalDate },
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<Movements> {
  const { rows } = await sql<Row>`
    with first as (
      select distinct on (report.action_id) report.action_id, report.before
      from due_regard.report
      where report.reported_on between ${window.from}::date and ${window.to}::date and ${STANDS}
        and report.action_id in (${matching.select("action.id")})
      order by report.action_id, report.id
    ), later as (
      select distinct on (report.action_id) report.action_id, report.before
      from due_regard.report
      where report.reported_on > ${window.to}::date and ${STANDS}
      order by report.action_id, report.id
    ), ends as (
      select action.id, action.position, action.reference, action.words, first.before,
        coalesce(later.before, jsonb_build_object('state', action.state, 'rag', action.rag, 'status', action.status,
          'choice', action.choice, 'status_scheme_id', action.status_scheme_id)) as after
      from first join due_regard.action on action.id = first.action_id left join later on later.action_id = action.id
    ), ranked as (
      select ends.*, ${rank("before")} as was, ${rank("after")} as is_now from ends
    )
    select ranked.reference, ranked.words, ranked.before, ranked.after,
      case when was = is_now or was is null or is_now is null then 'same' when is_now < was then 'worse'
        else 'better' end as way,
      count(*) over () as reported,
      count(*) filter (where is_now > was) over () as better,
      count(*) filter (where is_now < was) over () as worse
    from ranked
    order by case when is_now < was then 0 when is_now > was then 1 else 2 end, ranked.position, ranked.id
    limit ${limit} offset ${from}`.execute(db);
  const schemes = await allSchemes(
    db,
    rows.flatMap(({ before, after }) => [before.status_scheme_id, after.status_scheme_id]),
  );
  const stood = ({ state, rag, status, choice, status_scheme_id }: End): Stood => ({
    isClosed: state === "closed",
    rag,
    status,
    choice,
    saidIn: schemes(status_scheme_id),
  });
  return {
    reported: rows[0]?.reported ?? 0,
    better: rows[0]?.better ?? 0,
    worse: rows[0]?.worse ?? 0,
    shown: rows.map(({ reference, words, way, before, after }) => ({
      reference,
      words,
      way,
      before: stood(before),
      after: stood(after),
    })),
  };
}

interface End {
  readonly state: string;
  readonly rag: Rag | null;
  readonly status: Status | null;
  readonly choice: string | null;
  readonly status_scheme_id: StatusSchemeId | null;
}

interface Row {
  readonly id: ActionId;
  readonly reference: string;
  readonly words: string;
  readonly before: End;
  readonly after: End;
  readonly way: Movement["way"];
  readonly reported: number;
  readonly better: number;
  readonly worse: number;
}

const STANDS = sql`not exists (select from due_regard.report_undo undo where undo.report_id = report.id)`;

function rank(end: "before" | "after") {
  const of = sql.ref(end);
  return sql`case when ${of} ->> 'state' = 'closed' then 3
    else case ${of} ->> 'rag' when 'R' then 0 when 'A' then 1 when 'G' then 2 end end`;
}
