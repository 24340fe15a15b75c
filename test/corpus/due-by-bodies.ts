// Due cells as councils, health bodies and universities write them. All of them are invented.
import type { Case } from "./due.ts";
import { means } from "./due.ts";

/** Read on the day of the corpus, 15 May 2024. */
export const DUE_BY_BODIES: readonly Case[] = [
  // From a day of one month to a day of another; the number behind the stroke is no year.
  ...means({ deadlines: ["2024-08-17"], from: "2024-07-18" }, ["18 July - 17 August 2024", "18 July – 17 Aug 24"]),
  ...means({ deadlines: ["2024-06-14"], from: "2024-06-03" }, ["3 June – 14 June 2024", "3rd June - 14th June 2024"]),
  // Two ends are two dates.
  ...means({ deadlines: ["2024-05-31", "2024-11-30"] }, ["End of May 2024 / End of November 2024"]),
  ...means({ deadlines: ["2024-10-31"], from: "2024-09-01" }, ["September/October 2024"]),
  // Ongoing within bounds keeps both of them.
  ...means({ deadlines: ["2025-03-31"], from: "2024-04-01", ongoing: true }, [
    "Ongoing throughout 2024/25",
    "On-going throughout 2024-25",
  ]),
  ...means({ ongoing: true }, ["Ongoing throughout"]),
  // Words that only bound or number.
  ...means({ deadlines: ["2025-07-31"] }, [
    "By July 2025 at the latest",
    "by July 2025 (at the latest)",
    "on 31 July 2025 at latest",
    "Already underway, to complete July 2025",
    "to be completed by July 2025",
  ]),
  ...means({ deadlines: ["2025-03-31"], from: "2024-01-01" }, ["Started Jan 2024, to complete March 2025"]),
  ...means({ deadlines: ["2024-06-30", "2024-09-30"] }, [
    "a) June 2024 b) September 2024",
    "(i) 30 June 2024 (ii) 30 September 2024",
  ]),
  ...means({}, ["Already underway", "well underway"]),
  ...means({ done: true }, ["COMPLETED – 100%", "Complete (100%)"]),
  ...means({ deadlines: ["2025-09-30"] }, ["End-of-September 2025", "Towards the end of September 2025"]),
  // What has no year of its own, and in brackets when that is.
  ...means({ deadlines: ["2025-03-31"] }, ["Spring (March 2025)", "March (2025)"]),
  ...means({ deadlines: ["2024-12-25"] }, ["Christmas (December 2024)"]),
  ...means({ deadlines: ["2025-07-31"] }, ["End of academic year (July 2025)"]),
  ...means({ deadlines: ["2026-03-31"] }, ["year end (31 March 2026)", "End of financial year (March 2026)"]),
  ...means({ deadlines: ["2024-11-30", "2025-05-31"] }, ["Autumn (May 2025)"]),
  // "Initial" is no date that a later one replaced, unless a date is called so.
  ...means({ deadlines: ["2024-06-30"], ongoing: true, leftOver: "Initial" }, [
    "Initial by June 2024, ongoing thereafter",
  ]),
  ...means({ deadlines: ["2024-06-30"] }, ["Initial date March 2024, now June 2024"]),
  // A misspelt word stays unread; what it may mean is offered.
  ...means({ leftOver: "Septmber 2024" }, ["Septmber 2024"]),
  ...means({ leftOver: "Quaterly" }, ["Quaterly"]),
];

/** Words that are not read, and what is offered for them. */
export const OFFERED: readonly (readonly [string, string | null])[] = [
  ["Septmber 2024", "by 30 September 2024"],
  ["by end of Febuary 2025", "by 28 February 2025"],
  ["Ocotber 24", "by 31 October 2024"],
  ["Quaterly", "every quarter"],
  ["Ongiong", "ongoing"],
  ["Anually in Decemeber", "December every year"],
  ["Novembre 2024 and ongoing", "by 30 November 2024, then ongoing"],
  ["Compete", "finished"],
  ["Marhc 2025", "by 31 March 2025"],
  ["Septmber 2024 or the new depot", "by 30 September 2024"],
  ["Mch 2025", null],
  ["31 April 2025", "by 30 April 2025"],
  ["29 February 2025", "by 28 February 2025"],
  ["by 31/6/25", "by 30 June 2025"],
  ["32 April 2025", null],
  ["Steering group", null],
];
