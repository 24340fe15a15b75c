import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readAnyDocument } from "../../src/parsers/document/read-apart.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { inRepository } from "../support/run-program.ts";

async function actionsOf(name: string) {
  const bytes = await readFile(inRepository(`samples/${name}`));
  const { actions } = readPlan(await readAnyDocument(bytes, name), { today: "2026-05-01" });
  return actions.map(({ source, ...action }) => action);
}

test("the sample plan reads the same as a Word file and as the text that came out of its PDF", async () => {
  const fromWord = await actionsOf("wexcombe-anti-racist-action-plan.docx");
  expect(fromWord).toHaveLength(28);
  expect(fromWord).toEqual(await actionsOf("wexcombe-anti-racist-action-plan.txt"));
});
