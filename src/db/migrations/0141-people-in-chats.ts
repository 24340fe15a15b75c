// Where a team is reached is linked to its conversation, an undo leaves people be whom a chat knows meanwhile, and hours
// are counted in the time in which somebody lives.
import { type Kysely, sql } from "kysely";

/**
 * Puts every row of a change back, the last first. Where one of them is not as the change left it, because somebody
 * changed it since, nothing is put back and false comes back.
 *
 * Of a row that the change added, `MEANWHILE` may have become otherwise: nobody decides those columns, they follow from
 * what chat services tell. A person whom something refers to meanwhile (an account, a message) stays known; what the
 * change gave them is gone all the same.
 */
const MEANWHILE = ["channel", "time_zone", "seen_at", "unreachable_at", "unreachable_because"];

const UNDO_CHANGE = `create or replace function due_regard.undo_change(which bigint) returns boolean language plpgsql as $$
  declare
    noted record;
    row_is text;
    rows_met bigint;
  begin
    for noted in select * from due_regard.row_change where change_id = which order by id desc loop
      select string_agg(format('t.%I = %L', field.key, field.value #>> '{}'), ' and ') into row_is
        from jsonb_each(noted.key) field;
      if noted.before is null then
        begin
          execute format('delete from due_regard.%I t where %s and to_jsonb(t) @> $1', noted.table_name, row_is)
            using noted.after - '{${MEANWHILE.join(",")}}'::text[];
          get diagnostics rows_met = row_count;
        exception when foreign_key_violation then
          if noted.table_name <> 'person' then raise; end if;
          rows_met := 1;
        end;
      else
        if noted.after is null then
          execute format('insert into due_regard.%1$I overriding system value
            select * from jsonb_populate_record(null::due_regard.%1$I, $1)', noted.table_name) using noted.before;
        else
          execute format('update due_regard.%1$I t set %2$s where %3$s and to_jsonb(t) @> $2', noted.table_name,
            (select string_agg(format('%1$I = (jsonb_populate_record(t, $1)).%1$I', name), ', ')
              from jsonb_object_keys(noted.before) name), row_is) using noted.before, noted.after;
        end if;
        get diagnostics rows_met = row_count;
      end if;
      if rows_met <> 1 then raise exception using errcode = 'DR001', message = 'changed since'; end if;
    end loop;
    return true;
  exception when sqlstate 'DR001' or unique_violation or foreign_key_violation then
    return false;
  end $$`;

const STATEMENTS = [
  `create trigger chat_identity_change after insert or update or delete on due_regard.chat_identity
    for each row when (current_setting('due_regard.change', true) <> '')
    execute function due_regard.note_change('organisation_id', 'channel', 'external_id')`,
  UNDO_CHANGE,

  // As their chat says it, where its clock shows another time than the organisation's; null: the organisation's.
  "alter table due_regard.person add column time_zone text",
  // They said that the organisation's time is to count all the same.
  "alter table due_regard.person add column keeps_office_time boolean not null default false",
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}
