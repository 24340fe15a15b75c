// Actions as the conversation handles them: place, words, present state, owners.
import { sql } from "kysely";
import { dayIn, daysBetween, type LocalDate, type TimeZone } from "../plan/calendar.ts";
import type { ActionId, PersonId, PostId, StatusSchemeId } from "../plan/ids.ts";
import type { ActionState } from "../plan/progress.ts";
import type { Reading } from "../plan/reading.ts";
import { type DecisionRules, decisionRulesOf } from "../plan/request.ts";
import type { ActionPlace } from "../plan/rights.ts";
import type { ClosedAs, Rag, Status } from "../plan/status.ts";
import type { Database } from "./database.ts";
import { type HeldScheme, type PlanSchemes, schemesOf } from "./status-schemes.ts";

export interface HeldAction extends ActionPlace {
  readonly reference: string;
  readonly words: string;
  readonly dueText: string;
  readonly reading: Reading;
  readonly plan: string;
  readonly directorate: string | null;
  readonly section: string | null;
  readonly state: ActionState;
  readonly status: Status | null;
  readonly rag: Rag | null;
  /** The code of the plan's own word, in `saidIn`; null where a general word was said. */
  readonly choice: string | null;
  /** The scheme that colour and status were said by. */
  readonly saidIn: HeldScheme;
  /** The plan's scheme in force, for what is said next. */
  readonly scheme: HeldScheme;
  readonly note: string | null;
  readonly dueOn: LocalDate | null;
  readonly reportedAt: Date | null;
  /** The day of the last report where the organisation is. */
  readonly reportedOn: LocalDate | null;
  readonly reportedBy: PersonId | null;
  readonly version: number;
  /** Whose the last report is, where that is not an owner's own writing; null else. */
  readonly saidThrough: SaidThrough | null;
  /** How it ends when that is accepted; null where nothing of the kind waits. */
  readonly waitsToCloseAs: ClosedAs | null;
  /** New dates that were agreed to since the import; null where there was none. */
  readonly slip: Slip | null;
  /** In the plan's order. */
  readonly owners: readonly HeldOwner[];
}

export interface HeldOwner {
  readonly postId: PostId;
  /** As the plan prints it, or the post's title where somebody decided that it is another's. */
  readonly name: string;
  readonly capacity: string | null;
  /** What the plan prints, where somebody decided otherwise; null else. */
  readonly printedInstead: string | null;
}

/** A report that an officer wrote down for somebody, or a rating by somebody who does not own the action. */
export interface SaidThrough {
  readonly by: string;
  /** Null where they wrote it themselves and do not own the action. */
  readonly writtenDownBy: string | null;
}

/** How often and how far a date has moved by agreement. */
export interface Slip {
  /** The date before the first move; null where there was none. */
  readonly original: LocalDate | null;
  readonly times: number;
  /** Over all moves; negative when it came nearer. */
  readonly days: number;
}

/** The actions in the order of the ids; an id that is not found is left out. */
export async function actionsById(db: Database, ids: readonly ActionId[]): Promise<readonly HeldAction[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("action")
    .innerJoin("plan", "plan.id", "action.plan_id")
    .innerJoin("organisation", "organisation.id", "action.organisation_id")
    .leftJoin("directorate", "directorate.id", "action.directorate_id")
    .leftJoin("section", "section.id", "action.section_id")
    .where("action.id", "in", ids)
    .selectAll("action")
    .select(["plan.title as plan", "directorate.name as directorate", "section.title as section"])
    .leftJoin("request as closing", (join) =>
      join
        .onRef("closing.action_id", "=", "action.id")
        .on("closing.kind", "=", "closing")
        .on("closing.decision", "is", null),
    )
    .select(["organisation.time_zone as time_zone", "organisation.policy as policy", "plan.policy as plan_policy"])
    .select("closing.closes_as as closes_as")
    .execute();
  const owners = await db
    .selectFrom("action_owner")
    .innerJoin("post", "post.id", "action_owner.post_id")
    .selectAll("action_owner")
    .select("post.title")
    .where("action_id", "in", ids)
    .orderBy("action_id")
    .orderBy("position")
    .execute();
  const slips = await slipsOf(db, ids);
  const said = await saidThroughOf(db, ids);
  const ownersOf = Map.groupBy(owners, (owner) => owner.action_id);
  const schemes = await schemesOf(
    db,
    rows.map((row) => row.plan_id),
  );
  const held = new Map(
    rows.map((row) => {
      const beside = { slip: slips.get(row.id) ?? null, saidThrough: said.get(row.id) ?? null };
      return [row.id, { ...heldAction(row, ownersOf.get(row.id) ?? [], schemes), ...beside }];
    }),
  );
  return ids.map((id) => held.get(id)).filter((action) => action !== undefined);
}

