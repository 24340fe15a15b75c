// Due cells with ranges, lists and rhythms. All of them are invented.
import type { Case } from "./due.ts";
import { means } from "./due.ts";

/** Read on the day of the corpus, 15 May 2024. */
export const DUE_SPANS: readonly Case[] = [
  ...means({ deadlines: ["2024-05-31"], from: "2024-02-01" }, ["Feb-May 2024"]),
  ...means({ deadlines: ["2025-03-31"], from: "2025-01-01" }, ["Jan - Mar '25"]),
  ...means({ deadlines: ["2027-03-31"], from: "2025-04-01" }, ["1.4.2025 / 31.3.2027"]),
  ...means({ deadlines: ["2026-03-31"], from: "2025-04-01" }, [
    "1/4/25 - 31/3/26",
    "01.04.25–31.03.26",
    "01/04/2025-31/03/2026",
  ]),
  ...means({ deadlines: ["2024-09-30"], from: "2024-04-01" }, ["April-Sept 24"]),
  ...means({ deadlines: ["2026-03-31"], from: "2024-04-01" }, ["Apr '24 - Mar '26"]),
  ...means({ deadlines: ["2025-03-31"], from: "2024-04-01" }, [
    "Start: April 2024 End: March 2025",
    "Start April 2024, end March 2025",
    "Start date: 01/04/2024 End date: 31/03/2025",
  ]),
  ...means({ deadlines: ["2025-03-31"], from: "2024-09-01" }, ["Start – Sept 2024; Finish – March 2025"]),
  ...means({ deadlines: ["2024-12-31"], from: "2024-06-01" }, [
    "Commence June 2024, complete by Dec 2024",
    "Begin June 2024 and complete December 2024",
    "From June 2024 through to December 2024",
    "June 2024 through December 2024",
    "June 2024 thru Dec 2024",
    "June 2024 up to December 2024",
  ]),
  ...means({ deadlines: ["2024-09-30"], from: "2024-05-01" }, ["To start in May 2024 and be completed by Sept 2024"]),
  ...means({ deadlines: ["2024-10-31"], from: "2024-01-01" }, ["Started Jan 2024, due to finish Oct 2024"]),
  ...means({ deadlines: ["2024-12-31"] }, ["June 2024 → December 2024"]),
  ...means({ from: "2024-06-01", ongoing: true }, ["June 2024 - ongoing"]),
  ...means({ deadlines: ["2024-06-30"] }, ["June 2024 -"]),
  ...means({ from: "2024-06-01", ongoing: true }, ["June 2024 - present", "June 2024 to date"]),
  ...means({ deadlines: ["2024-01-31"] }, ["Jan 24 – TBC"]),
  ...means({ from: "2024-04-01", ongoing: true }, ["April 2024-ongoing"]),
  ...means(
    {
      deadlines: ["2024-09-30"],
      recurrence: "annual",
      rrule: "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1",
      from: "2024-06-01",
      ongoing: true,
    },
    ["June – Sept 2024 & annually thereafter"],
  ),
  ...means({ deadlines: ["2024-09-30"], from: "2024-06-01" }, ["between June 2024 - September 2024"]),
  ...means({ deadlines: ["2024-07-31"], from: "2024-06-01" }, ["Between 1st June and 31st July 2024", "June/July"]),
  ...means({ deadlines: ["2024-06-30", "2024-07-31"] }, ["During June and July 2024"]),
  ...means({ deadlines: ["2024-12-31"], from: "2024-11-01" }, ["Nov/Dec 24", "Nov/Dec"]),
  ...means({ deadlines: ["2025-01-31"], from: "2024-12-01" }, ["Dec/Jan 24/25", "Dec 24/Jan 25"]),
  ...means({ deadlines: ["2024-10-31", "2024-11-30", "2024-12-31"] }, ["Oct/Nov/Dec 2024", "Oct, Nov, Dec 2024"]),
  ...means({ deadlines: ["2024-12-31"], from: "2024-10-01" }, ["Oct-Nov-Dec 2024"]),
  ...means({ deadlines: ["2024-05-31", "2024-07-31", "2024-09-30", "2024-11-30"] }, ["May, July, Sept & Nov 2024"]),
  ...means({ deadlines: ["2024-05-31", "2024-11-30", "2025-05-31"] }, ["May and Nov 24 and May 25"]),
  ...means({ deadlines: ["2024-06-14", "2024-06-15"] }, ["14 & 15 June 2024"]),
  ...means({ deadlines: ["2024-06-15"], from: "2024-06-14" }, ["14th/15th June 2024"]),
  ...means({ deadlines: ["2024-06-14", "2024-06-21", "2024-06-28"] }, ["14, 21 and 28 June 2024"]),
  ...means({ deadlines: ["2024-06-14", "2024-07-12", "2024-08-09"] }, ["14th June, 12th July and 9th August 2024"]),
  ...means({ deadlines: ["2024-06-16"], from: "2024-06-14" }, ["14–16 June 2024"]),
  ...means({ deadlines: ["2024-07-05"], from: "2024-06-28" }, ["28 June - 5 July 2024", "28th June to 5th July"]),
  ...means({ deadlines: ["2024-12-31", "2025-12-31", "2026-12-31"] }, ["2024, 2025, 2026"]),
  ...means({ deadlines: ["2024-12-31", "2026-12-31"] }, ["2024 and 2026"]),
  ...means({ deadlines: ["2027-03-31"], from: "2024-04-01" }, ["2024-25 to 2026-27"]),
  ...means({ deadlines: ["2025-03-31", "2026-03-31"] }, ["2024-25 & 2025-26"]),
  ...means({ deadlines: ["2028-12-31"], from: "2021-01-01" }, ["2021 - 2028"]),
  ...means({ deadlines: ["2028-12-31"] }, ["By 2028"]),
  ...means({ from: "2025-01-01", ongoing: true }, ["2025+", "2025 onwards", "2025 and beyond", "from 2025"]),
  ...means({ from: "2026-01-01", ongoing: true }, ["Beyond 2025"]),
  ...means({ from: "2024-01-01", ongoing: true }, ["2024 - ongoing"]),
  ...means({ deadlines: ["2025-03-31"], ongoing: true }, ["2024/25 ongoing"]),
  ...means(
    { deadlines: ["2025-03-31"], recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", ongoing: true },
    ["2024/25 then annually"],
  ),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1", from: "2025-01-01", ongoing: true }, [
    "Annually from 2025",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", from: "2025-03-01", ongoing: true }, [
    "Annually from March 2025",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1", from: "2024-06-01", ongoing: true }, [
    "annually, starting June 2024",
  ]),
  ...means(
    { deadlines: ["2025-06-30"], recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1", ongoing: true },
    ["Annual – next due June 2025", "Annual (next due 30 June 2025)"],
  ),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=-1", ongoing: true }, [
    "Annually each October",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1", ongoing: true }, [
    "annually in Oct/Nov",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", ongoing: true }, [
    "Annual (March)",
    "Annual - March",
    "Yearly: by 31 March",
    "Every year by end of March",
    "March yearly",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1", ongoing: true }, [
    "By 30 June annually",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15", ongoing: true }, [
    "15 March each year",
  ]),
  ...means({ recurrence: "biennial", rrule: "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=-1", ongoing: true }, [
    "March every 2 years",
  ]),
  ...means(
    {
      recurrence: "biennial",
      rrule: "FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYMONTHDAY=-1",
      from: "2024-01-01",
      ongoing: true,
    },
    ["Every 2 years from 2024"],
  ),
  ...means(
    {
      deadlines: ["2026-03-31"],
      recurrence: "biennial",
      rrule: "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=-1",
      ongoing: true,
    },
    ["Every two years (next March 2026)"],
  ),
  ...means({ rrule: "FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=-1", ongoing: true }, ["every 18 months"]),
  ...means({ recurrence: "bimonthly", rrule: "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", ongoing: true }, [
    "every 2-3 months",
  ]),
  ...means({ rrule: "FREQ=WEEKLY;INTERVAL=6", ongoing: true }, [
    "every 6 to 8 weeks",
    "every 6 weeks",
    "6-weekly",
    "Six weekly meetings",
  ]),
  ...means({ recurrence: "quarterly", rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", ongoing: true }, [
    "three monthly",
    "3-monthly review",
    "quarterly/annually",
    "four times per year",
  ]),
  ...means({ recurrence: "termly", rrule: "FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=-1", ongoing: true }, [
    "4 monthly",
    "3 x per year",
  ]),
  ...means({ rrule: "FREQ=YEARLY;INTERVAL=3", ongoing: true }, [
    "every 3 years",
    "3 yearly",
    "triennial",
    "once every 3 years",
  ]),
  ...means({ deadlines: ["2028-12-31"], rrule: "FREQ=YEARLY;INTERVAL=4;BYMONTH=12;BYMONTHDAY=-1", ongoing: true }, [
    "every four years (next due 2028)",
  ]),
  ...means({ recurrence: "biannual", rrule: "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1", ongoing: true }, [
    "twice a year",
    "Twice annually",
    "bi annually",
    "Annual / bi-annual",
  ]),
  ...means({ recurrence: "biannual", rrule: "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", ongoing: true }, [
    "Bi-annually (June and December)",
  ]),
  ...means({ recurrence: "biannual", rrule: "FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=-1", ongoing: true }, [
    "6 monthly – April & October",
  ]),
  ...means({ recurrence: "quarterly", rrule: "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=-1", ongoing: true }, [
    "Quarterly (Apr, Jul, Oct, Jan)",
  ]),
  ...means(
    { recurrence: "quarterly", rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", from: "2024-07-01", ongoing: true },
    ["Quarterly - starting July 2024", "Quarterly, commencing Q2 24/25"],
  ),
  ...means(
    { recurrence: "quarterly", rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", ongoing: true, leftOver: "Board" },
    ["Quarterly reporting to Board"],
  ),
  ...means(
    {
      recurrence: "quarterly",
      rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
      ongoing: true,
      leftOver: "Reported to EDI Committee",
    },
    ["Reported to EDI Committee quarterly"],
  ),
  ...means({ recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", ongoing: true }, ["monthly until complete"]),
  ...means({ deadlines: ["2024-12-31"], recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", ongoing: true }, [
    "Monthly in 2024",
  ]),
  ...means({ deadlines: ["2025-03-31"], recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", ongoing: true }, [
    "monthly during 2024/25",
  ]),
  ...means({ recurrence: "weekly", rrule: "FREQ=WEEKLY", ongoing: true }, ["weekly"]),
  ...means({ recurrence: "fortnightly", rrule: "FREQ=WEEKLY;INTERVAL=2", ongoing: true }, ["Bi-weekly"]),
  ...means({ recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", ongoing: true }, [
    "Monthly and quarterly",
    "monthly then quarterly",
    "Each month",
    "1st Monday of each month",
    "last Friday of every month",
  ]),
  ...means({ recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", from: "2024-06-01", ongoing: true }, [
    "on a monthly basis from June 2024",
  ]),
  ...means({ leftOver: "each Board meeting" }, ["at each Board meeting"]),
  ...means({ leftOver: "Each AGM" }, ["Each AGM"]),
  ...means({ leftOver: "5 times a year" }, ["5 times a year"]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY", ongoing: true, leftOver: "statutory" }, [
    "annually by the statutory deadline",
  ]),
  ...means({}, ["In line with annual reporting cycle"]),
];
