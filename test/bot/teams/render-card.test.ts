import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Message } from "../../../src/bot/message.ts";
import { renderCard } from "../../../src/bot/teams/render-card.ts";
import { CARD_BYTES } from "../../../src/bot/teams/render-fit.ts";
import type { DocumentId, MessageId } from "../../../src/plan/ids.ts";
import { markdownIn, parserProblems, partsOf, schemaProblems, wordsOn } from "../../support/card-checks.ts";

const press = (verb: string) => ({ verb, args: { action: "7" }, version: 3 });

const SHAPES: readonly Block[] = [
  { kind: "heading", text: "How are these 2 actions going?" },
  { kind: "text", text: "Answer in one reply." },
  { kind: "quote", text: "Two thirds of managers are trained.", by: "Priya Shah, 3 March 2023" },
  {
    kind: "list",
    numbered: true,
    items: [
      {
        title: "PLA-1: is due on 31 March 2023, in 7 days",
        text: "Train every manager.",
        details: ["Not reported yet."],
      },
      { title: "PLA-2: was due on 28 February 2023, 24 days ago", text: "Publish the pay gap.", details: [] },
    ],
  },
  { kind: "list", numbered: false, items: [{ title: "", text: "One line", details: [] }] },
  { kind: "facts", facts: [{ label: "By when in the plan", value: "June 23 and quarterly thereafter" }] },
  { kind: "table", caption: "Who has most", columns: ["Who", "Open", "Overdue"], rows: [["Priya", "5", "1"]] },
  {
    kind: "table",
    caption: "Everything",
    columns: ["Who", "Open", "Overdue", "Blocked", "Waiting"],
    rows: [["Priya", "5", "1", "0", "2"]],
  },
  {
    kind: "chart",
    title: "Progress by directorate",
    summary: "Place has 3 green and 2 amber; Adults has 4 green.",
    categories: ["Place", "Adults"],
    series: [
      { name: "Green", tone: "good", values: [3, 4] },
      { name: "Amber", tone: "warning", values: [2, 0] },
    ],
  },
  { kind: "choices", choices: [{ label: "● Green", press: press("set-status") }] },
  { kind: "note", text: "You get this because you own these actions as Head of Economy." },
];

const message = (...view: Block[]): Message => ({ fallback: "2 actions of yours need an update.", view });

describe("every shape of a message is a card", () => {
  test.each(SHAPES.map((block) => [`${block.kind}${"columns" in block ? ` of ${block.columns.length}` : ""}`, block]))(
    "%s passes Microsoft's parser",
    (_, block) => {
      const { card } = renderCard(message(block as Block));
      expect(parserProblems(card)).toEqual([]);
      expect(schemaProblems(card) ?? []).toEqual([]);
    },
  );

  test("and so do all of them in one", () => {
    const { card, summary } = renderCard(message(...SHAPES));
    expect(parserProblems(card)).toEqual([]);
    expect(schemaProblems(card) ?? []).toEqual([]);
    expect(card).toMatchObject({ version: "1.5", lang: "en" });
    expect(card.speak).toBe("2 actions of yours need an update.");
    expect(summary).toBe("2 actions of yours need an update.");
  });
});

test("every text wraps, whatever holds it", () => {
  const { card } = renderCard(message(...SHAPES));
  for (const part of partsOf(card)) if (part.type === "TextBlock") expect(part.wrap).toBe(true);
});

test("the numbers of a list stand beside the actions that “1 green” means", () => {
  const { card } = renderCard(message(...SHAPES));
  expect(wordsOn(card)).toContain("1. PLA-1: is due on 31 March 2023, in 7 days\nTrain every manager.");
  expect(wordsOn(card)).toContain("2. PLA-2");
});

test("a button carries its verb, ids and version twice: for Execute, and for a client that knows Submit only", () => {
  const { card } = renderCard(message({ kind: "choices", choices: [{ label: "Green", press: press("set-status") }] }));
  const [execute] = partsOf(card).filter(({ type }) => type === "Action.Execute");
  const data = { dueRegard: { kind: "press", verb: "set-status", args: { action: "7" }, version: 3 } };
  expect(execute).toMatchObject({
    title: "Green",
    verb: "set-status",
    data,
    fallback: { type: "Action.Submit", data },
  });
});

