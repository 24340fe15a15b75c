// A document to its register: what is read, what is asked, and that nothing is lost.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardsAsTables } from "../../src/parsers/cards/cards-as-tables.ts";
import type { Document } from "../../src/parsers/document/document.ts";
import { readText } from "../../src/parsers/document/read-text.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";
import type { Query, Register } from "../../src/plan/register.ts";

const today = localDate("2026-06-01");

/** A plan of one table under one heading. */
function planOf(rows: readonly string[], opening = "Equality plan\n\nMay 2026"): Register {
  return readPlan(readText(`${opening}\n\nFair pay\n\n${rows.join("\n")}\n`, "plan.txt"), { today });
}

function questionAbout(register: Register, words: RegExp): Query | undefined {
  return register.queries.find(({ question }) => words.test(question));
}

const HEADINGS = "Action\tOwner\tBy when\tRAG";

describe("what an officer is asked", () => {
  it("is nothing where a plan is plain", () => {
    expect(planOf([HEADINGS, "Review pay.\tHead of HR\tJune 2026\tG"]).queries).toEqual([]);
  });

  it("names a date before the plan's own, with the likely slip", () => {
    const query = questionAbout(planOf([HEADINGS, "Review pay.\tHead of HR\tJan 2026\tG"]), /own date/);
    expect(query).toMatchObject({
      about: "FAI-1",
      question:
        "I read “Jan 2026” (FAI-1) as by 31 January 2026; but 31 January 2026 lies before 31 May 2026, the plan's own date. What is meant?",
      choices: ["by 31 January 2026, as written", "by 31 January 2027", "Already finished"],
    });
  });

  it("does not doubt the dates that an update keeps from before", () => {
    const row = "Review pay.\tHead of HR\tJan 2026\tG";
    expect(planOf([HEADINGS, row], "Equality plan 2025-2028 (May 2026 update)").queries).toEqual([]);
  });

  it("does not doubt a date in the plan's own month", () => {
    expect(planOf([HEADINGS, "Review pay.\tHead of HR\tMay 2026\tG"]).queries).toEqual([]);
    expect(planOf([HEADINGS, "Review pay.\tHead of HR\t1 May 2026\tG"]).queries).toEqual([]);
  });

  it("shows work that is complete and amber at once", () => {
    const query = questionAbout(planOf([HEADINGS, "Review pay.\tHead of HR\tComplete\tA"]), /rated amber/);
    expect(query?.choices).toEqual(["It is finished", "It is still open, and amber"]);
  });

  it("names an action without an owner, and offers the section's lead", () => {
    for (const label of ["Lead Officer for the section", "Domain owner", "Pillar lead", "Executive sponsor"]) {
      const rows = [`${label}: Director of People`, "", HEADINGS, "Review pay.\tTBC\tJune 2026\tG"];
      const query = questionAbout(planOf(rows), /for an owner/);
      expect(query?.choices).toEqual(["Director of People", "Nobody for now; keep it on my list"]);
    }
  });

  it("is one question where many actions have no owner", () => {
    const register = planOf([HEADINGS, ...["a", "b", "c", "d"].map((name) => `Review ${name}.\t\tJune 2026\tG`)]);
    expect(register.queries.map(({ question }) => question)).toEqual([
      "No action of this plan has an owner. Who should be asked?",
    ]);
  });

  it("points at rows that say the same, but not across directorates", () => {
    const row = "Report on the above.\tDirector\tQuarterly\tG";
    expect(questionAbout(planOf([HEADINGS, row, row]), /same words/)?.choices).toEqual([
      "Yes; keep FAI-1",
      "No; keep them all",
    ]);
    const two = planOf([HEADINGS, row, "", "Place Directorate", "", HEADINGS, row]);
    expect(two.actions).toHaveLength(2);
    expect(two.queries).toEqual([]);
  });

  it("quotes a date cell that says nothing it can read", () => {
    const query = questionAbout(
      planOf([HEADINGS, "Review pay.\tHead of HR\tSee directorate plans\tG"]),
      /no date that I can read/,
    );
    expect(query?.about).toBe("FAI-1");
  });

  it("says which words of a date cell it could not read, but not of a remark in brackets", () => {
    const query = questionAbout(planOf([HEADINGS, "Review pay.\tHead of HR\tJune 2026 zebra\tG"]), /could not read/);
    expect(query?.question).toMatch(/could not read “zebra”/);
    expect(query?.choices).toEqual(["by 30 June 2026", "No date yet; ask at each quarterly review"]);
    expect(planOf([HEADINGS, "Review pay.\tHead of HR\tJune 2026 (four)\tG"]).queries).toEqual([]);
  });

  it("asks once whose initials stand among the owners, unless the plan says so", () => {
    const rows = [HEADINGS, "Review pay.\tJB/KT\tJune 2026\tG", "Review leave.\tJB, HR\tJune 2026\tG"];
    expect(questionAbout(planOf(rows), /whom/)?.question).toMatch(/^JB and KT stand among the owners/);
    expect(questionAbout(planOf([...rows, "", "JB = Head of Pay", "KT = Clerk"]), /whom/)).toBeUndefined();
  });

  it("does not count a row that was struck out, nor words that were", () => {
    const register = planOf([
      HEADINGS,
      "~~Sell it~~\t~~HR~~\t~~May 2025~~\t",
      "~~Sell~~ Keep it.\tHR\t~~May 2025~~ June 2026\tG",
    ]);
    expect(register.actions.map(({ action, due }) => [action, due.deadlines[0]?.date])).toEqual([
      ["Keep it.", "2026-06-30"],
    ]);
    expect(register.reconciliation.leftOut).toContainEqual({ reason: "row that was struck out", count: 1 });
  });

  it("names a row with an owner and a date but no action", () => {
    const register = planOf([HEADINGS, "Review pay.\tHead of HR\tJune 2026\tG", "\tHead of Law\tJuly 2026\t"]);
    expect(register.actions).toHaveLength(1);
    expect(register.reconciliation.queried).toBe(1);
    expect(questionAbout(register, /without an action/)?.choices).toEqual([
      "It belongs to FAI-1, above it",
      "Leave it out",
    ]);
  });

  it("names a table with owners and dates whose action column has an unknown name", () => {
    const register = planOf(["Pledge text\tOwner\tBy when", "Review pay\tHead of HR\tJune 2026"]);
    expect(register.actions).toEqual([]);
    expect(questionAbout(register, /no column of actions/)?.choices).toContain("Pledge text");
  });
});

