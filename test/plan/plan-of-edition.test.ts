import { describe, expect, it, test } from "vitest";
import { planOfEdition } from "../../src/plan/plan-of-edition.ts";
import { isSimilarTitle } from "../../src/plan/similar-title.ts";

const PLANS = [{ title: "Fair Ashcombe 2023" }, { title: "Ashcombe Disability Equality Plan" }];

describe("which plan a document is an edition of", () => {
  it("is the plan of the same title, however that is spelt", () => {
    expect(planOfEdition(PLANS, "Ashcombe disability-equality  plan", null)).toBe(PLANS[1]);
  });

  it("is none where no title is like it, or the officer says that it is new", () => {
    expect(planOfEdition(PLANS, "Ashcombe Race Equality Plan", null)).toBeNull();
    expect(planOfEdition(PLANS, "Fair Ashcombe 2024 update", "new-plan")).toBeNull();
  });

  it("is asked about where only the year differs", () => {
    expect(() => planOfEdition(PLANS, "Fair Ashcombe 2024 update", null)).toThrow(
      /later edition of “Fair Ashcombe 2023”.*--edition-of "Fair Ashcombe 2023"/,
    );
  });

  it("is the one that the officer names; a name that no plan has is answered with those there are", () => {
    expect(planOfEdition(PLANS, "Something else", { of: "fair ashcombe 2023" })).toBe(PLANS[0]);
    expect(() => planOfEdition(PLANS, "Something else", { of: "Fair" })).toThrow(/These are: “Fair Ashcombe 2023”/);
    expect(() => planOfEdition([], "Something else", { of: "Fair" })).toThrow(/No plan is held yet/);
  });
});

test.each([
  ["Fair for All 2022–2025", "Fair for all: 2024 update"],
  ["Race Equality Action Plan (draft)", "Race Equality Action Plan, revised March 2024"],
  ["Equality Plan 2023/24", "Equality Plan v2"],
])("%s and %s may be editions of one plan", (left, right) => {
  expect(isSimilarTitle(left, right)).toBe(true);
});

test.each([
  ["Race Equality Plan", "Disability Equality Plan"],
  ["2023", "2024"],
])("%s and %s are two plans", (left, right) => {
  expect(isSimilarTitle(left, right)).toBe(false);
});