test("no more than six buttons stand side by side; the others are behind the three dots", () => {
  const labels = ["1", "2", "3", "4", "5", "6", "7", "8"];
  const { card } = renderCard(
    message({ kind: "choices", choices: labels.map((label) => ({ label, press: press("show") })) }),
  );
  const modes = partsOf(card)
    .filter(({ type }) => type === "Action.Execute")
    .map(({ mode }) => mode ?? "shown");
  expect(modes).toEqual([...Array(6).fill("shown"), "secondary", "secondary"]);
});

test("choices with long names are written out and numbered, so that a telephone cuts none of them", () => {
  const long = ["Head of Communications + Translation and Access Manager", "Head of Communications and Translation"];
  const { card } = renderCard(
    message({ kind: "choices", choices: long.map((label) => ({ label, press: press("show") })) }),
  );
  expect(wordsOn(card)).toContain(`1. ${long[0]}\n2. ${long[1]}`);
  const buttons = partsOf(card).filter(({ type }) => type === "Action.Execute");
  expect(buttons.map(({ title, tooltip }) => [title, tooltip])).toEqual([
    ["Choose 1", long[0]],
    ["Choose 2", long[1]],
  ]);
});

test("buttons that do not fit beside each other on a telephone stand in rows", () => {
  const labels = ["● Green", "▲ Amber", "■ Red", "Complete", "No change to any"];
  const { card } = renderCard(
    message({ kind: "choices", choices: labels.map((label) => ({ label, press: press("show") })) }),
  );
  const rows = card.body.flatMap((one) => (one.type === "ActionSet" ? [one.actions.map(({ title }) => title)] : []));
  expect(rows).toEqual([
    ["● Green", "▲ Amber", "■ Red"],
    ["Complete", "No change to any"],
  ]);
});

test("the three dots have room of their own, so that they cut no button beside them", () => {
  const labels = ["Questions", "Decisions", "Plans", "People", "The quarter", "Rules", "Reporting"];
  const { card } = renderCard(
    message({ kind: "choices", choices: labels.map((label) => ({ label, press: press("ask") })) }),
  );
  const rows = card.body.flatMap((one) => (one.type === "ActionSet" ? [one.actions.map(({ title }) => title)] : []));
  expect(rows).toEqual([
    ["Questions", "Decisions", "Plans"],
    ["People", "The quarter"],
    ["Rules", "Reporting"],
  ]);
});

test("“my actions” and “help” are one tap away on every card", () => {
  const { card } = renderCard(message({ kind: "text", text: "Hello." }));
  const says = partsOf(card).flatMap(({ type, data }) => (type === "Action.Submit" && data ? [data] : []));
  expect(says).toEqual([
    { msteams: { type: "imBack", value: "my actions" } },
    { msteams: { type: "imBack", value: "help" } },
  ]);
});

test("a table of five columns becomes one row below the other, each value with its heading", () => {
  const { card } = renderCard(message(SHAPES[7]!));
  expect(partsOf(card).some(({ type }) => type === "Table")).toBe(false);
  expect(wordsOn(card)).toContain("Priya\nOpen: 5, Overdue: 1, Waiting: 2");
});

test("a table whose words are too long for a telephone is no table either", () => {
  const long = "Neighbourhoods-and-environmental-services";
  const { card } = renderCard(
    message({ kind: "table", caption: "c", columns: ["Directorate", "Open"], rows: [[long, "5"]] }),
  );
  expect(partsOf(card).some(({ type }) => type === "Table")).toBe(false);
});

