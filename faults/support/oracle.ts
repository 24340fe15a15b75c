// The oracle: who is to be told what and when, worked out by brute force over actions, rules, days and moments.
// It knows the product's promises and none of its code: the rhythm, the quiet times and the calendar are written again.
import type { Day, GivenCouncil } from "./council.ts";

/** A moment at which a sweep ran: a day and minutes after midnight where the council is. */
export interface Moment {
  readonly day: Day;
  readonly minutes: number;
}

/** Something that an officer did between two sweeps. */
export interface Turn {
  readonly at: Moment;
  readonly closes: string;
}

export interface Told {
  readonly day: Day;
  readonly minutes: number;
  readonly person: number;
  /** Sorted. */
  readonly references: readonly string[];
}

export interface Expected {
  readonly told: readonly Told[];
  /** Reminders: one for each action, person, step and check date that was ever to be told, and for each catching up. */
  readonly reminders: number;
  /** Steps that nobody swept in their days of grace: their check date is named once, as what it is. */
  readonly expired: number;
}

/** Days after the check date, and on how many days from then a missed step is still made up for; the last one warns. */
const RHYTHM = [
  { after: -28, grace: 5 },
  { after: -7, grace: 5 },
  { after: 0, grace: 5 },
  { after: 7, grace: 7 },
  { after: 21, grace: 7 },
  { after: 49, grace: 14 },
  { after: 63, grace: 14 },
];
const WARNS_AFTER = 63;
const OPENS = 9 * 60 + 30;
const CLOSES = 17 * 60;
const REST_DAYS = 7;
const DAY_MS = 86_400_000;

export function whatIsDue(
  council: GivenCouncil,
  moments: readonly Moment[],
  holidays: ReadonlySet<string> = new Set(),
  turns: readonly Turn[] = [],
): Expected {
  const told: Told[] = [];
  const lastTold = new Map<number, number>();
  const lastAbout = new Map<string, number>();
  const claimed = new Set<string>();
  const waiting = new Map<number, { reference: string; about: string; check: Day }[]>();
  const closed = new Set<string>();
  let turnsTaken = 0;
  let lastSwept: number | null = null;
  let expired = 0;

  for (const moment of moments) {
    const today = numberOf(moment.day);
    for (; turnsTaken < turns.length; turnsTaken += 1) {
      const turn = turns[turnsTaken];
      if (!turn || isAfter(turn.at, moment)) break;
      closed.add(turn.closes);
    }
    const swallowed: { reference: string; person: number; check: Day }[] = [];
    for (const action of council.actions) {
      if (closed.has(action.reference)) continue;
      for (const deadline of action.deadlines) {
        if (deadline < council.importedOn) continue;
        for (const { after, grace } of RHYTHM) {
          const day = numberOf(deadline) + after;
          const speaksToday = day <= today && today < day + grace;
          const wasMissed = lastSwept !== null && lastSwept < today - 1 && day > lastSwept && day + grace <= today;
          if (!speaksToday && !wasMissed) continue;
          for (const person of action.owners) {
            if (speaksToday || after === WARNS_AFTER) claim(action.reference, person, deadline, String(after));
            else {
              expired += 1;
              swallowed.push({ reference: action.reference, person, check: deadline });
            }
          }
        }
      }
    }
    for (const { reference, person, check } of swallowed) {
      const speaksAnyway = (waiting.get(person) ?? []).some(
        (one) => one.reference === reference && one.check === check,
      );
      if (!speaksAnyway) claim(reference, person, check, "catching up");
    }
    lastSwept = today;
    for (const [person, held] of waiting) {
      const wanted = held.filter(({ reference }) => !closed.has(reference));
      waiting.set(person, wanted);
      if (wanted.length === 0 || !mayBeTold(person, moment) || lastTold.get(person) === today) continue;
      const now = wanted.filter(({ about }) => (lastAbout.get(about) ?? Number.NEGATIVE_INFINITY) + REST_DAYS <= today);
      if (now.length === 0) continue;
      for (const { about } of now) lastAbout.set(about, today);
      lastTold.set(person, today);
      waiting.set(
        person,
        wanted.filter((one) => !now.includes(one)),
      );
      told.push({ ...moment, person, references: [...new Set(now.map(({ reference }) => reference))].sort() });
    }
  }
  return { told, reminders: claimed.size, expired };

  function claim(reference: string, person: number, check: Day, step: string): void {
    const about = `${reference} ${person}`;
    const key = `${about} ${check} ${step}`;
    if (claimed.has(key)) return;
    claimed.add(key);
    waiting.set(person, [...(waiting.get(person) ?? []), { reference, about, check }]);
  }

  function mayBeTold(person: number, { day, minutes }: Moment): boolean {
    const given = council.people[person - 1];
    if (!given) return false;
    if (holidays.has(day) || given.away.some(([from, until]) => from <= day && day <= until)) return false;
    if (!given.workingDays.includes(((numberOf(day) + 3) % 7) + 1)) return false;
    return council.atAllHours || (minutes >= OPENS && minutes < CLOSES);
  }
}

/** Days since 1 January 1970, a Thursday. */
function numberOf(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function isAfter(left: Moment, right: Moment): boolean {
  return left.day > right.day || (left.day === right.day && left.minutes > right.minutes);
}
