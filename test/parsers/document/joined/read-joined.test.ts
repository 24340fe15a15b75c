// Tables of which only the order of the words is left.
import { describe, expect, it } from "vitest";
import { readText } from "../../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";

const today = localDate("2025-06-02");

interface Said {
  readonly actions: readonly string[];
  readonly asked: readonly string[];
}

/** "ref: action; owners; due (section)" for each action, and what is asked about the whole plan. */
function said(text: string): Said {
  const { actions, queries } = readPlan(readText(text, "plan.txt"), { today });
  return {
    actions: actions.map(({ printedReference, action, owners, due, section }) => {
      const names = owners.map(({ name }) => name).join(" + ");
      return `${printedReference ?? "-"}: ${action}; ${names}; ${due.text}${section === null ? "" : ` (${section})`}`;
    }),
    asked: queries.filter(({ question }) => question.includes("cannot be read")).map(({ question }) => question),
  };
}

describe("rows whose cells are joined by spaces", () => {
  it("are parted where an owner and a date stand as the headings say", () => {
    const text = `Plan
Action Lead Timescale
Put a hearing loop into each library Head of Libraries March 2026
Ask carers how the letters read Policy Officer Ongoing
Train all who answer the telephone Head of Customer Contact By December 2025
`;
    expect(said(text)).toEqual({
      actions: [
        "-: Put a hearing loop into each library; Head of Libraries; March 2026",
        "-: Ask carers how the letters read; Policy Officer; Ongoing",
        "-: Train all who answer the telephone; Head of Customer Contact; By December 2025",
      ],
      asked: [],
    });
  });

  it("are parted where the date stands before the owner too", () => {
    const text = `Plan
Action By when Lead
Put a hearing loop into each library March 2026 Head of Libraries
Ask carers how the letters read Ongoing Policy Officer
`;
    expect(said(text).actions).toEqual([
      "-: Put a hearing loop into each library; Head of Libraries; March 2026",
      "-: Ask carers how the letters read; Policy Officer; Ongoing",
    ]);
  });

  it("go on over lines, and a line between them names their part", () => {
    const text = `Plan
Ref Action Lead Timescale
Theme 1: Getting in
1.1 Put a hearing loop into each library, and tell
people at the door that it is there
Head of Libraries, Estates
Manager
March 2026
1.2 Ask carers how the letters read Policy Officer Ongoing
Theme 2: Being heard
2.1 Train all who answer the telephone Head of Customer
Contact
December 2025
`;
    expect(said(text)).toEqual({
      actions: [
        "1.1: Put a hearing loop into each library, and tell people at the door that it is there; Head of Libraries + Estates Manager; March 2026 (Theme 1: Getting in)",
        "1.2: Ask carers how the letters read; Policy Officer; Ongoing (Theme 1: Getting in)",
        "2.1: Train all who answer the telephone; Head of Customer Contact; December 2025 (Theme 2: Being heard)",
      ],
      asked: [],
    });
  });

  it("are read where a page is one line, with the titles of their parts", () => {
    const text =
      "Plan for Marlow Vale. Objective 1: Getting in We start with our doors. Ref Action Lead Timescale RAG 1.1 Put a hearing loop into " +
      "each library Head of Libraries March 2026 Green 1.2 Ask carers how the letters read Policy Officer June 2026 Amber " +
      "Objective 2: Being heard We answer. Ref Action Lead Timescale RAG 2.1 Train all who answer the telephone Head of Customer Contact Ongoing Red";
    expect(said(text)).toEqual({
      actions: [
        "1.1: Put a hearing loop into each library; Head of Libraries; March 2026 (Objective 1: Getting in)",
        "1.2: Ask carers how the letters read; Policy Officer; June 2026 (Objective 1: Getting in)",
        "2.1: Train all who answer the telephone; Head of Customer Contact; Ongoing (Objective 2: Being heard)",
      ],
      asked: [],
    });
  });

  it("are asked about by themselves where an owner may begin in two places, and their neighbours are read", () => {
    const text = `Plan
Action Lead Timescale
Put a hearing loop into each library Head of Libraries March 2026
Promote the Spring Culture Festival Communications Manager May 2026
Ask carers how the letters read Policy Officer Ongoing
`;
    const { actions, asked } = said(text);
    expect(actions).toHaveLength(2);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("Promote the Spring Culture Festival");
  });

  it("are read where another row shows who the owner is", () => {
    const text = `Plan
Action Lead Timescale
Put a hearing loop into each library Communications Manager March 2026
Promote the Spring Culture Festival Communications Manager May 2026
`;
    expect(said(text).actions[1]).toBe("-: Promote the Spring Culture Festival; Communications Manager; May 2026");
  });

  it("are asked about where two columns of sentences stand beside each other and nothing shows where one ends", () => {
    const text = `Plan
Action Outcome Lead Timescale
Review the letters that carers get Everybody reads with ease Policy Officer March 2026
Put a hearing loop into each library Visitors come more often Head of Libraries Ongoing
`;
    const { actions, asked } = said(text);
    expect(actions).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  it("are asked about where a title may hide at the beginning of an action, because no lines are left", () => {
    const row = (action: string): string => `${action} Head of Libraries March 2026 `;
    const text = `Action Lead Timescale ${row("Put a loop into each library")}${row("Being heard Train all who answer")}${row("Ask carers how letters read")}`;
    const { actions, asked } = said(text);
    expect(actions.some((action) => action.includes("Being heard"))).toBe(false);
    expect(asked.join(" ")).toContain("Being heard Train all who answer");
  });

  it("are asked about where one lacks what all others have", () => {
    const text = `Plan
Action Lead Timescale
Put a hearing loop into each library Head of Libraries March 2026
Ask carers how the letters read Policy Officer Ongoing
Train all who answer the telephone Head of Customer Contact
Print the plan in large type Policy Officer June 2026
Meet the access group Head of Libraries Quarterly
`;
    const { actions, asked } = said(text);
    expect(actions).toHaveLength(4);
    expect(asked.join(" ")).toContain("Train all who answer the telephone");
  });
});

describe("headings that stand about in a text, and dates", () => {
  it("are asked about, because a table was there", () => {
    const text =
      "Plan 2025 Objective Timescale Fair Work Agree the plan with the unions Lead Partnership Group October 2025 March 2026 " +
      "Staff trust the process People Team Ongoing Count who applies and who is appointed May 2026 Policy Office";
    expect(said(text).actions).toEqual([]);
    expect(said(text).asked).toHaveLength(1);
  });

  it("are words of sentences where a report speaks of timescales", () => {
    const text =
      "The report sets out a Timescale for the work and a Lead officer will be named. It was written in May 2024 and read in June 2024, " +
      "July 2024 and August 2024.";
    expect(said(text).asked).toEqual([]);
  });

  it("are not told from a rating behind the date, which has a heading of its own", () => {
    const text = `Plan
Action Lead Timescale RAG
Put a hearing loop into each library Head of Libraries Ongoing A
Ask carers how the letters read Policy Officer March 2026 G
Train all who answer the telephone Head of Libraries May 2026 A
`;
    const { actions } = readPlan(readText(text, "plan.txt"), { today });
    expect(actions.map(({ due, rag }) => [due.text, rag])).toEqual([
      ["Ongoing", "A"],
      ["March 2026", "G"],
      ["May 2026", "A"],
    ]);
  });
});

describe("lines that hold a row each", () => {
  it("keep their owner whole where a line was wrapped within it", () => {
    const text = `Plan
Ref Action Owner Deadline Status
1a Ask the panel how refusals of leave have been explained to staff and report it to the board Fleet
Vetting Manager March 2026 Delayed
1b Print the answers Head of People May 2026 On track
1c Put a loop into each hall of the force and tell the visitors at the door that it is there Estates
Manager June 2026 On track
`;
    expect(said(text)).toEqual({
      actions: [
        "1a: Ask the panel how refusals of leave have been explained to staff and report it to the board; Fleet Vetting Manager; March 2026",
        "1b: Print the answers; Head of People; May 2026",
        "1c: Put a loop into each hall of the force and tell the visitors at the door that it is there; Estates Manager; June 2026",
      ],
      asked: [],
    });
  });

  it("have an objective in front of the action where both have a heading", () => {
    const text = `Plan
Objective Actions Lead Completion date
A fair start Audit the reading lists of the first year Dean of Science March 2026
A fair start Pay students to look at the questions Heads of School May 2026
Safe to tell Train sixty people as first to hear Head of Services June 2026
`;
    expect(said(text).actions).toEqual([
      "-: Audit the reading lists of the first year; Dean of Science; March 2026 (A fair start)",
      "-: Pay students to look at the questions; Heads of School; May 2026 (A fair start)",
      "-: Train sixty people as first to hear; Head of Services; June 2026 (Safe to tell)",
    ]);
  });

  it("leave the text below the last row out of it", () => {
    const text = `Plan
Action Lead Timescale Outcome
Put a hearing loop into each library Head of Libraries March 2026 More visitors
Ask carers how the letters read Policy Officer Ongoing Fewer calls

Monitoring
The board will look at the plan in June 2026.
Visitors 2024 2025
All libraries 40,200 41,700
`;
    expect(said(text)).toEqual({
      actions: [
        "-: Put a hearing loop into each library; Head of Libraries; March 2026",
        "-: Ask carers how the letters read; Policy Officer; Ongoing",
      ],
      asked: [],
    });
  });

  it("have all of their last heading where its second word is small", () => {
    const text =
      "Plan\nAction Lead Due date Put a hearing loop into each library Head of Libraries March 2026 Ask carers how the letters read Policy Officer May 2026";
    expect(said(text)).toEqual({
      actions: [
        "-: Put a hearing loop into each library; Head of Libraries; March 2026",
        "-: Ask carers how the letters read; Policy Officer; May 2026",
      ],
      asked: [],
    });
  });

  it("are asked about where the first word of the owner may as well end the sentence before it", () => {
    const text = `Plan
Action Lead Timescale
Put a hearing loop into each library Head of Libraries March 2026
Write every letter about rent in plain English Learning Manager June 2026
Ask carers how the letters read Housing Policy Officer Ongoing
Take young people from care to the nursery Tree Planting Officer May 2026
Ask each school to give us some ground Tree Planting Officer May 2026
`;
    const { queries } = readPlan(readText(text, "plan.txt"), { today });
    expect(queries.map(({ question }) => question)).toEqual([
      "I am not sure of ACT-2, on line 4: nothing shows where its owner begins. I read “Write every letter about rent in plain”, by English Learning Manager, with “June 2026”. Is that right?",
    ]);
  });
});
