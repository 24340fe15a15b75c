// The register of a document made of lines and tables of cells.
import type { Block, Document } from "../../src/parsers/document/document.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";
import type { Register } from "../../src/plan/register.ts";

/** A line of text, or the rows of a table; read on 1 January 2026. */
export function registerOf(...blocks: readonly (string | readonly (readonly string[])[])[]): Register {
  const document: Document = {
    name: "plan",
    unit: "table row",
    blocks: blocks.map((block): Block => {
      if (typeof block === "string") return { kind: "paragraph", text: block, from: 0, to: 0 };
      return {
        kind: "table",
        rows: block.map((cells, at) => ({ cells, from: at + 1, to: at + 1, afterBreak: false })),
      };
    }),
  };
  return readPlan(document, { today: localDate("2026-01-01") });
}
