// Due cells that name a thing of every year, an occasion, or an end that has no day. All of them are invented.
import type { Case } from "./due.ts";
import { means } from "./due.ts";

/** Read on the day of the corpus, 15 May 2024. */
export const DUE_ON_OCCASION: readonly Case[] = [
  // The year says which one is meant; without it the thing comes back.
  ...means({ deadlines: ["2025-03-31"] }, ["Annual Report 2024/25", "in the Annual Equality Report 2024/25"]),
  ...means({ deadlines: ["2026-12-31"] }, ["Annual Governance Statement 2026", "annual staff survey 2026"]),
  ...means(
    { deadlines: ["2026-03-31"], recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", ongoing: true },
    ["Annual review March 2026", "Annual report, March 2026"],
  ),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY", ongoing: true }, ["Annual report"]),

  // Only the year, or the month, of an occasion is known.
  ...means({ deadlines: ["2027-12-31"] }, ["At contract renewal 2027", "contract renewal 2027"]),
  ...means({ deadlines: ["2026-03-31"] }, ["Policy refresh 2025/26", "On lease expiry (March 2026)"]),
  ...means({ leftOver: "Census 2021" }, ["Census 2021"]),
  ...means({ leftOver: "next contract renewal" }, ["At next contract renewal"]),
  ...means({ deadlines: ["2025-05-31"], leftOver: "Post elections" }, ["Post elections May 2025"]),

  // Seasons, cut short
  ...means({ deadlines: ["2025-11-30"] }, ["Aut 25", "Aut 2025"]),
  ...means({ deadlines: ["2026-05-31"] }, ["Spr 26", "Spr 2026"]),
  ...means({ deadlines: ["2025-12-31"] }, ["Aut term 2025"]),
  ...means({ leftOver: "sum 25" }, ["sum 25"]),
  ...means({ leftOver: "Aut 1" }, ["Aut 1"]),

  // What goes on has an end, with a day or without
  ...means({ until: "2028-03-31", ongoing: true }, [
    "Ongoing until end of programme (March 2028)",
    "until the funding ends, March 2028",
  ]),
  ...means({ ongoing: true }, ["until resolved", "Until the post is filled", "ongoing until the new system is live"]),

  // A year that belongs to the thing, and a date that is the action's
  ...means({ deadlines: ["2025-09-30"], leftOver: "Report 24/25 data" }, ["Report 24/25 data by Sept 2025"]),
  ...means({ deadlines: ["2026-03-30"], leftOver: "Publish 2025 pay gap" }, [
    "Publish 2025 pay gap report by 30 March 2026",
  ]),
  ...means({ deadlines: ["2025-12-31"] }, ["Publish 2025", "to be published in 2025"]),
  ...means({ deadlines: ["2026-03-08"] }, ["International Women's Day (8 March) 2026"]),
  ...means({ deadlines: ["2024-05-29"] }, ["within 10 working days"]),
  ...means({ deadlines: ["2025-01-02"] }, ["over Christmas 2024"]),

  // Quarters by their months, rhythms by their weekday
  ...means({ deadlines: ["2025-12-31"], from: "2025-10-01" }, ["Oct–Dec (Q3) 2025", "Oct-Dec (Q3) 2025/26"]),
  ...means({ deadlines: ["2026-03-31"], from: "2026-01-01" }, ["Jan - Mar (Q4) 2025/26"]),
  ...means({ recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", ongoing: true }, [
    "Monthly (first Thursday)",
    "Monthly, last Friday",
    "every month on the second Tuesday",
  ]),
  ...means({ recurrence: "bimonthly", rrule: "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", ongoing: true }, [
    "every 2/3 months",
    "every 2-3 months",
  ]),
];

/** Each is read, and the officer is told what it rests on. */
export const DUE_TOLD: readonly (readonly [string, string])[] = [
  ["Friday", "counted from 15 May 2024"],
  ["by Thurs", "counted from 15 May 2024"],
  ["tomorrow", "counted from 15 May 2024"],
  ["next month", "counted from 15 May 2024"],
  ["Q1 next year", "counted from 15 May 2024"],
  ["3/26", "3/26 read as March 2026"],
  ["June 2024 December 2024", "two dates stand side by side; the first may be an old one"],
  ["over Christmas 2024", "read as the days around the holiday"],
  ["Annually", "no month is written; it falls on the end of the financial year"],
  ["until the post is filled", "ends with an event: until the post is filled"],
  ["contract renewal 2027", "the date is that of an occasion: contract renewal"],
];
