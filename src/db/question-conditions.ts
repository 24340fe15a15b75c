// A question's filter as conditions on actions.
import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from "kysely";
import { addDays, type LocalDate, type TimeZone } from "../plan/calendar.ts";
import type { Question, QuestionState } from "../plan/question.ts";
import type { Standing } from "../plan/rights.ts";
import { askedOn } from "./asked-on.ts";
import type { Schema } from "./schema/schema.ts";
import { ownedBy } from "./seen-by.ts";
import { DIFFER_WITHIN_DAYS } from "./speakers.ts";

type OnAction = ExpressionBuilder<Schema, "action">;
type Condition = ExpressionWrapper<Schema, "action", SqlBool> | RawBuilder<SqlBool>;

/** What a filter is measured against. */
export interface AsAt {
  readonly today: LocalDate;
  /** The first day of the quarter that is running: "not updated" and "moved" look back to it unless a window says. */
  readonly quarterFrom: LocalDate;
  readonly timeZone: TimeZone;
}

/**
 * Where the question looks: directorates, sections, plans, owners, references. What left its plan with a later edition is
 * found only by its reference.
 */
export function inScope(eb: OnAction, { scope }: Question, asker: Standing, today: LocalDate): readonly Condition[] {
  const conditions: Condition[] = [];
  if (scope.directorate.length > 0) {
    conditions.push(inDirectorate(scope.directorate));
  }
  if (scope.section.length > 0) {
    const named = eb.selectFrom("section").select("section.id");
    conditions.push(eb("action.section_id", "in", named.where(lower("section.title"), "in", keys(scope.section))));
  }
  if (scope.plan.length > 0) {
    const named = eb.selectFrom("plan").select("plan.id");
    conditions.push(eb("action.plan_id", "in", named.where(lower("plan.title"), "in", keys(scope.plan))));
  }
  if (scope.reference.length > 0) conditions.push(eb(lower("action.reference"), "in", keys(scope.reference)));
  else conditions.push(eb("action.state", "!=", "gone"));
  if (scope.mine) conditions.push(ownedBy(eb, asker));
  if (scope.owner.length > 0) conditions.push(ownedByName(scope.owner, today));
  return conditions;
}

/** What the question asks about them: colours are alternatives, so are the states of a life; all else must hold. */
export function inState(eb: OnAction, question: Question, asAt: AsAt): readonly Condition[] {
  const { state, window, minDaysLate } = question;
  const conditions: Condition[] = [];
  const colours = state.flatMap((name) => COLOURS[name] ?? []);
  if (colours.length > 0) conditions.push(eb("action.rag", "in", colours), eb("action.state", "=", "open"));

  const lives = state.filter((name) => LIVES.includes(name));
  if (lives.length > 0) conditions.push(eb.or(lives.map((name) => life(eb, name, question, asAt))));
  else if (asksByDueDay(question)) conditions.push(eb("action.state", "=", "open"));

  if (asksByDueDay(question)) {
    if (window.from) conditions.push(eb("action.due_on", ">=", window.from));
    if (window.to) conditions.push(eb("action.due_on", "<=", window.to));
  }
  if (minDaysLate !== null) conditions.push(eb("action.due_on", "<=", addDays(asAt.today, -minDaysLate)));
  for (const name of state) conditions.push(...further(name, question, asAt));
  return conditions;
}

/** Whether no index helps, so that counting and listing in one go is quicker than one after the other. */
export function looksAtEach({ state }: Question): boolean {
  return state.includes("contradiction");
}

/** Whether an action without a date could not be counted, whatever it is like. */
export function needsDate(question: Question): boolean {
  const byDay = question.state.some((name) => name === "overdue" || name === "due") || question.minDaysLate !== null;
  return byDay || (asksByDueDay(question) && (question.window.from !== null || question.window.to !== null));
}

const COLOURS: Partial<Record<QuestionState, readonly ["R" | "A" | "G"]>> = { red: ["R"], amber: ["A"], green: ["G"] };
const LIVES: readonly QuestionState[] = ["overdue", "due", "complete", "open"];

/** The window of these is about when something happened, not about when something is due. */
const LOOKS_BACK: readonly QuestionState[] = ["moved", "not-updated", "complete"];

function asksByDueDay({ want, state, window }: Question): boolean {
  const hasWindow = window.from !== null || window.to !== null;
  return hasWindow && want !== "movement" && want !== "history" && !state.some((name) => LOOKS_BACK.includes(name));
}

function life(eb: OnAction, name: QuestionState, { window }: Question, { today }: AsAt): Condition {
  const open = eb("action.state", "=", "open");
  switch (name) {
    case "overdue":
      return eb.and([open, eb("action.due_on", "<", today)]);
    case "due":
      // "What was due in April?", asked in May, is what is still open of it.
      if (window.to !== null && window.to < today) return open;
      return eb.and([open, eb("action.due_on", ">=", today)]);
    case "complete":
      return eb.and([
        eb("action.status", "=", "complete"),
        IS_ACCEPTED,
        reportedIn(window, sql`report.status = 'complete'`),
      ]);
    default:
      return open;
  }
}

