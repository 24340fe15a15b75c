import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/plan/digest.ts";
import { snapshotSchema } from "../../src/plan/snapshot.ts";
import { anAction, aSnapshot } from "../support/a-snapshot.ts";

describe("the digest", () => {
  test("says how many answered, and never shows last quarter's colour as fresh", () => {
    const digest = digestOf(
      aSnapshot([anAction("PLA-1"), anAction("PLA-2", { reportedOn: "2026-03-20", rag: "G" })]),
      null,
    );
    expect([digest.updated, digest.total]).toEqual([1, 2]);
    expect(digest.counts).toMatchObject([{ directorate: "Place", green: 1, notUpdated: 1, total: 2 }]);
  });

  test("an answer to the last review, given before it was locked, is not counted again", () => {
    const late = anAction("PLA-1", { reportedOn: "2026-04-10" });
    expect(digestOf(aSnapshot([late], { reportedFrom: "2026-04-16" }), null).updated).toBe(0);
    expect(digestOf(aSnapshot([late]), null).updated).toBe(1);
  });

  test("counts by directorate, and all together where there are several", () => {
    const { counts } = digestOf(
      aSnapshot([
        anAction("PLA-1"),
        anAction("ADU-1", { directorate: "Adults", rag: "R" }),
        anAction("ADU-2", { directorate: "Adults", open: false, status: "complete", rag: null }),
        anAction("ADU-3", { directorate: "Adults", rag: null, status: "not-started" }),
      ]),
      null,
    );
    expect(counts).toEqual([
      {
        directorate: "Adults",
        complete: 1,
        green: 0,
        amber: 0,
        red: 1,
        uncoloured: 1,
        notUpdated: 0,
        toAccept: 0,
        ended: 0,
        total: 3,
      },
      {
        directorate: "Place",
        complete: 0,
        green: 1,
        amber: 0,
        red: 0,
        uncoloured: 0,
        notUpdated: 0,
        toAccept: 0,
        ended: 0,
        total: 1,
      },
      {
        directorate: "All",
        complete: 1,
        green: 1,
        amber: 0,
        red: 1,
        uncoloured: 1,
        notUpdated: 0,
        toAccept: 0,
        ended: 0,
        total: 4,
      },
    ]);
  });

  test("lists what is past its date or red, the longest overdue first, then the reddest", () => {
    const { exceptions } = digestOf(
      aSnapshot([
        anAction("PLA-1", { dueOn: "2026-06-30", rag: "A" }),
        anAction("PLA-2", { rag: "R" }),
        anAction("PLA-3", { dueOn: "2026-03-31", note: "supplier delay" }),
        anAction("PLA-4", { dueOn: "2026-07-03" }),
        anAction("PLA-5", { dueOn: "2026-06-30", rag: "R" }),
      ]),
      null,
    );
    expect(exceptions.map(({ reference, daysLate }) => [reference, daysLate])).toEqual([
      ["PLA-3", 94],
      ["PLA-5", 3],
      ["PLA-1", 3],
      ["PLA-2", null],
    ]);
    expect(exceptions[0]?.note).toBe("supplier delay");
  });

  test("shows green but past its date as a contradiction, changing neither fact", () => {
    const { contradictions } = digestOf(aSnapshot([anAction("PLA-1", { dueOn: "2026-02-28" })]), null);
    expect(contradictions).toMatchObject([{ reference: "PLA-1", rag: "G", daysLate: 125 }]);
  });

  test("says what moved since the last quarter, which silence is not", () => {
    const before = aSnapshot(
      [
        anAction("PLA-1", { reportedOn: "2026-03-01", rag: "A" }),
        anAction("PLA-2", { reportedOn: "2026-03-01" }),
        anAction("PLA-3", { reportedOn: "2026-03-01" }),
        anAction("PLA-4", { reportedOn: "2026-03-01" }),
      ],
      { from: "2026-01-01", to: "2026-03-31", reportedFrom: "2026-01-01", asAt: "2026-04-02", label: "Q4 2025/26" },
    );
    const now = aSnapshot([
      anAction("PLA-1"),
      anAction("PLA-2", { rag: "R" }),
      anAction("PLA-3", { open: false, rag: null, status: "complete" }),
      anAction("PLA-4", { reportedOn: "2026-03-01" }),
      anAction("PLA-5"),
    ]);
    expect(digestOf(now, before).movement).toEqual([
      { reference: "PLA-1", direction: "better", from: "amber", to: "green" },
      { reference: "PLA-2", direction: "worse", from: "green", to: "red" },
      { reference: "PLA-3", direction: "better", from: "green", to: "complete" },
    ]);
  });

  test("the first locked quarter has no movement, which is not the same as none", () => {
    expect(digestOf(aSnapshot([anAction("PLA-1")]), null).movement).toBeNull();
  });

  test("counts ongoing work and what no one was asked about, and names the decisions that wait", () => {
    const digest = digestOf(
      aSnapshot([
        anAction("PLA-1", { dueOn: null, ongoing: true }),
        anAction("PLA-2", { hasOwner: false }),
        anAction("PLA-3", { requestedDate: "2027-01-31" }),
      ]),
      null,
    );
    expect([digest.ongoing, digest.noOneAsked]).toEqual([1, 1]);
    expect(digest.decisionsWanted.map((action) => action.reference)).toEqual(["PLA-3"]);
  });
});

test("every action is counted in exactly one column, and the rows add up to all", () => {
  const action = fc.record({
    directorate: fc.constantFrom("Place", "Adults", null),
    open: fc.boolean(),
    rag: fc.constantFrom("R", "A", "G", null),
    reportedOn: fc.constantFrom("2026-03-31", "2026-04-01", "2026-07-03", null),
  });
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 20 }), (made) => {
      const { counts, total } = digestOf(aSnapshot(made.map((one, index) => anAction(`X-${index}`, one))), null);
      for (const { directorate, total: all, ...columns } of counts) {
        expect(
          Object.values(columns).reduce((sum, count) => sum + count, 0),
          directorate,
        ).toBe(all);
      }
      expect(counts.at(-1)?.total).toBe(total);
    }),
  );
});

test("a snapshot that is stored and read again gives the same digest", () => {
  const snapshot = aSnapshot([anAction("PLA-1"), anAction("PLA-2", { rag: "R" })]);
  expect(digestOf(snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot))), null)).toEqual(digestOf(snapshot, null));
});
