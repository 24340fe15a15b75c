// Headings of columns, by what they mean.
import { describe, expect, it } from "vitest";
import { headingWords, likelyWords, type Meaning } from "../../../src/parsers/table/columns.ts";
import { columnsOf } from "../../../src/parsers/table/columns-of.ts";
import { headerOf } from "../../../src/parsers/table/header.ts";
import { registerOf } from "../../support/register-of.ts";

describe("a heading", () => {
  it.each<[Meaning, string[]]>([
    [
      "action",
      [
        "Action",
        "ACTIONS",
        "Action to be taken",
        "Activity",
        "We will",
        "What we will do",
        "What we’ll do",
        "What we're going to do",
        "What we'll do",
        "What we’re doing",
        "What needs to be done?",
        "What are the gaps/what needs to be done?",
        "Key tasks",
        "How will we do it?",
        "Improvement actions",
      ],
    ],
    [
      "owner",
      [
        "Owner",
        "Lead",
        "Lead Officer/s",
        "Responsible officer",
        "Accountable",
        "By whom",
        "Who?",
        "Who will do it",
        "Who’s leading",
        "Who'll do it",
        "Organisation Lead",
        "Person responsible",
        "Responsibility",
        "Directorate lead",
        "Led by",
      ],
    ],
    [
      "due",
      [
        "By when",
        "By When?",
        "Deadline",
        "Due date",
        "Delivery date",
        "Completion Date",
        "Target date",
        "Timescale",
        "Timeframe (months)",
        "When",
        "Date for completion",
        "To be completed by",
        "Original deadline",
      ],
    ],
    ["rag", ["RAG", "RAG status", "RAG rating", "BRAG", "Current RAG rating", "RAG Sept 2025", "BRAG (Jan 26)"]],
    ["status", ["Status", "Current status", "Status @ Q3", "Status at 31 March 2026", "Dec-25 status"]],
    [
      "outcome",
      [
        "Outcome",
        "Expected outcomes",
        "Impact",
        "Success measures",
        "How will we know?",
        "We’ll know because",
        "How you’ll know",
        "Success looks like",
        "Where we want to be",
        "What difference will it make?",
      ],
    ],
    ["evidence", ["Evidence", "What can the Council already evidence?", "Where are we now?", "Current position"]],
    ["reference", ["Ref", "Ref.", "No.", "Action no", "#", "Reference number"]],
    ["directorate", ["Directorate", "Service area", "Lead directorate"]],
    ["section", ["Theme", "Priority area", "Strategic objective"]],
    [
      "further",
      [
        "Start date",
        "Date completed",
        "Last updated",
        "Comments",
        "Progress update",
        "How we’re doing",
        "Where we’ve got to",
        "Resources required",
        "Previous deadline",
        "What we found",
        "What you told us",
        "What our data shows",
        "What needs to change",
      ],
    ],
    ["indicator", ["Indicator", "Baseline", "Target 2027", "2025/26", "Likelihood"]],
  ])("of meaning %s may be any of %j", (meaning, headings) => {
    expect(headings.map((heading) => [heading, headingWords(heading)?.means])).toEqual(
      headings.map((heading) => [heading, meaning]),
    );
  });

  it.each(["", "On track Sept 2025", "Strand", "EFLG", "Equality Act", "Review the policy on leave for carers."])(
    "is not known: %j",
    (heading) => {
      expect(headingWords(heading)).toBeNull();
    },
  );
});

describe("a heading that nobody listed", () => {
  it.each<[Meaning, string[]]>([
    ["action", ["Planned action/objective", "Force activity", "National intervention", "What are you going to do?"]],
    ["due", ["When will it be done?", "Proposed completion", "Timeframe and milestones", "Expected delivery"]],
    ["owner", ["Who’s leading on this?", "SRO", "Post holder", "Named person", "Responsibility (include job title)"]],
    ["outcome", ["Success criteria and outcome", "What success means for staff"]],
    ["status", ["Delivery status (June 2025)"]],
    ["section", ["Workstream", "National pillar"]],
    ["further", ["Action taken to date", "Date of last progress update", "Dependencies", "Proposed start"]],
  ])("means %s by one of its words: %j", (meaning, headings) => {
    expect(headings.map((heading) => [heading, likelyWords(heading)?.means])).toEqual(
      headings.map((heading) => [heading, meaning]),
    );
  });
});

