// F10 and F11: every day of seven years with its clock changes, and services that were down for an hour, days, a month.

import { sql } from "kysely";
import type { Channel, Outgoing } from "../src/bot/channel.ts";
import type { Database } from "../src/db/database.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { deliveryOf } from "../src/jobs/deliver.ts";
import { sweepOrganisation } from "../src/jobs/sweep.ts";
import type { OrganisationId } from "../src/plan/ids.ts";
import { HTTP_CHANNEL } from "../test/support/http-channel.ts";
import { openInMemory } from "../test/support/open-in-memory.ts";
import type { Suite } from "./suite.ts";
import { type Day, dayAfter, type GivenCouncil, writeCouncil } from "./support/council.ts";
import { englishHolidays } from "./support/english-holidays.ts";
import { type Moment, type Told, type Turn, whatIsDue } from "./support/oracle.ts";
import type { World } from "./support/world.ts";

/** Half past midnight and half past one UTC, where London's clocks change, and two moments in working hours. */
const SWEEPS_UTC = ["00:30", "01:30", "09:45", "13:00"];
const ZONE = "Europe/London";
const DAY_MS = 86_400_000;
const SHOWN_AT_MOST = 3;

interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly actions: number;
}

const WHOLE: Readonly<Record<"small" | "middle" | "full", Stretch>> = {
  // A leap day, Easter and a clock change.
  small: { from: "2024-02-20", to: "2024-04-10", actions: 60 },
  middle: { from: "2024-01-01", to: "2025-01-31", actions: 120 },
  full: { from: "2024-01-01", to: "2030-12-31", actions: 300 },
};

export const everyDay: Suite = {
  fault: "F10",
  promise:
    "On every day, through clock changes, leap days and holidays, exactly those are told who are due, on the right day.",
  modes: ["embedded", "PostgreSQL"],
  tries: (size) => [(world) => lived(world, WHOLE[size], momentsOf(WHOLE[size]), {})],
};

export const wasDown: Suite = {
  fault: "F11",
  promise:
    "After an hour, three days or a month without the service, what still matters is said once, and nothing that is too late.",
  modes: ["embedded", "PostgreSQL"],
  tries: (size) => {
    const stretch: Stretch = {
      from: "2026-01-05",
      to: "2026-12-31",
      actions: { small: 40, middle: 120, full: 300 }[size],
    };
    const outages = [
      { name: "down for an hour", hours: 1, every: 3 },
      { name: "down for three days", hours: 72, every: 11 },
      { name: "down for thirty days", hours: 720, every: 45 },
    ];
    return (size === "small" ? outages.slice(1) : outages).map(({ name, hours, every }) => (world) => {
      const all = momentsOf(stretch);
      const up = all.filter(({ at }) => hoursSince(stretch.from, at) % (every * 24) >= hours + 9);
      const count = Math.ceil(all.length / SWEEPS_UTC.length / every);
      return lived(world, stretch, up, { [name]: count, "sweeps missed": all.length - up.length });
    });
  },
};

interface At extends Moment {
  readonly at: Date;
}

/** Each sweep with the day and the minutes that a clock in London shows. */
function momentsOf({ from, to }: Stretch): readonly At[] {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
  const moments: At[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) {
    for (const time of SWEEPS_UTC) {
      const at = new Date(`${day}T${time}:00Z`);
      const [shown = "", hours = ""] = clock.format(at).split(" ");
      const [hour, minute] = hours.split(":").map(Number);
      moments.push({ at, day: shown as Day, minutes: (hour ?? 0) * 60 + (minute ?? 0) });
    }
  }
  return moments;
}

function hoursSince(from: Day, at: Date): number {
  return (at.getTime() - Date.parse(`${from}T00:00:00Z`)) / (DAY_MS / 24);
}

async function lived(
  world: World,
  stretch: Stretch,
  moments: readonly At[],
  injected: Readonly<Record<string, number>>,
) {
  const council = aCouncilOver(stretch);
  const turns = closedMeanwhile(council, moments);
  const years = [Number(stretch.from.slice(0, 4)), Number(stretch.to.slice(0, 4)) + 1] as const;
  const expected = whatIsDue(council, moments, englishHolidays(...years), turns);
  const told = await whatWasTold(world, council, moments, turns);

  const wanted = new Set(expected.told.map(lineOf));
  const got = new Set(told.map(lineOf));
  const missing = [...wanted].filter((line) => !got.has(line));
  const extra = [...got].filter((line) => !wanted.has(line));
  const perDay = Map.groupBy(told, ({ person, day }) => `${person} ${day}`);
  const crowded = [...perDay.values()].filter((all) => all.length > 1);
  const days = new Set(moments.map(({ day }) => day)).size;
  const promises: readonly (readonly [string, readonly unknown[]])[] = [
    ["messages missing", missing],
    ["messages that should not be", extra],
    ["second messages of a day", crowded],
  ];
  return {
    subject: "ours",
    tried: { days, sweeps: moments.length, messages: expected.told.length, reminders: expected.reminders },
    injected: { "clock changes": clockChanges(moments), "actions closed": turns.length, ...injected },
    found: { told: told.length, "steps expired": expected.expired, ...counts(promises) },
    broken: promises.flatMap(([name, all]) =>
      all.length > 0 ? [`${all.length} ${name}: ${JSON.stringify(all.slice(0, SHOWN_AT_MOST))}`] : [],
    ),
  } as const;
}

