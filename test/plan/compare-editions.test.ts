import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compareEditions } from "../../src/plan/compare-editions.ts";
import type { EditionChange } from "../../src/plan/edition.ts";
import type { Register } from "../../src/plan/register.ts";
import { type AnAction, asHeld, asRegister } from "../support/an-edition.ts";

const compare = (before: readonly AnAction[], after: readonly AnAction[]) =>
  compareEditions(asHeld(before), asRegister(after));

const PANEL: AnAction = { words: "Set up a residents' panel with a paid chair", owners: ["Equalities Team"] };
const TRAINING: AnAction = {
  words: "Train front-desk staff to take reports of hate crime",
  owners: ["Head of Libraries"],
};

describe("what became of an action", () => {
  it("is carried forward where only the spelling and the way of writing the date differ", () => {
    const after: AnAction = {
      ...PANEL,
      words: "Set up a residents’  Panel, with a paid chair.",
      due: "2026-06-30",
      dueText: "June 26",
    };
    expect(kinds(compare([{ ...PANEL, due: "2026-06-30" }], [after]))).toEqual(["carried forward"]);
  });

  it("is carried forward when the plan is put into another order and numbered anew", () => {
    const before = [
      { ...PANEL, printed: "1.1" },
      { ...TRAINING, printed: "1.2" },
    ];
    const after = [
      { ...TRAINING, printed: "1.1" },
      { ...PANEL, printed: "1.2" },
    ];
    const changes = compare(before, after);
    expect(kinds(changes)).toEqual(["carried forward", "carried forward"]);
    expect(changes.map((change) => change.kind === "kept" && change.held.reference)).toEqual(["1.2", "1.1"]);
  });

  it("is reworded where most words stay, in the same section with the same owners", () => {
    const after = { ...PANEL, words: "Set up a panel of twelve residents with a chair whom we pay" };
    expect(kinds(compare([PANEL], [after]))).toEqual(["reworded"]);
  });

  it("is reworded under its printed reference, wherever half of the words stay", () => {
    const before = { ...TRAINING, printed: "2.4" };
    const after: AnAction = {
      ...TRAINING,
      printed: "2.4",
      words: "Train library staff and wardens about hate crime",
      owners: ["Wardens"],
    };
    expect(kinds(compare([before], [after]))).toEqual(["reworded, other owners"]);
  });

  it("is quietly re-dated where the date is all that changed", () => {
    expect(kinds(compare([{ ...PANEL, due: "2026-06-30" }], [{ ...PANEL, due: "2027-03-31" }]))).toEqual([
      "quietly re-dated",
    ]);
  });

  test.each<[string, Partial<AnAction>]>([
    ["the cell says that the date was revised", { dueText: "June 2026, revised to March 2027" }],
    ["the old date is struck out beside it", { dueText: "~~June 2026~~ March 2027" }],
    ["the words changed too", { words: "Set up a residents' panel with a paid chair and a budget" }],
    ["the owner changed too", { owners: ["Head of Communities"] }],
  ])("is not called quietly re-dated where %s", (_, change) => {
    const [only] = compare([{ ...PANEL, due: "2026-06-30" }], [{ ...PANEL, due: "2027-03-31", ...change }]);
    expect(only).toMatchObject({ kind: "kept", difference: { reDated: "openly" } });
  });

  it("is not called quietly re-dated where a lead agreed to that date", () => {
    const held = asHeld([{ ...PANEL, due: "2026-06-30", agreed: ["2027-03-31"] }]);
    const [only] = compareEditions(held, asRegister([{ ...PANEL, due: "2027-03-31" }]));
    expect(only).toMatchObject({ kind: "kept", difference: { reDated: "openly" } });
  });

  it("is not re-dated by an edition that still prints the date before the one that was agreed", () => {
    const held = asHeld([{ ...PANEL, due: "2026-06-30", agreed: ["2027-03-31"] }]);
    expect(kinds(compareEditions(held, asRegister([{ ...PANEL, due: "2026-06-30" }])))).toEqual(["carried forward"]);
  });

  it("is new or gone where nothing like it stands in the other edition, whatever its number", () => {
    const before = { ...PANEL, printed: "1.1" };
    expect(kinds(compare([before], [{ ...TRAINING, printed: "1.1" }]))).toEqual(["new", "gone"]);
  });

  it("is merged where one row holds its words and another action's", () => {
    const joined = {
      ...PANEL,
      words: "Set up a residents' panel with a paid chair, and train front-desk staff to take reports of hate crime",
    };
    const changes = compare([TRAINING, PANEL], [joined]);
    expect(changes).toMatchObject([{ kind: "merged", others: [{}] }]);
  });

  it("is gone, not merged, where the row that has its words is an old action that has not changed", () => {
    const whole = { ...PANEL, words: `${PANEL.words}, twelve people from every town and village` };
    const part = { ...PANEL, words: "Set up a residents' panel" };
    expect(kinds(compare([whole, part], [whole]))).toEqual(["carried forward", "gone"]);
  });

  it("is carried forward, not merged, where it stands in a row of its own beside one that repeats it", () => {
    const both = { ...PANEL, words: `${PANEL.words}, and ${TRAINING.words}` };
    expect(kinds(compare([PANEL, TRAINING], [PANEL, TRAINING, both]))).toEqual([
      "carried forward",
      "carried forward",
      "new",
    ]);
  });

  it("keeps the action that stands unchanged, and takes its like for another", () => {
    const ashby = { ...PANEL, words: "Hold a listening evening for residents in Ashby" };
    const corley = { ...PANEL, words: "Hold a listening evening for residents in Corley" };
    const changes = compare([ashby, corley], [corley, ashby]);
    expect(kinds(changes)).toEqual(["carried forward", "carried forward"]);
  });
});

