import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Message } from "../../../src/bot/message.ts";
import { slackMessageSchema } from "../../../src/bot/slack/blocks.ts";
import { readPressValue } from "../../../src/bot/slack/press-value.ts";
import { renderMessage } from "../../../src/bot/slack/render.ts";
import type { MessageId } from "../../../src/plan/ids.ts";

function message(...view: readonly Block[]): Message {
  return { fallback: "2 actions of yours need an update.", view: [...view] };
}

function lines(count: number, length = 120): Block {
  const items = Array.from({ length: count }, (_, at) => ({
    title: `PLA-${at + 1}: was due on 31 March 2023, 20 days ago`,
    text: "x".repeat(length),
    details: ["Owner: Head of Economy."],
  }));
  return { kind: "list", numbered: true, items };
}

/** Everything that somebody would read. */
function shown(message: Message): string {
  return JSON.stringify(renderMessage(message).blocks);
}

test("a reminder is a heading, a numbered list, buttons and small print", () => {
  const { blocks, text } = renderMessage(
    message(
      { kind: "heading", text: "How are these 2 actions going?" },
      lines(2),
      {
        kind: "choices",
        choices: [
          { label: "No change to any", press: { verb: "no-change-all", args: { actions: "1,2" }, version: null } },
        ],
      },
      { kind: "note", text: "You get this because you own these actions." },
    ),
  );
  expect(blocks.map(({ type }) => type)).toEqual(["header", "rich_text", "actions", "context"]);
  expect(text).toBe("2 actions of yours need an update.");
  const [button] = blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
  expect(readPressValue(button?.type === "button" && "value" in button ? button.value : "")).toEqual({
    press: { verb: "no-change-all", args: { actions: "1,2" }, version: null },
    opensForm: false,
  });
});

test("words of people become no mention, no link and no command", () => {
  const evil = "<!channel> <@U123> <https://evil.example|here> *bold* \u202Egnp.exe\u0007 A & B";
  const said = renderMessage({
    fallback: evil,
    view: [
      { kind: "heading", text: evil },
      { kind: "text", text: evil },
      { kind: "quote", text: evil, by: evil },
      { kind: "list", numbered: false, items: [{ title: evil, text: evil, details: [evil] }] },
      { kind: "facts", facts: [{ label: evil, value: evil }] },
      { kind: "table", caption: evil, columns: [evil, "b"], rows: [[evil, "1"]] },
      { kind: "choices", choices: [{ label: evil, press: { verb: "show", args: { name: evil }, version: null } }] },
      { kind: "note", text: evil },
    ],
  });
  const all = JSON.stringify(
    said.blocks.map((block) =>
      block.type === "actions" ? block.elements.map((one) => (one.type === "button" ? one.text : one)) : block,
    ),
  );
  for (const never of ["<!", "<@", "<http", "\u202E", "\\u0007", "mrkdwn", '"type":"link"', '"type":"user"']) {
    expect(all).not.toContain(never);
  }
  expect(all).toContain("A & B");
  for (const never of ["<", ">", "\u202E", "\u0007"]) expect(said.text).not.toContain(never);
  expect(said.text).toContain("&lt;!channel&gt;");
});

test("a list that is too long ends earlier, says by how much and offers the rest; its buttons stay", () => {
  const long = message(lines(60), {
    kind: "choices",
    choices: [{ label: "Undo", press: { verb: "undo", args: { incoming: "4" }, version: null } }],
  });
  const { blocks } = renderMessage(long, { messageId: 7 as MessageId });
  const [list] = blocks.flatMap((block) => (block.type === "rich_text" ? block.elements : []));
  const count = list?.elements.length ?? 0;
  expect(count).toBeGreaterThan(20);
  const presses = blocks
    .flatMap((block) => (block.type === "actions" ? block.elements : []))
    .flatMap((one) => (one.type === "button" && "value" in one ? [readPressValue(one.value)?.press] : []));
  expect(presses).toEqual([
    { verb: "undo", args: { incoming: "4" }, version: null },
    { verb: "rest", args: { message: "7", from: String(count) }, version: null },
  ]);
  expect(JSON.stringify(blocks)).toContain(`${60 - count} more lines are not shown here`);
});

