// A council of our own invention, of any size, written into the tables in bulk.
import { sql } from "kysely";
import type { Database } from "../../src/db/database.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import type { StoreConfig } from "../../src/db/store.ts";
import { HTTP_CHANNEL } from "../../test/support/http-channel.ts";

export type Day = `${number}-${number}-${number}`;

export const COUNCIL = { name: "Ashcombe Council", timeZone: "Europe/London", nation: "england-and-wales" } as const;

export interface GivenAction {
  readonly reference: string;
  /** Numbers of people, from 1. */
  readonly owners: readonly number[];
  readonly deadlines: readonly Day[];
}

export interface GivenPerson {
  /** ISO weekdays. */
  readonly workingDays: readonly number[];
  readonly away: readonly (readonly [Day, Day])[];
}

export interface GivenCouncil {
  readonly importedOn: Day;
  readonly actions: readonly GivenAction[];
  /** Person n holds post n and nothing else; ids are these numbers. */
  readonly people: readonly GivenPerson[];
  /** Whether messages may go out at any hour of any day. */
  readonly atAllHours: boolean;
}

/** So many as there are days: what the oracle works out knows no rest between messages about different actions. */
const EVERY_DAY_AT_MOST = { weeklyCap: 7 };
const ALL_HOURS = { ...EVERY_DAY_AT_MOST, hours: { from: 0, to: 1_440 } };
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const OFFICE_DAYS = [1, 2, 3, 4, 5];

/** People with three actions each at dates all around a day; every third action is shared with the next person. */
export function councilAround(today: Day, people: number, atAllHours = false): GivenCouncil {
  const spread = Array.from({ length: people }, (_, index) => index + 1);
  return {
    importedOn: dayAfter(today, -60),
    people: spread.map(() => ({ workingDays: atAllHours ? EVERY_DAY : OFFICE_DAYS, away: [] })),
    actions: spread.flatMap((person) =>
      [0, 1, 2].map((nth) => ({
        reference: `PLA-${(person - 1) * 3 + nth + 1}`,
        owners: nth === 2 && people > 1 ? [person, (person % people) + 1] : [person],
        deadlines: [dayAfter(today, ((person * 17 + nth * 29) % 100) - 50)],
      })),
    ),
    atAllHours,
  };
}

/** Opens the store, writes the council and closes it again. */
export async function seed(store: StoreConfig, given: GivenCouncil): Promise<void> {
  await using database = await openDatabase(store);
  await writeCouncil(database.db, given);
}

export async function writeCouncil(db: Database, given: GivenCouncil): Promise<void> {
  const { id: organisation } = await ensureOrganisation(db, COUNCIL);
  const people = JSON.stringify(
    given.people.map((one, index) => ({ nth: index + 1, days: one.workingDays, away: one.away })),
  );
  const actions = JSON.stringify(
    given.actions.map((action, index) => ({ nth: index + 1, ...action, reading: readingOf(action) })),
  );
  const policy = JSON.stringify(given.atAllHours ? ALL_HOURS : EVERY_DAY_AT_MOST);
  await db.transaction().execute(async (transaction) => {
    const steps = [
      sql`update due_regard.organisation set policy = ${policy}::jsonb where id = ${organisation}`,
      sql`insert into due_regard.person (organisation_id, name, email, working_days, channel)
        select ${organisation}, 'Person ' || nth, 'person' || nth || '@ashcombe.example', days, ${HTTP_CHANNEL}
        from jsonb_to_recordset(${people}::jsonb) as one (nth integer, days jsonb) order by nth`,
      sql`insert into due_regard.absence (person_id, from_on, until_on)
        select one.nth, (stay.days ->> 0)::date, (stay.days ->> 1)::date
        from jsonb_to_recordset(${people}::jsonb) as one (nth integer, away jsonb), jsonb_array_elements(one.away) as stay (days)`,
      sql`insert into due_regard.chat_identity (channel, external_id, organisation_id, person_id)
        select ${HTTP_CHANNEL}, email, organisation_id, id from due_regard.person`,
      sql`insert into due_regard.directorate (organisation_id, name, name_key) values (${organisation}, 'Place', 'place')`,
      sql`insert into due_regard.plan (organisation_id, title, created_at)
        values (${organisation}, 'Fair for all', ${given.importedOn}::date)`,
      sql`insert into due_regard.edition (plan_id, number, source_name, source_sha256, reconciliation, imported_at)
        values (1, 1, 'fair-for-all.docx', repeat('5f', 32), '{}', ${given.importedOn}::date)`,
      sql`insert into due_regard.section (plan_id, directorate_id, title, position) values (1, 1, 'Priorities for Place', 1)`,
      sql`insert into due_regard.post (organisation_id, title, title_key)
        select ${organisation}, 'Head of Service ' || nth, 'head of service ' || nth
        from jsonb_to_recordset(${people}::jsonb) as one (nth integer) order by nth`,
      sql`insert into due_regard.holding (post_id, person_id, from_on)
        select nth, nth, ${given.importedOn}::date from jsonb_to_recordset(${people}::jsonb) as one (nth integer)`,
      sql`insert into due_regard.action (organisation_id, plan_id, edition_id, section_id, directorate_id, position,
          reference, words, due_text, reading, source, due_on)
        select ${organisation}, 1, 1, 1, 1, nth, reference, 'Do what ' || reference || ' promises', reading ->> 'text',
          reading, '{"from":1,"to":1,"unit":"table row","table":1}', (deadlines ->> 0)::date
        from jsonb_to_recordset(${actions}::jsonb)
          as one (nth integer, reference text, reading jsonb, deadlines jsonb) order by nth`,
      sql`insert into due_regard.action_owner (action_id, position, post_id, printed_name)
        select one.nth, owner.position, owner.post::integer, 'Head of Service ' || owner.post
        from jsonb_to_recordset(${actions}::jsonb) as one (nth integer, owners jsonb),
          jsonb_array_elements_text(one.owners) with ordinality as owner (post, position)`,
      sql`insert into due_regard.check_date (action_id, check_on, kind, state)
        select one.nth, due.on_day::date, 'deadline',
          case when due.on_day::date < ${given.importedOn}::date then 'past-at-import' else 'open' end
        from jsonb_to_recordset(${actions}::jsonb) as one (nth integer, deadlines jsonb),
          jsonb_array_elements_text(one.deadlines) as due (on_day)`,
    ];
    for (const step of steps) await step.execute(transaction);
  });
}

/** As the reader of due cells writes down "by 31 March 2026 and 30 June 2026". */
function readingOf({ deadlines }: GivenAction) {
  return {
    text: deadlines.join(" and "),
    deadlines: deadlines.map((date) => ({ date, precision: "day" })),
    recurrence: null,
    rrule: null,
    from: null,
    until: null,
    ongoing: false,
    done: false,
    said: deadlines.map((date) => `by ${date}`).join(" and "),
    assumptions: [],
    alternatives: [],
    leftOver: "",
  };
}

export function dayAfter(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10) as Day;
}
