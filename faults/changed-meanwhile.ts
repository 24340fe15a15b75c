// F19: an action is closed, its date or its owner changes, its owner leaves, after the message was taken and before it goes.

import { sql } from "kysely";
import type { Channel, Outgoing } from "../src/bot/channel.ts";
import type { Database } from "../src/db/database.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { deliveryOf } from "../src/jobs/deliver.ts";
import { sweepOrganisation } from "../src/jobs/sweep.ts";
import type { OrganisationId, PersonId } from "../src/plan/ids.ts";
import { HTTP_CHANNEL } from "../test/support/http-channel.ts";
import { openInMemory } from "../test/support/open-in-memory.ts";
import type { Suite } from "./suite.ts";
import { councilAround, dayAfter, writeCouncil } from "./support/council.ts";
import { type Told, whatIsDue } from "./support/oracle.ts";
import type { World } from "./support/world.ts";

const TODAY = "2026-06-23";
const AT = new Date(`${TODAY}T10:00:00+01:00`);
const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

/** What comes between, and which of the actions told of are still to be told. */
interface Change {
  readonly name: string;
  readonly happens: (db: Database, told: Told) => Promise<unknown>;
  readonly leaves: (told: Told) => readonly string[];
}

const NOTHING: readonly string[] = [];
const ids = ({ references }: Told) =>
  sql`select id from due_regard.action where reference = any(${[...references]}::text[])`;

const CHANGES: readonly Change[] = [
  { name: "nothing", happens: async () => {}, leaves: ({ references }) => references },
  {
    name: "the first action closed",
    happens: (db, { references }) =>
      sql`update due_regard.action set state = 'closed' where reference = ${references[0]}`.execute(db),
    leaves: ({ references }) => references.slice(1),
  },
  {
    name: "all actions closed",
    happens: (db, told) => sql`update due_regard.action set state = 'closed' where id in (${ids(told)})`.execute(db),
    leaves: () => NOTHING,
  },
  {
    name: "the dates moved to next year",
    happens: async (db, told) => {
      await sql`update due_regard.check_date set state = 'moved' where action_id in (${ids(told)})`.execute(db);
      await sql`insert into due_regard.check_date (action_id, check_on, kind)
        select id, ${dayAfter(TODAY, 365)}::date, 'deadline' from due_regard.action where id in (${ids(told)})`.execute(
        db,
      );
    },
    leaves: () => NOTHING,
  },
  {
    name: "the post given to somebody else",
    happens: (db, { person }) =>
      sql`update due_regard.holding set until_on = ${dayAfter(TODAY, -1)}::date where person_id = ${person}`.execute(
        db,
      ),
    leaves: () => NOTHING,
  },
  {
    name: "the owner left",
    happens: (db, { person }) =>
      sql`update due_regard.person set left_on = ${TODAY}::date where id = ${person}`.execute(db),
    leaves: () => NOTHING,
  },
  {
    name: "the owner's chat account gone",
    happens: (db, { person }) => sql`delete from due_regard.chat_identity where person_id = ${person}`.execute(db),
    leaves: () => NOTHING,
  },
];

export const changedMeanwhile: Suite = {
  fault: "F19",
  promise:
    "What is not true any more at the moment of sending is not said, and why it was not stands with the message.",
  modes: ["embedded", "PostgreSQL"],
  tries: (size) => [(world) => raced(world, { small: 240, middle: 1_000, full: 4_000 }[size])],
};

async function raced(world: World, people: number) {
  const { store } = await world.place();
  await using database = world.mode === "embedded" ? await openInMemory() : await openDatabase(store);
  const { db } = database;
  const council = councilAround(TODAY, people);
  // Nobody shares an action, so that what happens to one message happens to no other.
  const alone = { ...council, actions: council.actions.map((one) => ({ ...one, owners: one.owners.slice(0, 1) })) };
  await writeCouncil(db, alone);
  const due = new Map(whatIsDue(alone, [{ day: TODAY, minutes: 600 }]).told.map((told) => [told.person, told]));
  await sweepOrganisation(db, 1 as OrganisationId, AT, QUIET);
  const planned = await db.selectFrom("message").select(["id", "person_id"]).where("state", "=", "planned").execute();

  const said = new Map<PersonId, readonly string[]>();
  const channel: Channel = {
    name: HTTP_CHANNEL,
    fetchFile: null,
    find: null,
    send: async ({ personId, message }) => {
      said.set(personId, referencesIn(message));
      return { kind: "sent", externalId: "1" };
    },
  };
  const stale: unknown[] = [];
  const wrong: unknown[] = [];
  const silent: unknown[] = [];
  const injected: Record<string, number> = {};
  let nth = 0;
  for (const { id, person_id: person } of planned) {
    const change = CHANGES[nth++ % CHANGES.length] as Change;
    const told = due.get(person);
    if (!told) continue;
    injected[change.name] = (injected[change.name] ?? 0) + 1;
    // The clock is asked first when the message is taken, and again when it is looked over: it happens in between.
    let asked = 0;
    const now = async () => {
      asked += 1;
      if (asked === 2) await change.happens(db, told);
      return AT;
    };
    const lease = { leaseMs: 60_000, sendWithinMs: 45_000 };
    await deliveryOf({ db, channels: [channel], clock: { now }, lease, stopping: () => false })(id);
    const row = await db
      .selectFrom("message")
      .select(["state", "reason"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const left = change.leaves(told);
    const got = said.get(person) ?? NOTHING;
    if (got.some((reference) => !left.includes(reference))) stale.push({ change: change.name, got, left });
    else if (String(got) !== String(left)) wrong.push({ change: change.name, got, left });
    const wanted = left.length > 0 ? "sent" : "suppressed";
    if (row.state !== wanted || (wanted === "suppressed" && row.reason === null))
      silent.push({ change: change.name, ...row });
  }
  const promises = {
    "stale words sent": stale,
    "something true left out": wrong,
    "without its state and reason": silent,
  };
  return {
    subject: "ours",
    tried: { races: nth },
    injected,
    found: Object.fromEntries(Object.entries(promises).map(([name, all]) => [name, all.length])),
    broken: Object.entries(promises).flatMap(([name, all]) =>
      all.length > 0 ? [`${all.length} ${name}: ${JSON.stringify(all[0])}`] : [],
    ),
  } as const;
}

function referencesIn({ view }: Outgoing["message"]): readonly string[] {
  const titles = view.flatMap((block) => (block.kind === "list" ? block.items.map(({ title }) => title) : []));
  return titles.flatMap((title) => title.match(/PLA-\d+/)?.[0] ?? []).sort();
}