describe("what may be one action or two is asked, with choices", () => {
  test.each<[string, AnAction, AnAction]>([
    [
      "a number that was given to another action with a few of the same words",
      { words: "Publish the workforce data by ethnicity", printed: "3.1" },
      { words: "Publish a guide to the workforce policies for managers", printed: "3.1" },
    ],
    ["two short texts", { words: "Train staff" }, { words: "Train managers" }],
    [
      "the same words in another directorate with other owners",
      { ...TRAINING, directorate: "Place" },
      { ...TRAINING, directorate: "Adults", owners: ["Head of Care"] },
    ],
  ])("%s", (_, before, after) => {
    const [only, ...others] = compare([before], [after]);
    expect(others).toEqual([]);
    expect(only?.kind === "doubtful" && only.question).toContain(after.words);
    expect(only?.kind === "doubtful" && only.choices).toHaveLength(2);
  });
});

describe("laws", () => {
  it("an edition compared with itself is all carried forward", () => {
    fc.assert(
      fc.property(edition(), (actions) => {
        const changes = compare(actions, actions);
        expect(kinds(changes)).toEqual(actions.map(() => "carried forward"));
        for (const change of changes) {
          expect(change.kind === "kept" && change.held.reference === change.now.reference).toBe(true);
        }
      }),
    );
  });

  it("every held and every new action is in exactly one change", () => {
    fc.assert(
      fc.property(edition(), edition(), (before, after) => {
        const [held, register] = [asHeld(before), asRegister(after)];
        const changes = compareEditions(held, register);
        expect(changes.flatMap(heldIn).sort()).toEqual(held.map((one) => one.reference).sort());
        expect(changes.flatMap(newIn).sort()).toEqual(register.actions.map((one) => one.reference).sort());
      }),
    );
  });

  it("the order of the rows makes no difference", () => {
    const shuffled = fc
      .tuple(edition(), edition())
      .chain(([before, after]) =>
        fc.tuple(
          fc.constant(asHeld(before)),
          fc.constant(asRegister(after)),
          shuffle(asHeld(before)),
          shuffle(asRegister(after).actions),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([held, register, otherHeld, otherActions]) => {
        const other: Register = { ...register, actions: otherActions };
        expect(compareEditions(otherHeld, other).map(said).sort()).toEqual(
          compareEditions(held, register).map(said).sort(),
        );
      }),
    );
  });
});

/** Few words, so that the texts are often alike, and some rows the same. */
function edition(): fc.Arbitrary<readonly AnAction[]> {
  const word = fc.constantFrom(
    "panel",
    "residents",
    "training",
    "staff",
    "housing",
    "report",
    "publish",
    "review",
    "data",
    "pay",
  );
  return fc.array(
    fc.record({
      words: fc.array(word, { maxLength: 9 }).map((words) => words.join(" ")),
      owners: fc.constantFrom(["Equalities Team"], ["Head of Housing", "Equalities Team"], []),
      directorate: fc.constantFrom("Place", "Adults"),
      due: fc.constantFrom("2026-06-30", "2027-03-31"),
    }),
    { maxLength: 8 },
  );
}

function shuffle<Value>(values: readonly Value[]): fc.Arbitrary<readonly Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

function kinds(changes: readonly EditionChange[]): readonly string[] {
  return changes.map((change) => {
    if (change.kind !== "kept") return change.kind;
    const { reworded, reDated, ownersChanged } = change.difference;
    const parts = [
      reworded ? "reworded" : "",
      reDated === "quietly" ? "quietly re-dated" : reDated ? "re-dated" : "",
      ownersChanged ? "other owners" : "",
    ].filter((part) => part !== "");
    return parts.length === 0 ? "carried forward" : parts.join(", ");
  });
}

function heldIn(change: EditionChange): readonly string[] {
  if (change.kind === "new") return [];
  const others = change.kind === "merged" ? change.others : [];
  return [change.held, ...others].map((one) => one.reference);
}

function newIn(change: EditionChange): readonly string[] {
  return change.kind === "gone" ? [] : [change.now.reference];
}

function said(change: EditionChange): string {
  return [change.kind, ...heldIn(change), "→", ...newIn(change)].join(" ");
}