describe("the columns of a table", () => {
  const meanings = (...headings: string[]): string[] => columnsOf(headings).map(({ meaning }) => meaning);

  it("take an objective for the action only where nothing else is", () => {
    expect(meanings("Objective", "Lead", "By when")).toEqual(["action", "owner", "due"]);
    expect(meanings("Objective", "Action", "Lead", "By when")).toEqual(["section", "action", "owner", "due"]);
  });

  it("take the last rating that was filled in, in whatever order", () => {
    const ratedBy = (headings: readonly string[], ...below: (readonly string[])[]) =>
      columnsOf(headings, below).findIndex(({ meaning }) => meaning === "rag");
    expect(ratedBy(["Action", "RAG Q1 2026", "RAG Q2 2026"], ["Caption", "R", "A"])).toBe(2);
    expect(ratedBy(["Action", "RAG Q2 2026", "RAG Q1 2026"], ["Caption", "R", "A"])).toBe(1);
    expect(ratedBy(["Action", "Q1 RAG", "Q2 RAG", "Q3 RAG"], ["Caption", "R", "A", ""])).toBe(2);
    expect(ratedBy(["Action", "RAG Nov 25", "RAG Feb 26"], ["Caption", "R", "A"])).toBe(2);
  });

  it("take a description for the action where nothing shorter is, and never for a section", () => {
    expect(meanings("Action", "Description", "Key milestones", "Owner")).toEqual([
      "action",
      "further",
      "further",
      "owner",
    ]);
    const below = [["Loops", "Fit hearing loops in both halls"]];
    expect(columnsOf(["Project", "Description"], below).map(({ meaning }) => meaning)).toEqual(["section", "action"]);
  });

  it("keep a second date beside the deadline as it is", () => {
    expect(meanings("Action", "Review date", "Deadline", "Lead")).toEqual(["action", "further", "due", "owner"]);
  });

  it("take “Delivered by” for who where another heading says when", () => {
    expect(meanings("Action", "Executive lead", "Delivered by", "Completion date")).toEqual([
      "action",
      "owner",
      "owner",
      "due",
    ]);
    expect(meanings("Action", "Lead", "Delivered by")).toEqual(["action", "owner", "due"]);
  });

  it("take “Done by” for who where posts stand under it", () => {
    const register = registerOf([
      ["Action", "Done by", "Date"],
      ["Paint the door", "Estates Team", "May 2026"],
      ["Mend it", "Joinery Team", "June 2026"],
    ]);
    expect(register.actions.map(({ owners, due }) => [owners.map(({ name }) => name), due.text])).toEqual([
      [["Estates Team"], "May 2026"],
      [["Joinery Team"], "June 2026"],
    ]);
  });

  it("take the fuller of two that only likely mean the action", () => {
    const columns = columnsOf(
      ["National action", "Force activity", "SRO"],
      [["Retain", "Interview all who leave", "DCC"]],
    );
    expect(columns.map(({ meaning }) => meaning)).toEqual(["further", "action", "owner"]);
  });

  it("take milestones for dates where nothing but dates stands in them", () => {
    const read = (...milestones: string[]): unknown[] =>
      registerOf("Plan", [
        ["Ref", "Action", "Milestone", "Lead"],
        ["1", "Buy a portable ramp", milestones[0] ?? "", "Head of Estates"],
        ["2", "Train the front desk", milestones[1] ?? "", "Head of Estates"],
      ]).actions.map(({ due }) => due.text);
    expect(read("Sep 2026", "Spring 2027")).toEqual(["Sep 2026", "Spring 2027"]);
    expect(read("Ramp delivered", "All staff trained")).toEqual(["", ""]);
  });

  it("may name owners twice", () => {
    expect(meanings("Action", "Organisation Lead", "Equality Lead")).toEqual(["action", "owner", "owner"]);
  });
});

