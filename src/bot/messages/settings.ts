// What somebody set for themselves, in words.
import type { Settings } from "../../db/settings.ts";
import { type LocalDate, sayZone, writeDay } from "../../plan/calendar.ts";
import { andList } from "../../plan/listing.ts";
import type { Absence } from "../../plan/working-time.ts";

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const CHANNELS: Readonly<Record<string, string>> = { slack: "Slack", teams: "Teams", terminal: "the terminal" };

export function channelName(channel: string): string {
  return CHANNELS[channel] ?? channel;
}

/** "9:30" */
export function writeTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/**
 * @param usual the organisation's hours
 * @param absences those that are not over
 */
export function settingsFacts(
  settings: Settings,
  usual: { readonly from: number; readonly to: number },
  absences: readonly Absence[],
) {
  const { workingDays, hours, muted, mutedUntil, prefersChannel, timeZone, keepsOfficeTime } = settings;
  const { from, to } = hours ?? usual;
  const clock = timeZone && !keepsOfficeTime ? `; ${sayZone(timeZone)}, as your chat says` : "";
  const away = absences.map((one) => `${writeDay(one.from)} to ${writeDay(one.until)}`);
  return [
    { label: "Working days", value: andList(workingDays.map((day) => WEEKDAYS[day - 1] ?? "")) },
    {
      label: "Written to",
      value: `from ${writeTime(from)} to ${writeTime(to)}${hours ? "" : ", as everybody here"}${clock}`,
    },
    { label: "Away", value: away.length > 0 ? andList(away) : "nothing known" },
    { label: "Reminders", value: remindersSaid(muted, mutedUntil) },
    ...(prefersChannel ? [{ label: "Told in", value: channelName(prefersChannel) }] : []),
  ];
}

function remindersSaid(muted: boolean, until: LocalDate | null): string {
  if (muted) return "none until you say “unmute”";
  return until ? `none until ${writeDay(until)}` : "on";
}
