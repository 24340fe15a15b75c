// What a dropped file may hold, so that every later reading of it is short.
import { expect, it } from "vitest";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { readPlanApart } from "../../src/parsers/read-plan-apart.ts";
import { localDate } from "../../src/plan/calendar.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { paragraph, wordFile } from "../support/word.ts";

const read = (bytes: Uint8Array, name: string) => readPlanApart(bytes, name, "2026-06-23");

it("takes no text of hundreds of thousands of characters in one piece", async () => {
  const reading = read(Buffer.from("Train staff and ".repeat(15_000)), "plan.txt");
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(
    /^plan\.txt has a text of \d+ characters in one piece, longer than any in a plan/,
  );
});

it("takes no more actions than officers can look after", async () => {
  const rows = Array.from({ length: 1_600 }, (_, at) => `Review service ${at},Head of HR,May 2027`).join("\n");
  const reading = read(Buffer.from(`Action,Owner,Due\n${rows}`), "plan.csv");
  await expect(reading).rejects.toThrow(/^plan\.csv holds 1600 actions, more than a plan has/);
});

it("says what a template for papers has filled in, and that a plan is none", async () => {
  const template = await read(wordFile({ body: paragraph("{{title}} and {{budget}}") }), "paper.docx");
  expect(template.placeholders).toEqual({ known: ["title"], unknown: ["budget"] });
  const plan = await read(wordFile({ body: paragraph("Equality plan") }), "plan.docx");
  expect(plan).toMatchObject({ placeholders: null, document: { blocks: [{ text: "Equality plan" }] } });
});

it("reads the plan with its file, so that the service need not", async () => {
  const text = "Action,Owner,Due\nReview pay,Head of HR,May 2027\nTrain staff,Head of HR,June 2027\n";
  const { document, register } = await read(Buffer.from(text), "plan.csv");
  expect(register).toEqual(readPlan(document, { today: localDate("2026-06-23") }));
  expect(register.actions.map(({ due }) => due.deadlines.map(({ date }) => date))).toEqual([
    ["2027-05-31"],
    ["2027-06-30"],
  ]);
});
