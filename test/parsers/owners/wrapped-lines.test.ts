// Owner cells of several lines: one owner whose name was wrapped, or an owner on each.
import { describe, expect, it } from "vitest";
import { knownOwners } from "../../../src/parsers/owners/known-owners.ts";
import { readOwners } from "../../../src/parsers/owners/read-owners.ts";

function namesIn(cell: string): string[] {
  return readOwners(cell, null, knownOwners([cell])).owners.map(({ name }) => name);
}

describe("the lines of an owner cell", () => {
  it.each<[string, string[]]>([
    ["Head of Human\nResources", ["Head of Human Resources"]],
    ["Director of Adult\nSocial Care", ["Director of Adult Social Care"]],
    ["Housing Options\nManager", ["Housing Options Manager"]],
    ["Community Safety\nTeam Leader", ["Community Safety Team Leader"]],
    ["Equality and Diversity\nOfficer\nHR", ["Equality and Diversity Officer", "HR"]],
    ["HR\nManager", ["HR Manager"]],
    ["Project Board\nManager", ["Project Board Manager"]],
  ])("%j name one owner where the second is none by itself", (cell, names) => {
    expect(namesIn(cell)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ["Ann Marsh\nBea Cole", ["Ann Marsh", "Bea Cole"]],
    ["Policy Officer\nManager", ["Policy Officer", "Manager"]],
    ["Resourcing Team\nRace Equality Network", ["Resourcing Team", "Race Equality Network"]],
    ["Head of Adult\nHousing Manager", ["Head of Adult", "Housing Manager"]],
  ])("%j name an owner each where both can stand alone", (cell, names) => {
    expect(namesIn(cell)).toEqual(names);
  });

  it("are asked about where the second may be the rest of the first", () => {
    const text = "Head of Housing Communications";
    const cell = "Head of Housing\nCommunications";
    expect(readOwners(cell, null, knownOwners([cell])).doubts).toEqual([
      { kind: "split", text, ways: [["Head of Housing", "Communications"], [text]] },
    ]);
    const { owners, doubts } = readOwners(cell, null, knownOwners([cell]), new Map([[text, [text]]]));
    expect([owners.map(({ name }) => name), doubts]).toEqual([[text], []]);
  });
});

describe("a comma in an owner cell", () => {
  it("parts owners whose part is told in brackets", () => {
    const cell = "Director of People (lead), Communications (support)";
    expect(namesIn(cell)).toEqual(["Director of People (lead)", "Communications (support)"]);
  });

  it('is asked about behind a title that no "and" goes on with', () => {
    const text = "Head of Training, Occupational Health";
    expect(readOwners(text, null, knownOwners([text])).doubts).toEqual([
      { kind: "split", text, ways: [[text], ["Head of Training", "Occupational Health"]] },
    ]);
    expect(readOwners("Director of Housing, Property and Regeneration", null, new Set()).doubts).toEqual([]);
  });
});
