import { Document, Packer, Paragraph, TextRun } from "docx";
import exceljs from "exceljs";
import { SaxesParser } from "saxes";
import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { officePdf, officeProgram } from "../../../src/jobs/papers/office-pdf.ts";
import { plainDocx } from "../../../src/jobs/papers/plain-docx.ts";
import { harmless, registerCsv } from "../../../src/jobs/papers/register-csv.ts";
import { registerXlsx } from "../../../src/jobs/papers/register-xlsx.ts";
import { templateDocx } from "../../../src/jobs/papers/template-docx.ts";
import { readDocx } from "../../../src/parsers/document/docx/read-docx.ts";
import { openZip } from "../../../src/parsers/document/zip/open-zip.ts";
import { digestOf } from "../../../src/plan/digest.ts";
import { annualSummary } from "../../../src/plan/paper/annual-summary.ts";
import { committeePaper } from "../../../src/plan/paper/committee-paper.ts";
import { evidencePack } from "../../../src/plan/paper/evidence-pack.ts";
import { BEFORE, QUARTER } from "../../support/a-quarter.ts";

const GIVEN = { organisation: "Ashcombe Council", notices: ["A notice that comes first."] };
const paper = committeePaper(QUARTER, BEFORE, GIVEN);
const docx = await plainDocx(paper);
const office = await officeProgram({ program: null });

