import { expect, test } from "vitest";
import type { Block } from "../../../src/bot/message.ts";
import { renderHome } from "../../../src/bot/slack/render-home.ts";

test("a home shows tables as lines, and is never longer than Slack takes", () => {
  const table: Block = { kind: "table", caption: "Load", columns: ["Who", "Open"], rows: [["Priya", "7"]] };
  expect(renderHome({ view: [table] }).blocks.map(({ type }) => type)).toEqual(["section", "rich_text"]);
  const many = Array.from({ length: 150 }, (_, at): Block => ({ kind: "text", text: `PLA-${at}` }));
  expect(renderHome({ view: many }).blocks.length).toBeLessThanOrEqual(100);
});