function further(name: QuestionState, { window }: Question, asAt: AsAt): readonly Condition[] {
  const open = sql<SqlBool>`action.state = 'open'`;
  switch (name) {
    case "blocked":
      return [
        open,
        // From the few reports that name what blocks them, not from every action's last report.
        sql`action.id in (select report.action_id from due_regard.report where report.blocked_by is not null and ${STANDS}
        and not exists (select from due_regard.report later where later.action_id = report.action_id
          and later.id > report.id
          and not exists (select from due_regard.report_undo undo where undo.report_id = later.id)))`,
      ];
    case "moved":
      return [dateMoved(window.from ?? asAt.quarterFrom, window.to ?? asAt.today, asAt.timeZone)];
    case "not-updated":
      return [
        open,
        // Kept beside the action: the last report that stands.
        sql`coalesce((action.reported_at at time zone ${asAt.timeZone})::date < ${window.from ?? asAt.quarterFrom}, true)`,
      ];
    case "contradiction":
      return [
        sql`((action.state = 'open' and action.due_on < ${asAt.today}
          and ${asAt.today}::date - action.due_on > ${LATE_ALLOWED})
        or (action.status = 'complete' and action.rag in ('A', 'R'))
        or action.id in (${ratedDifferently(asAt.today)}))`,
      ];
    case "ongoing":
      return [open, sql`(action.reading -> 'ongoing')::boolean`];
    case "undated":
      return [open, sql`action.due_on is null`];
    case "waiting-decision":
      return [
        sql`exists (select from due_regard.request where request.action_id = action.id
        and request.decision is null)`,
      ];
    case "unowned":
      return [
        open,
        // The plan names nobody, or nobody whom it names can be asked today.
        sql`action.id not in (select owner.action_id from due_regard.action_owner owner
        where owner.post_id = any(array(select asked.post_id from ${askedOn(asAt.today)} asked)))`,
      ];
    default:
      return [];
  }
}

/** `differingVoices` of db/speakers.ts for all actions at once: from the reports of the last weeks. */
function ratedDifferently(today: LocalDate) {
  return sql`select voice.action_id from (
    select distinct on (report.action_id, coalesce(report.said_by, report.person_id)) report.action_id, report.rag
    from due_regard.report
    where report.rag is not null and report.reported_on > ${addDays(today, -DIFFER_WITHIN_DAYS)}::date and ${STANDS}
    order by report.action_id, coalesce(report.said_by, report.person_id), report.id desc) voice
    group by voice.action_id having count(distinct voice.rag) > 1`;
}

/** `lateAllowed` of plan/status-scheme.ts in SQL; the scheme is looked into only where a plan has one of its own. */
const LATE_ALLOWED = sql`coalesce(
  case when action.status_scheme_id is not null then (
    select (word ->> 'lateUpTo')::integer
    from due_regard.status_scheme scheme, jsonb_array_elements(scheme.choices) as one (word)
    where scheme.id = action.status_scheme_id and word ->> 'code' = action.choice) end,
  case when action.rag = 'G' then 0 end)`;

/** "Complete" that waits to be accepted is not counted as complete. */
export const IS_ACCEPTED = sql<SqlBool>`not exists (select from due_regard.request
  where request.action_id = action.id and request.kind = 'closing' and request.decision is null)`;

/** A report that was not taken back. */
const STANDS = sql`not exists (select from due_regard.report_undo undo where undo.report_id = report.id)`;

function reportedIn(window: Question["window"], said: RawBuilder<unknown>): Condition {
  if (window.from === null && window.to === null) return sql`true`;
  return sql`exists (select from due_regard.report where report.action_id = action.id and ${said} and ${STANDS}
    and report.reported_on >= coalesce(${window.from}::date, '-infinity')
    and report.reported_on <= coalesce(${window.to}::date, 'infinity'))`;
}

function dateMoved(from: LocalDate, to: LocalDate, timeZone: TimeZone): Condition {
  return sql`exists (select from due_regard.request where request.action_id = action.id
    and request.kind = 'date' and request.decision = 'accepted'
    and (request.decided_at at time zone ${timeZone})::date between ${from}::date and ${to}::date)`;
}

/**
 * By the name that it has or had, and by that of one that has become part of it. The names are looked up once: as a
 * join they were compared with every action.
 */
function inDirectorate(names: readonly string[]): Condition {
  return sql`action.directorate_id = any(array(
    select coalesce(directorate.merged_into, directorate.id) from due_regard.directorate
    left join due_regard.directorate_name former on former.directorate_id = directorate.id
    where lower(directorate.name) = any(${keys(names)}) or lower(former.name) = any(${keys(names)})))`;
}

/** The name of a post as the plan prints it, or of somebody who holds one today. */
function ownedByName(names: readonly string[], today: LocalDate): Condition {
  return sql`action.id in (
    select owner.action_id from due_regard.action_owner owner where lower(owner.printed_name) = any(${keys(names)})
    union
    select owner.action_id from due_regard.action_owner owner where owner.post_id in (
      select post.id from due_regard.post where lower(post.title) = any(${keys(names)})
      union
      select holding.post_id from due_regard.holding join due_regard.person on person.id = holding.person_id
      where lower(person.name) = any(${keys(names)}) and holding.from_on <= ${today}
        and (holding.until_on is null or holding.until_on >= ${today})))`;
}

function lower(column: "section.title" | "plan.title" | "action.reference") {
  return sql<string>`lower(${sql.ref(column)})`;
}

function keys(names: readonly string[]): string[] {
  return names.map((name) => name.toLowerCase());
}
