// Cells that came out one after another: rows where every step is sure, and a question where one is not.
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/parsers/document/read-document.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";

function read(lines: readonly string[]) {
  const document = readDocument(new TextEncoder().encode(lines.join("\n")), "plan.txt");
  const { actions, queries } = readPlan(document, { today: localDate("2025-06-02") });
  return {
    actions: actions.map(({ action, owners, due }) => [action, owners.map(({ name }) => name).join(" + "), due.text]),
    doubted: queries.map(({ question }) => question).filter((question) => question.includes("stand in other columns")),
    asked: queries.map(({ question }) => question).filter((question) => question.includes("cannot be read")).length,
  };
}

const HEADINGS = "Action / Lead / By when / Outcome";

describe("cells parted by slashes", () => {
  it("a blank cell that was left out moves no other cell", () => {
    const { actions } = read([
      HEADINGS,
      "Print the map / March 2026 / More visitors",
      "Mend the lift / Estates Officer",
    ]);
    expect(actions).toEqual([
      ["Print the map", "", "March 2026"],
      ["Mend the lift", "Estates Officer", ""],
    ]);
  });

  it("both rows are asked about where an action begins with items that may be the rest of the row above", () => {
    const { actions, doubted } = read([
      "Action / Lead Responsible / Outcome / RAG Rating",
      "Find people and money for the merged service / Head of People / Two posts are filled / Green",
      "To set up the programme of work within and throughout the merged service /",
      "- Head of People",
      "- Equality & Inclusion Lead",
      "To make sure that it is known who leads at each site and that the effect on equality is weighed first /",
      "- Head of People",
      "- Equality & Inclusion Lead",
      "- Equality & Inclusion Panel",
      "- The service has somebody who leads by way of the Equality & Inclusion Panel",
      "- Equality & Inclusion team sits in the town hall",
      "- Board training is under way so that all know what the law asks",
      "- Chair of the Board speaks for Equality & Inclusion",
      "To secure a sound and orderly method for weighing the effect of all policies of the merged service /",
      "- Equality & Inclusion Lead",
      "Offer interpreters at all sites / Head of Patient Services / Contract signed, two sites to join / Amber",
    ]);
    expect(actions.some(([action]) => action?.startsWith("• "))).toBe(true);
    expect(doubted).toHaveLength(2);
  });

  it("a line under a whole row goes on with its last cell where the next line is a whole row too", () => {
    const { actions, asked } = read([
      HEADINGS,
      "Print the map / Policy Officer / March 2026 / More visitors",
      "Fewer calls",
      "Mend the lift / Estates Officer / May 2026 / The lift runs",
    ]);
    expect(asked).toBe(0);
    expect(actions.map(([action]) => action)).toEqual(["Print the map", "Mend the lift"]);
  });

  it("a row in which a cell may belong to two columns is read and asked about by itself", () => {
    const { actions, asked, doubted } = read([
      "Objective / Action / Lead / By when",
      "Fair pay / Publish the gap / Head of People / March 2026",
      "Open doors",
      "Mend the lift",
      "Mend the doors / Estates Officer / May 2026",
      "Fair pay / Talk about promotion / Head of People / June 2026",
    ]);
    expect(actions.map(([action]) => action)).toEqual([
      "Publish the gap",
      "Mend the lift Mend the doors",
      "Talk about promotion",
    ]);
    expect(asked).toBe(0);
    expect(doubted).toEqual([expect.stringContaining("on lines 4 to 5")]);
  });
});

it("a numbered title that ran into the last heading stands over the rows, though lines break inside the first", () => {
  const { actions, asked } = read([
    "Aim / Action / By when / Lead1. Birds",
    "Know the ducks / Count the ducks, by the spring",
    "Tell the visitors how many there are / Spring 2026 / Park Ranger",
    "Feed the ducks / Buy grain for the winter / October 2026 / Works Manager",
    "2. Fish",
    "Know the carp / Weigh the carp at both ponds / June 2026 / Park Ranger",
  ]);
  expect(asked).toBe(0);
  expect(actions.map(([action]) => action)).toEqual([
    "Count the ducks, by the spring Tell the visitors how many there are",
    "Buy grain for the winter",
    "Weigh the carp at both ponds",
  ]);
});

