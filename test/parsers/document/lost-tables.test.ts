// Text of which only the words of a table are left.
import { describe, expect, it } from "vitest";
import { LOST } from "../../../src/parsers/document/flat/lost-tables.ts";
import { readText } from "../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";

const today = localDate("2025-06-02");
/** Column by column, as pages come out whose cells are in any order. */
const ROWS =
  "1.1 1.2 1.3 Put a hearing loop into each library Ask carers how the letters read Train all who answer the telephone " +
  "Head of Libraries Policy Officer Head of Customer Contact March 2026 June 2026 Ongoing Green Amber Red";

function questionsOn(text: string): string[] {
  const { actions, queries, reconciliation } = readPlan(readText(text, "page.txt"), { today });
  expect(actions).toEqual([]);
  const { rows, leftOut, ...counted } = reconciliation;
  expect(rows).toBe(
    leftOut.reduce((sum, { count }) => sum + count, 0) + Object.values(counted).reduce((sum, count) => sum + count, 0),
  );
  return queries.map(({ question }) => question);
}

describe("a table that was run together in a line", () => {
  it("is asked about once, by its headings, and says what to do", () => {
    const [question, ...more] = questionsOn(
      `Equality Action Plan for Marlow Vale Ref Action Lead Timescale RAG ${ROWS}\n`,
    );
    expect(question).toContain(LOST);
    expect(question).toContain("Ref Action Lead Timescale RAG");
    expect(more).toEqual([]);
  });

  it("is found where one of its headings is known to nobody", () => {
    expect(questionsOn(`Action Zonk Lead Outcome ${ROWS}`)).toHaveLength(1);
  });

  it("is asked about for each page", () => {
    const page = `Ref Action Lead Timescale RAG ${ROWS}`;
    expect(questionsOn(`${page}\n\n${page}\n`)).toHaveLength(2);
  });

  it("is not seen in a sentence that lists what a plan holds", () => {
    expect(
      questionsOn(`The plan sets out Actions, Lead officers, Timescales and Outcomes for each objective. ${ROWS}`),
    ).toEqual([]);
  });
});

describe("headings on lines of their own", () => {
  it("above loose cells are asked about", () => {
    const cells = ROWS.replace(/ (?=\d\.\d|Put|Ask|Train|Head|Policy|March|June|Ongoing|Green|Amber|Red)/g, "\n\n");
    expect(questionsOn(`Ref Action\n\nLead\n\nTimescale\n\nRAG\n\n${cells}\n`)).toHaveLength(1);
  });
});

it("owners and dates that came out in one line with others show that a table was there", () => {
  const lines = [
    "Aim: fair services. 1. Agree the form. 2. Try it out.",
    "April 2026 May 2026 Policy Manager",
    "3. Train the testers.",
    "July 2026 November 2026 Head of Learning",
  ];
  expect(questionsOn(`${lines.join("\n\n")}\n`)).toHaveLength(1);
});

it("headings of a row of outcomes and dates show it too, where those of who and what were lost", () => {
  const lines = [
    "Plan",
    "Success criteria",
    "Support and resources",
    "Review date",
    "More pupils join in",
    "Two teachers",
    "Each term",
  ];
  expect(questionsOn(`${lines.join("\n")}\n`)).toHaveLength(1);
});

describe("dates alone on their lines", () => {
  const cells = (heading: string): string =>
    [
      heading,
      "Hearing loops in each library, so that nobody is left out",
      "Summer 2026",
      "Letters that carers can read without help",
      "April 2026",
      "Telephones that are answered by people who know",
      "March 2027",
    ].join("\n\n");

  it("are asked about in a text that calls itself a plan, though no owner is named", () => {
    const [question, ...more] = questionsOn(`${cells("Equality objectives of Marlow Vale")}\n`);
    expect(question).toContain("cannot be told apart");
    expect(more).toEqual([]);
  });

  it("are none of a table elsewhere", () => {
    expect(questionsOn(`${cells("What happens in Marlow Vale")}\n`)).toEqual([]);
  });
});
