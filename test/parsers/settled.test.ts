// What a person answers to the questions about a plan changes its register, and nothing else does.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "../../src/parsers/document/read-document.ts";
import { readHere } from "../../src/parsers/document/reading-apart.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { FINISHED } from "../../src/parsers/register/settling.ts";
import { localDate } from "../../src/plan/calendar.ts";
import type { Query } from "../../src/plan/register.ts";
import { rowAt, type Settled, type Settlement } from "../../src/plan/settlement.ts";
import { pdfFile, tableAt, textAt } from "../support/pdf-file.ts";

const TODAY = localDate("2026-06-02");

function document(...rows: readonly string[]) {
  const text = ["Fair for All: action plan", "", "Action\tLead\tBy when\tRAG", ...rows].join("\n");
  return readDocument(new TextEncoder().encode(text), "plan.txt");
}

type Answer = readonly [question: RegExp, choice: string | RegExp];

/** Reads, answers each question by its choice, and reads again. */
function settledPlan(rows: readonly string[], ...answers: readonly Answer[]) {
  const given = document(...rows);
  const settled: Settled[] = [];
  const read = () => readPlan(given, { today: TODAY, settled });
  const before = read();
  for (const [question, choice] of answers) {
    const query = read().queries.find((one) => question.test(one.question));
    if (!query) throw new Error(`nothing is asked about ${question}: ${read().queries.map((one) => one.question)}`);
    settled.push({ settlement: settlementOf(query, choice), words: String(choice), by: "Lee", on: TODAY });
  }
  return { before, after: read() };
}

function settlementOf(query: Query, choice: string | RegExp): Settlement {
  const at = query.choices.findIndex((one) => (typeof choice === "string" ? one === choice : choice.test(one)));
  const settlement = query.settles?.choices[at];
  if (!settlement) throw new Error(`“${choice}” settles nothing in ${JSON.stringify(query)}`);
  return settlement;
}

test("a year that is read in two ways is the one that the officer says, for every cell like it", () => {
  const rows = ["Review pay.\tHead of HR\t2027\tG", "Train staff.\tHead of HR\t2027\tA"];
  const { before, after } = settledPlan(rows, [/Is that right/, "by 31 March 2028"]);
  expect(before.actions.map(({ due }) => due.said)).toEqual(["by 31 December 2027", "by 31 December 2027"]);
  expect(after.actions.map(({ due }) => [due.text, due.said, due.settledBy, due.alternatives])).toEqual(
    ["2027", "2027"].map((text) => [
      text,
      "by 31 March 2028",
      { name: "Lee", words: "by 31 March 2028", on: TODAY },
      [],
    ]),
  );
  expect(after.queries).toEqual([]);
});

test("an owner cell that could be two owners or three is split as the officer says", () => {
  const rows = ["Translate.\tHead of Communications and Translation and Access Manager\tJune 2027\tG"];
  const { after } = settledPlan(rows, [/Who are the owners/, /^Head of Communications and Translation \+/]);
  expect(after.actions[0]?.owners.map(({ name }) => name)).toEqual([
    "Head of Communications and Translation",
    "Access Manager",
  ]);
  expect(after.queries).toEqual([]);
});

test("a row that stands twice is left out when the officer says so, and the proof still adds up", () => {
  const rows = ["Review pay.\tHead of HR\tJune 2027\tG", "Review pay.\tHead of HR\tJune 2027\tG"];
  const { before, after } = settledPlan(rows, [/say the same/, /^Yes/]);
  expect([before.actions.length, after.actions.length]).toEqual([2, 1]);
  expect(after.reconciliation).toMatchObject({
    rows: before.reconciliation.rows,
    actions: 1,
  });
  expect(after.reconciliation.leftOut).toContainEqual({ reason: "left out as you said", count: 1 });
});

test("initials are the post that the officer names", () => {
  const rows = ["Review pay.\tJB\tJune 2027\tG", "Train staff.\tHead of HR\tJune 2027\tG"];
  const given = document(...rows);
  const settlement: Settlement = { kind: "rename", names: { JB: "Head of Parks" } };
  const settled = [{ settlement, words: "Head of Parks", by: "Lee", on: TODAY }];
  const { actions, queries } = readPlan(given, { today: TODAY, settled });
  expect(actions[0]?.owners).toEqual([{ name: "Head of Parks", capacity: null }]);
  expect(queries).toEqual([]);
});

test("a table without a column of actions is read by the column that the officer names", () => {
  const given = readDocument(
    new TextEncoder().encode(
      [
        "Fair for All: action plan",
        "",
        "Theme\tLead\tDeadline",
        "Review pay\tHead of HR\tJune 2027",
        "Train staff\tHead of HR\tMay 2027",
      ].join("\n"),
    ),
    "plan.txt",
  );
  const before = readPlan(given, { today: TODAY });
  const query = before.queries.find(({ question }) => /Which column says/.test(question));
  expect(before.actions).toEqual([]);
  expect(query?.choices).toEqual(["Theme", "Lead", "Deadline", "None; leave the table out"]);
  const settlement = query?.settles?.choices[0];
  if (!settlement) throw new Error("the column settles nothing");
  const after = readPlan(given, { today: TODAY, settled: [{ settlement, words: "Theme", by: "Lee", on: TODAY }] });
  expect(after.actions.map(({ action, due }) => [action, due.said])).toEqual([
    ["Review pay", "by 30 June 2027"],
    ["Train staff", "by 31 May 2027"],
  ]);
});

