import { describe, expect, test } from "vitest";
import { STATUS_PRESETS } from "../../src/plan/status-presets.ts";
import {
  meantBy,
  type SaidStatus,
  type StatusScheme,
  sayStanding,
  statusSchemeSchema,
  wordsOfSchemes,
} from "../../src/plan/status-scheme.ts";

function preset(name: string): StatusScheme {
  const found = STATUS_PRESETS.find((scheme) => scheme.name === name);
  if (!found) throw new Error(`no preset ${name}`);
  return found;
}

function said(changes: Partial<SaidStatus>): SaidStatus {
  return { rag: null, status: null, percent: null, schemeWord: null, ...changes };
}

const BRAG = preset("Blue, red, amber, green");
const EIGHT = preset("Eight statuses");
const BY_PER_CENT = preset("Red, amber, green by per cent complete");
const TWO_LAYERS = preset("Progress and outlook");

test("every preset is a sound scheme with its own name, and there are at least eight", () => {
  expect(STATUS_PRESETS.length).toBeGreaterThanOrEqual(8);
  expect(new Set(STATUS_PRESETS.map(({ name }) => name)).size).toBe(STATUS_PRESETS.length);
  for (const scheme of STATUS_PRESETS) expect(statusSchemeSchema.parse(scheme)).toEqual(scheme);
});

test("every choice of a preset, when it is chosen, stands as that choice", () => {
  for (const scheme of STATUS_PRESETS) {
    for (const { code, shape, word } of scheme.choices) {
      const meant = meantBy(scheme, said({ schemeWord: word }));
      const status = meant.status === "no-change" ? null : meant.status;
      expect([meant.choice, sayStanding(scheme, { ...meant, status })]).toEqual([code, `${shape} ${word}`]);
    }
  }
});

describe("what was said in general words", () => {
  test("becomes the plan's word where just one fits: done is blue", () => {
    expect(meantBy(BRAG, said({ status: "complete" }))).toEqual({ rag: null, status: "complete", choice: "blue" });
  });

  test("stays general where the plan has two words for it", () => {
    const meant = meantBy(EIGHT, said({ rag: "A" }));
    expect(meant).toEqual({ rag: "A", status: null, choice: null });
    expect(sayStanding(EIGHT, { rag: "A", status: null, choice: null })).toBe("▲ Amber");
  });

  test("brings what the plan's word says besides", () => {
    expect(meantBy(EIGHT, said({ rag: "R" }))).toEqual({ rag: "R", status: "in-progress", choice: "major-delay" });
  });

  test("is not turned round by a word that says another status", () => {
    expect(meantBy(EIGHT, said({ rag: "G", status: "complete" }))).toEqual({
      rag: "G",
      status: "complete",
      choice: null,
    });
  });

  test("a percentage alone decides only where the plan counts in per cent", () => {
    expect(meantBy(BY_PER_CENT, said({ percent: 60 }))).toEqual({ rag: "A", status: null, choice: "amber" });
    expect(meantBy(BRAG, said({ percent: 60 }))).toEqual({ rag: null, status: null, choice: null });
  });

  test("no change is no word of a scheme", () => {
    expect(meantBy(BRAG, said({ status: "no-change" }))).toEqual({ rag: null, status: "no-change", choice: null });
  });
});

test("a plan with two layers shows both", () => {
  expect(sayStanding(TWO_LAYERS, { rag: "A", status: "in-progress", choice: null })).toBe("▲ Amber, ◆ In progress");
  expect(sayStanding(TWO_LAYERS, { rag: "A", status: "in-progress", choice: "in-progress" })).toBe(
    "◆ In progress, ▲ Amber",
  );
});

test("a word that no longer agrees with the facts is not shown", () => {
  expect(sayStanding(EIGHT, { rag: "G", status: "complete", choice: "minor-delay" })).toBe("● Green, ✔ Complete");
});

test("a word that two plans mean differently is left to each plan", () => {
  const other: StatusScheme = {
    name: "Blue for not begun",
    choices: BRAG.choices.map((choice) => (choice.code === "blue" ? { ...choice, status: "not-started" } : choice)),
  };
  expect(wordsOfSchemes([BRAG, other])).toEqual([{ word: "Blue", rag: null, status: null }]);
  expect(meantBy(other, said({ schemeWord: "blue" }))).toEqual({ rag: null, status: "not-started", choice: "blue" });
});
