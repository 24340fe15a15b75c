// What due cells mean: one value, many ways of writing it. All councils, posts and plans here are invented.
import type { LocalDate } from "../../src/plan/calendar.ts";
import type { DueFacts, Recurrence } from "../../src/plan/reading.ts";

/** The day on which the corpus is read. */
export const CORPUS_DAY: LocalDate = "2024-05-15";

/** The facts of a reading without its precisions; what is not named is none. */
export interface Meant {
  readonly deadlines?: readonly string[];
  readonly recurrence?: Recurrence;
  readonly rrule?: string;
  readonly from?: string;
  readonly until?: string;
  readonly ongoing?: true;
  readonly done?: true;
  /** Words that no rule may claim to have understood. */
  readonly leftOver?: string;
}

export interface Case {
  readonly text: string;
  readonly meant: Meant;
}

export const DUE_CORPUS: readonly Case[] = [
  // A month and its year
  ...means({ deadlines: ["2023-03-31"] }, [
    "March 23",
    "Mar 2023",
    "MARCH 2023",
    "march 23",
    "Mar-23",
    "Mar '23",
    "March ‘23",
    "March, 2023",
    "By March 2023",
    "by end of March 2023",
    "By the end of March 23",
    "End March 2023",
    "end Mar 23",
    "Late March 2023",
    "03/2023",
    "3/23",
    "2023-03",
    "Target date: March 2023",
    "Due March 2023",
    "To be completed by March 2023",
    "Completion by March 2023",
    "March 2023 at the latest",
    "no later than March 2023",
    "In March 2023",
    "during March 2023",
    "Complete by March 2023",
    "March 2023.",
    "March  2023",
    "(March 2023)",
    "Last day of March 2023",
    "Q4 2022/23",
    "2022/23",
    "end of financial year 2022/23",
    "Financial year ending 2023",
    "H2 2022/23",
  ]),
  ...means({ deadlines: ["2022-09-30"] }, [
    "Sept 22",
    "Sep-22",
    "Sept. 2022",
    "Sept.2022",
    "September 22",
    "SEPT 2022",
  ]),
  ...means({ deadlines: ["2024-02-29"] }, ["Feb 24", "February 2024", "end of Feb 2024", "02/2024"]),
  ...means({ deadlines: ["2022-06-30"] }, ["June 22", "Jun-22", "by end June 2022"]),

  // A day
  ...means({ deadlines: ["2024-02-01"] }, [
    "1st February 2024",
    "1 st February 2024",
    "1 February 2024",
    "February 1st 2024",
    "February 1, 2024",
    "1 Feb 24",
    "1-Feb-24",
    "01/02/2024",
    "1.2.24",
    "01.02.2024",
    "2024-02-01",
    "Thursday 1st February 2024",
    "Thurs 1 Feb 2024",
    "the 1st of February 2024",
    "on 1 February 2024",
    "by 1st February 2024",
    "start of February 2024",
    "beginning of February 2024",
  ]),
  ...means({ deadlines: ["2024-03-31"] }, [
    "31/03/2024",
    "31.3.24",
    "31 March 2024",
    "31-Mar-24",
    "3/31/2024",
    "Easter 2024",
  ]),
  ...means({ deadlines: ["2024-06-30"] }, ["30 June", "June", "by the end of June", "30/6", "this June"]),
  ...means({ deadlines: ["2025-05-02"] }, ["May 2", "2 May", "2nd May"]),
  ...means({ deadlines: ["2024-05-06"] }, ["First Monday in May 2024"]),
  ...means({ deadlines: ["2024-06-28"] }, ["last Friday of June 2024"]),
  ...means({ deadlines: ["2024-03-08"] }, [
    "w/c 4 March 2024",
    "WC 4th March 2024",
    "week commencing 4th March 2024",
    "week beginning 4 March 2024",
    "week ending 8 March 2024",
    "w/e 8 March 2024",
  ]),
  ...means({ deadlines: ["2024-12-24"] }, ["before Christmas 2024", "before Christmas", "Christmas Eve 2024"]),

  // Parts of a period
  ...means({ deadlines: ["2024-10-15"] }, ["mid-October 2024", "mid October 2024", "Mid-Oct 24", "mid-October"]),
  ...means({ deadlines: ["2024-03-10"] }, ["early March 2024"]),
  ...means({ deadlines: ["2025-03-31"] }, ["early 2025", "March", "end of March", "Year end", "end of financial year"]),
  ...means({ deadlines: ["2025-06-30"] }, ["mid 2025", "mid-2025", "H1 2025", "first half of 2025", "Q1 2025/26"]),

  // Quarters, halves, years
  ...means({ deadlines: ["2024-06-30"] }, [
    "Q1 2024/25",
    "Q1 24/25",
    "2024/25 Q1",
    "Quarter 1 2024/25",
    "Qtr 1 2024-25",
    "first quarter of 2024/25",
    "1st quarter 2024/25",
    "End of Q1 2024/25",
    "Q1 FY24/25",
    "Q1 FY25",
  ]),
  ...means({ deadlines: ["2024-12-31"] }, [
    "Q3 2024/25",
    "Q3",
    "Q3 2024",
    "2024",
    "end of 2024",
    "late 2024",
    "by 2024",
    "calendar year 2024",
    "December 24",
    "autumn term 2024",
    "calendar Q4 2024",
  ]),
  ...means({ deadlines: ["2024-09-30"] }, ["calendar Q3 2024", "first half of 2024/25", "Q2 24/25", "Sept 24"]),
  ...means({ deadlines: ["2025-03-31"] }, [
    "2024/25",
    "2024-25",
    "2024/2025",
    "24/25",
    "FY 2024/25",
    "FY25",
    "financial year 2024/25",
    "by the end of the financial year 2024/25",
    "end of the financial year 2024-25",
    "this financial year",
    "second half of 2024/25",
    "Q4 2024-25",
    "spring term 2025",
  ]),
  ...means({ deadlines: ["2026-03-31"] }, ["next financial year", "by the end of the next financial year"]),
  ...means({ deadlines: ["2025-08-31"] }, ["academic year 2024/25", "summer 2025", "Summer 25"]),
  ...means({ deadlines: ["2018-12-31"] }, ["By 2018", "2018"]),
  ...means({ deadlines: ["2024-06-30", "2024-09-30"] }, ["Q1 and Q2 2024/25", "Q1 & Q2 24/25"]),

  // Seasons and terms
  ...means({ deadlines: ["2025-05-31"] }, [
    "Spring 2025",
    "spring '25",
    "by Spring 2025",
    "Spring 25",
    "end of Spring 2025",
  ]),
  ...means({ deadlines: ["2024-11-30"] }, ["Autumn 2024", "Autumn", "autumn 24"]),
  ...means({ deadlines: ["2025-02-28"] }, ["Winter 2024/25", "Winter 24/25", "winter 2024"]),
  ...means({ deadlines: ["2024-07-31"] }, ["Summer term 2024", "summer term 2023/24"]),
  ...means({ deadlines: ["2024-10-31"] }, ["Black History Month 2024"]),

  // Ranges
  ...means({ deadlines: ["2011-04-30"], from: "2010-04-01" }, [
    "April 2010 – April 2011",
    "April 2010 - April 2011",
    "April 2010 to April 2011",
    "from April 2010 to April 2011",
    "April 2010 until April 2011",
    "between April 2010 and April 2011",
  ]),
  ...means({ deadlines: ["2028-12-31"], from: "2021-01-01" }, ["2021 - 2028", "2021 to 2028", "2021-28", "2021–2028"]),
  ...means({ deadlines: ["2024-05-31"], from: "2024-02-01" }, ["Feb-May 2024", "Feb – May 2024", "February to May 24"]),
  ...means({ deadlines: ["2027-03-31"], from: "2025-04-01" }, [
    "1.4.2025 / 31.3.2027",
    "1 April 2025 - 31 March 2027",
    "01/04/2025 to 31/03/2027",
    "from 1 April 2025 to 31 March 2027",
  ]),
  ...means({ deadlines: ["2025-01-31"], from: "2024-11-01" }, [
    "Nov - Jan 2025",
    "Nov 24 – Jan 25",
    "November to January 2025",
  ]),
  ...means({ deadlines: ["2024-03-05"], from: "2024-03-01" }, ["1-5 March 2024", "1 to 5 March 2024"]),
  ...means({ deadlines: ["2024-07-31"], from: "2024-06-01" }, ["June/July 2024", "June-July 24"]),
  ...means({ deadlines: ["2025-08-31"], from: "2025-03-01" }, ["Spring/Summer 2025"]),
  ...means({ deadlines: ["2024-12-31"], from: "2024-01-01" }, ["throughout 2024"]),
  ...means({ deadlines: ["2025-03-31"], from: "2024-10-01" }, ["Q3-Q4 2024/25", "Q3/Q4 2024/25", "Q3 to Q4 24/25"]),

  // Several dates
  ...means({ deadlines: ["2023-06-30", "2024-06-30"] }, [
    "June 23, 24",
    "June 23 and 24",
    "June 23 & June 24",
    "June 2023, 2024",
    "June 2023 / June 2024",
    "June 23, June 24",
  ]),
  ...means({ deadlines: ["2023-10-31", "2024-10-31", "2025-10-31"] }, [
    "October 23, 24 and 25.",
    "October 2023, 2024 and 2025",
    "Oct 23 / Oct 24 / Oct 25",
  ]),
  ...means({ deadlines: ["2023-04-30", "2023-09-30"] }, ["April 23 September 23", "April and September 2023"]),
  ...means({ deadlines: ["2024-03-31", "2024-06-30", "2024-09-30"] }, ["March, June and September 2024"]),
  ...means({ deadlines: ["2024-05-31", "2024-07-31"], leftOver: "Draft; final" }, [
    "Draft by May 2024, final by July 2024",
  ]),
  ...means({ deadlines: ["2024-03-31", "2024-09-30"], leftOver: "Phase 1; Phase 2" }, [
    "Phase 1: March 2024; Phase 2: September 2024",
  ]),
  ...means({ deadlines: ["2024-03-31", "2024-06-30"], leftOver: "Adults; Children" }, [
    "March 2024 (Adults), June 2024 (Children)",
  ]),

  // Going on
  ...means({ ongoing: true }, [
    "Ongoing",
    "On-going",
    "on going",
    "ONGOING",
    "Ongoing.",
    "Continuous",
    "Business as usual",
    "BAU",
    "Life of the plan",
    "Throughout the life of the plan",
    "Rolling programme",
    "As and when required",
    "Until further notice",
    "Immediate and ongoing",
  ]),
  ...means({ deadlines: ["2022-11-30"], ongoing: true }, [
    "Nov 2022 & Ongoing",
    "Nov 22 & ongoing",
    "November 2022 and on-going",
    "Nov 2022, then ongoing",
    "Nov 22 / ongoing",
    "By Nov 2022 and then ongoing",
  ]),
  ...means({ until: "2025-03-31", ongoing: true }, [
    "Ongoing until March 25",
    "until March 2025",
    "On-going till end of March 2025",
    "Ongoing to March 2025",
  ]),
  ...means({ from: "2023-04-01", ongoing: true }, [
    "April 23 onwards",
    "From April 2023",
    "from April 2023 onwards",
    "Starting April 2023",
    "Ongoing from April 2023",
    "April 2023 start",
    "Commenced April 2023, ongoing",
  ]),

  // Coming back
  ...means(
    {
      deadlines: ["2023-06-30"],
      recurrence: "quarterly",
      rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
      ongoing: true,
    },
    [
      "June 23 and quarterly thereafter",
      "By June 2023, then every quarter",
      "June 2023 then quarterly",
      "30 June 2023 & quarterly",
    ],
  ),
  ...means({ recurrence: "quarterly", rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", ongoing: true }, [
    "Quarterly",
    "Quarterly Review",
    "every quarter",
    "Every 3 months",
    "every three months",
    "On a quarterly basis",
    "Reviewed quarterly",
    "Ongoing, reviewed quarterly",
    "By end of each quarter",
    "four times a year",
  ]),
  ...means({ recurrence: "biannual", rrule: "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1", ongoing: true }, [
    "Bi-annual",
    "biannually",
    "Every six months",
    "six monthly",
    "6-monthly",
    "twice a year",
    "half-yearly",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY", ongoing: true }, [
    "Annually",
    "annual",
    "Yearly",
    "every year",
    "each year",
    "Every 12 months",
    "once a year",
    "Annual report",
  ]),
  ...means({ recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=-1", ongoing: true }, [
    "annually each October",
    "Annually in October",
    "Every October",
    "October each year",
    "Annual (October)",
    "by the end of October every year",
    "each year by 31 October",
  ]),
  ...means({ recurrence: "biannual", rrule: "FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=-1", ongoing: true }, [
    "April and October each year",
    "Bi-annually (April & October)",
    "twice yearly in April and October",
    "each April and October",
  ]),
  ...means({ recurrence: "quarterly", rrule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", ongoing: true }, [
    "Quarterly (June, September, December, March)",
  ]),
  ...means(
    { deadlines: ["2024-03-31"], recurrence: "annual", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1", ongoing: true },
    ["March 2024, then annually", "31st March 2024 (annually)", "Annual - March 2024"],
  ),
  ...means({ rrule: "FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=-1", ongoing: true }, [
    "every 18 months",
    "Every eighteen months",
  ]),
  ...means({ recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", ongoing: true }, [
    "Monthly",
    "each month",
    "every month",
  ]),
  ...means({ recurrence: "monthly", rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", from: "2023-04-01", ongoing: true }, [
    "Monthly from April 2023",
  ]),
  ...means(
    {
      recurrence: "quarterly",
      rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20250331",
      until: "2025-03-31",
      ongoing: true,
    },
    ["Quarterly until March 2025"],
  ),
  ...means({ recurrence: "bimonthly", rrule: "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", ongoing: true }, [
    "Bi-monthly",
    "every other month",
    "every two months",
  ]),
  ...means({ recurrence: "termly", rrule: "FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=-1", ongoing: true }, [
    "Termly",
    "every term",
    "three times a year",
  ]),
  ...means({ recurrence: "biennial", rrule: "FREQ=YEARLY;INTERVAL=2", ongoing: true }, [
    "every two years",
    "Biennial",
    "every other year",
  ]),
  ...means({ recurrence: "weekly", rrule: "FREQ=WEEKLY", ongoing: true }, ["Weekly", "every week"]),
  ...means({ recurrence: "fortnightly", rrule: "FREQ=WEEKLY;INTERVAL=2", ongoing: true }, [
    "Fortnightly",
    "every two weeks",
    "every other week",
  ]),

  // Finished
  ...means({ done: true }, [
    "Complete",
    "Completed",
    "complete",
    "DONE",
    "Published",
    "Achieved",
    "Already complete",
    "In place",
    "Action completed",
  ]),
  ...means({ done: true, deadlines: ["2023-03-31"] }, [
    "Completed March 2023",
    "Complete - March 2023",
    "Achieved in March 2023",
  ]),
  ...means({ done: true, leftOver: "report on intranet" }, ["Completed – report on intranet"]),

  // Old dates beside new ones
  ...means({ deadlines: ["2023-06-30"] }, [
    "~~March 23~~ June 23",
    "June 23 (was March 23)",
    "March 23, now June 23",
    "March 2023 extended to June 2023",
    "June 2023 (previously March 2023)",
    "March 23 → June 23",
    "Revised to June 2023",
  ]),

  // Counted from the plan's day, or waiting
  ...means({ deadlines: ["2025-05-15"] }, [
    "within 12 months",
    "Within the next 12 months",
    "within one year",
    "over the next year",
  ]),
  ...means({ deadlines: ["2024-05-31"] }, ["by the end of the month", "end of this month", "this month"]),
  ...means({ deadlines: ["2026-07-31"], from: "2026-05-01" }, ["TBC, provisionally May 26 to July 26"]),
];

/** Cells that give no date, and are understood. */
export const UNDATED: readonly string[] = [
  "",
  "TBC",
  "tbc.",
  "TBA",
  "To be confirmed",
  "Date to be agreed",
  "n/a",
  "N/A",
  "Not applicable",
  "Under development",
  "In progress",
  "In development",
  "Underway",
  "Not started",
  "On hold",
  "Immediate",
  "ASAP",
  "As soon as possible",
  "---------",
  "-",
  "?",
  "Short term",
  "2 of 3 complete",
  "80% complete",
  "Partially complete",
  "Not yet complete",
  "when the new officer starts",
  "within 6 months of adoption",
  "Within six months of the new scheme",
  "within two to four years",
  "18 months",
  "Year 2 of the plan",
  "Dependent on funding",
  "Once the restructure is agreed",
];

/** Cells that give no date and are not understood: every content word is left over. */
export const NOT_A_DATE: readonly string[] = [
  "See directorate action plans",
  "See above",
  "Equality Act 2010",
  "Census 2021",
  "May be delivered with partners",
  "Objective 3",
  "ref 2.11",
  "1.2.3",
  "Septmeber 2024",
  "2024-20227",
  "31 Feb 2024",
  "31/04/2024",
  "32 March 2024",
  "13/13/2024",
  "March 20233",
  "Head of Libraries",
  "£5,000",
  "Amber",
  "Group sat in second session",
  "Staff may march with partners",
  "May Okafor to lead",
  "Room 101",
  "Rollout across 14 wards",
  "Policy 3/24 refers",
];

export function means(meant: Meant, texts: readonly string[]): readonly Case[] {
  return texts.map((text) => ({ text, meant }));
}

/** A reading in the corpus's own shape. */
export function meaningOf(facts: DueFacts & { readonly leftOver?: string }): Meant {
  return {
    ...(facts.deadlines.length > 0 ? { deadlines: facts.deadlines.map(({ date }) => date) } : {}),
    ...(facts.recurrence ? { recurrence: facts.recurrence } : {}),
    ...(facts.rrule ? { rrule: facts.rrule } : {}),
    ...(facts.from ? { from: facts.from } : {}),
    ...(facts.until ? { until: facts.until } : {}),
    ...(facts.ongoing ? { ongoing: true } : {}),
    ...(facts.done ? { done: true } : {}),
    ...(facts.leftOver ? { leftOver: facts.leftOver } : {}),
  };
}
