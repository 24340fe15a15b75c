// P4: claiming many reminders at once, beside one bare statement that writes as many rows into the same table.
import { sql } from "kysely";
import { councilAround, writeCouncil } from "../../faults/support/council.ts";
import { claimReminders } from "../../src/db/claim-reminders.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import type { OrganisationId } from "../../src/plan/ids.ts";
import { type Measured, timed } from "./measured.ts";
import type { Way } from "./sizes.ts";

const TODAY = "2026-06-23";

export async function measureLedger(way: Way, rows: number): Promise<readonly Measured[]> {
  await using place = await way.place();
  await using database = await openDatabase(place.store);
  const { db } = database;
  const people = Math.ceil(rows / 3);
  const council = councilAround(TODAY, people);
  const actions = council.actions.map((action) => ({
    ...action,
    owners: action.owners.slice(0, 1),
    deadlines: [TODAY] as const,
  }));
  await writeCouncil(db, { ...council, actions });
  await sql`analyze`.execute(db);
  let claimed = 0;
  const ours = await timed(async () => {
    claimed = await claimReminders(db, 1 as OrganisationId, TODAY);
  });
  const bare = await timed(() =>
    sql`insert into due_regard.reminder (organisation_id, action_id, person_id, kind, check_on, claimed_on)
      select 1, n, (n + 2) / 3, 'bare', ${TODAY}::date, ${TODAY}::date from generate_series(1, ${claimed}::integer) n
      on conflict do nothing returning id`.execute(db),
  );
  return [
    {
      measure: "P4",
      what: "reminders claimed in one statement",
      where: way.name,
      amount: claimed,
      unit: "ms",
      ours,
      reference: { name: "as many bare rows in one statement", value: bare },
      goal: "at most 1.3 times the bare statement at 50,000 rows",
      within: claimed >= 50_000 ? ours <= 1.3 * bare : null,
    },
  ];
}
