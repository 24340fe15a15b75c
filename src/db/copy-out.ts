// Everything that a store holds, table by table, as lines of JSON that any other program can read.
import { sql } from "kysely";
import type { Database } from "./database.ts";

/** A store at one moment. */
export interface Copy {
  /** The migrations that made the tables, in order. */
  readonly migrations: readonly string[];
  readonly tables: readonly string[];
  /** The rows in the order of their keys, a JSON object each. What a column holds nothing in is left out. */
  readonly rowsOf: (table: string) => AsyncGenerator<string>;
  /** The last id that each table gave ("action" → 86), so that none is given twice after a restore. */
  readonly lastIds: Readonly<Record<string, number>>;
}

/** So many rows are fetched at a time. */
const PAGE = 500;

/**
 * Hands `work` a copy of the store at one moment: what others write meanwhile is not in it. Instants are in UTC, days as
 * they stand, bytes in hexadecimal ("\\x504b…").
 */
export async function copyOut<Result>(db: Database, work: (copy: Copy) => Promise<Result>): Promise<Result> {
  return await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => {
      await sql`set local time zone 'UTC'`.execute(transaction);
      const tables = await tablesOf(transaction);
      return await work({
        migrations: await migrationsRun(transaction),
        tables: tables.map(({ name }) => name),
        lastIds: await lastIdsOf(transaction, tables),
        rowsOf(name) {
          const table = tables.find((one) => one.name === name);
          if (!table) throw new RangeError(`there is no table ${name}`);
          return rowsOf(transaction, table);
        },
      });
    });
}

export async function migrationsRun(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from due_regard.schema_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** A table as the database's own catalogue has it, so that one that a later migration makes is never forgotten. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly hasIds: boolean;
}

export async function tablesOf(db: Database): Promise<readonly StoredTable[]> {
  const { rows } = await sql<StoredTable>`
    select held.relname as name,
      (select json_agg(field.attname order by field.attnum) from pg_attribute field
        where field.attrelid = held.oid and field.attnum > 0 and not field.attisdropped) as columns,
      (select json_agg(field.attname order by array_position(made.indkey::int2[], field.attnum))
        from pg_index made join pg_attribute field on field.attrelid = held.oid and field.attnum = any(made.indkey::int2[])
        where made.indrelid = held.oid and made.indisprimary) as key,
      exists (select from pg_attribute field where field.attrelid = held.oid and field.attname = 'id'
        and field.attidentity <> '') as "hasIds"
    from pg_class held join pg_namespace schema on schema.oid = held.relnamespace
    where schema.nspname = 'due_regard' and held.relkind = 'r' and held.relname not like 'schema_migration%'
    order by held.relname`.execute(db);
  return rows;
}

async function* rowsOf(transaction: Database, { name, columns, key }: StoredTable): AsyncGenerator<string> {
  const nothingIn = columns.map((column) => sql`case when held.${sql.ref(column)} is null then ${sql.lit(column)} end`);
  const line = sql`(to_jsonb(held) - array_remove(array[${sql.join(nothingIn)}], null))::text`;
  const order = sql.join(key.map((column) => sql`held.${sql.ref(column)}`));
  await sql`declare copied no scroll cursor for
    select ${line} as line from due_regard.${sql.ref(name)} held order by ${order}`.execute(transaction);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(PAGE)} from copied`.execute(transaction);
    if (rows.length === 0) break;
    for (const row of rows) yield row.line;
  }
  await sql`close copied`.execute(transaction);
}

async function lastIdsOf(db: Database, tables: readonly StoredTable[]): Promise<Readonly<Record<string, number>>> {
  const given: Record<string, number> = {};
  for (const { name } of tables.filter(({ hasIds }) => hasIds)) {
    const { rows } = await sql<{ last: number; called: boolean }>`
      select last_value as last, is_called as called from due_regard.${sql.ref(`${name}_id_seq`)}`.execute(db);
    if (rows[0]?.called) given[name] = rows[0].last;
  }
  return given;
}
