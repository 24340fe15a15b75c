// Files of strangers: each attack ends in one sentence, and nothing of it reaches the program.
import { describe, expect, it } from "vitest";
import { readAnyDocument, readDocumentApart } from "../../../src/parsers/document/read-apart.ts";
import { UserError } from "../../../src/plan/user-error.ts";
import { excelFile, sheetRow } from "../../support/excel.ts";
import { paragraph, wordFile, wordFileOf } from "../../support/word.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD = wordFile({ body: paragraph("Equality plan") });

describe("a reading that does not end", () => {
  const large = excelFile([
    {
      name: "Sheet1",
      rows: Array.from({ length: 30_000 }, (_, at) => sheetRow(at + 1, ["Train staff", "HR"])).join(""),
    },
  ]);

  it("is stopped at its time", async () => {
    const reading = readDocumentApart(large, "plan.xlsx", { milliseconds: 1, megabytes: 300 });
    await expect(reading).rejects.toThrow(/plan\.xlsx takes too long to read/);
  });

  it("is stopped when its memory is full, and the program goes on", async () => {
    const reading = readDocumentApart(large, "plan.xlsx", { milliseconds: 30_000, megabytes: 12 });
    await expect(reading).rejects.toThrow(UserError);
  });
});

describe("a refusal", () => {
  it("comes back as the sentence that it was", async () => {
    const reading = readAnyDocument(WORD.subarray(0, WORD.length - 40), "plan.docx");
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(/^plan\.docx is damaged or was not copied whole\./);
  });
});

describe("a file of a format that is read apart", () => {
  it("gives its document, and macros beside it are not looked at", async () => {
    const withMacros = wordFileOf(`<w:document ${W}><w:body>${paragraph("Equality plan")}</w:body></w:document>`, [
      { path: "word/vbaProject.bin", content: "Sub AutoOpen()" },
    ]);
    for (const bytes of [WORD, withMacros]) {
      expect(await readAnyDocument(bytes, "plan.docm")).toMatchObject({ blocks: [{ text: "Equality plan" }] });
    }
  });

  it("is decided by its content, whatever its name", async () => {
    expect(await readAnyDocument(WORD, "plan.txt")).toMatchObject({ unit: "table row" });
    expect(await readAnyDocument(Buffer.from("Equality plan"), "plan.docx")).toMatchObject({ unit: "line" });
  });
});
