// Due cells that the reader met for the first time when they were written down here: short ones as plans publish them,
// and others made to mislead it. What each means was written before it was read.
import { type Case, means } from "./due.ts";

/** Read on the day of the corpus, 15 May 2024. */
export const DUE_AT_FIRST_SIGHT: readonly Case[] = [
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=-1", ongoing: true }, [
    "31 August (annually)",
    "August (annually)",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", ongoing: true }, [
    "March (annually)",
    "By end of March annually",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", ongoing: true }, [
    "By end of December annually",
  ]),
  ...means({ deadlines: ["2015-10-31"] }, ["By end of October 2015", "By end October 2015"]),
  ...means({ deadlines: ["2015-02-28"] }, ["By end of February 15", "By end of Feb 2015"]),
  ...means({ deadlines: ["2016-01-31"], done: true }, ["Completed January 2016"]),
  ...means({ deadlines: ["2023-12-31"], from: "2020-05-01" }, ["May 2020 – 2023"]),
  ...means({ deadlines: ["2017-03-31"], from: "2011-04-01" }, ["April 2011 – March 2017"]),
  ...means({ deadlines: ["2021-07-31"], from: "2020-09-01" }, ["September 2020 to July 2021"]),
  ...means({ deadlines: ["2024-09-30"], from: "2024-07-01" }, ["July - September"]),
  ...means({ deadlines: ["2025-11-30"] }, ["Review Autumn 2025"]),
  ...means({ recurrence: "termly", rrule: "FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=-1", ongoing: true }, [
    "Every Term before pupil progress meetings.",
  ]),
  ...means({}, ["When the need arises", "Within six months of new Council."]),
  ...means({ leftOver: "Immediately and with constant monitoring" }, ["Immediately and with constant monitoring"]),

  // A year of two halves before its season.
  ...means({ deadlines: ["2022-11-30"] }, ["2022-23 Autumn", "2022/23 Autumn", "Autumn 2022/23"]),
  ...means({ deadlines: ["2024-12-31"] }, ["2024/25 Autumn term", "Autumn term 2024/25"]),
  // How long, and from when to when: nothing is counted from today.
  ...means({ deadlines: ["2028-12-31"], from: "2025-01-01" }, ["Over 3 years 2025-2028"]),
  // A bare "on" goes on from a date, not from a verb.
  ...means({ from: "2024-04-01", ongoing: true }, ["April 2024 on", "from April 2024 on"]),
  ...means({ deadlines: ["2026-01-31", "2026-09-30"], leftOver: "phase 1; phase 2" }, [
    "phase 1 by Jan 26, phase 2 by Sept 26",
  ]),
  ...means({ deadlines: ["2025-09-30"] }, ["2025/2026 Q2", "Q2 2025/2026"]),
  ...means({ deadlines: ["2026-09-30"] }, ["H1 26/27"]),
  ...means({ deadlines: ["2027-12-31"], from: "2025-01-01" }, ["2025-27", "2025-2027"]),
  ...means({ deadlines: ["2026-03-31"], ongoing: true }, ["ongoing – review March 2026"]),
  ...means({ deadlines: ["2024-01-31"], done: true }, ["Complete (Jan 24)"]),
  ...means({ deadlines: ["2025-12-31"], leftOver: "Pilot" }, ["Pilot in 2025", "Pilot in Dec-25"]),
  ...means({ deadlines: ["2026-03-31"], leftOver: "25 staff" }, ["March 2026 (25 staff)"]),
  ...means({ recurrence: "bimonthly", rrule: "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", ongoing: true }, [
    "every other month",
  ]),
];

/** Nothing in them is a date or a rhythm. */
export const NO_DATE_AT_FIRST_SIGHT: readonly string[] = [
  ..."march for equality|sat on|Sat on the panel|June to lead|Staff who may need it|May be brought forward|second phase|spring clean".split(
    "|",
  ),
  ..."2 of 3 complete|9/10 schools|12/12|5.10 refers|£2024|£2,024 a place|20-25%|Stage 3 of 5|Room 2024".split("|"),
  ..."31/9/2025|29 Feb 2025|12.25|2O26|Year 2|Months 6-12|Year 1-3|Yr1 Q2|by AGM|see 2023 plan".split("|"),
  ..."3 events per year|2 sessions per term|year on year|day to day|once|one-off|half day training".split("|"),
  ..."before recruitment|since launch|on request|by email|Short term / Medium / Long term".split("|"),
];