/** Each XML part of a Word file; a throw where one is not well-formed. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = openZip(bytes, "paper.docx");
  const paths = [
    "word/document.xml",
    "word/styles.xml",
    "word/footer1.xml",
    "docProps/core.xml",
    "[Content_Types].xml",
  ];
  return new Map(
    paths.map((path) => {
      const xml = Buffer.from(zip.read(path) ?? []).toString("utf8");
      if (!xml) throw new Error(`no ${path}`);
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(xml).close();
      return [path, xml];
    }),
  );
}

describe("the paper as a Word file", () => {
  const parts = partsOf(docx);
  const body = parts.get("word/document.xml") ?? "";

  test("has a language, a title and page numbers", () => {
    expect(parts.get("word/styles.xml")).toContain('w:lang w:val="en-GB"');
    expect(parts.get("docProps/core.xml")).toContain("Anti-Racist Action Plan: progress in Q1 2026/27</dc:title>");
    expect(parts.get("word/footer1.xml")).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  test("has real headings, in their order", () => {
    const { blocks } = readDocx(docx, "paper.docx");
    const headings = blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));
    expect(headings).toEqual([paper.title, ...paper.parts.map(({ heading }) => heading)]);
  });

  test("repeats the heading row of every table, and breaks no row over two pages", () => {
    const tables = body.split("<w:tbl>").slice(1);
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) {
      const [first = ""] = table.split("</w:tr>");
      expect(first).toContain("<w:tblHeader");
      expect(first).toContain("<w:cantSplit");
    }
  });

  test("says in words what its picture shows", () => {
    expect(body).toMatch(/<wp:docPr [^>]*descr="Adults: 1 complete, [^"]*Place: [^"]*"/);
  });

  test("puts the appendix on pages that lie on their side, and the rest upright", () => {
    expect(body.match(/w:orient="(\w+)"/g)).toEqual(['w:orient="portrait"', 'w:orient="landscape"']);
  });

  test("has the digest's numbers in its table", () => {
    const { blocks } = readDocx(docx, "paper.docx");
    const counts = blocks.find((block) => block.kind === "table" && block.rows[0]?.cells[0] === "Directorate");
    const rows = counts?.kind === "table" ? counts.rows.map(({ cells }) => cells) : [];
    const whole = digestOf(QUARTER, BEFORE).counts.at(-1);
    expect(rows.find(([name]) => name === "All")).toEqual([
      "All",
      ...[
        whole?.complete,
        whole?.green,
        whole?.amber,
        whole?.red,
        whole?.toAccept,
        whole?.notUpdated,
        whole?.total,
      ].map(String),
    ]);
  });

  test("opens although somebody wrote what XML cannot hold", async () => {
    const odd = { ...QUARTER, actions: QUARTER.actions.map((one) => ({ ...one, words: `A\u000c\u0000<b>&\ud800` })) };
    partsOf(await plainDocx(committeePaper(odd, null, GIVEN)));
  });

  test.skipIf(office === null)(
    "opens in an office program, which makes a tagged PDF of it",
    { timeout: 120_000 },
    async () => {
      const bytes = await officePdf(docx, { program: null, withinMs: 100_000 });
      const text = Buffer.from(bytes).toString("latin1");
      expect(text.slice(0, 5)).toBe("%PDF-");
      expect(text).toContain("/MarkInfo<</Marked true>>");
      const pdf = await getDocumentProxy(bytes);
      const { info } = await pdf.getMetadata();
      expect(info).toMatchObject({ Title: paper.title, Language: "en-GB" });
      const first = await (await pdf.getPage(1)).getStructTree();
      const roles = elementsOf(first).map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(["H1", "L", "LI", "Table", "TH", "TD"]));
      const alt = /\/S\/Figure[^>]*\/Alt<FEFF(?<hex>[0-9A-F]+)>/.exec(text)?.groups?.hex ?? "";
      expect(Buffer.from(alt, "hex").swap16().toString("utf16le")).toMatch(/ - Adults: 1 complete, .* Place: /);
    },
  );
});

interface Element {
  readonly role: string;
  readonly children: readonly (Element | { readonly type: string })[];
}

function elementsOf(root: Element): readonly Element[] {
  return root.children.flatMap((child) => ("role" in child ? [child, ...elementsOf(child)] : []));
}

describe.each([
  ["a committee paper", paper],
  ["an annual summary", annualSummary([BEFORE, QUARTER], null, { ...GIVEN, year: "2026/27" })],
  ["an evidence pack", evidencePack([BEFORE, QUARTER], null, GIVEN)],
])("%s can be read by ear", (_, one) => {
  const file = plainDocx(one);

  test("its headings begin at the first level and skip none", async () => {
    const levels = readDocx(await file, "paper.docx").blocks.flatMap((block) =>
      block.kind === "heading" ? [block.level] : [],
    );
    expect(levels[0]).toBe(1);
    expect(levels.length).toBeGreaterThan(one.parts.length);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test("every table has a header row, a caption before it, and no cell merged over others", async () => {
    const body = partsOf(await file).get("word/document.xml") ?? "";
    const tables = body.split("<w:tbl>");
    expect(tables.length).toBeGreaterThan(1);
    for (const [index, table] of tables.slice(1).entries()) {
      expect(table.split("</w:tr>")[0]).toContain("<w:tblHeader");
      expect(table.split("</w:tbl>")[0]).not.toMatch(/<w:(?:gridSpan|vMerge)/);
      expect(tables[index]?.slice(-1500)).toContain('w:val="Caption"');
    }
  });

  test("every picture says in words what it shows, the language is set, and the title is the paper's", async () => {
    const parts = partsOf(await file);
    const pictures = (parts.get("word/document.xml") ?? "").match(/<wp:docPr [^>]*>/g) ?? [];
    for (const picture of pictures) expect(picture).toMatch(/ descr="[^"]{20,}"/);
    expect(parts.get("word/styles.xml")).toContain('w:lang w:val="en-GB"');
    expect(parts.get("docProps/core.xml")).toContain(`${one.title}</dc:title>`);
  });
});

describe("the paper as a PDF", () => {
  test("is a sentence where no office program is there", async () => {
    await expect(officePdf(docx, { program: "/nowhere/soffice", withinMs: 1000 })).rejects.toThrow(
      "A PDF needs an office program, and none was found here.",
    );
  });

  test("is given up where the program does not answer in time", async () => {
    await expect(officePdf(docx, { program: "/bin/false", withinMs: 5000 })).rejects.toThrow("did not make a PDF");
  });
});

describe("a council's own template", () => {
  const template = async (...paragraphs: readonly (readonly string[])[]) => {
    const children = paragraphs.map((runs) => new Paragraph({ children: runs.map((text) => new TextRun(text)) }));
    return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  };

  test("is filled in where it asks, however the names are spelt, and keeps the rest", async () => {
    const given = await template(
      ["Cabinet, item 7"],
      ["As at {{As", "_at}}, for {{ plan }}"],
      ["{{summary}}"],
      ["{{counts}}"],
    );
    const text = JSON.stringify(readDocx(await templateDocx(paper, given), "paper.docx").blocks);
    expect(text).toContain("Cabinet, item 7");
    expect(text).toContain("As at 3 July 2026, for Anti-Racist Action Plan");
    expect(text).toContain("5 of 7 actions (71%) were updated");
    expect(text).toContain("Not updated");
    expect(text).not.toContain("{{");
  });

  test("gets the date changes where it asks for them by that name", async () => {
    const filled = await templateDocx(paper, await template(["{{Date changes}}"]));
    expect(JSON.stringify(readDocx(filled, "p.docx").blocks)).toContain("31 December 2026");
  });

  test("says that there is nothing to report where a part is empty", async () => {
    const given = await template(["{{decisions}}"]);
    const quiet = { ...paper, parts: paper.parts.filter(({ name }) => name !== "decisions") };
    expect(JSON.stringify(readDocx(await templateDocx(quiet, given), "p.docx").blocks)).toContain("Nothing to report.");
  });

  test.each([
    ["without a placeholder", template(["Cabinet, item 7"]), /no placeholder.*\{\{title\}\}/],
    ["with one that nothing is known for", template(["{{budget}}"]), /\{\{budget\}\}, which I cannot/],
    ["that is no Word file", Promise.resolve(new TextEncoder().encode("hello")), /no Word file/],
  ])("%s is refused with a sentence", async (_, given, says) => {
    await expect(templateDocx(paper, await given)).rejects.toThrow(says);
  });
});

describe("the register", () => {
  test("as CSV begins with its mark, and no cell of it is a formula", () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(registerCsv(QUARTER));
    expect(text.startsWith('\uFEFF"Reference"')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"") Priya says`);
    expect(text).not.toMatch(/(?:^|[",\n])"[=+@-]/);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "|calc", "%0A=1"])("“%s” becomes text", (text) =>
    expect(harmless(text)).toBe(`'${text}`),
  );

  test.each(["1.4", "Let stalls", "3 - 4", ""])("“%s” stays as it is", (text) => expect(harmless(text)).toBe(text));

  test("as Excel has filters, a frozen heading, real dates, and text where somebody wrote a formula", async () => {
    const book = new exceljs.Workbook();
    const bytes = await registerXlsx(QUARTER, GIVEN);
    await book.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
    const sheet = book.getWorksheet("Actions");
    if (!sheet) throw new Error("no sheet");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1 });
    expect(sheet.autoFilter).toBe(`A1:O${QUARTER.actions.length + 1}`);
    expect(sheet.getCell("G2").value).toEqual(new Date("2026-05-01T00:00:00Z"));
    expect(sheet.getCell("K2").type).toBe(exceljs.ValueType.String);
    expect(sheet.rowCount).toBe(QUARTER.actions.length + 1);
  });
});