test("a chart has status colours and their words, and says itself in words where charts are not known", () => {
  const { card } = renderCard(message(SHAPES[8]!));
  const [chart] = partsOf(card).filter(({ type }) => type.startsWith("Chart."));
  expect(chart?.data).toEqual([
    {
      title: "Place",
      data: [
        { legend: "Green", value: 3, color: "good" },
        { legend: "Amber", value: 2, color: "warning" },
      ],
    },
    {
      title: "Adults",
      data: [
        { legend: "Green", value: 4, color: "good" },
        { legend: "Amber", value: 0, color: "warning" },
      ],
    },
  ]);
  expect(wordsOn(card)).toBe(
    "Progress by directorate\nPlace has 3 green and 2 amber; Adults has 4 green.\nMy actions  ·  Help",
  );
});

test("a chart whose figures stand in a table of the same name says none of them again", () => {
  const { card } = renderCard(
    message(
      {
        kind: "table",
        caption: "Progress by directorate",
        columns: ["Directorate", "Green", "Amber"],
        rows: [
          ["Place", "3", "2"],
          ["Adults", "4", "0"],
        ],
      },
      SHAPES[8]!,
    ),
  );
  expect(parserProblems(card)).toEqual([]);
  expect(schemaProblems(card) ?? []).toEqual([]);
  expect(partsOf(card).filter(({ type }) => type.startsWith("Chart."))).toHaveLength(1);
  expect(wordsOn(card).match(/Progress by directorate/g)).toHaveLength(1);
  expect(wordsOn(card)).not.toContain("Place has 3 green");
});

test("a chart with a bar that its table has no row for says its figures", () => {
  const rows = [["Place", "3", "2"]];
  const columns = ["Directorate", "Green", "Amber"];
  const { card } = renderCard(
    message({ kind: "table", caption: "Progress by directorate", columns, rows }, SHAPES[8]!),
  );
  expect(wordsOn(card)).toContain("Adults has 4 green.");
});

test("a paper is opened by a button, and its address is not read out", () => {
  const file = {
    document: 7 as DocumentId,
    name: "Fair Thornbridge.docx",
    summary: "The committee paper is ready.",
    address: "https://due.ashcombe.example/documents/t0ken",
    keptHours: 24,
  };
  const facts = [{ label: file.name, value: file.address }];
  const { card } = renderCard({
    ...message({ kind: "text", text: file.summary }, { kind: "facts", facts }),
    files: [file],
  });
  expect(parserProblems(card)).toEqual([]);
  expect(schemaProblems(card) ?? []).toEqual([]);
  expect(partsOf(card).filter(({ type }) => type === "Action.OpenUrl")).toEqual([
    { type: "Action.OpenUrl", title: "Open Fair Thornbridge.docx", url: file.address },
  ]);
  expect(wordsOn(card)).toBe("The committee paper is ready.\nMy actions  ·  Help");
});

test("an explanation stays on the line of what it explains", () => {
  const help = { title: "“undo”", text: "takes back what you said last", details: [] };
  const { card } = renderCard(message({ kind: "list", numbered: false, items: [help] }));
  expect(wordsOn(card)).toContain("• “undo”: takes back what you said last");
});

test("a card that has buttons for “my actions” and “help” says them once", () => {
  const buttons = ["my-actions", "help"].map((verb) => ({ label: verb, press: press(verb) }));
  const { card } = renderCard(message({ kind: "choices", choices: buttons }));
  expect(JSON.stringify(card)).not.toContain("imBack");
});

const HOSTILE = [
  "**bold** and _leaning_ and ~~gone~~",
  "[press here](https://evil.example)",
  "https://evil.example and www.evil.example",
  "<at>Everybody</at> <script>alert(1)</script> &amp;",
  "# heading\n- item\n1. item\n> said",
  "`code` ```fence``` | a | b |",
  "{{DATE(2017-02-14T06:00:00Z,SHORT)}} {{TIME(2017-02-14T06:00:00Z)}}",
  "pay\u202Egnp.exe \u0007\u0000\u001b[31m \uD800 zero\u200Bwidth",
  "![picture](https://evil.example/x.png)",
  "    four blanks",
  "=====",
];