describe("a row after a page break", () => {
  it("goes on with the row above where its text does", () => {
    const rows = [
      HEADINGS,
      "Review pay in all services and tell\tHead of Policy and\tJune 2026\tG",
      "",
      "staff.\tLaw\t\t",
    ];
    const [action] = planOf(rows).actions;
    expect(action?.action).toBe("Review pay in all services and tell staff.");
    expect(action?.owners.map(({ name }) => name)).toEqual(["Head of Policy and Law"]);
  });

  it("is asked about where only its place speaks for that", () => {
    const rows = [
      HEADINGS,
      "Review pay.\tHead of HR\tJune 2026\tG",
      "",
      "Tell all staff what was found, service by service, and why.\t\t\t",
    ];
    const register = planOf(rows);
    expect(register.reconciliation.joined).toBe(1);
    expect(questionAbout(register, /go on with FAI-1/)?.choices[0]).toBe("Yes, it is one action");
  });

  it("is no heading where it stands under the actions and nothing stands before it", () => {
    const rows = [
      "Theme\tAction\tOwner\tBy when",
      "Health\tFund two champions from the Romany and Irish\tHead of Health\tJune 2026",
      "",
      "\tTraveller communities\t\t",
      "\tTrain surgeries\tHead of Health\tJuly 2026",
    ];
    const register = planOf(rows);
    expect(register.actions.map(({ action, section }) => [action, section])).toEqual([
      ["Fund two champions from the Romany and Irish Traveller communities", "Fair pay"],
      ["Train surgeries", "Fair pay"],
    ]);
    expect(questionAbout(register, /go on with/)).toBeDefined();
  });

  it("is an action of its own where it has a reference", () => {
    const rows = ["Ref\tAction\tOwner\tBy when", "1\tReview pay and\tHead of HR\tJune 2026", "", "2\tand bonuses\t\t"];
    expect(planOf(rows).actions.map(({ action }) => action)).toEqual(["Review pay and", "and bonuses"]);
  });

  it("is an action of its own where it has a date", () => {
    const rows = [HEADINGS, "Review pay\tHead of HR\tJune 2026\tG", "", "and bonuses\tHead of HR\tJuly 2026\tG"];
    expect(planOf(rows).actions).toHaveLength(2);
  });
});

describe("a section", () => {
  it("opens where words stand in the column of references, with what they introduce beside them", () => {
    const rows = [
      "Ref\tAction\tOwner\tBy when",
      "1.1\tReview pay.\tHead of HR\tJune 2026",
      "Pay and pensions\tToo little is known about why people leave the scheme.\t\t",
      "2.1\tAsk them.\tHead of HR\tJuly 2026",
    ];
    expect(planOf(rows).actions.map(({ section }) => section)).toEqual(["Fair pay", "Pay and pensions"]);
  });

  it("may continue on a page that does not repeat the headings", () => {
    const rows = [HEADINGS, "Review pay.\tHR\tJune 2026\tG", "", "Fair pensions", "", "Ask why\tHR\tSoon\tA"];
    const register = planOf(rows);
    expect(register.actions.map(({ action, section, rag }) => [action, section, rag])).toEqual([
      ["Review pay.", "Fair pay", "G"],
      ["Ask why", "Fair pensions", "A"],
    ]);
  });
});

