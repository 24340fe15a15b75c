// Tables whose headings nobody listed, and tables that hold no actions whatever they look like.
import { describe, expect, it } from "vitest";
import { registerOf } from "../../support/register-of.ts";

const BODY = [
  ["Recruit eight people with lived experience to the panel", "Communities Manager", "March 2026"],
  ["Translate the form into the five most used languages", "Customer Services Manager", "June 2026"],
];

describe("a table of owners and dates", () => {
  it("is read though no heading says what is to be done, and the column that was taken is asked about", () => {
    const { actions, queries } = registerOf("Equality Outcomes", [["Output", "Responsible", "Timescale"], ...BODY]);
    expect(actions.map(({ action }) => action)).toEqual(BODY.map(([text]) => text));
    expect(queries.map(({ question, choices }) => [question, choices])).toEqual([
      [
        "No heading of the table on table row 1 says what is to be done; I took “Output”. Is that right?",
        ["Yes, “Output”", "None; leave the table out"],
      ],
    ]);
  });

  it("is read though none of its headings was listed", () => {
    const { actions } = registerOf("Equality Plan", [
      ["Force activity", "Post holder", "Delivery expected when"],
      ...BODY,
    ]);
    expect(actions.map(({ owners, due }) => [owners[0]?.name, due.text])).toEqual(BODY.map((row) => row.slice(1)));
  });

  it("is asked about where no column holds prose", () => {
    const { actions, queries } = registerOf("Plan", [
      ["Output", "Responsible", "Timescale"],
      ["Panel", "HR", "May 2026"],
    ]);
    expect(actions).toEqual([]);
    expect(queries.map(({ question }) => question)).toEqual([
      "The table on table row 1 has owners and dates but no column of actions. Which column says what is to be done?",
    ]);
  });
});

it("a heading over numbers and texts is that of the texts", () => {
  const { actions } = registerOf("Equality Plan", [
    ["Action", "", "Who", "When"],
    ["1", "Fit a ramp", "Estates Manager", "March 2027"],
    ["2", "Put up signs", "Estates Manager", "June 2027"],
  ]);
  expect(actions.map(({ reference, action }) => [reference, action])).toEqual([
    ["1", "Fit a ramp"],
    ["2", "Put up signs"],
  ]);
});

it("headings of which some have an upper line in a row of its own are one row", () => {
  const { actions, queries } = registerOf("Equality Plan", [
    ["", "", "Exec lead /", "By"],
    ["Ref", "What we'll do", "delivery lead", "when"],
    ["1", BODY[0]?.[0] ?? "", "Chief Nurse", "May 2026"],
  ]);
  expect(actions.map(({ owners, due }) => [owners[0]?.name, due.text])).toEqual([["Chief Nurse", "May 2026"]]);
  expect(queries).toEqual([]);
});

it.each<[string, readonly (readonly string[])[]]>([
  [
    "versions of the document",
    [
      ["Version", "Date", "Author", "Summary of changes"],
      ["1.0", "May 2025", "A Reed", "First draft for comment"],
    ],
  ],
  [
    "contacts",
    [
      ["Team", "Contact", "E-mail"],
      ["Equality Team", "Head of Equality", "equality@example.org"],
    ],
  ],
  [
    "words explained",
    [
      ["Term", "Meaning"],
      ["Due regard", "What the Act asks of a public body"],
    ],
  ],
  [
    "figures by year",
    [
      ["Staff group", "2023", "2024"],
      ["Nurses and midwives", "11%", "12%"],
    ],
  ],
  [
    "counts of actions",
    [
      ["Domain", "Actions", "Complete", "Overdue"],
      ["Workforce", "4", "1", "0"],
    ],
  ],
  [
    "who was consulted",
    [
      ["Group", "Format", "Numbers"],
      ["Race Equality Network", "Two workshops in the town hall", "24"],
    ],
  ],
  [
    "risks",
    [
      ["Risk", "Likelihood", "Impact", "Mitigating action", "Owner", "Review date"],
      ["Cuts", "3", "4", "Ask early for the money that is needed", "HR Team", "May 2026"],
    ],
  ],
])("a table of %s holds no actions", (_, table) => {
  expect(registerOf("Equality Plan", "Annex", table).actions).toEqual([]);
});

it("a row that happens to hold words of headings stays a row where it holds a date", () => {
  const { actions } = registerOf("Equality Plan", [
    ["Action", "Responsible", "Target date", "Progress"],
    ["Publish the gap", "Head of HR", "May 2026", "On track"],
    ["Extend the workshops to all schools", "Education Inclusion Lead", "2024/25 to 2026/27 academic years", "Behind"],
  ]);
  expect(actions.map(({ owners, status }) => [owners[0]?.name, status])).toEqual([
    ["Head of HR", "On track"],
    ["Education Inclusion Lead", "Behind"],
  ]);
});

it("a heading may hold a date of its own", () => {
  const { actions } = registerOf("Equality Plan", [
    ["Ref", "Action", "Lead", "Target date", "Previous RAG\n(Q1)", "Current RAG (Q2)", "Q1 update\n(July 2025)"],
    ["A1", "Publish the gap", "Head of HR", "May 2026", "Amber", "Green", "Figures drawn"],
  ]);
  expect(actions.map(({ action, due, rag }) => [action, due.text, rag])).toEqual([
    ["Publish the gap", "May 2026", "G"],
  ]);
});

