// Office files that are broken, protected, of another kind, or made to do harm: one sentence each.
import { describe, expect, it } from "vitest";
import { readOffice } from "../../../../src/parsers/document/office/read-office.ts";
import { UserError } from "../../../../src/plan/user-error.ts";
import { excelFile, textCell } from "../../../support/excel.ts";
import { cell, paragraph, row, table, wordFile, wordFileOf } from "../../../support/word.ts";
import { zip, zipOfMany } from "../../../support/zip.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD = wordFile({ body: paragraph("Equality plan") });
const MEGABYTE = " ".repeat(1024 * 1024);

/** A container of Office 97 with a stream of this name. */
function container(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from(stream, "utf16le"),
  ]);
}

function nested(depth: number): string {
  return depth === 0 ? "" : table([[cell(`${nested(depth - 1)}${paragraph("x")}`), "y"]]);
}

/** One long text merged over so many rows that writing it out would fill the memory. */
function longText(rows: number): string {
  const first = row([cell("word ".repeat(2000), '<w:vMerge w:val="restart"/>'), "a"]);
  const others = row([cell("", "<w:vMerge/>"), "a"]).repeat(rows);
  return table([first, others]);
}

/** Each row has a cell in the first column and one in a column of its own. */
function farApart(rows: number): string {
  const column = (at: number): string =>
    (at < 26 ? "" : column(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return Array.from({ length: rows }, (_, at) => {
    const cells = [textCell(`A${at + 1}`, "a"), textCell(`${column(at + 1)}${at + 1}`, "b")];
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  }).join("");
}

describe("an office file", () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ["cut short", () => WORD.subarray(0, WORD.length - 40), /is damaged or was not copied whole/],
    [
      "with a part that was changed on its way",
      () =>
        zip([
          { path: "word/x", content: "a" },
          { path: "_rels/.rels", content: "b", checksum: 1 },
        ]),
      /is damaged/,
    ],
    ["without a main part", () => zip([{ path: "word/x", content: "a" }]), /is damaged/],
    ["with XML that breaks off", () => wordFileOf(`<w:document ${W}><w:body>`), /is damaged/],
    [
      "protected part by part",
      () =>
        zip([
          { path: "word/x", content: "a" },
          { path: "_rels/.rels", content: "b", flags: 1 },
        ]),
      /is protected by a password/,
    ],
    [
      "protected as a whole",
      () => container("EncryptedPackage"),
      /is protected by a password\. Open it, save it without one/,
    ],
    [
      "of an older Word",
      () => container("WordDocument"),
      /is an older Word file \(\.doc\)\. Open it in Word, save it as \.docx/,
    ],
    [
      "that is an e-mail with a file attached",
      () => Buffer.concat([container("__substg1.0_0037001F"), Buffer.from("WordDocument", "utf16le")]),
      /is a saved e-mail \(\.msg\)\. Open it, save the file that is attached/,
    ],
    ["of an older PowerPoint", () => container("PowerPoint Document"), /is an older PowerPoint file \(\.ppt\)/],
    ["of an older Excel", () => container("Workbook"), /is an older Excel file \(\.xls\).*save it as \.xlsx/],
    ["of a binary Excel", () => zip([{ path: "xl/workbook.bin", content: "a" }]), /binary Excel file/],
    ["of PowerPoint", () => zip([{ path: "ppt/presentation.xml", content: "a" }]), /PowerPoint/],
    ["of OpenDocument", () => zip([{ path: "content.xml", content: "a" }]), /OpenDocument/],
    [
      "of Apple",
      () => zip([{ path: "Index/Document.iwa", content: "a" }]),
      /is an Apple Pages, Numbers or Keynote file\. Open it, export it as Word/,
    ],
    ["that is an e-book", () => zip([{ path: "META-INF/container.xml", content: "a" }]), /is an e-book/],
    ["that is another archive", () => zip([{ path: "photo.raw", content: "a" }]), /is a zip archive/],
    [
      "that unpacks to gigabytes",
      () => wordFileOf(`<w:document ${W}>${MEGABYTE.repeat(80)}</w:document>`),
      /unpacks to more than/,
    ],
    ["of twelve thousand parts", () => zipOfMany(12_000), /holds 12000 files/],
    [
      "with entities that multiply",
      () => wordFileOf(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${W}>&b;</w:document>`),
      /a part that no office program writes/,
    ],
    [
      "with an entity that names a file",
      () => wordFileOf(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document ${W}>&a;</w:document>`),
      /a part that no office program writes/,
    ],
    ["nested without end", () => wordFile({ body: nested(100) }), /is nested deeper than any plan/],
    [
      "that writes one text into thousands of rows",
      () => wordFile({ body: longText(2000) }),
      /holds more text than any plan/,
    ],
    [
      "with a row of thousands of cells",
      () => wordFile({ body: table([row(Array.from({ length: 1200 }, () => "x")), ["a", "b"]]) }),
      /a table of 2 rows and 1200 columns, more than any plan/,
    ],
    [
      "with few cells far apart in a sheet",
      () => excelFile([{ name: "Sheet1", rows: farApart(1200) }]),
      /a table of 1200 rows and 1201 columns, more than any plan/,
    ],
    [
      "with more rows than any plan",
      () => excelFile([{ name: "Sheet1", rows: '<row><c t="b"><v>1</v></c></row>'.repeat(100_002) }]),
      /has more rows than any plan/,
    ],
  ])("%s is refused in one sentence", (_, make, sentence) => {
    const bytes = make();
    const read = (): unknown => readOffice(bytes, "plan.docx");
    expect(read).toThrow(UserError);
    expect(read).toThrow(sentence);
  });
});
