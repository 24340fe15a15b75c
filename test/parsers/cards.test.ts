// Cards: which blocks of labels are actions, which lines are none, and that no word of them is lost.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardsAsTables } from "../../src/parsers/cards/cards-as-tables.ts";
import type { Block, Document } from "../../src/parsers/document/document.ts";
import { readText } from "../../src/parsers/document/read-text.ts";
import { cellsOf, textsOf } from "../support/document-cells.ts";
import { registerOf } from "../support/register-of.ts";

const read = (text: string): Document => cardsAsTables(readText(text, "plan.txt"));

describe("cards", () => {
  it("become rows under their labels", () => {
    const document = read(
      "Action: Review pay\nOwner: HR Team\nBy when: May 2026\n\nAction: Tell staff\nBy when: June 2026\n",
    );
    expect(cellsOf(document)).toEqual([
      ["Action", "Owner", "By when"],
      ["Review pay", "HR Team", "May 2026"],
      ["Tell staff", "", "June 2026"],
    ]);
  });

  it("may have several labels on a line", () => {
    expect(cellsOf(read("Action 4: Review pay\nLead officer: HR Team  By when: May 2026  RAG: Green\n"))).toEqual([
      ["Ref", "Action", "Lead officer", "By when", "RAG"],
      ["4", "Review pay", "HR Team", "May 2026", "Green"],
    ]);
  });

  it("take the line above them where they do not say what is to be done", () => {
    const card = (title: string): string => `${title}\nLead: HR Team\nDeadline: May 2026\n`;
    expect(cellsOf(read(`Plan\n\n${card("1.1 Review pay")}\n${card("1.2 Tell staff")}`))).toEqual([
      ["Ref", "Action", "Lead", "Deadline"],
      ["1.1", "Review pay", "HR Team", "May 2026"],
      ["1.2", "Tell staff", "HR Team", "May 2026"],
    ]);
  });

  it("take the whole list above them where a line introduces it", () => {
    const text =
      "Plan\n\n1.1 Open rooms on:\n\n• Level 3\n\n• the ground floor\n\nLead: HR Team\nDeadline: May 2026\n\n";
    expect(cellsOf(read(`${text}1.2 Tell staff\nLead: HR Team\nDeadline: June 2026\n`)).slice(1, 2)).toEqual([
      ["1.1", "Open rooms on:\n• Level 3\n• the ground floor", "HR Team", "May 2026"],
    ]);
  });

  it.each([
    ["Our workforce reflects the places that we serve", "Workstream 1 – Represented"],
    ["Our people and places", "Our people and places"],
  ])("belong to the part above them, whatever says what it means: %j", (below, section) => {
    const card = (action: string): string[] => [`What we will do: ${action}`, "Lead: HR Team", "Timescale: May 2026"];
    const lines = ["Plan", "Workstream 1 – Represented", below, ...card("Review pay"), ...card("Tell staff")];
    expect(registerOf(...lines).actions.map((action) => action.section)).toEqual([section, section]);
  });

  it("in bullets below points stand apart, though nothing but the next point parts them", () => {
    const card = (point: string): string => `• ${point}\n• Lead: HR Team\n• Deadline: May 2026\n• Measure: a report\n`;
    expect(cellsOf(read(`Plan\n\n${card("Review pay")}${card("Tell staff")}`)).map(([action]) => action)).toEqual([
      "Action",
      "• Review pay",
      "• Tell staff",
    ]);
  });

  it("keep a label of the plan's own that comes again, wherever it stands", () => {
    const card = (why: string): string => `Action: Review pay\nWhy now: ${why}\nOwner: HR Team\nBy when: May 2026\n`;
    expect(cellsOf(read(`${card("")}\n${card("Unions asked.")}`))).toEqual([
      ["Action", "Why now", "Owner", "By when"],
      ["Review pay", "", "HR Team", "May 2026"],
      ["Review pay", "Unions asked.", "HR Team", "May 2026"],
    ]);
  });

  it("go on over lines that end no sentence, and one that is counted as an action needs no date", () => {
    const text =
      "ACTION 1\nDescription: Review the conditions of hire in Wexley\nCross and Thornhay so that they are fair.\n" +
      "Responsible: HR Team\nTarget date: May 2026\n\nACTION 2\nDescription: Tell staff\nResponsible: HR Team\nStatus: Green\n";
    expect(cellsOf(read(text))).toEqual([
      ["Ref", "Description", "Responsible", "Target date", "Status"],
      [
        "1",
        "Review the conditions of hire in Wexley\nCross and Thornhay so that they are fair.",
        "HR Team",
        "May 2026",
        "",
      ],
      ["2", "Tell staff", "HR Team", "", "Green"],
    ]);
  });

  it("may part their labels by dashes, with letters below a number and lines set in under it", () => {
    const text =
      "PEOPLE:\n\n1) Ask the staff of every depot what would help them and\n   Parish clerks too\n" +
      "   Owner - HR Team; Due - May 2026\n\n2) Grants:\na) open a small fund\n   Owner - Grants Officer; Due - June 2026\n\n" +
      "b) report awards\n   Owners - Grants Officer / Data Team; Due - quarterly\n\nNext meeting: 14 January 2026.\n";
    const document = read(text);
    expect(cellsOf(document)).toEqual([
      ["Ref", "Action", "Owner", "Due"],
      ["1", "Ask the staff of every depot what would help them and Parish clerks too", "HR Team", "May 2026"],
      ["Ref", "Action", "Owner", "Due"],
      ["2a", "open a small fund", "Grants Officer", "June 2026"],
      ["Ref", "Action", "Owners", "Due"],
      ["2b", "report awards", "Grants Officer / Data Team", "quarterly"],
    ]);
  });

  it("of which several have nothing above them are cells of a column, and what stands above the others is no action", () => {
    const card = (lead: string, by: string): string => `Lead: ${lead}\nBy: ${by}\n`;
    const column = card("Head of HR", "May 2026") + card("HR Team", "June 2026") + card("Head of Estates", "July 2026");
    expect(
      cellsOf(read(`Plan\n\nLead and deadline\n\n${column}\nComplaints fall\n\n${card("Data Team", "TBC")}`)),
    ).toEqual([]);
  });

  it("with a place are events, unless they are counted as actions", () => {
    const event = (title: string, label = "Where"): string =>
      `${title}\nWho: Milltown Choir\nWhen: 18 July 2026\n${label}: Town Hall\n\n`;
    expect(cellsOf(read(`Programme\n\n${event("Opening night")}${event("Dance for all", "Venue")}`))).toEqual([]);
    expect(cellsOf(read(`Plan\n\n${event("1.1 Fit a loop")}${event("1.2 Mend the lift")}`))).toEqual([
      ["Ref", "Action", "Who", "When", "Where"],
      ["1.1", "Fit a loop", "Milltown Choir", "18 July 2026", "Town Hall"],
      ["1.2", "Mend the lift", "Milltown Choir", "18 July 2026", "Town Hall"],
    ]);
  });

  it("of that make may have an owner and no date", () => {
    const text = "1.1 Review pay\nLead: HR Team\nBy: May 2026\n\n1.2 Tell staff\nLead: HR. By: June, then yearly.\n\n";
    expect(cellsOf(read(`Plan\n\n${text}1.3 Ask again\nLead: Head of HR\n`))).toEqual([
      ["Ref", "Action", "Lead", "By"],
      ["1.1", "Review pay", "HR Team", "May 2026"],
      ["1.2", "Tell staff", "HR", "June, then yearly"],
      ["1.3", "Ask again", "Head of HR", ""],
    ]);
  });

  it.each([
    ["what a document says about itself", "Equality plan\nOwner: Policy Team\nReview date: May 2026\n\nSome text.\n"],
    ["the head of a section", "Objective 1: Fair pay\nLead: Head of HR\n\nSome text.\n"],
    ["prose with a colon", "We will do this: review pay.\nWho: everybody.\n"],
  ])("are not made of %s", (_, text) => {
    expect(cellsOf(read(text))).toEqual([]);
  });

  it("lose no word, whatever the lines", () => {
    const line = fc.constantFrom(
      "Action: Review pay",
      "Action 2: Tell staff",
      "Owner: HR Team",
      "By when: May 2026",
      "Lead: Law  Deadline: June",
      "• unions",
      "and staff",
      "1.1 Fair pay",
      "Theme 2: Homes",
      "Notes: none",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const blocks = lines.map((text, at): Block => ({ kind: "paragraph", text, from: at + 1, to: at + 1 }));
        const document = cardsAsTables({ name: "plan", unit: "line", blocks });
        const kept = [...cellsOf(document).flat(), ...textsOf(document)].join(" ");
        for (const text of lines) {
          const said = text.replace(/^Action( \d)?: |^(?:Owner|By when|Notes): |^• |^Theme 2: |^1\.1 /, "");
          for (const words of said.split(/ {2}|: /)) expect(kept).toContain(words);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a word for how the actions stand, without a label", () => {
  const card = (action: string): readonly string[] => [`Action: ${action}`, "Owner: HR Team", "Due: May 2026"];
  const ratings = (...lines: readonly string[]) =>
    registerOf("Fair pay plan", ...lines).actions.map(({ rag, status }) => rag ?? status);

  it("rates the card below where one stands above the first", () => {
    expect(ratings("On track", ...card("Review pay"), "Delayed", ...card("Tell staff"))).toEqual([
      "On track",
      "Delayed",
    ]);
  });

  it("rates the card above where one stands below the last", () => {
    expect(ratings(...card("Review pay"), "Green", ...card("Tell staff"), "Red")).toEqual(["G", "R"]);
  });

  it("rates none and is asked about where it stands only between cards", () => {
    const lines = [...card("Review pay"), "Green", ...card("Tell staff"), "Red", ...card("Ask unions")];
    const { actions, queries } = registerOf("Fair pay plan", ...lines);
    expect(actions.map(({ rag }) => rag)).toEqual([null, null, null]);
    expect(queries.filter(({ question }) => question.includes("whether the one above or the one below"))).toHaveLength(
      2,
    );
  });
});
