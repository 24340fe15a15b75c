// What the database itself notes of a change that an officer makes, and how it takes one back.

/**
 * While the setting `due_regard.change` names a change, every row of these tables that is added, altered or removed is
 * noted with what differs. So each command is undone by one piece of code, exactly, and the audit trail has its before
 * and after without each command having to remember them.
 */
const NOTED: readonly (readonly [table: string, ...key: string[]])[] = [
  ["action", "id"],
  ["action_owner", "action_id", "position"],
  ["cover", "id"],
  ["directorate", "id"],
  ["directorate_name", "id"],
  ["holding", "id"],
  ["person", "id"],
  ["post", "id"],
  ["post_distinct", "post_id", "other_id"],
  ["role", "id"],
  ["section", "id"],
];

const NOTE_CHANGE = `create function due_regard.note_change() returns trigger language plpgsql as $$
  declare
    old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
    new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
    row_key jsonb;
  begin
    select jsonb_object_agg(name, coalesce(new_row, old_row) -> name) into row_key from unnest(tg_argv) name;
    if tg_op = 'UPDATE' then
      select jsonb_object_agg(field.key, field.value), jsonb_object_agg(field.key, new_row -> field.key)
        into old_row, new_row
        from jsonb_each(old_row) field where new_row -> field.key is distinct from field.value;
      if old_row is null then return null; end if;
    end if;
    insert into due_regard.row_change (change_id, table_name, key, before, after)
      values (current_setting('due_regard.change')::bigint, tg_table_name, row_key, old_row, new_row);
    return null;
  end $$`;

/**
 * Puts every row of a change back, the last first. Where one of them is not as the change left it, because somebody
 * changed it since, nothing is put back and false comes back.
 */
const UNDO_CHANGE = `create function due_regard.undo_change(which bigint) returns boolean language plpgsql as $$
  declare
    noted record;
    row_is text;
    rows_met bigint;
  begin
    for noted in select * from due_regard.row_change where change_id = which order by id desc loop
      select string_agg(format('t.%I = %L', field.key, field.value #>> '{}'), ' and ') into row_is
        from jsonb_each(noted.key) field;
      if noted.before is null then
        execute format('delete from due_regard.%I t where %s and to_jsonb(t) @> $1', noted.table_name, row_is)
          using noted.after;
      elsif noted.after is null then
        execute format('insert into due_regard.%1$I overriding system value
          select * from jsonb_populate_record(null::due_regard.%1$I, $1)', noted.table_name) using noted.before;
      else
        execute format('update due_regard.%1$I t set %2$s where %3$s and to_jsonb(t) @> $2', noted.table_name,
          (select string_agg(format('%1$I = (jsonb_populate_record(t, $1)).%1$I', name), ', ')
            from jsonb_object_keys(noted.before) name), row_is) using noted.before, noted.after;
      end if;
      get diagnostics rows_met = row_count;
      if rows_met <> 1 then raise exception using errcode = 'DR001', message = 'changed since'; end if;
    end loop;
    return true;
  exception when sqlstate 'DR001' or unique_violation or foreign_key_violation then
    return false;
  end $$`;

export const CHANGES_NOTED: readonly string[] = [
  NOTE_CHANGE,
  UNDO_CHANGE,
  ...NOTED.map(
    ([table, ...key]) => `create trigger ${table}_change after insert or update or delete on due_regard.${table}
      for each row when (current_setting('due_regard.change', true) <> '')
      execute function due_regard.note_change(${key.map((column) => `'${column}'`).join(", ")})`,
  ),
];
