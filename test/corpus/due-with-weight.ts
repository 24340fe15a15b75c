// Due cells whose small words and marks weigh: question marks, weekdays in brackets, "not", slips of a plan's year. All invented.
import { type Case, means } from "./due.ts";

/** Read on the day of the corpus, 15 May 2024. */
export const DUE_WITH_WEIGHT: readonly Case[] = [
  ...means({ deadlines: ["2024-09-30"] }, ["Sept 24?", "? Sept 2024", "September 2024 (?)"]),
  ...means({ deadlines: ["2024-11-29"] }, ["29.11.2024 (Fri)", "29/11/2024 (Friday)", "29 November 2024 (Fri)"]),
  ...means({ deadlines: ["2026-03-26"], from: "2025-09-19" }, [
    "19 September 2025 to 26 March 2026",
    "19 Sept 2025 - 26 March 2026",
  ]),
  ...means({ ongoing: true }, ["24/7"]),
  ...means({ deadlines: ["2026-03-31"] }, ["31 March 2025/26", "Q4 (Jan to Mar) 2026", "Qu 4 25-26"]),
  ...means({ deadlines: ["2024-06-30"] }, ["FY25 Q1", "30thJune 2024"]),
  ...means({ deadlines: ["2025-03-31"] }, ["not Nov 24 as originally planned – Mar 25"]),
  ...means({ done: true }, ["Completed ahead of schedule", "Delivered on time"]),
  ...means({ deadlines: ["2024-03-12"], done: true }, ["Signed off by Cabinet 12 March 2024"]),
  ...means({ recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", ongoing: true }, [
    "last Thursday of the month",
  ]),
  ...means({ deadlines: ["2025-05-31"], leftOver: "Annual Council" }, ["Annual Council May 2025"]),
  ...means({ deadlines: ["2024-11-15"] }, ["complete within 6 months"]),
];
