// Whole plans of councils that do not exist, in the layouts that councils use, each with its register beside it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/parsers/document/read-document.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";
import { describeRegister } from "../support/describe-register.ts";

const folder = new URL("plans/", import.meta.url);
const plans = readdirSync(folder).filter((file) => file.endsWith(".txt") && !file.endsWith(".register.txt"));

describe("plans of invented councils", () => {
  it.each(plans)("%s becomes the register that a person would make of it", async (file) => {
    const document = readDocument(readFileSync(new URL(file, folder)), file);
    const register = readPlan(document, { today: localDate("2025-06-02") });
    await expect(describeRegister(register)).toMatchFileSnapshot(`plans/${file.replace(".txt", ".register.txt")}`);
  });

  it("covers a dozen layouts", () => {
    expect(plans.length).toBeGreaterThanOrEqual(12);
  });
});
