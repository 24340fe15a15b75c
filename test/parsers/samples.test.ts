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

test.each(["docx", "pdf"])("the sample plan reads the same as a .%s file and as text out of a PDF", async (format) => {
  const read = await actionsOf(`wexcombe-anti-racist-action-plan.${format}`);
  expect(read).toHaveLength(28);
  expect(read).toEqual(await actionsOf("wexcombe-anti-racist-action-plan.txt"));
});
