// "I work Monday to Wednesday", "mute reminders": when somebody may be written to, set in their own words.
import { setMute, settingsOf, setOwnTime as storeOwnTime } from "../../db/settings.ts";
import { writeTime } from "../../plan/calendar.ts";
import { andList } from "../../plan/listing.ts";
import { OWN_CHANGES } from "../../plan/own-changes.ts";
import type { OwnTime } from "../../plan/own-time.ts";
import { type Answer, line } from "../answer.ts";
import { WEEKDAYS } from "../messages/settings.ts";
import type { Turn } from "../turn.ts";
import { carryOut } from "./people/carry-out.ts";

export async function setOwnTime(time: OwnTime, turn: Turn): Promise<Answer> {
  const held = await settingsOf(turn.db, turn.person.id, turn.today);
  switch (time.kind) {
    case "working-days":
      return time.days.length === 0 ? whichDays() : workingDays(time.days, turn);
    case "free-days": {
      const days = held.workingDays.filter((day) => !time.days.includes(day));
      return days.length === 0 ? whichDays() : workingDays(days, turn);
    }
    case "hours":
      return hours(time, turn);
    case "mute":
      return mute(turn);
    case "unmute":
      return unmute(held.muted || held.mutedUntil !== null, turn);
  }
}

function whichDays(): Answer {
  return line("Which days do you work? Say for example “I work Monday to Wednesday”. Nothing was changed.");
}

/** At least an hour, so that something can be sent at all. */
const SHORTEST_MINUTES = 60;

function workingDays(days: readonly number[], turn: Turn): Promise<Answer> {
  const names = andList(days.map((day) => WEEKDAYS[day - 1] ?? ""));
  const said = `Noted: you work on ${names}. I write to you on those days only; what falls on another waits for the next of them. The dates in the plan stay as they are.`;
  const change = { kind: OWN_CHANGES.settings, said, startsOn: turn.today };
  return carryOut(turn, change, () => storeOwnTime(turn.db, turn.person.id, { workingDays: days }), already(said));
}

async function hours({ from, to }: { readonly from: number; readonly to: number }, turn: Turn): Promise<Answer> {
  if (to - from < SHORTEST_MINUTES) {
    return line("Leave at least an hour in which I may write to you. Nothing was changed.");
  }
  const said = `Noted: I write to you between ${writeTime(from)} and ${writeTime(to)}.`;
  const change = { kind: OWN_CHANGES.settings, said, startsOn: turn.today };
  return carryOut(turn, change, () => storeOwnTime(turn.db, turn.person.id, { hours: { from, to } }), already(said));
}

function mute(turn: Turn): Promise<Answer> {
  const said =
    "I will send you no reminders until you say “unmute”. Each review still asks you once, and before I tell anybody that an answer is missing, I tell you. You can report at any time.";
  const change = { kind: OWN_CHANGES.mute, said, startsOn: turn.today };
  return carryOut(turn, change, () => setMute(turn.db, turn.person.id, turn.today), already(said));
}

async function unmute(isMuted: boolean, turn: Turn): Promise<Answer> {
  if (!isMuted) return line("Your reminders are on already.");
  const said = "Your reminders are on again. What waited comes in one message, if it still matters.";
  const change = { kind: OWN_CHANGES.mute, said, startsOn: turn.today };
  return carryOut(turn, change, () => setMute(turn.db, turn.person.id, null), said);
}

function already(said: string): string {
  return `That is how it is already. ${said}`;
}