describe("a row of headings", () => {
  it("is told from a row that only looks like one", () => {
    expect(headerOf(["Action", "Owner", "By when"])?.of).toBe("actions");
    expect(headerOf(["Measure", "Baseline", "Target 2027", "Lead"])?.of).toBe("something else");
    expect(headerOf(["Action", "Measure", "Baseline", "Owner"])?.of).toBe("actions");
    expect(headerOf(["Measure", "2022", "Target 2027"])?.of).toBe("something else");
    expect(headerOf(["Indicator", "2023/24", "Target 2027"])?.of).toBe("something else");
    expect(headerOf(["Review of measures", "2022", "Lead"])).toBeNull();
    expect(headerOf(["Action plan monitoring", "Officers", "Ongoing"])).toBeNull();
    expect(headerOf(["Put the gap report on the agenda", "Complete", "HR", "G"])).toBeNull();
    expect(headerOf(["Action", "", ""])).toBeNull();
  });
});

describe("recommendations beside responses", () => {
  const HEADINGS = ["Recommendation", "Council response", "Lead", "Target date"];

  it("are answered by what the council will do, several to one", () => {
    const { actions } = registerOf("Peer review action plan", [
      HEADINGS,
      ["R1. Make better use of data", "Appoint an apprentice for data", "Head of Strategy", "May 2027"],
      ["", "Publish the chapters on ethnicity and disability", "Head of Health", "June 2027"],
      ["R2. Talk to people", "Bring the three calendars into one", "Head of Strategy", "July 2027"],
    ]);
    expect(actions.map(({ action, section }) => [action, section])).toEqual([
      ["Appoint an apprentice for data", "R1. Make better use of data"],
      ["Publish the chapters on ethnicity and disability", "R1. Make better use of data"],
      ["Bring the three calendars into one", "R2. Talk to people"],
    ]);
  });

  it("are the actions where the response only agrees", () => {
    const { actions } = registerOf("Audit action plan", [
      HEADINGS,
      ["Make better use of data", "Agreed", "Head of Strategy", "May 2027"],
      ["Publish the chapters on ethnicity", "Accepted in part", "Head of Health", "June 2027"],
    ]);
    expect(actions.map(({ action }) => action)).toEqual([
      "Make better use of data",
      "Publish the chapters on ethnicity",
    ]);
  });
});

it("a heading that nobody knows rates where nothing but colours stand below it", () => {
  const rows = [
    ["Caption all films", "Film Officer", "May 2026", "Amber"],
    ["Repair the ramp", "Site Manager", "June 2026", "Green"],
  ];
  const ragsUnder = (heading: string) =>
    registerOf("Plan", [["Action", "Owner", "By when", heading], ...rows]).actions.map(({ rag }) => rag);
  expect(ragsUnder("Confidence")).toEqual(["A", "G"]);
  expect(ragsUnder("Risk rating")).toEqual([null, null]);
});

it("lines for a signature and a date below the last row are no actions", () => {
  const { actions, reconciliation } = registerOf("Plan", [
    ["Theme", "Action", "Owner", "By when"],
    ["Films", "Caption all films", "Film Officer", "May 2026"],
    ["Signed off by:", "Principal", "", ""],
    ["Date:", "12/01/2026", "", ""],
  ]);
  expect(actions).toHaveLength(1);
  expect(reconciliation.leftOut).toContainEqual({ reason: "line for a signature or a date", count: 2 });
});

it("what was answered to a recommendation is no name of a part, where it only says that it is agreed", () => {
  const { actions } = registerOf("Review of the ponds", [
    ["Recommendation", "Response", "Owner", "Deadline"],
    ["Set up a panel of anglers", "Agreed", "Head of Parks", "May 2026"],
    ["Report to scrutiny twice a year", "Agreed in part", "Clerk", "June 2026"],
  ]);
  expect(actions.map(({ section, action, tags }) => [section, action, tags])).toEqual([
    [null, "Set up a panel of anglers", { Response: ["Agreed"] }],
    [null, "Report to scrutiny twice a year", { Response: ["Agreed in part"] }],
  ]);
});
