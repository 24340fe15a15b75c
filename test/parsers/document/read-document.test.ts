// Files as they come: encodings that are read, formats that are named and refused.
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/parsers/document/read-document.ts";
import { UserError } from "../../../src/plan/user-error.ts";

const TABLE = "Plan\n\nAction\tOwner\tBy when\nOpen the café\tHead of Parks\tMay 2026\n";

function cells(bytes: Uint8Array): readonly (readonly string[])[] {
  return readDocument(bytes, "plan.txt").blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.cells) : [],
  );
}

describe("a text file", () => {
  const expected = [
    ["Action", "Owner", "By when"],
    ["Open the café", "Head of Parks", "May 2026"],
  ];

  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(TABLE)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TABLE}`)],
    ["Windows-1252", Buffer.from(TABLE, "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${TABLE}`, "utf16le")],
    ["Windows line ends", Buffer.from(TABLE.replaceAll("\n", "\r\n"))],
  ])("in %s gives the same cells", (_, bytes) => {
    expect(cells(bytes)).toEqual(expected);
  });
});

describe("a file that is no text", () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), /is a picture/],
    ["a photograph of an iPhone", "\0\0\0\x18ftypheic\0\0\0\0", /is a picture/],
    ["an archive", "7z\u00bc\u00af\x27\x1c\0\x04", /is an archive, which cannot be read\. Take the plan out/],
    ["a link", "[InternetShortcut]\r\nURL=https://wexcombe.example/plan", /only a link to a document.*download/],
    [
      "an e-mail with a file attached",
      `Received: from a by b;\r\n Mon, 2 Jun 2025\r\nTo: Olu\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary="b"\r\n\r\n--b\r\n`,
      /is a saved e-mail \(\.eml\), which cannot be read\. Open it, and import the file that is attached/,
    ],
    [
      "a page that a browser saved whole",
      `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n`,
      /is a saved web page \(\.mht\)/,
    ],
    ["an XML file", '<?xml version="1.0"?><plan/>', /an XML file/],
    ["rubbish", Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 32), /holds no text that can be read/],
    ["nothing", "", /plan\.txt is empty/],
    ["blank lines", "\n \n\t\n", /only blank lines/],
  ])("is refused by name and with what to do: %s", (_, content, sentence) => {
    const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
    const read = (): unknown => readDocument(bytes, "plan.txt");
    expect(read).toThrow(UserError);
    expect(read).toThrow(sentence);
  });
});

describe("a text longer than any plan", () => {
  const longest = "Train staff, HR, May\n".repeat(200_000);

  it("is refused before it is read", () => {
    const read = (): unknown => readDocument(Buffer.from(longest), "plan.csv");
    expect(read).toThrow(UserError);
    expect(read).toThrow(/^plan\.csv holds more text than any plan\. Copy the pages/);
  });

  it("is none because of the pictures in it", () => {
    const picture = `<img src="data:image/png;base64,${"iVBORw0KGgo+/=".repeat(300_000)}">`;
    const page = `<html><body><h1>Equality plan</h1>${picture}<p>Train staff by May.</p></body></html>`;
    const { blocks } = readDocument(Buffer.from(page), "plan.html");
    expect(blocks.map((block) => block.kind !== "table" && block.text)).toEqual([
      "Equality plan",
      "Train staff by May.",
    ]);
  });
});

describe("words that look like those of another format", () => {
  it.each([
    ["an e-mail of one part", "To: Olu\nMIME-Version: 1.0\nContent-Type: text/plain\n\nTrain staff by May."],
    ["what somebody wrote about e-mail", "Content-Type: multipart/mixed is what we send.\n\nTrain staff by May."],
  ])("are read: %s", (_, text) => {
    const { blocks } = readDocument(Buffer.from(text), "plan.txt");
    expect(blocks.at(-1)).toMatchObject({ text: "Train staff by May." });
  });
});

describe("a table written with the tags of a web page", () => {
  const row = (...texts: readonly string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr>`;
  const HEAD = row("Action", "Owner", "By when");
  const FIRST = row("Open the café", "Head of Parks", "May 2026");
  const LAST = row("Ask guests", "Café Manager", "June 2026");
  const ALL = [
    ["Action", "Owner", "By when"],
    ["Open the café", "Head of Parks", "May 2026"],
    ["Ask guests", "Café Manager", "June 2026"],
  ];

  it.each<[string, string]>([
    ["plain text", `Plan\n\nAs told below.\n<table>\n${HEAD}\n${FIRST}\n${LAST}\n</table>\nThe end.\n`],
    [
      "an item of a list in Markdown",
      `# Plan\n\n* Parks\n\n    <table>\n    ${HEAD}${FIRST}\n\n    ${LAST}\n    </table>\n`,
    ],
    ["a line of Markdown", `# Plan\n\nParks: <table>\n${HEAD}\n${FIRST}\n\n${LAST}\n</table>\n`],
    ["Markdown, and never closed", `# Plan\n\n<table>\n${HEAD}\n${FIRST}\n\n${LAST}\n\n## Parks\n\nNothing yet.\n`],
  ])("is read whole in %s", (_, text) => {
    expect(cells(Buffer.from(text))).toEqual(ALL);
  });

  it("is read in a cell between bars, below the words beside it", () => {
    const cell = `| Parks | <table>${HEAD}${FIRST}${LAST}</table> |`;
    const { blocks } = readDocument(Buffer.from(`# Plan\n\n| Aim | Detail |\n|---|---|\n${cell}\n`), "plan.md");
    expect(blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]))).toEqual(["Plan", "Parks"]);
    expect(
      blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((each) => each.cells) : [])).slice(1),
    ).toEqual(ALL);
  });

  it("is what it is in a piece of code", () => {
    expect(cells(Buffer.from(`# Plan\n\n\`\`\`\n<table>${HEAD}</table>\n\`\`\`\n`))).toEqual([]);
  });
});