it("a slash in front of a line ends the cell of several lines above it", () => {
  const { actions, asked } = read([
    "Action / Lead / Outcome / By when / RAG",
    "Print the map / - Policy Officer",
    "- Map Team",
    "/ - More visitors",
    "- Fewer calls",
    "/ March 2026 / Green",
    "Hold open days:",
    "- for families",
    "- for schools",
    "/ Estates Officer / 200 visitors / / Amber",
    "Mend the lift / Estates Officer / The lift runs / May 2026 / Amber",
  ]);
  expect(asked).toBe(0);
  expect(actions).toEqual([
    ["Print the map", "Policy Officer + Map Team", "March 2026"],
    ["Hold open days: • for families • for schools", "Estates Officer", ""],
    ["Mend the lift", "Estates Officer", "May 2026"],
  ]);
});

it("two slashes side by side have a blank cell between them, and a full row that ends in blanks ends there", () => {
  const { actions } = read([
    "No / Action / Lead / When / Partners / Status",
    "1 / Survey victims in nine languages / Victim Care Unit / May 2027 / Victim Support / On track",
    "2 / Hire a specialist in neurodiversity / / 2027-28 / / Not started",
    "3 / Train the board and the committees / Company Secretary / June 2027 / / ",
    "4 / Audit the risk grading / Crime Manager / July 2027 / Race Panel / On track",
  ]);
  expect(actions).toEqual([
    ["Survey victims in nine languages", "Victim Care Unit + Victim Support", "May 2027"],
    ["Hire a specialist in neurodiversity", "", "2027-28"],
    ["Train the board and the committees", "Company Secretary", "June 2027"],
    ["Audit the risk grading", "Crime Manager + Race Panel", "July 2027"],
  ]);
});

it("a table of figures below one of actions, both parted by slashes, is no part of it", () => {
  const { actions, asked } = read([
    "Action / Lead / Partners / When / RAG",
    "Survey victims in nine languages / Victim Care Unit / Victim Support / 1 September 2024 / Green",
    "Audit the risk grading / Crime Team / Race Panel / Nov 2024 / Amber",
    "",
    "Measures",
    "",
    "Measure / Baseline / Latest",
    "Officers who are Black / 0.9% / 1.1%",
    "Confidence of residents / 51% / 53%",
  ]);
  expect(actions.map(([action]) => action)).toEqual(["Survey victims in nine languages", "Audit the risk grading"]);
  expect(asked).toBe(0);
});

describe("a paragraph for each cell", () => {
  const headings = ["Action", "", "Responsibility", "", "Deadline", "", "Measure"];

  it("two owners in paragraphs of their own are owners of one action", () => {
    const row = [
      "Print the map",
      "",
      "Policy Officer",
      "",
      "Estates Officer",
      "",
      "May 2026",
      "",
      "It hangs in the hall",
    ];
    const again = ["Mend the lift", "", "Estates Officer", "", "June 2026", "", "It runs"];
    expect(read([...headings, "", ...row, "", ...again]).actions).toEqual([
      ["Print the map", "Policy Officer + Estates Officer", "May 2026"],
      ["Mend the lift", "Estates Officer", "June 2026"],
    ]);
  });

  it("text below the table ends in no cell", () => {
    const row = [
      "Mend the lift",
      "",
      "Estates Officer",
      "",
      "June 2026",
      "",
      "It runs",
      "",
      "Write to us at the town hall.",
    ];
    const { actions } = read([...headings, "", ...row]);
    expect(actions).toEqual([["Mend the lift", "Estates Officer", "June 2026"]]);
  });
});

describe("a text without any table", () => {
  it("letters with a date and a name are not asked about", () => {
    expect(read(["3 May 2025", "", "Dear all", "", "We thank you.", "", "Ann Marsh", "Chief Executive"]).asked).toBe(0);
  });

  it("headings on one line above lines whose cells are lost are asked about", () => {
    expect(read(["Recommendation Action Timescale", "R1: Work together. • talk Ongoing", "R2: Share June"]).asked).toBe(
      1,
    );
  });
});

describe("a bar behind each cell, under a rule", () => {
  it("lines of a cell are no rows, and text below the table is none", () => {
    const { actions } = read([
      "Action | Lead | By when |",
      "---|---|---|",
      "Print the map",
      "and hang it up | Policy Officer",
      "Estates Officer | May 2026 |",
      "Mend the lift | Estates Officer | |",
      "We thank all who helped.",
    ]);
    expect(actions).toEqual([
      ["Print the map and hang it up", "Policy Officer + Estates Officer", "May 2026"],
      ["Mend the lift", "Estates Officer", ""],
    ]);
  });

  it("a table in which a bar stands inside a cell is asked about", () => {
    const { actions, asked } = read([
      "Action | Lead | By when |",
      "---|---|---|",
      "Print the map | or a leaflet | Policy Officer | May 2026 |",
      "Mend the lift | Estates Officer | June 2026 |",
      "The end.",
    ]);
    expect([actions, asked]).toEqual([[], 1]);
  });
});
