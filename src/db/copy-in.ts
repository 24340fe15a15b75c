// A copy of a store put back into an empty one: all of it, or nothing.
import { sql } from "kysely";
import { UserError } from "../plan/user-error.ts";
import { type Copy, migrationsRun, type StoredTable, tablesOf } from "./copy-out.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";

/** Rows are written so many at a time, or fewer where they are long. */
const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 2_000_000;

/**
 * Puts a copy back. One that an earlier version made is put back as that version had it, and brought up to date then.
 *
 * The store holds nothing or everything whenever this ends, however it ends: the rows are one transaction, and before and
 * after it only empty or finished tables change.
 *
 * @returns how many rows were written
 * @throws UserError when the store is not empty, the copy is of a later version, or its rows do not fit together
 */
export async function copyIn(db: Database, copy: Copy): Promise<number> {
  const here = await migrationsRun(db);
  await refuseUnlessEmpty(db);
  const isKnown = copy.migrations.length > 0 && copy.migrations.every((name, index) => here[index] === name);
  if (!isKnown) {
    throw new UserError(
      "This copy was made by a later version of Due Regard. Install that version or a newer one, and put it back there.",
    );
  }
  const isOlder = copy.migrations.length < here.length;
  try {
    if (isOlder) await startAgain(db, copy.migrations.at(-1) ?? null);
    const written = await load(db, copy);
    if (isOlder) await migrate(db);
    return written;
  } catch (cause) {
    if (isOlder) await emptyAgain(db);
    throw cause;
  }
}

async function refuseUnlessEmpty(db: Database): Promise<void> {
  for (const { name } of await tablesOf(db)) {
    const { rows } = await sql`select from due_regard.${sql.ref(name)} limit 1`.execute(db);
    if (rows.length === 0) continue;
    throw new UserError(
      "This store is not empty, and a copy is only put back into an empty one. Name another DATA_FOLDER, or an empty database in DATABASE_URL.",
    );
  }
}

/** The tables as an earlier version made them; only ever called for a store without rows. */
async function startAgain(db: Database, upTo: string | null): Promise<void> {
  await sql`drop schema due_regard cascade`.execute(db);
  await migrate(db, upTo);
}

async function emptyAgain(db: Database): Promise<void> {
  await startAgain(db, null);
}

/**
 * Rows come table by table, and some point at others that come later or at themselves: the foreign keys are taken away
 * first and made anew at the end, which checks every row. Triggers of ours rest meanwhile.
 */
async function load(db: Database, copy: Copy): Promise<number> {
  return await db.transaction().execute(async (transaction) => {
    await sql`set local time zone 'UTC'`.execute(transaction);
    const tables = await tablesOf(transaction);
    const missing = copy.tables.filter((name) => !tables.some((table) => table.name === name));
    if (missing.length > 0)
      throw new UserError(`The copy has tables that this version does not know: ${missing.join(", ")}.`);
    const keys = await foreignKeys(transaction);
    for (const { table, name } of keys) {
      await sql`alter table due_regard.${sql.ref(table)} drop constraint ${sql.ref(name)}`.execute(transaction);
    }
    for (const { name } of tables) {
      await sql`alter table due_regard.${sql.ref(name)} disable trigger user`.execute(transaction);
    }
    let written = 0;
    for (const table of tables.filter(({ name }) => copy.tables.includes(name))) {
      written += await loadTable(transaction, table, copy.rowsOf(table.name));
    }
    for (const { name, hasIds } of tables) {
      await sql`alter table due_regard.${sql.ref(name)} enable trigger user`.execute(transaction);
      const last = copy.lastIds[name];
      if (hasIds && last !== undefined) {
        await sql`select setval(${`due_regard.${name}_id_seq`}::regclass, ${last}::bigint)`.execute(transaction);
      }
    }
    for (const { table, name, definition } of keys) {
      await sql`alter table due_regard.${sql.ref(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(
        transaction,
      );
    }
    return written;
  });
}

async function loadTable(transaction: Database, table: StoredTable, lines: AsyncIterable<string>): Promise<number> {
  const json = await jsonColumns(transaction, table.name);
  let batch: string[] = [];
  let length = 0;
  let written = 0;
  for await (const line of lines) {
    batch.push(line);
    length += line.length;
    if (batch.length < BATCH_ROWS && length < BATCH_CHARACTERS) continue;
    written += await write(transaction, table, json, batch);
    batch = [];
    length = 0;
  }
  return written + (batch.length > 0 ? await write(transaction, table, json, batch) : 0);
}

/** A column of JSON is taken as it stands, because a JSON null in it is something else than nothing. */
async function write(
  transaction: Database,
  { name, columns }: StoredTable,
  json: ReadonlySet<string>,
  lines: readonly string[],
): Promise<number> {
  const batch = `[${lines.join(",")}]`;
  const target = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(
    columns.map((column) => (json.has(column) ? sql`line -> ${sql.lit(column)}` : sql`filled.${sql.ref(column)}`)),
  );
  const { rows } = await sql<{ unknown: string | null }>`
    select min(field) as unknown from jsonb_array_elements(${batch}::jsonb) line, jsonb_object_keys(line) field
    where field <> all(array[${sql.join(columns.map((column) => sql.lit(column)))}])`.execute(transaction);
  if (rows[0]?.unknown)
    throw new UserError(`The copy's table ${name} has a column that is not known: ${rows[0].unknown}.`);
  await sql`
    insert into due_regard.${sql.ref(name)} (${target}) overriding system value
    select ${values} from jsonb_array_elements(${batch}::jsonb) line
    cross join lateral jsonb_populate_record(null::due_regard.${sql.ref(name)}, line) filled`.execute(transaction);
  return lines.length;
}

async function jsonColumns(transaction: Database, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'due_regard' and table_name = ${table} and data_type = 'jsonb'`.execute(transaction);
  return new Set(rows.map(({ name }) => name));
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function foreignKeys(transaction: Database): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select held.relname as table, rule.conname as name, pg_get_constraintdef(rule.oid) as definition
    from pg_constraint rule join pg_class held on held.oid = rule.conrelid
    join pg_namespace schema on schema.oid = held.relnamespace
    where rule.contype = 'f' and schema.nspname = 'due_regard' order by held.relname, rule.conname`.execute(
    transaction,
  );
  return rows;
}