test("a table is a table, and a second one in the same message is lines", () => {
  const table: Block = { kind: "table", caption: "Load", columns: ["Who", "Open"], rows: [["Priya", "7"]] };
  const { blocks } = renderMessage(message(table, table));
  expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "table", "rich_text", "rich_text"]);
  expect(blocks[1]).toEqual({
    type: "table",
    rows: [
      [
        { type: "raw_text", text: "Who" },
        { type: "raw_text", text: "Open" },
      ],
      [
        { type: "raw_text", text: "Priya" },
        { type: "raw_text", text: "7" },
      ],
    ],
    column_settings: [
      { is_wrapped: true, align: "left" },
      { is_wrapped: true, align: "right" },
    ],
  });
});

test("a table that a telephone would cut is lines, each value beside its name", () => {
  const table: Block = {
    kind: "table",
    caption: "By directorate",
    columns: ["Directorate", "Complete", "● Green", "▲ Amber", "■ Red"],
    rows: [["Corporate Services", "0", "1", "0", "2"]],
  };
  const { blocks } = renderMessage(message(table));
  expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "rich_text"]);
  expect(JSON.stringify(blocks[1])).toContain("● Green: 1; ■ Red: 2");
});

test("choices whose names a telephone would cut are written out and numbered, and read out whole", () => {
  const names = [
    "Head of Communications + Translation and Access Manager",
    "Head of Communications and Translation + Access Manager",
  ];
  const press = { verb: "upload", args: {}, version: null };
  const { blocks } = renderMessage(message({ kind: "choices", choices: names.map((label) => ({ label, press })) }));
  const [written, row] = blocks;
  for (const name of names) expect(JSON.stringify(written)).toContain(name);
  const buttons = row?.type === "actions" ? row.elements : [];
  expect(
    buttons.map((one) => (one.type === "button" && "value" in one ? [one.text.text, one.accessibility_label] : null)),
  ).toEqual([
    ["Choose 1", names[0]],
    ["Choose 2", names[1]],
  ]);
});

test("a paper is opened by a button, and its address stands nowhere else", () => {
  const address = "https://due.ashcombe.example/documents/0123456789abcdef";
  const file = { document: 1 as never, name: "paper.docx", summary: "The paper is ready.", address, keptHours: 24 };
  const made: Message = {
    fallback: "The paper is ready.",
    view: [
      { kind: "text", text: "The paper is ready." },
      { kind: "facts", facts: [{ label: "paper.docx", value: address }] },
    ],
    files: [file],
  };
  const { blocks } = renderMessage(made);
  expect(blocks.map(({ type }) => type)).toEqual(["section", "actions"]);
  expect(JSON.stringify(blocks).split(address)).toHaveLength(2);
  expect(JSON.stringify(blocks[1])).toContain('"text":"Open paper.docx"');
  const kept = renderMessage({ ...made, files: [{ ...file, address: "/home/olu/paper.docx" }] }).blocks;
  expect(kept.map(({ type }) => type)).toEqual(["section", "rich_text"]);
});

test("an explanation stays on the line of what it explains, and words of people stand in quotation marks", () => {
  const said = shown(
    message(
      { kind: "list", numbered: false, items: [{ title: "“undo”", text: "takes back what you said", details: [] }] },
      { kind: "quote", text: "the data supplier has gone", by: "Priya Shah" },
    ),
  );
  expect(said).toContain('"“undo”: "');
  expect(said).not.toContain("\\ntakes back");
  expect(said).toContain("“the data supplier has gone”");
});

