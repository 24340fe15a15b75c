// A time of the day as people say it, and the span between two.

const TIME = String.raw`\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)?`;

/** "between 9 and 4:30", "from 9:30 to 17:00": the groups `from` and `to` are for `timeSpan`. */
export const TIME_SPAN = `(?:between|from)? ?(?<from>${TIME}) (?:and|to|until|till) (?<to>${TIME})`;

/** In minutes since midnight; null where it is no span within a day. */
export function timeSpan(
  groups: Readonly<Record<string, string | undefined>> | undefined,
): { readonly from: number; readonly to: number } | null {
  const [from, to] = [clockTime(groups?.from, "morning"), clockTime(groups?.to, "afternoon")];
  return from === null || to === null || to <= from ? null : { from, to };
}

/** In minutes since midnight; "5" in the afternoon is 17:00. */
export function clockTime(text: string | undefined, part: "morning" | "afternoon"): number | null {
  const found = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?<half>am|pm)?$/u.exec(text?.trim() ?? "")?.groups;
  if (!found) return null;
  const hour = Number(found.hour);
  const isLate = found.half === "pm" || (found.half === undefined && part === "afternoon" && hour < 8);
  const hours = isLate && hour < 12 ? hour + 12 : hour;
  const minutes = Number(found.minute ?? 0);
  return hours > 23 || minutes > 59 ? null : hours * 60 + minutes;
}
