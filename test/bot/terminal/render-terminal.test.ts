import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message } from "../../../src/bot/message.ts";
import { renderTerminal } from "../../../src/bot/terminal/render-terminal.ts";

const message: Message = {
  fallback: "Two actions.",
  view: [
    { kind: "heading", text: "2 overdue actions in Place" },
    {
      kind: "list",
      numbered: true,
      items: [
        { title: "PLA-1: ▲ Amber", text: "Review how market stalls are let.", details: ["Owner: Head of Economy."] },
        { title: "PLA-2: ■ Red", text: "", details: [] },
      ],
    },
    { kind: "quote", text: "the supplier is late", by: "Priya Shah" },
    {
      kind: "facts",
      facts: [
        { label: "Complete", value: "0 of 4" },
        { label: "■ Red", value: "1 of 4" },
      ],
    },
    {
      kind: "table",
      caption: "By directorate",
      columns: ["Directorate", "Open"],
      rows: [["Place", "4"]],
    },
    { kind: "choices", choices: [{ label: "Undo", press: { verb: "undo", args: {}, version: null } }] },
    { kind: "note", text: "Showing 2 of 2." },
  ],
};

test("every shape has a form in plain text, with words beside shapes", () => {
  expect(renderTerminal(message, 60)).toBe(
    `2 overdue actions in Place

1. PLA-1: ▲ Amber
   Review how market stalls are let.
   Owner: Head of Economy.
2. PLA-2: ■ Red

  “the supplier is late” (Priya Shah)

Complete: 0 of 4
■ Red:    1 of 4

By directorate
Directorate  Open
-----------  ----
Place        4

[Undo] (type one to choose it)

| Showing 2 of 2.`,
  );
});

test("a table that is too wide becomes one row after the other", () => {
  const narrow = renderTerminal(message, 15);
  expect(narrow).toContain("- Directorate:\n  Place\n  Open: 4");
});

test("no line is longer than the width unless a single word is, and no word is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }), (words) => {
      const text = renderTerminal({ fallback: "x", view: [{ kind: "text", text: words.join(" ") }] }, 20);
      expect(text.split(/\s+/)).toEqual(words);
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(20);
    }),
  );
});

function chartOf(series: readonly [string, number[]][]): Message {
  return {
    fallback: "How actions stand.",
    view: [
      {
        kind: "chart",
        title: "How actions stand",
        summary: "Said where pictures are not seen.",
        categories: ["Place", "Adults"],
        series: series.map(([name, values]) => ({ name, tone: "neutral" as const, values })),
      },
    ],
  };
}

test("a chart is a bar of shapes for each category, below its words", () => {
  const chart = chartOf([
    ["Complete", [0, 3]],
    ["● Green", [2, 0]],
    ["▲ Amber", [1, 4]],
    ["Not updated", [0, 1]],
  ]);
  expect(renderTerminal(chart)).toBe(`How actions stand
◆ Complete, ● Green, ▲ Amber, ○ Not updated.
Place: 2 green, 1 amber
  ●●▲
Adults: 3 complete, 4 amber, 1 not updated
  ◆◆◆▲▲▲▲○`);
});

test("a bar that would not fit is drawn to a scale that is said", () => {
  const lines = renderTerminal(
    chartOf([
      ["● Green", [900, 2]],
      ["■ Red", [300, 1]],
    ]),
    60,
  ).split("\n");
  expect(lines[1]).toBe("● Green, ■ Red. One mark stands for 22.");
  expect(lines).toContain(`  ${"●".repeat(41)}${"■".repeat(14)}`);
  // A single one is still seen.
  expect(lines.at(-1)).toBe("  ●■");
});

test("of a message that is written over an older one only what is new is shown", () => {
  const message: Message = {
    fallback: "Recorded.",
    view: [
      { kind: "text", text: "How is PLA-1 going?" },
      { kind: "text", text: "Recorded." },
    ],
    stays: 1,
  };
  expect(renderTerminal(message)).toBe("Recorded.");
});