it("headings under one that spans them say for themselves what they are", () => {
  const { actions } = registerOf("Equality Plan", [
    ["Action", "Officer", "Timescale", "", "RAG"],
    ["", "", "Start", "End", ""],
    ["Publish the gap", "Head of HR", "May 2025", "May 2026", "G"],
  ]);
  expect(actions.map(({ due, tags }) => [due.text, tags])).toEqual([["May 2026", { Start: ["May 2025"] }]]);
});

it("a log of a meeting and an export of a planner are read by what their columns mean", () => {
  const log = registerOf("Action log", [
    ["No", "Meeting", "Date raised", "Raised by", "Action", "Owner", "Due", "Status", "Date closed"],
    ["24/07", "SG 11", "2025-09-12", "Cllr Reed", "Find out what the network needs", "Asha", "2026-10-31", "Open", ""],
    ["24/08", "SG 11", "2025-09-12", "TB", "Check access of the new room", "TB", "2026-11-29", "Closed", "2025-01-14"],
  ]);
  const planner = registerOf("Delivery Plan", [
    [
      "Task ID",
      "Task Name",
      "Bucket Name",
      "Progress",
      "Assigned To",
      "Created By",
      "Created Date",
      "Due date",
      "Description",
    ],
    [
      "xY1a",
      "Write the brief",
      "Forms",
      "Completed",
      "Nadia Reed",
      "Sam Okoro",
      "2025-04-01",
      "2026-05-30",
      "The old form, as it stands, expires.",
    ],
    ["xY1b", "Pilot the form", "Forms", "In progress", "Tom Reed", "Sam Okoro", "2025-04-01", "2026-06-30", ""],
  ]);
  const facts = [...log.actions, ...planner.actions].map(({ action, owners, due, status }) => [
    action,
    owners.map(({ name }) => name).join(),
    due.text,
    status,
  ]);
  expect(facts).toEqual([
    ["Find out what the network needs", "Asha", "2026-10-31", "Open"],
    ["Check access of the new room", "TB", "2026-11-29", "Closed"],
    ["Write the brief", "Nadia Reed", "2026-05-30", "Completed"],
    ["Pilot the form", "Tom Reed", "2026-06-30", "In progress"],
  ]);
});

describe("a row of an action", () => {
  it.each([
    [
      "a theme, an officer and a season",
      ["Theme 2: Our services", "Ask users about barriers", "Leisure Officer", "Autumn 2026", "Started"],
    ],
    [
      "an officer, a status and a percentage",
      ["Leadership and accountability", "Report to Cabinet", "Monitoring Officer", "Sept 2026", "10"],
    ],
    ["no date yet", ["Objective 1: Pay", "Publish the figures", "Reward Officer", "TBC", "On track"]],
  ])("is none of headings, though its cells sound like them: %s", (_, row) => {
    const headings = ["Theme", "Action", "Lead officer", "Deadline", "Progress"];
    const other = ["Theme 1: Our people", "Train all managers", "Head of HR", "May 2026", "Started"];
    const { actions, leftOut } = registerOf("Equality Plan", [headings, row, other]);
    expect(actions.map(({ action }) => action)).toEqual([row[1], other[1]]);
    expect(leftOut).toEqual([]);
  });
});

it("headings in two languages, a line for each, are known by the one that is", () => {
  const headings = ["Rhif\nNo.", "Cam Gweithredu\nAction", "Swyddog Arweiniol\nLead Officer", "Erbyn pryd\nBy when"];
  const rows = BODY.map((row, at) => [`1.${at + 1}`, ...row]);
  const { actions } = registerOf("Strategic Equality Plan", [headings, ...rows]);
  expect(actions.map(({ owners, due }) => [owners[0]?.name, due.text])).toEqual(BODY.map((row) => row.slice(1)));
});

it("a further table of one sheet, below a blank row and a line, is read under headings that nobody listed", () => {
  const { actions, sections, queries } = registerOf("Delivery plan", [
    ["ID", "Deliverable", "Accountable officer", "Target", ""],
    ["1", "Film the pages that most people open", "Digital Editor", "May 2027", ""],
    ["Average", "", "", "57", ""],
    ["", "", "", "", ""],
    ["Carried over from the old scheme", "", "", "", ""],
    ["Old ref", "What is left to do", "Responsible", "New deadline", "Agreed by"],
    ["4c", "Fit signs in the three remaining schemes", "Housing Manager", "June 2027", "Cllr Vale"],
    ["7a", "Write up the lessons of the programme", "Resettlement Officer", "July 2027", "Cllr Vale"],
    ["", "", "", "", ""],
    ["Key to services", "", "", "", ""],
    ["HR", "Human Resources", "", "", ""],
  ]);
  expect(actions.map(({ printedReference, owners, due }) => [printedReference, owners[0]?.name, due.text])).toEqual([
    ["1", "Digital Editor", "May 2027"],
    ["4c", "Housing Manager", "June 2027"],
    ["7a", "Resettlement Officer", "July 2027"],
  ]);
  expect(sections.map(({ title }) => title)).toContain("Carried over from the old scheme");
  expect(queries).toEqual([]);
});
