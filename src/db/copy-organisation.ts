// One organisation's facts as a copy, as far as the sweep asks for them: for trying out what would be sent.
import { sql } from "kysely";
import type { OrganisationId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

/** Rows as JSON, table by table. */
export interface OrganisationCopy {
  readonly tables: readonly { readonly table: string; readonly rows: readonly unknown[] }[];
}

/**
 * Which rows are copied (a condition on the table, `$1` the organisation), and what of them is left behind: the words of
 * messages and reports, and snapshots, which no rule about reminders asks for.
 */
const COPIED: readonly (readonly [table: string, where: string, without?: string])[] = [
  ["organisation", "id = $1"],
  ["person", "organisation_id = $1"],
  ["chat_identity", "organisation_id = $1"],
  ["connection", "organisation_id = $1", `{"credentials": null}`],
  ["absence", "person_id in (select id from due_regard.person where organisation_id = $1)"],
  ["plan", "organisation_id = $1"],
  ["status_scheme", "plan_id in (select id from due_regard.plan where organisation_id = $1)"],
  ["edition", "plan_id in (select id from due_regard.plan where organisation_id = $1)", `{"before": null}`],
  ["directorate", "organisation_id = $1"],
  ["section", "plan_id in (select id from due_regard.plan where organisation_id = $1)"],
  ["role", "organisation_id = $1"],
  ["post", "organisation_id = $1"],
  ["holding", "post_id in (select id from due_regard.post where organisation_id = $1)"],
  ["cover", "person_id in (select id from due_regard.person where organisation_id = $1)"],
  ["action", "organisation_id = $1"],
  ["action_owner", "action_id in (select id from due_regard.action where organisation_id = $1)"],
  ["check_date", "action_id in (select id from due_regard.action where organisation_id = $1)"],
  ["review", "plan_id in (select id from due_regard.plan where organisation_id = $1)"],
  [
    "report",
    "action_id in (select id from due_regard.action where organisation_id = $1)",
    `{"words": "", "note": null, "before": {}, "evidence": []}`,
  ],
  [
    "report_undo",
    "report_id in (select id from due_regard.report where action_id in (select id from due_regard.action where organisation_id = $1))",
  ],
  ["request", "action_id in (select id from due_regard.action where organisation_id = $1)"],
  [
    "message",
    "organisation_id = $1 and (purpose in ('reminders', 'news', 'hand-off', 'digest') or state in ('planned', 'sending'))",
    `{"content": {"fallback": ".", "view": [{"kind": "text", "text": "."}]}, "remembers": null}`,
  ],
  ["reminder", "organisation_id = $1"],
  ["snooze", "person_id in (select id from due_regard.person where organisation_id = $1)"],
  ["news", "organisation_id = $1"],
  ["digest_reader", "organisation_id = $1"],
  ["change", "organisation_id = $1 and applied_at is null and undone_at is null"],
];

export async function copyOrganisation(db: Database, organisation: OrganisationId): Promise<OrganisationCopy> {
  const tables: { table: string; rows: readonly unknown[] }[] = [];
  for (const [table, where, without = "{}"] of COPIED) {
    const condition = sql.raw(where.replaceAll("$1", String(Number(organisation))));
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(kept) || ${without}::jsonb as row from due_regard.${sql.raw(table)} kept
      where ${condition}`.execute(db);
    tables.push({ table, rows: rows.map(({ row }) => row) });
  }
  return { tables };
}

/** Writes a copy into an empty store, with the same ids; what is made there afterwards gets higher ones. */
export async function pasteOrganisation(db: Database, copy: OrganisationCopy): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // A copy is whole where it is asked about; what it refers to besides was left behind.
    await sql`set local session_replication_role = replica`.execute(transaction);
    for (const { table, rows } of copy.tables) {
      const name = sql.raw(table);
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await sql`
          insert into due_regard.${name} overriding system value
          select * from jsonb_populate_recordset(null::due_regard.${name},
            ${json(rows.slice(from, from + ROWS_AT_ONCE))}::jsonb)`.execute(transaction);
      }
      if (rows.some((row) => typeof row === "object" && row !== null && "id" in row)) {
        await sql`select setval(pg_get_serial_sequence(${`due_regard.${table}`}, 'id'),
          (select max(id) from due_regard.${name}))`.execute(transaction);
      }
    }
  });
  await sql`analyze`.execute(db);
}

const ROWS_AT_ONCE = 2_000;
