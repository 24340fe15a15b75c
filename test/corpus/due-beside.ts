// Due cells in which a date has company that changes it, or is written as programs write it. All of them are invented.
import type { Case } from "./due.ts";
import { means } from "./due.ts";

/** Read on the day of the corpus, 15 May 2024. */
export const DUE_BESIDE: readonly Case[] = [
  // A year in front of its term or season
  ...means({ deadlines: ["2025-07-31"] }, ["By the end of the 2025 summer term", "the 2024/25 summer term"]),
  ...means({ deadlines: ["2024-12-31"] }, ["during the 2024 autumn term", "2024 autumn school term"]),
  ...means({ deadlines: ["2025-08-31"] }, ["end of the 2025 summer", "the 2025 summer"]),

  // Whose quarter, half or year it is
  ...means({ deadlines: ["2025-03-31"] }, ["Q1 2025 (calendar)", "Q1 2025 (calendar year)", "Q1 (calendar) 2025"]),
  ...means({ deadlines: ["2025-06-30"] }, ["Q1 2025 (financial year)", "H1 2025 (calendar)"]),
  ...means({ deadlines: ["2025-12-31"] }, ["2025 (calendar year)", "2025 (calendar)"]),
  ...means({ deadlines: ["2026-03-31"] }, ["2025/26 (financial year)", "2025/26 (FY)", "2025 (financial year)"]),
  ...means({ deadlines: ["2026-08-31"] }, ["2025/26 (academic year)", "2025 academic year"]),

  ...means({ deadlines: ["2025-03-31"] }, ["Q1 2025 (Jan-Mar)", "Q4 2024/25 (Jan to Mar)"]),
  ...means({ deadlines: ["2025-03-31"] }, ["2025 March", "by 2025, March"]),
  ...means({ deadlines: ["2024-07-31"] }, ["by July 2024 (end of academic year)"]),

  // A state that is reached by a date
  ...means({ deadlines: ["2025-01-31"] }, ["In post by January 2025", "live by January 2025", "In force by Jan 2025"]),
  ...means({ done: true }, ["Cwblhawyd / Completed", "Completed/closed", "Complete / Cwblhawyd"]),

  // Days with a name
  ...means({ deadlines: ["2024-11-05"] }, ["Bonfire night 2024", "by Guy Fawkes Night"]),
  ...means({ deadlines: ["2024-11-10"] }, ["Remembrance Sunday 2024"]),
  ...means({ deadlines: ["2025-05-05"] }, ["by early May bank holiday 2025", "May Day bank holiday 2025"]),
  ...means({ deadlines: ["2024-08-26"] }, ["August bank holiday 2024"]),

  // How many a year
  ...means({ recurrence: "quarterly", rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", ongoing: true }, [
    "4 meetings per year",
    "At least four meetings a year",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY", ongoing: true }, ["2 per district per year"]),
  ...means({ leftOver: "3 events per year" }, ["3 events per year"]),

  // A length, and in brackets what it is
  ...means({ deadlines: ["2028-12-31"], from: "2025-01-01" }, ["over three years (2025-2028)"]),
  ...means({ deadlines: ["2024-09-30", "2025-03-31"] }, [
    "1) Sept 2024 2) March 2025",
    "(1) Sept 2024; (2) March 2025",
  ]),
  ...means({ deadlines: ["2025-03-31"], from: "2024-09-01" }, ["Sept 2024 start, March 2025 finish"]),
  ...means({ deadlines: ["2024-06-30"] }, ["Qtr ending 30 June 2024"]),
  ...means({ ongoing: true }, ["All year round"]),

  // An event of which only the month is written
  ...means({ deadlines: ["2025-04-30"] }, ["before the May 2025 elections", "in time for the May 2025 election"]),

  // Two dates, each with its year; neighbours are one stretch
  ...means({ deadlines: ["2024-10-31", "2025-04-30"] }, ["October 2024 / April 2025", "Oct 24/Apr 25"]),
  ...means({ deadlines: ["2024-11-30", "2025-05-31"] }, ["Autumn 2024 / Spring 2025"]),
  ...means({ deadlines: ["2024-11-30"], from: "2024-10-01" }, ["Oct 2024/Nov 2024"]),

  // A rhythm with an end
  ...means(
    {
      recurrence: "annual",
      rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1;UNTIL=20281231",
      until: "2028-12-31",
      ongoing: true,
    },
    ["By 31 March each year to 2028", "31 March annually to end of 2028"],
  ),
  ...means({ deadlines: ["2024-03-31"], done: true }, ["Delivered in full March 2024"]),

  // Numbers of phases are no hours
  ...means({ deadlines: ["2024-06-15", "2025-03-20"], leftOver: "Phase 1; Phase 2" }, [
    "Phase 1: 15 June 2024; Phase 2: 20 March 2025",
  ]),

  // Days as spreadsheets count them
  ...means({ deadlines: ["2025-03-31"] }, ["45747", "45747.0"]),
  ...means({ leftOver: "45747 visits" }, ["45747 visits"]),
  ...means({ leftOver: "12500" }, ["12500"]),

  // Months of a year that begins in April
  ...means({ deadlines: ["2025-05-31", "2025-09-30", "2026-01-31"] }, ["May, September and January 2025/26"]),
  ...means({ deadlines: ["2024-12-31", "2025-01-31"] }, ["Dec & Jan 2024/25"]),

  // What is finished, and what goes on
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=28,29,30;BYSETPOS=-1", ongoing: true }, [
    "30 March each year – done for 2024",
    "30 March annually (completed for 2023/24)",
  ]),
  ...means({ from: "2023-05-01", ongoing: true }, ["Launched May 2023, ongoing delivery"]),
  ...means({ done: true, deadlines: ["2023-05-31"] }, ["Launched May 2023"]),
  ...means({ deadlines: ["2024-03-31"] }, [
    "overdue since March 2024",
    "Overdue (March 2024)",
    "late since March 2024",
  ]),
];

/** Each is read, and the officer is told what is strange about it. */
export const DUE_BESIDE_TOLD: readonly (readonly [string, string])[] = [
  ["before the May 2025 elections", "the day of the elections is not written; this is the last before its month"],
  ["Sept 2026 – July 2026", "the dates look like a beginning and an end, but the second lies before the first"],
  ["1 October 2025 to 1 June 2025", "the dates look like a beginning and an end, but the second lies before the first"],
  ["Ongoing (complete)", "the cell says both that it is finished and that it goes on"],
  ["Completed but ongoing", "the cell says both that it is finished and that it goes on"],
  ["Completed – due March 2027", "the cell says that it is finished, and gives a day that is still to come"],
  ["30 March each year – done for 2024", "the cell says that one year's is done; it comes back"],
  ["45747", "45747 read as the day 2025-03-31, as spreadsheets count days"],
  ["overdue since March 2024", "the cell says that it is overdue"],
  ["by 5pm on 30 June 2024", "a time of day is written; the whole day counts"],
  ["Provisional: October 2024", "the date is provisional"],
  ["4 meetings per year", "4 a year read as spread over the year"],
];