/** The last standing report of each action, where it needs to be said whose it is. */
async function saidThroughOf(db: Database, ids: readonly ActionId[]): Promise<ReadonlyMap<ActionId, SaidThrough>> {
  const { rows } = await sql<SaidThrough & { actionId: ActionId; isOwner: boolean }>`
    select last.action_id as "actionId", speaker.name as by,
      case when last.said_by is not null then writer.name end as "writtenDownBy",
      exists (select from due_regard.action_owner owner
        join due_regard.holding on holding.post_id = owner.post_id
        where owner.action_id = last.action_id and holding.person_id = speaker.id
          and holding.from_on <= last.reported_on
          and (holding.until_on is null or holding.until_on >= last.reported_on)) as "isOwner"
    from (
      select distinct on (report.action_id) report.* from due_regard.report
      where report.action_id = any(${ids}::bigint[])
        and not exists (select from due_regard.report_undo undo where undo.report_id = report.id)
      order by report.action_id, report.id desc
    ) last
    join due_regard.person writer on writer.id = last.person_id
    join due_regard.person speaker on speaker.id = coalesce(last.said_by, last.person_id)`.execute(db);
  const telling = rows.filter(({ isOwner, writtenDownBy }) => writtenDownBy !== null || !isOwner);
  return new Map(telling.map(({ actionId, by, writtenDownBy }) => [actionId, { by, writtenDownBy }]));
}

async function slipsOf(db: Database, ids: readonly ActionId[]): Promise<ReadonlyMap<ActionId, Slip>> {
  const rows = await db
    .selectFrom("request")
    .select(["action_id", "from_on", "to_on"])
    .where("action_id", "in", ids)
    .where("kind", "=", "date")
    .where("decision", "=", "accepted")
    .orderBy("decided_at")
    .orderBy("id")
    .execute();
  const moves = Map.groupBy(rows, (row) => row.action_id);
  return new Map(
    [...moves].map(([id, moved]) => {
      const days = moved.map(({ from_on: from, to_on: to }) => (from && to ? daysBetween(from, to) : 0));
      const original = moved[0]?.from_on ?? null;
      return [id, { original, times: moved.length, days: days.reduce((sum, one) => sum + one, 0) }];
    }),
  );
}

/** Holds the actions against other writers until the transaction ends; in order, so that two never wait for each other. */
export async function lockActions(transaction: Database, ids: readonly ActionId[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.selectFrom("action").select("id").where("id", "in", ids).orderBy("id").forUpdate().execute();
}

type Row = {
  readonly id: ActionId;
  readonly plan_id: ActionPlace["planId"];
  readonly directorate_id: ActionPlace["directorateId"];
  readonly section_id: ActionPlace["sectionId"];
  readonly reference: string;
  readonly words: string;
  readonly due_text: string;
  readonly reading: Reading;
  readonly plan: string;
  readonly directorate: string | null;
  readonly section: string | null;
  readonly state: ActionState;
  readonly status: Status | null;
  readonly rag: Rag | null;
  readonly choice: string | null;
  readonly status_scheme_id: StatusSchemeId | null;
  readonly note: string | null;
  readonly due_on: LocalDate | null;
  readonly reported_at: Date | null;
  readonly reported_by: PersonId | null;
  readonly version: number;
  readonly time_zone: TimeZone;
  readonly policy: Record<string, unknown>;
  readonly plan_policy: Record<string, unknown>;
  readonly closes_as: ClosedAs | null;
};

type OwnerRow = {
  readonly post_id: PostId;
  readonly printed_name: string;
  readonly capacity: string | null;
  readonly reassigned_at: Date | null;
  readonly title: string;
};

function heldAction(
  row: Row,
  owners: readonly OwnerRow[],
  schemes: PlanSchemes,
): Omit<HeldAction, "slip" | "saidThrough"> {
  const decides: DecisionRules = decisionRulesOf(row.policy, row.plan_policy);
  return {
    id: row.id,
    planId: row.plan_id,
    directorateId: row.directorate_id,
    sectionId: row.section_id,
    ownerPosts: owners.map((owner) => owner.post_id),
    decides,
    reference: row.reference,
    words: row.words,
    dueText: row.due_text,
    reading: row.reading,
    plan: row.plan,
    directorate: row.directorate,
    section: row.section,
    state: row.state,
    status: row.status,
    rag: row.rag,
    choice: row.choice,
    saidIn: schemes.byId(row.status_scheme_id),
    scheme: schemes.inForce(row.plan_id),
    note: row.note,
    dueOn: row.due_on,
    reportedAt: row.reported_at,
    reportedOn: row.reported_at && dayIn(row.time_zone, row.reported_at),
    reportedBy: row.reported_by,
    version: row.version,
    waitsToCloseAs: row.closes_as,
    owners: owners.map((owner) => ({
      postId: owner.post_id,
      name: owner.reassigned_at ? owner.title : owner.printed_name,
      capacity: owner.capacity,
      printedInstead: owner.reassigned_at ? owner.printed_name : null,
    })),
  };
}

/** Oldest first, then reddest, then as in the plan: the order of every list. */
export const LIST_ORDER = sql`action.due_on asc nulls last,
  case action.rag when 'R' then 0 when 'A' then 1 when 'G' then 2 else 3 end, action.position, action.id`;
