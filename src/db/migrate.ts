// Brings the tables up to date.
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { up as start } from "./migrations/0001-start.ts";
import { up as chat } from "./migrations/0002-chat.ts";
import { up as pace } from "./migrations/0010-pace.ts";
import { up as view } from "./migrations/0030-view.ts";
import { up as quietHours } from "./migrations/0031-quiet-hours.ts";
import { up as quarter } from "./migrations/0050-quarter.ts";
import { up as rehearsal } from "./migrations/0051-rehearsal.ts";
import { up as papers } from "./migrations/0060-papers.ts";
import { up as operations } from "./migrations/0070-operations.ts";
import { up as spotWhenGoing } from "./migrations/0080-spot-when-going.ts";
import { up as linksAsDigests } from "./migrations/0110-links-as-digests.ts";
import { up as ownChangesNoted } from "./migrations/0120-own-changes-noted.ts";
import { up as oneADay } from "./migrations/0130-one-a-day.ts";
import { up as peopleInChats } from "./migrations/0141-people-in-chats.ts";
import { up as mute } from "./migrations/0150-mute.ts";
import { up as template } from "./migrations/0151-template.ts";
import { up as findQuickly } from "./migrations/0152-find-quickly.ts";

/** In order, by name; named here and never searched for in a folder. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-start": { up: start },
  "0002-chat": { up: chat },
  "0010-pace": { up: pace },
  "0030-view": { up: view },
  "0031-quiet-hours": { up: quietHours },
  "0050-quarter": { up: quarter },
  "0051-rehearsal": { up: rehearsal },
  "0060-papers": { up: papers },
  "0070-operations": { up: operations },
  "0080-spot-when-going": { up: spotWhenGoing },
  "0110-links-as-digests": { up: linksAsDigests },
  "0120-own-changes-noted": { up: ownChangesNoted },
  "0130-one-a-day": { up: oneADay },
  "0141-people-in-chats": { up: peopleInChats },
  "0150-mute": { up: mute },
  "0151-template": { up: template },
  "0152-find-quickly": { up: findQuickly },
};

/** In the order in which they are run. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS).sort();

/**
 * Runs the migrations that are missing, all or none. Safe when several processes start at once on one server: an
 * advisory lock lets one go first and the others find nothing to do.
 *
 * @param upTo the last migration to run, for a copy that an earlier version made; null: all of them
 */
export async function migrate<Tables>(kysely: Kysely<Tables>, upTo: string | null = null): Promise<void> {
  if (upTo === null && (await isUpToDate(kysely))) return;
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableSchema: "due_regard",
    migrationTableName: "schema_migration",
    migrationLockTableName: "schema_migration_lock",
  });
  const { error } = await (upTo === null ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error) throw error;
}

/** A start's usual case, in two quick statements; to find it out the migrator goes through the whole catalogue. */
async function isUpToDate<Tables>(kysely: Kysely<Tables>): Promise<boolean> {
  const { rows: made } = await sql<{ is: boolean }>`
    select to_regclass('due_regard.schema_migration') is not null as is`.execute(kysely);
  if (!made[0]?.is) return false;
  const { rows } = await sql<{ name: string }>`select name from due_regard.schema_migration order by name`.execute(
    kysely,
  );
  return rows.length === MIGRATION_NAMES.length && rows.every(({ name }, nth) => name === MIGRATION_NAMES[nth]);
}
