// Word plans and the PDF files that an office program printed from them: one plan, one register.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHere } from "../../src/parsers/document/reading-apart.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";

const plans = ["merged-dates-and-sub-rows", "numbered-by-word-with-changes", "levels-of-a-list-over-cells"];

/** All but places, and the wording of dates: what a tracked change deleted is printed as struck out. */
async function registerOf(path: string): Promise<unknown> {
  const document = await readHere(readFileSync(new URL(path, import.meta.url)), path);
  const { plan, sections, actions } = readPlan(document, { today: localDate("2025-06-02") });
  return {
    plan,
    sections,
    actions: actions.map(({ source: _source, due, ...rest }) => {
      const { text: _text, assumptions: _assumptions, ...reading } = due;
      return { ...rest, due: reading };
    }),
  };
}

describe("a Word plan and its printed PDF", () => {
  it.each(plans)("%s give the same register", async (plan) => {
    expect(await registerOf(`printed/${plan}.pdf`)).toEqual(await registerOf(`plans/${plan}.docx`));
  });
});
