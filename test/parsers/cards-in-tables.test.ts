// Plans with a table for each action: labels beside texts, or above them, some of them not yet filled.
import { describe, expect, it } from "vitest";
import type { Register } from "../../src/plan/register.ts";
import { registerOf } from "../support/register-of.ts";

const told = ({ actions }: Register): unknown[] =>
  actions.map(({ printedReference, action, owners, due, outcome }) => [
    printedReference,
    action,
    owners.map(({ name }) => name).join(" + "),
    due.text,
    outcome,
  ]);

const EXPECTED = [
  ["C1", "Lend hearing loops to village halls", "Head of Estates", "May 2027", "Ten halls"],
  ["C2", "Ask carers what they need", "", "June 2027", null],
  ["C3", "Print the ballot guide in large type", "Elections Officer", "", "Sent to all"],
];

describe("a table for each action", () => {
  it("may be counted on a line of its own above what will be done", () => {
    const card = (count: string, action: string, owner: string, due: string, outcome: string): string[][] => [
      [`Action ${count}`, "", "", ""],
      ["What we’ll do", action, "", ""],
      ["Owner", owner, "Complete by", due],
      ["Success looks like", outcome, "", ""],
    ];
    const register = registerOf(
      "Inclusion plan",
      card("C1", "Lend hearing loops to village halls", "Head of Estates", "May 2027", "Ten halls"),
      card("C2", "Ask carers what they need", "", "June 2027", ""),
      card("C3", "Print the ballot guide in large type", "Elections Officer", "", "Sent to all"),
    );
    expect(told(register)).toEqual(EXPECTED);
  });

  it("keeps a label of the plan's own whose text is still to come", () => {
    const card = (action: string, owner: string, due: string, said: string): string[][] => [
      ["Action", action, "", ""],
      ["Lead", owner, "Deadline", due],
      ["Link to the corporate plan", said, "", ""],
      ["Position at March 2026", "Begun", "", ""],
    ];
    const register = registerOf(
      "Inclusion plan",
      card("Lend hearing loops to village halls", "Head of Estates", "May 2027", "Fair services"),
      card("Ask carers what they need", "Carers Lead", "June 2027", ""),
      card("Print the ballot guide in large type", "Elections Officer", "July 2027", "Open council"),
    );
    expect(register.actions.map(({ action }) => action)).toEqual(EXPECTED.map(([, action]) => action));
    expect(register.actions.map(({ tags }) => tags["Position at March 2026"])).toEqual([
      ["Begun"],
      ["Begun"],
      ["Begun"],
    ]);
  });

  it.each<[string, (action: string, values: string[]) => (string | string[][])[]]>([
    [
      "on a row across the table",
      (action, values) => [[[action, "", ""], ["Lead", "By when", "How we will know"], values]],
    ],
    ["on a line above the table", (action, values) => [action, [["Lead", "By when", "How we will know"], values]]],
  ])("may have headings of its own, with the action %s", (_, card) => {
    const register = registerOf(
      "Inclusion plan",
      ...card("C1 Lend hearing loops to village halls", ["Head of Estates", "May 2027", "Ten halls"]),
      ...card("C2 Ask carers what they need", ["", "June 2027", ""]),
      ...card("C3 Print the ballot guide in large type", ["Elections Officer", "", "Sent to all"]),
    );
    expect(told(register)).toEqual(EXPECTED);
  });

  it("is none where the line above the headings names a group and not an action", () => {
    const { actions } = registerOf(
      "Inclusion plan",
      "Carers Forum",
      [
        ["Chair", "By when", "Lead"],
        ["Ms Example", "May 2027", "Head of Estates"],
      ],
      "Disability Forum",
      [
        ["Chair", "By when", "Lead"],
        ["Mr Example", "June 2027", "Head of Parks"],
      ],
    );
    expect(actions).toEqual([]);
  });
});
