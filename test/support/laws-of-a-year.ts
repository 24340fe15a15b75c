// What must hold of a year, checked by brute force over what was sent and said, with arithmetic of its own.
import { sql } from "kysely";
import type { Database } from "../../src/db/database.ts";
import type { Year } from "./a-year.ts";

/** Each is a law that was broken, in a sentence; none is what is wanted. Counts show how much was looked at. */
export interface YearChecked {
  readonly broken: readonly string[];
  readonly messages: number;
  /** What others left on somebody's desk, sent by itself or along with another message. */
  readonly handedOver: number;
  readonly asked: number;
  readonly reports: number;
  readonly checkDates: number;
  readonly reviews: number;
}

interface Told {
  readonly message: number;
  readonly person: number;
  readonly action: number;
  readonly kind: string;
  readonly check: string;
  /** Days and minutes where the council is, as the server counts them. */
  readonly day: string;
}

export async function lawsOf(db: Database, year: Year): Promise<YearChecked> {
  const broken: string[] = [];
  const { rows: messages } = await sql<{ id: number; purpose: string; person: number; day: string; minutes: number }>`
    select id, purpose, person_id as person, to_char(sent_at at time zone 'Europe/London', 'YYYY-MM-DD') as day,
      (extract(hour from sent_at at time zone 'Europe/London') * 60
        + extract(minute from sent_at at time zone 'Europe/London'))::int as minutes
    from due_regard.message where state = 'sent' and purpose not in ('answer', 'decision')`.execute(db);
  const { rows: told } = await sql<Told>`
    select message.id as message, reminder.person_id as person, reminder.action_id as action, reminder.kind,
      reminder.check_on::text as "check", to_char(message.sent_at at time zone 'Europe/London', 'YYYY-MM-DD') as day
    from due_regard.reminder join due_regard.message on message.id = reminder.message_id
    where message.state = 'sent' and reminder.outcome is null order by message.sent_at, reminder.id`.execute(db);
  const { rows: reports } = await sql<{ action: number; day: string; at: Date }>`
    select action_id as action, reported_on::text as day, reported_at as at from due_regard.report
    where id not in (select report_id from due_regard.report_undo)`.execute(db);

  const { rows: left } = await sql<{ id: number; purpose: string }>`
    select id, purpose from due_regard.message where state in ('planned', 'sending')
      and not_before < ${year.until}::date - 7`.execute(db);
  for (const { id, purpose } of left) broken.push(`message ${id} (${purpose}) was planned and never sent`);

  const perDay = Map.groupBy(messages, ({ person, day }) => `${person} on ${day}`);
  for (const [who, own] of perDay)
    if (own.length > 1) broken.push(`person ${who} got ${own.map(({ purpose }) => purpose).join(" and ")}`);

  for (const { person, day, minutes } of messages) {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6) broken.push(`person ${person} was written to on a weekend, ${day}`);
    if (bankHolidays(Number(day.slice(0, 4))).has(day))
      broken.push(`person ${person} was written to on a bank holiday, ${day}`);
    if (minutes < 9 * 60 + 30 || minutes >= 17 * 60)
      broken.push(`person ${person} was written to outside hours, ${day}`);
    if (year.away.some((span) => span.personId === person && span.from <= day && day <= span.until)) {
      broken.push(`person ${person} was written to on leave, ${day}`);
    }
  }

  const asks = told.filter(({ kind }) => kind !== "escalation");
  for (const [what, own] of Map.groupBy(
    asks,
    ({ person, action, check }) => `${person} about ${action} for ${check}`,
  )) {
    const days = [...new Set(own.map(({ day }) => day))].sort();
    for (const [index, day] of days.entries()) {
      const before = days[index - 1];
      if (before !== undefined && number(day) - number(before) < 7) broken.push(`${what} on ${before} and on ${day}`);
    }
  }

  const reportsOf = Map.groupBy(reports, ({ action }) => action);
  for (const { person, action, day } of asks) {
    const answered = (reportsOf.get(action) ?? []).find((one) => {
      const since = number(day) - number(one.day);
      return since > 0 && since < 14;
    });
    if (answered) broken.push(`person ${person} was asked about ${action} on ${day}, answered on ${answered.day}`);
  }

  const checkDates = await uncovered(db, year, asks, reportsOf, broken);
  const reviews = await figures(db, year, reportsOf, broken);
  const { rows: handed } = await sql<{ count: number }>`
    select count(*)::int as count from due_regard.message
    where purpose = 'hand-off' and (state = 'sent' or within is not null)`.execute(db);
  const handedOver = handed[0]?.count ?? 0;
  return {
    broken,
    messages: messages.length,
    handedOver,
    asked: asks.length,
    reports: reports.length,
    checkDates,
    reviews,
  };
}

/**
 * Every check date that somebody could be asked about, all the time from its first step on, was asked about, or
 * answered shortly before, or taken up by the review that was opened after it. What waited for a decision is left out.
 */
