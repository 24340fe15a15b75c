import { expect, test } from "vitest";
import { planPreview } from "../../../src/bot/messages/plan-preview.ts";
import { renderTerminal } from "../../../src/bot/terminal/render-terminal.ts";
import { readDocument } from "../../../src/parsers/document/read-document.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";

function previewOf(text: string): string {
  const document = readDocument(new TextEncoder().encode(text), "plan.txt");
  return renderTerminal(planPreview(readPlan(document, { today: "2026-05-01" })), 400);
}

test("the preview proves that no row was lost, shows how dates were read, and asks what is unclear", () => {
  const preview = previewOf(
    [
      "Marlbrook Equality Plan",
      "",
      "Place",
      "",
      "Action\tOwner\tBy when",
      "Translate the ten most used forms.\tCustomer Services Manager\tJune 26 and quarterly thereafter",
      "Meet the Disability Forum.\t\tOngoing",
      "Publish what residents told us.\tHead of Policy\tOctober 26, 27",
    ].join("\n"),
  );
  expect(preview).toContain("Marlbrook Equality Plan\n\n3 actions in 1 section read. All ");
  expect(preview).toContain("“June 26 and quarterly thereafter” is read as “by 30 June 2026, then every quarter”");
  expect(preview).toContain("“October 26, 27” is read as “by 31 October 2026 and 31 October 2027”");
  expect(preview).toMatch(/To settle: \d of \d/);
});

test("a document without a plan is answered with what it is", () => {
  expect(previewOf("Cover report\n\n1. Background\n\n1.1 The council passed a motion.\n")).toMatch(
    /Cover report\n\nNo action table found/,
  );
});