describe("what people write stays what they wrote", () => {
  const everywhere = (text: string): Message => ({
    fallback: `Said: ${text}`,
    view: [
      { kind: "heading", text },
      { kind: "text", text },
      { kind: "quote", text, by: text },
      { kind: "list", numbered: true, items: [{ title: text, text, details: [text] }] },
      { kind: "facts", facts: [{ label: text, value: text }] },
      { kind: "table", caption: text, columns: [text, "n"], rows: [[text, "1"]] },
      {
        kind: "chart",
        title: text,
        summary: text,
        categories: [text],
        series: [{ name: text, tone: "good", values: [1] }],
      },
      { kind: "choices", choices: [{ label: text, press: press("show") }] },
      { kind: "note", text },
    ],
  });

  test.each(HOSTILE)("%j becomes no Markdown, link, mention or macro", (text) => {
    const { card, summary } = renderCard(everywhere(text));
    expect(markdownIn(card)).toEqual([]);
    expect(parserProblems(card)).toEqual([]);
    expect(schemaProblems(card) ?? []).toEqual([]);
    expect(card.msteams).not.toHaveProperty("entities");
    expect(`${JSON.stringify(card)}${summary}`).not.toMatch(/\\u00[01]|\u202E|\u200B|"[^"]*\{\{[^"]*"/);
    expect(JSON.stringify(card.fallbackText).replaceAll(/\\\\[\\`*_[\]<>#~|]/g, "")).not.toMatch(/[[\]<>`*_]/);
    expect(card.speak).not.toMatch(/[<>&]/);
  });

  test("and every word of it is there", () => {
    const text = "**Green** for “Place” <at>Sam</at>";
    expect(wordsOn(renderCard(message({ kind: "text", text })).card)).toContain(text);
  });

  test("whatever the letters are, the card is one that Teams takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const { card } = renderCard(everywhere(text));
        expect(markdownIn(card)).toEqual([]);
        expect(parserProblems(card)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a card keeps to its budget, and says what was cut", () => {
  const items = Array.from({ length: 300 }, (_, at) => ({
    title: `PLA-${at + 1}: was due on 31 March 2023`,
    text: "Words of an action that take their room. ".repeat(4),
    details: ["By when in the plan: “March 23”."],
  }));

  test("a list of 300 ends earlier, and a button shows the others", () => {
    const id = 12 as MessageId;
    const { card } = renderCard(message({ kind: "list", numbered: true, items }), id);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(CARD_BYTES);
    const left = Number(/(\d+) more lines are not shown here/.exec(wordsOn(card))?.[1]);
    const shown = 300 - left;
    expect(shown).toBeGreaterThan(20);
    expect(wordsOn(card)).toContain(`\n${shown}. PLA-${shown}:`);
    expect(wordsOn(card)).not.toContain(`PLA-${shown + 1}:`);
    const [rest] = partsOf(card).filter(({ type }) => type === "Action.Execute");
    expect(rest).toMatchObject({
      title: `Show the other ${left}`,
      data: { dueRegard: { kind: "press", verb: "rest", args: { message: "12", from: String(shown) } } },
    });
  });

  test("where it is in no store, the words say how to see them", () => {
    const { card } = renderCard(message({ kind: "list", numbered: true, items }));
    expect(wordsOn(card)).toMatch(/more lines are not shown here. Say “show all”/);
  });

  test("a table, facts and a very long text keep to it too", () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`${at}`, "x"]);
    const facts = Array.from({ length: 500 }, (_, at) => ({ label: `L${at}`, value: "v" }));
    const { card } = renderCard(
      message(
        { kind: "table", caption: "c", columns: ["a", "b"], rows },
        { kind: "facts", facts },
        { kind: "text", text: "A long note. ".repeat(5000) },
      ),
    );
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(CARD_BYTES);
    expect(wordsOn(card)).toContain("500 more lines are not shown here");
    expect(wordsOn(card)).toContain("Some words were cut at “…”.");
  });

  test("what fits is not touched", () => {
    const { card } = renderCard(message({ kind: "list", numbered: true, items: items.slice(0, 20) }));
    expect(wordsOn(card)).not.toContain("not shown");
    expect(wordsOn(card)).toContain("20. PLA-20:");
  });
});