async function uncovered(
  db: Database,
  year: Year,
  asks: readonly Told[],
  reportsOf: ReadonlyMap<number, readonly { readonly day: string }[]>,
  broken: string[],
): Promise<number> {
  const { rows } = await sql<{
    action: number;
    reference: string;
    on: string;
    kind: string;
    state: string;
    person: number | null;
  }>`
    select due.action_id as action, action.reference, due.check_on::text as "on", due.kind, due.state,
      (select min(holding.person_id) from due_regard.action_owner owner
        join due_regard.holding on holding.post_id = owner.post_id and holding.from_on = ${year.from}::date
          and (holding.until_on is null or holding.until_on > due.check_on + 40)
        join due_regard.person on person.id = holding.person_id
          and (person.left_on is null or person.left_on > due.check_on + 40)
        where owner.action_id = due.action_id) as person
    from due_regard.check_date due join due_regard.action on action.id = due.action_id
    where action.state = 'open' and due.state in ('open', 'met')
      and not exists (select from due_regard.request where request.action_id = action.id
        and requested_at < due.check_on + 40 and (decided_at is null or decided_at > due.check_on - 40))`.execute(db);
  let looked = 0;
  for (const { action, reference, on, kind, person } of rows) {
    // Its steps must lie within the year, and somebody must have been there to ask all that time.
    if (person === null || number(on) - 28 < number(year.from) || number(on) + 40 > number(year.until)) continue;
    looked += 1;
    const near = (day: string) => number(day) - number(on) >= -28 - 14 && number(day) - number(on) <= 40;
    const asked = asks.some((ask) => ask.action === action && (ask.check === on || kind === "review") && near(ask.day));
    const answered = (reportsOf.get(action) ?? []).some(({ day }) => near(day));
    if (!asked && !answered) broken.push(`nobody was asked about ${reference} for ${on} (${kind})`);
  }
  return looked;
}

interface Snap {
  readonly label: string;
  readonly asAt: string;
  readonly reportedFrom: string;
  readonly actions: readonly {
    readonly reference: string;
    readonly reportedOn: string | null;
    readonly open: boolean;
  }[];
}

/**
 * Each quarter's snapshot holds every action once, and its fresh answers are the reports of that time: what was said
 * later on the day of the lock is a late correction.
 */
async function figures(
  db: Database,
  year: Year,
  reportsOf: ReadonlyMap<number, readonly { readonly day: string; readonly at: Date }[]>,
  broken: string[],
): Promise<number> {
  const { rows: actions } = await sql<{ id: number; reference: string }>`
    select id, reference from due_regard.action`.execute(db);
  const { rows } = await sql<{ snapshot: Snap; locked: Date; digest: Date | null; published: Date | null }>`
    select snapshot, locked_at as locked, publish_at as digest, published_at as published from due_regard.review where locked_at is not null order by from_on`.execute(
    db,
  );
  for (const { snapshot, locked, digest, published } of rows) {
    if (digest === null) broken.push(`no digest is due for ${snapshot.label}`);
    else if (published === null && number(dayOf(digest)) + 7 < number(year.until)) {
      broken.push(`the digest of ${snapshot.label} was never published`);
    }
    const references = snapshot.actions.map(({ reference }) => reference).toSorted();
    if (
      references.join() !==
      actions
        .map(({ reference }) => reference)
        .toSorted()
        .join()
    ) {
      broken.push(`${snapshot.label} does not hold every action once`);
    }
    const within = (day: string) => day >= snapshot.reportedFrom && day <= snapshot.asAt;
    for (const { id, reference } of actions) {
      const said = (reportsOf.get(id) ?? []).filter(({ day, at }) => within(day) && at <= locked).map(({ day }) => day);
      const last = snapshot.actions.find((one) => one.reference === reference)?.reportedOn ?? null;
      const fresh = last !== null && within(last) ? last : null;
      if ((said.toSorted().at(-1) ?? null) !== fresh)
        broken.push(`${snapshot.label} counts ${reference} otherwise than it was reported`);
    }
  }
  return rows.length;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function number(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** England and Wales, by the rules and not by the product's list: substitutes move to the next weekday that is free. */
function bankHolidays(year: number): ReadonlySet<string> {
  const iso = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  const weekday = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const firstMonday = (month: number) => 1 + ((8 - weekday(month, 1)) % 7);
  const lastMonday = (month: number, last: number) => last - ((weekday(month, last) + 6) % 7);
  const easter = number(easterSunday(year));
  const day = (count: number) => new Date(count * 86_400_000).toISOString().slice(0, 10);
  const newYear = weekday(1, 1) === 6 ? 3 : weekday(1, 1) === 0 ? 2 : 1;
  const christmas =
    weekday(12, 25) === 6 ? [27, 28] : weekday(12, 25) === 0 ? [26, 27] : weekday(12, 25) === 5 ? [25, 28] : [25, 26];
  return new Set([
    iso(1, newYear),
    day(easter - 2),
    day(easter + 1),
    iso(5, firstMonday(5)),
    iso(5, lastMonday(5, 31)),
    iso(8, lastMonday(8, 31)),
    ...christmas.map((date) => iso(12, date)),
  ]);
}

/** Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