test("a chart of status words is a picture or a table, never a chart whose colours Slack chooses", () => {
  const chart: Block = {
    kind: "chart",
    title: "How actions stand",
    summary: "2 of 3 are green.",
    categories: ["Place"],
    series: [
      { name: "● Green", tone: "good", values: [2] },
      { name: "■ Red", tone: "attention", values: [1] },
    ],
  };
  expect(renderMessage(message(chart)).blocks.map(({ type }) => type)).toEqual(["section", "rich_text", "table"]);
  const missing = renderMessage(message(chart), { pictures: [null] }).blocks;
  expect(missing.map(({ type }) => type)).toEqual(["section", "rich_text", "table", "context"]);
  expect(JSON.stringify(missing)).toContain("Its figures stand here in words and in a table; nothing is left out.");
  const table: Block = {
    kind: "table",
    caption: "How actions stand",
    columns: ["", "● Green"],
    rows: [["Place", "2"]],
  };
  const told = renderMessage(message(table, chart)).blocks.map(({ type }) => type);
  expect(told).toEqual(["rich_text", "table", "section"]);
  expect(renderMessage(message(chart), { pictures: ["F012"] }).blocks).toEqual([
    { type: "section", text: { type: "plain_text", text: "2 of 3 are green.", emoji: false } },
    {
      type: "image",
      slack_file: { id: "F012" },
      alt_text: "2 of 3 are green.",
      title: { type: "plain_text", text: "How actions stand", emoji: false },
    },
  ]);
  const plain: Block = { ...chart, series: [{ name: "Open actions", tone: "accent", values: [3] }] };
  expect(renderMessage(message(plain)).blocks.map(({ type }) => type)).toEqual(["section", "data_visualization"]);
});

test("nine choices and more are four buttons and a menu", () => {
  const choices = Array.from({ length: 12 }, (_, at) => ({
    label: `Choice ${at + 1}`,
    press: { verb: "show", args: { action: String(at) }, version: null },
  }));
  const [row] = renderMessage(message({ kind: "choices", choices })).blocks;
  const elements = row?.type === "actions" ? row.elements : [];
  expect(elements.map(({ type }) => type)).toEqual(["button", "button", "button", "button", "static_select"]);
  const menu = elements[4];
  expect(menu?.type === "static_select" && menu.options.map(({ text }) => text.text)).toEqual(
    choices.slice(4).map(({ label }) => label),
  );
});

test("a message with nothing to show is its sentence", () => {
  expect(renderMessage(message({ kind: "list", numbered: false, items: [] })).blocks).toEqual([
    { type: "section", text: { type: "plain_text", text: "2 actions of yours need an update.", emoji: false } },
  ]);
});

test("a button that Slack could not carry is said in words", () => {
  const actions = Array.from({ length: 600 }, (_, at) => at).join(",");
  const view = message({
    kind: "choices",
    choices: [{ label: "No change to any", press: { verb: "no-change-all", args: { actions }, version: null } }],
  });
  expect(shown(view)).toContain("“No change to any” is too much for a button: say it in words.");
});

const words = fc.string({ unit: "binary", maxLength: 400 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), text: words }),
  fc.record({ kind: fc.constant("text" as const), text: fc.string({ maxLength: 9000 }) }),
  fc.record({ kind: fc.constant("quote" as const), text: words, by: fc.option(words) }),
  fc.record({
    kind: fc.constant("list" as const),
    numbered: fc.boolean(),
    items: fc.array(fc.record({ title: words, text: words, details: fc.array(words, { maxLength: 3 }) }), {
      maxLength: 70,
    }),
  }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    caption: words,
    columns: fc.array(words, { minLength: 2, maxLength: 2 }),
    rows: fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { maxLength: 120 }),
  }),
  fc.record({
    kind: fc.constant("chart" as const),
    title: words,
    summary: words,
    categories: fc.constant(["a", "b"] as string[]),
    series: fc.array(
      fc.record({
        name: words,
        tone: fc.constantFrom("good" as const, "accent" as const),
        values: fc.constant([1, 2] as number[]),
      }),
      { maxLength: 8 },
    ),
  }),
  fc.record({
    kind: fc.constant("choices" as const),
    choices: fc.array(
      fc.record({
        label: words,
        press: fc.record({ verb: fc.constant("show"), args: fc.constant({ action: "1" }), version: fc.constant(null) }),
      }),
      { maxLength: 130 },
    ),
  }),
  fc.record({ kind: fc.constant("note" as const), text: words }),
);

test("whatever a message holds, Slack takes it", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 60 }), words, (view, fallback) => {
      const said = renderMessage({ fallback: fallback || "x", view }, { messageId: 1 as MessageId });
      expect(slackMessageSchema.safeParse(said).success).toBe(true);
    }),
    { numRuns: 60 },
  );
});
