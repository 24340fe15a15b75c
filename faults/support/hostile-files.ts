// Files that were made to hurt: to fill the memory, to take for ever, to reach for something, or broken.
import { deflateRawSync } from "node:zlib";
import { excelFile, sheetRow } from "../../test/support/excel.ts";
import { pdfFile, textAt } from "../../test/support/pdf-file.ts";
import { cell, paragraph, row, table, wordFile, wordFileOf } from "../../test/support/word.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MEGABYTE = "<w:p/>".repeat(175_000);

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Each a few megabytes at most as it is sent. */
export function hostileFiles(): readonly HostileFile[] {
  const text = new TextEncoder();
  return [
    { name: "unpacks to a hundred megabytes.docx", bytes: wordFileOf(`<w:document ${W}>${MEGABYTE.repeat(100)}`) },
    {
      name: "entities.docx",
      bytes: wordFileOf(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${W}>&b;</w:document>`),
    },
    {
      name: "reaches for a file.docx",
      bytes: wordFileOf(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${W}>&a;</w:document>`),
    },
    { name: "tables in tables.docx", bytes: wordFile({ body: nested(200) }) },
    { name: "cut.docx", bytes: wordFile({ body: paragraph("Equality plan") }).subarray(0, 300) },
    {
      name: "a hundred thousand rows.xlsx",
      bytes: excelFile([
        {
          name: "Sheet1",
          rows: Array.from({ length: 100_000 }, (_, at) => sheetRow(at + 1, ["Train staff", "HR", "May"])).join(""),
        },
      ]),
    },
    { name: "a million rows.csv", bytes: text.encode(`Action,Owner,Due\n${"Train staff,HR,May\n".repeat(1_000_000)}`) },
    { name: "one line.txt", bytes: text.encode("Train staff by May and ".repeat(200_000)) },
    { name: "quotes without end.csv", bytes: text.encode(`Action,Owner\n"${'"",'.repeat(300_000)}`) },
    { name: "tags in tags.html", bytes: text.encode("<table><tr><td>".repeat(50_000)) },
    { name: "a thousand pages.pdf", bytes: pdfFile(Array.from({ length: 1_000 }, onePage)) },
    { name: "broken.pdf", bytes: text.encode(`%PDF-1.7\n${"1 0 obj << /Kids [1 0 R] >> endobj\n".repeat(5_000)}`) },
    {
      name: "noise.pdf",
      bytes: Buffer.concat([text.encode("%PDF-1.7\n"), deflateRawSync(Buffer.alloc(3_000_000, 7))]),
    },
  ];
}

function nested(depth: number): string {
  return depth === 0 ? paragraph("Train staff") : table([row([cell(`${nested(depth - 1)}${paragraph("")}`)])]);
}

function onePage() {
  const lines = Array.from({ length: 50 }, (_, at) =>
    textAt(72, 800 - at * 15, `Train staff in team ${at} by May 2027`),
  );
  return { content: lines.join("") };
}
