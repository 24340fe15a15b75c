// Whole plans of councils that do not exist, in the layouts that councils use, each with its register beside it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHere } from "../../src/parsers/document/reading-apart.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";
import { describeRegister } from "../support/describe-register.ts";

const folder = new URL("plans/", import.meta.url);
const plans = readdirSync(folder).filter(
  (file) => /\.(?:txt|csv|md|html|docx|xlsx|pdf)$/.test(file) && !/\.register\.txt$/.test(file),
);

describe("plans of invented councils", () => {
  it.each(plans)("%s becomes the register that a person would make of it", async (file) => {
    const document = await readHere(readFileSync(new URL(file, folder)), file);
    const register = readPlan(document, { today: localDate("2025-06-02") });
    await expect(describeRegister(register)).toMatchFileSnapshot(`plans/${file.replace(/\.\w+$/, ".register.txt")}`);
  });

  it("covers two dozen layouts, in every format", () => {
    expect(plans.length).toBeGreaterThanOrEqual(24);
    for (const format of ["txt", "csv", "md", "html", "docx", "xlsx", "pdf"]) {
      expect(plans.filter((file) => file.endsWith(`.${format}`)).length).toBeGreaterThanOrEqual(2);
    }
  });
});