function counts(promises: readonly (readonly [string, readonly unknown[]])[]): Record<string, number> {
  return Object.fromEntries(promises.map(([name, all]) => [name, all.length]));
}

function lineOf({ day, minutes, person, references }: Told): string {
  return `${day} ${minutes} person ${person}: ${references.join(" ")}`;
}

/** How often the difference to UTC changed from one sweep to the next. */
function clockChanges(moments: readonly At[]): number {
  const ahead = ({ at, day, minutes }: At) =>
    (Date.parse(`${day}T00:00:00Z`) + minutes * 60_000 - at.getTime()) / 60_000;
  return moments.filter((one, index) => index > 0 && ahead(one) !== ahead(moments[index - 1] ?? one)).length;
}

/** People with all kinds of weeks and leave; actions with one to three deadlines, many at the end of a month. */
function aCouncilOver({ from, to, actions }: Stretch): GivenCouncil {
  const people = Math.max(5, Math.round(actions / 6));
  const weeks = [[1, 2, 3, 4, 5], [1, 2, 3], [3, 4, 5], [1, 3, 5], [2]];
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 60;
  return {
    importedOn: from,
    atAllHours: false,
    people: Array.from({ length: people }, (_, index) => ({
      workingDays: weeks[index % weeks.length] ?? [],
      away: Array.from({ length: Math.ceil(length / 200) }, (_unused, nth) => {
        const first = dayAfter(from, nth * 200 + ((index * 37) % 180));
        return [first, dayAfter(first, (index * 5) % 21)] as const;
      }),
    })),
    actions: Array.from({ length: actions }, (_, index) => {
      const owner = (index % people) + 1;
      const dates = Array.from({ length: 1 + (index % 3) }, (_unused, nth) => {
        const day = dayAfter(from, (index * 97 + nth * 211) % length);
        return index % 2 === 0 ? endOfMonth(day) : day;
      });
      return {
        reference: `PLA-${index + 1}`,
        owners: index % 5 === 0 ? [owner, (owner % people) + 1] : [owner],
        deadlines: [...new Set(dates)].sort(),
      };
    }),
  };
}

function endOfMonth(day: Day): Day {
  const [year, month] = day.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10) as Day;
}

/** Every fourth action is closed at some time. */
function closedMeanwhile(council: GivenCouncil, moments: readonly At[]): readonly Turn[] {
  return council.actions
    .filter((_, index) => index % 4 === 3)
    .map((action, nth) => ({ closes: action.reference, place: (nth * 7_919) % moments.length }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ closes, place }) => ({ closes, at: moments[place] ?? { day: "2024-01-01", minutes: 0 } }));
}

/** The real sweep and the real delivery, one moment after another, into a channel that only writes down. */
async function whatWasTold(
  world: World,
  council: GivenCouncil,
  moments: readonly At[],
  turns: readonly Turn[],
): Promise<readonly Told[]> {
  const { store } = await world.place();
  await using database = world.mode === "embedded" ? await openInMemory() : await openDatabase(store);
  const { db } = database;
  await writeCouncil(db, council);
  const organisation = 1 as OrganisationId;
  const told: Told[] = [];
  let moment = moments[0];
  let turnsTaken = 0;
  const channel: Channel = {
    name: HTTP_CHANNEL,
    fetchFile: null,
    find: null,
    send: async ({ personId, message }) => {
      if (moment)
        told.push({ day: moment.day, minutes: moment.minutes, person: personId, references: referencesIn(message) });
      return { kind: "sent", externalId: String(told.length) };
    },
  };
  for (moment of moments) {
    for (; turnsTaken < turns.length && isNotAfter(turns[turnsTaken]?.at, moment); turnsTaken += 1) {
      await sql`update due_regard.action set state = 'closed' where reference = ${turns[turnsTaken]?.closes}`.execute(
        db,
      );
    }
    const { at } = moment;
    await sweepOrganisation(db, organisation, at, QUIET);
    await deliverAll(db, channel, at);
  }
  return told;
}

async function deliverAll(db: Database, channel: Channel, at: Date): Promise<void> {
  const planned = await db.selectFrom("message").select("id").where("state", "=", "planned").execute();
  const deliver = deliveryOf({
    db,
    channels: [channel],
    clock: { now: async () => at },
    lease: { leaseMs: 60_000, sendWithinMs: 45_000 },
    stopping: () => false,
  });
  for (const { id } of planned) await deliver(id);
}

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

function isNotAfter(turn: Moment | undefined, moment: Moment): boolean {
  if (!turn) return false;
  return turn.day < moment.day || (turn.day === moment.day && turn.minutes <= moment.minutes);
}

/** What the message itself names in its list, whatever the store believes. */
function referencesIn(message: Outgoing["message"]): readonly string[] {
  const listed = message.view.flatMap((block) => (block.kind === "list" ? block.items.map(({ title }) => title) : []));
  return listed.flatMap((title) => title.match(/PLA-\d+/)?.[0] ?? []).sort();
}
