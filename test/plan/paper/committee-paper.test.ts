import { describe, expect, test } from "vitest";
import { digestOf } from "../../../src/plan/digest.ts";
import { annualSummary } from "../../../src/plan/paper/annual-summary.ts";
import { committeePaper } from "../../../src/plan/paper/committee-paper.ts";
import { evidencePack } from "../../../src/plan/paper/evidence-pack.ts";
import type { Paper, PaperTable, PartName } from "../../../src/plan/paper/paper.ts";
import { BEFORE, QUARTER } from "../../support/a-quarter.ts";
import { aSnapshot } from "../../support/a-snapshot.ts";

const GIVEN = { organisation: "Ashcombe Council", notices: [] };
const paper = committeePaper(QUARTER, BEFORE, GIVEN);

function wordsOf(of: Paper, name: PartName): string {
  const found = of.parts.find((part) => part.name === name);
  return JSON.stringify(found ?? null);
}

function tableOf(of: Paper, name: PartName): PaperTable {
  const found = of.parts.find((part) => part.name === name)?.blocks.find((block) => block.kind === "table");
  if (!found) throw new Error(`no table in ${name}`);
  return found;
}

describe("the committee paper", () => {
  test("says first how many answered, and as at which day", () => {
    expect(paper).toMatchObject({ title: "Anti-Racist Action Plan: progress in Q1 2026/27", asAt: "3 July 2026" });
    expect(paper.updated).toBe("5 of 7 actions updated");
    expect(wordsOf(paper, "summary")).toContain("5 of 7 actions (71%) were updated for Q1 2026/27, as at 3 July 2026.");
  });

  test("has the digest's numbers", () => {
    const digest = digestOf(QUARTER, BEFORE);
    const { columns, rows } = tableOf(paper, "counts");
    const all = rows.find(([name]) => name === "All");
    const whole = digest.counts.at(-1);
    const figure = (title: string) => Number(all?.[columns.findIndex((column) => column.title === title)]);
    expect(whole).toBeDefined();
    expect([figure("Complete"), figure("● Green"), figure("▲ Amber"), figure("■ Red")]).toEqual([
      whole?.complete,
      whole?.green,
      whole?.amber,
      whole?.red,
    ]);
    expect([figure("To be accepted"), figure("Not updated"), figure("Actions")]).toEqual([
      whole?.toAccept,
      whole?.notUpdated,
      whole?.total,
    ]);
    expect(tableOf(paper, "exceptions").rows).toHaveLength(digest.exceptions.length);
    expect(tableOf(paper, "movement").rows).toHaveLength(digest.movement?.length ?? 0);
  });

  test("gives an exception with the owner's words and the new date that is asked for", () => {
    const row = tableOf(paper, "exceptions").rows.find(([action]) => action?.startsWith("PLA-2"));
    expect(row?.[1]).toBe("■ Red\nDue 30 June 2026\n3 days late");
    expect(row?.[2]).toMatch(/^“The supplier has gone.*”\nNew date asked for: 31 December 2026$/);
  });

  test("shows what was said after the lock as such, and counts it nowhere", () => {
    const late = [
      { reference: "ADU-2", words: "Train every team.", on: "2026-07-09", said: "■ Red", note: "nobody is left" },
    ] as const;
    const after = committeePaper(QUARTER, BEFORE, { ...GIVEN, late });
    expect(wordsOf(after, "late corrections")).toContain("Said after Q1 2026/27 was locked: 1");
    expect(tableOf(after, "late corrections").rows).toEqual([
      ["ADU-2: Train every team.", "9 July 2026", "■ Red\n“nobody is left”"],
    ]);
    expect(after.parts.filter(({ name }) => name !== "late corrections")).toEqual(paper.parts);
    expect(wordsOf(paper, "late corrections")).toBe("null");
  });

  test("never shows last quarter's colour as if it were fresh", () => {
    const row = tableOf(paper, "actions").rows.find(([reference]) => reference === "ADU-2");
    expect(row?.[5]).toBe("Not updated");
    expect(wordsOf(paper, "not updated")).toContain("ADU-2");
  });

  test("counts ongoing work, silence and posts without anybody as what they are", () => {
    const words = wordsOf(paper, "not updated");
    expect(words).toContain("2 open actions were not updated this quarter; on 1 of them nobody has reported yet");
    expect(words).toContain("1 open action has no deadline");
    expect(words).toContain("No one could be asked about 1");
  });

  test("asks for decisions with the reason, and lists what was agreed and completed since last time", () => {
    expect(tableOf(paper, "decisions").rows).toEqual([
      [expect.stringMatching(/^PLA-2/), "30 June 2026", "31 December 2026", "“Ms Shah waits for the supplier”"],
    ]);
    expect(wordsOf(paper, "decisions")).toContain("ADU-4");
    expect(tableOf(paper, "dates agreed").rows[0]?.slice(1, 3)).toEqual(["30 June 2026", "31 December 2026"]);
    expect(tableOf(paper, "completed").rows.map(([action]) => action?.slice(0, 5))).toEqual(["ADU-1"]);
  });

  test("shows what is reported as on time and is past its date", () => {
    expect(tableOf(paper, "contradictions").rows.map(([action]) => action?.slice(0, 5))).toEqual(["PLA-1"]);
  });

  test("leaves out the heading of a part that has nothing to say", () => {
    const quiet = committeePaper(aSnapshot([]), null, GIVEN);
    expect(quiet.parts.map(({ name }) => name)).toEqual(["summary", "counts", "chart", "key"]);
  });
});

describe("the annual summary", () => {
  test("puts the quarters beside each other and lists what was completed in the year", () => {
    const year = annualSummary([BEFORE, QUARTER], null, { ...GIVEN, year: "2026" });
    expect(tableOf(year, "quarters").rows.map(([quarter, updated]) => [quarter, updated])).toEqual([
      ["Q4 2025/26\nas at 2 April 2026", "4 of 4"],
      ["Q1 2026/27\nas at 3 July 2026", "5 of 7"],
    ]);
    expect(tableOf(year, "completed").rows).toHaveLength(1);
    expect(wordsOf(year, "not updated")).toContain("ADU-3");
    expect(wordsOf(year, "not updated")).not.toContain("ADU-2");
  });
});

describe("the evidence pack", () => {
  test("sorts actions by the framework's themes, with what was said in each quarter", () => {
    const pack = evidencePack([BEFORE, QUARTER], "eflg", GIVEN);
    const themes = pack.parts.find(({ name }) => name === "themes")?.blocks ?? [];
    expect(themes.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toEqual([
      "EFLG 1.2",
      "EFLG 1.10",
      "EFLG 2.1",
    ]);
    expect(JSON.stringify(themes)).toContain("Q4 2025/26: ▲ Amber");
    expect(JSON.stringify(themes)).toContain("https://ashcombe.example/stalls");
  });

  test("says which frameworks the plan has where another is asked for", () => {
    expect(() => evidencePack([QUARTER], "SDG", GIVEN)).toThrow("The plan has EFLG");
  });
});