test("an answer about one of two rows alike on a page of a PDF leaves the other as it was", async () => {
  const rows = [
    ["Action", "Lead", "By when", "RAG"],
    ["Review pay", "Head of HR", "TBC", "R"],
    ["Train staff", "", "TBC", "A"],
    ["Open the hall", "", "TBC", "A"],
  ];
  const content =
    textAt(40, 780, "Fair for All: action plan", { size: 16 }) + tableAt(740, rows, [40, 200, 320, 420, 480], true);
  const given = await readHere(pdfFile([{ content }]), "plan.pdf");
  const { actions } = readPlan(given, { today: TODAY });
  const second = actions[1];
  if (!second) throw new Error("the second row is no action");
  const finished: Settlement = {
    kind: "due",
    cells: [{ ...rowAt(second.source.table, second.source), text: "TBC", means: FINISHED }],
  };
  const named: Settlement = {
    kind: "owners",
    rows: [{ ...rowAt(second.source.table, second.source), names: ["Head of Parks"] }],
  };
  const settled = [finished, named].map((settlement) => ({ settlement, words: "as said", by: "Lee", on: TODAY }));
  const after = readPlan(given, { today: TODAY, settled });
  expect(after.actions.map(({ owners, due }) => [owners.map(({ name }) => name), due.done])).toEqual([
    [["Head of HR"], false],
    [["Head of Parks"], true],
    [[], false],
  ]);
});

const CORPUS = new URL("../corpus/plans/", import.meta.url);
const corpusFiles = readdirSync(CORPUS).filter((name) => !name.endsWith(".register.txt"));

test.each(corpusFiles)(
  "every answer that is offered about %s settles its question, and every row is accounted for",
  async (name) => {
    const given = await readHere(readFileSync(new URL(name, CORPUS)), name);
    const before = readPlan(given, { today: TODAY });
    for (const { question, choices, settles } of before.queries) {
      for (const [at, settlement] of (settles?.choices ?? []).entries()) {
        if (settlement === null || settlement.kind === "as-read") continue;
        const settled = [{ settlement, words: choices[at] ?? "", by: "Lee", on: TODAY }];
        const after = readPlan(given, { today: TODAY, settled });
        const said = `${question} ${choices[at]}`;
        if (settlement.kind !== "ask-owners") {
          // A table that is left out whole has nothing left to ask about, but its headings stay.
          const asked = after.actions.length === 0 ? [] : after.queries.map((query) => query.settles?.key);
          expect(asked, said).not.toContain(settles?.key);
          // A row that stood without an action changes none when it is left out, only what became of it.
          const came = ({ actions, reconciliation }: typeof before) => ({ actions, reconciliation });
          if (settlement.kind !== "status") expect(came(after), said).not.toEqual(came(before));
        }
        // A row that lists several actions counts as several.
        if (settlement.kind !== "one-action") {
          expect(after.reconciliation.rows, said).toBe(before.reconciliation.rows);
        }
      }
    }
  },
);
test("a status word of the council's own is asked about once, and its answer places every action under it", () => {
  const rows = [
    "Review pay.\tHead of HR\tJune 2027\tBlue",
    "Train staff.\tHead of HR\tJuly 2027\tBlue",
    "Open doors.\tDirector\tJune 2027\tG",
  ];
  const { before, after } = settledPlan(rows, [/What does “Blue” mean/, "Not started"]);
  expect(before.queries.filter(({ question }) => question.includes("Blue")).map(({ question }) => question)).toEqual([
    "What does “Blue” mean in this plan? It is the status of ACT-1 and ACT-2.",
  ]);
  expect(before.statusWords).toEqual([{ word: "Blue", place: null }]);
  expect(after.statusWords).toEqual([{ word: "Blue", place: { rag: null, status: "not-started" } }]);
  expect(after.queries.some(({ question }) => question.includes("Blue"))).toBe(false);
  expect(after.actions.map(({ status, rag }) => [status, rag])).toEqual([
    ["Blue", null],
    ["Blue", null],
    [null, "G"],
  ]);
});

test("status words that mean the same everywhere are not asked about, and what only says when is no status", () => {
  const rows = [
    "Review pay.\tHead of HR\tJune 2027\tCompleted",
    "Train staff.\tHead of HR\tJuly 2027\tDelayed",
    "Open doors.\tDirector\tJune 2027\tOverdue",
  ];
  const { before } = settledPlan(rows);
  expect(before.queries).toEqual([]);
  expect(before.statusWords).toEqual([
    { word: "Completed", place: { rag: null, status: "complete" } },
    { word: "Delayed", place: { rag: "A", status: null } },
    { word: "Overdue", place: null },
  ]);
});
