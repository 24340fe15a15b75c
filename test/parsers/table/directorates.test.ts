// Headings that name a directorate, and those that only look like it.
import { describe, expect, it } from "vitest";
import { directorateNames } from "../../../src/parsers/table/directorates.ts";

describe("a directorate", () => {
  const title = "Mill Vale Council Anti-Racist Action Plan";

  it("is named by plans of its own, when several headings follow the pattern", () => {
    const headings = [title, "Growth Anti-Racist Action Plan", "Libraries & Arts anti-racist action plan"];
    expect(headings.map(directorateNames(headings, title))).toEqual([null, "Growth", "Libraries & Arts"]);
    expect(directorateNames(["Delivery Action Plan"], title)("Delivery Action Plan")).toBeNull();
  });

  it.each<[string, string]>([
    ["Directorate: Place", "Place"],
    ["Place Directorate", "Place"],
    ["Directorate of Children and Families", "Children and Families"],
    ["Adult Social Care", "Adult Social Care"],
    ["Children’s Services", "Children’s Services"],
    ["Corporate Services Equality Action Plan", "Corporate Services"],
  ])("is named by the heading %j", (heading, name) => {
    expect(directorateNames([heading], title)(heading)).toBe(name);
  });

  it.each([
    "Housing",
    "Community Engagement and Satisfaction",
    "Responsive services and customer care",
    "Our action plan",
    "To be a fair employer",
  ])("is not named by the theme %j", (heading) => {
    expect(directorateNames([heading], title)(heading)).toBeNull();
  });

  it("is named by each sheet of a workbook where most sheets are named for one, and by none where few are", () => {
    const sheets = ["Adult Social Care", "Resources", "Housing and Communities"];
    expect(sheets.map(directorateNames([], title, sheets))).toEqual(sheets);
    const themes = ["Our people", "Fair pay", "Resources"];
    expect(themes.map(directorateNames([], title, themes))).toEqual([null, null, "Resources"]);
    const mixed = [...sheets, "Completed actions 2025"];
    expect(mixed.map(directorateNames([], title, mixed))).toEqual([...sheets, null]);
  });
});
