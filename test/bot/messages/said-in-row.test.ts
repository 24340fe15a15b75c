import { expect, test } from "vitest";
import { saidInRow } from "../../../src/bot/messages/said-in-row.ts";

const COLUMNS = ["Directorate", "Complete", "● Green", "■ Red", "Actions"];

function said(...cells: readonly string[]): string {
  return saidInRow(COLUMNS, ["Place", ...cells])
    .map(({ name, value }) => `${name}: ${value}`)
    .join(", ");
}

test("counts that are nought are left out beside others, and stand where there is nothing else", () => {
  expect(said("0", "10", "0", "10")).toBe("● Green: 10, Actions: 10");
  expect(said("0", "0", "0", "0")).toBe("Complete: 0, ● Green: 0, ■ Red: 0, Actions: 0");
});

test("empty cells are left out, and words are never taken for counts", () => {
  expect(said("", "Asha", "0", " ")).toBe("● Green: Asha, ■ Red: 0");
});