describe("ratings", () => {
  it.each<[string, string | null, string | null]>([
    ["G", "G", null],
    ["Amber", "A", null],
    ["Red – no budget", "R", "no budget"],
    ["A/G", null, "A/G"],
    ["Blue", null, "Blue"],
    ["", null, null],
  ])("%j gives colour %j and words %j", (cell, rag, status) => {
    const [action] = planOf([HEADINGS, `Review pay.\tHead of HR\tJune 2026\t${cell}`]).actions;
    expect([action?.rag, action?.status]).toEqual([rag, status]);
  });

  it("are not read from a column of strands", () => {
    const [action] = planOf(["Action\tOwner\tBy when\tStrand", "Review pay.\tHead of HR\tJune 2026\tR A"]).actions;
    expect(action?.rag).toBeNull();
    expect(action?.tags).toEqual({ Strand: ["R", "A"] });
  });
});

describe("a document without a plan", () => {
  const read = (text: string): Register => readPlan(readText(text, "report.txt"), { today });

  it("is named for what it is, with the annex that holds the plan", () => {
    const register = read(
      "Report\n\n1. Purpose\n\n1.1 To agree the action plan at Appendix B.\n\n2. Next steps\n\n2.1 None.\n",
    );
    expect(register.seenInstead).toBe(
      "No action table found: this looks like a cover report with 2 numbered sections and no table. " +
        "Attach Appendix B, which the text says holds the action plan.",
    );
  });

  it("that has other tables says so", () => {
    const register = read("Figures\n\nIndicator\tBaseline\tTarget 2027\nStaff\t3%\t5%\n");
    expect(register.seenInstead).toMatch(/the one table has no column of actions/);
    expect(register.actions).toEqual([]);
  });
});

describe("nothing is lost", () => {
  const word = fc.constantFrom(
    "Action",
    "Owner",
    "By when",
    "Ref",
    "RAG",
    "Baseline",
    "Total",
    "1.1",
    "A",
    "2026",
    "March 26",
    "---",
  );
  const prose = fc.constantFrom(
    "Review pay.",
    "and tell staff",
    "Objective 2: Pay",
    "Head of HR",
    "TBC",
    "Place Directorate",
    "• one",
  );
  const cell = fc.oneof({ weight: 2, arbitrary: fc.constant("") }, word, prose, fc.string({ maxLength: 12 }));
  const row = fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 6 }), afterBreak: fc.boolean() });
  const header = fc.constantFrom(
    ["Action", "Owner", "By when"],
    ["Ref", "Action", "Lead", "Date", "RAG"],
    ["Evidence", "Action", "Due"],
  );

  const documents = fc
    .array(
      fc.oneof(
        fc.record({ kind: fc.constant("paragraph" as const), text: prose }),
        fc.record({ kind: fc.constant("heading" as const), text: prose, level: fc.constant(2) }),
        fc.record({
          kind: fc.constant("table" as const),
          head: fc.option(header),
          rows: fc.array(row, { maxLength: 8 }),
        }),
      ),
      { maxLength: 8 },
    )
    .map((blocks): Document => ({ name: "plan.txt", unit: "table row", blocks: blocks.map(placed) }));

  it("whatever the tables hold: every row has one fate, and references are unique", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const register = readPlan(document, { today });
        const { rows, actions, joined, headings, queried, leftOut } = register.reconciliation;
        const total = cardsAsTables(document).blocks.reduce(
          (sum, block) => sum + (block.kind === "table" ? block.rows.length : 1),
          0,
        );
        expect(rows).toBe(total);
        expect(leftOut.reduce((sum, { count }) => sum + count, actions + joined + headings + queried)).toBe(rows);
        expect(register.actions).toHaveLength(actions);
        expect(new Set(register.actions.map(({ reference }) => reference)).size).toBe(actions);
        expect(register.seenInstead === null).toBe(actions > 0);
        const told = Map.groupBy(register.leftOut, ({ reason }) => reason);
        for (const [reason, items] of told) {
          expect(items.length).toBeLessThanOrEqual(leftOut.find((each) => each.reason === reason)?.count ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("whatever text is read: it never fails", () => {
    const piece = fc.oneof(word, prose, fc.constantFrom("\t", "\n", "\n\n", "|", " / ", "\f", '"'), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        readPlan(readText(pieces.join(""), "plan.txt"), { today });
      }),
      { numRuns: 400 },
    );
  });
});

type Made =
  | { kind: "paragraph"; text: string }
  | { kind: "heading"; text: string; level: number }
  | { kind: "table"; head: readonly string[] | null; rows: { cells: string[]; afterBreak: boolean }[] };

function placed(block: Made): Document["blocks"][number] {
  if (block.kind !== "table") return { ...block, from: 1, to: 1 };
  const head = block.head === null ? [] : [{ cells: block.head, afterBreak: false, from: 1, to: 1 }];
  return { kind: "table", rows: [...head, ...block.rows.map((row) => ({ ...row, from: 1, to: 1 }))] };
}
