// Word files, piece by piece, as Word writes them.
import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/parsers/document/document.ts";
import { readDocx } from "../../../../src/parsers/document/docx/read-docx.ts";
import { cell, paragraph, row, run, table, type WordParts, wordFile, wordFileOf } from "../../../support/word.ts";

function blocksOf(parts: WordParts): readonly Block[] {
  return readDocx(wordFile(parts), "plan.docx").blocks;
}

/** Tables as cells, headings as "# text", other text as it is. */
function read(body: string, parts: Omit<WordParts, "body"> = {}): unknown[] {
  return blocksOf({ body, ...parts }).map((block) => {
    if (block.kind === "table") return block.rows.map(({ cells }) => cells);
    return block.kind === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.text;
  });
}

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Theme"><w:name w:val="Our Theme"/><w:basedOn w:val="Heading1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Loop2"><w:name w:val="Loop 2"/><w:basedOn w:val="Loop"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>`;

const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

function numbered(list: number, level: number, text = "", more = ""): string {
  return paragraph(text, `${more}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function styled(style: string, text: string): string {
  return paragraph(text, `<w:pStyle w:val="${style}"/>`);
}

describe("paragraphs of a Word file", () => {
  it("are headings by the outline level of their style, or of the style that it is based on", () => {
    const body = `${styled("Heading1", "How we lead")}${styled("Theme", "How we serve")}${styled("Loop", "Text")}`;
    expect(read(body, { styles: STYLES })).toEqual(["# How we lead", "# How we serve", "Text"]);
  });

  it("are headings where the paragraph itself says so", () => {
    expect(read(paragraph("Fair pay", '<w:outlineLvl w:val="1"/>'))).toEqual(["## Fair pay"]);
  });

  it("of the table of contents are left out and counted", () => {
    const bytes = wordFile({
      body: `${styled("TOC1", "How we lead 3")}${styled("Heading1", "How we lead")}`,
      styles: STYLES,
    });
    const document = readDocx(bytes, "plan.docx");
    expect(document.blocks).toHaveLength(1);
    expect(document.leftOut).toEqual([{ reason: "line of the table of contents", count: 1 }]);
  });

  it("of comments in the margin are counted, and no part of the plan", () => {
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const bytes = wordFileOf(`<w:document ${space}><w:body>${paragraph("Equality plan")}</w:body></w:document>`, [
      {
        path: "word/comments.xml",
        content: `<w:comments ${space}><w:comment w:id="1">${paragraph("Ask Housing first")}</w:comment></w:comments>`,
      },
    ]);
    const document = readDocx(bytes, "plan.docx");
    expect(document.blocks.map((block) => "text" in block && block.text)).toEqual(["Equality plan"]);
    expect(document.leftOut).toEqual([{ reason: "comment in the margin or on a cell", count: 1 }]);
  });

  it("keep the text of links, fields and content controls, and drop codes and prompts", () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const control = (text: string, prompt = ""): string =>
      `<w:sdt><w:sdtPr>${prompt}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    expect(
      read(
        [
          `<w:p><w:hyperlink>${run("our pages")}</w:hyperlink></w:p>`,
          `<w:p>${run("Agreed on ")}${field("DATE", "2 June 2025")}</w:p>`,
          `<w:p>${control("May 2026")}</w:p>`,
          `<w:p>${control("Click to enter a date.", "<w:showingPlcHdr/>")}</w:p>`,
          `<w:sdt><w:sdtContent>${paragraph("A block")}</w:sdtContent></w:sdt>`,
        ].join(""),
      ),
    ).toEqual(["our pages", "Agreed on 2 June 2025", "May 2026", "A block"]);
  });

  it("keep the text behind a field that was never finished", () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(read(`<w:p>${begin}${run("Train staff")}</w:p>`)).toEqual(["Train staff"]);
  });

  it("drop the result of a field that stands in the code of another", () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${mark("begin")}${mark("separate")}${run("Bookmark7")}${mark("end")}`;
    const body = `<w:p>${mark("begin")}${inner}${mark("separate")}${run("see 4.2")}${mark("end")}</w:p>`;
    expect(read(body)).toEqual(["see 4.2"]);
  });

  it("keep the choice of an older form's list", () => {
    const list = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Amber"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(read(`<w:p>${list}</w:p>`)).toEqual(["Amber"]);
  });

  it("keep hyphens that hold words together, drop those that part them, and fold tabs and footnote marks away", () => {
    const body = `<w:p><w:r><w:t>Co</w:t><w:noBreakHyphen/><w:t>chairs of the net</w:t><w:softHyphen/><w:t>works</w:t><w:footnoteReference w:id="1"/><w:tab/><w:t>meet</w:t></w:r></w:p>`;
    expect(read(body)).toEqual(["Co-chairs of the networks meet"]);
  });

  it("leave out the mark of a footnote that somebody chose", () => {
    const body = `<w:p>${run("Pay gap")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r></w:p>`;
    expect(read(body)).toEqual(["Pay gap"]);
  });

  it("leave out hidden text, and show what is struck out", () => {
    const body = `<w:p>${run("note to self", "<w:vanish/>")}${run("May 2024", "<w:strike/>")}${run(" June", '<w:strike w:val="0"/>')}${run(" old", '<w:rStyle w:val="Gone"/>')}</w:p>`;
    expect(read(body, { styles: STYLES })).toEqual(["~~May 2024~~ June ~~old~~"]);
  });

  it("show ticks and boxes of symbol fonts", () => {
    const body = `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run(" done")}</w:p>`;
    expect(read(body)).toEqual(["✓ done"]);
  });

  it("in a text box follow the paragraph that it hangs on, once", () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p>${run("Beside the box")}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("In the box")}</mc:Choice><mc:Fallback>${box("In the box")}</mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph("Below")}`;
    expect(read(body)).toEqual(["Beside the box", "In the box", "Below"]);
  });

  it("are found whatever the file calls Word's own names", () => {
    const main = `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="0"/></ns0:pPr><ns0:r><ns0:t>Fair pay</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    expect(readDocx(wordFileOf(main), "plan.docx").blocks).toMatchObject([{ kind: "heading", text: "Fair pay" }]);
  });
});

describe("names that a part declares anew", () => {
  it("hold only where they are declared", () => {
    const foreign = '<w:object xmlns:w="urn:another"><w:p><w:r><w:t>Not Word</w:t></w:r></w:p></w:object>';
    expect(read(`<w:p><w:r>${foreign}<w:t>Train staff</w:t></w:r></w:p>`)).toEqual(["Train staff"]);
  });
});

describe("tracked changes", () => {
  it("count as accepted: what was put in or moved here stays, what was taken out or moved away goes", () => {
    const body = `<w:p>${run("Due ")}<w:del><w:r><w:delText>May</w:delText></w:r></w:del><w:ins>${run("June")}</w:ins><w:moveFrom>${run(" 2020")}</w:moveFrom><w:moveTo>${run(" 2026")}</w:moveTo></w:p>`;
    expect(read(body)).toEqual(["Due June 2026"]);
  });

  it("join two paragraphs where the mark between them was deleted", () => {
    const body = `${paragraph("Train all", "<w:rPr><w:del/></w:rPr>")}${paragraph(" staff")}${paragraph("Last", "<w:rPr><w:del/></w:rPr>")}`;
    expect(read(body)).toEqual(["Train all staff", "Last"]);
  });

  it("take a deleted row out of its table, and leave an inserted one in", () => {
    const body = table([row(["Old", "A"], "<w:del/>"), row(["New", "B"], "<w:ins/>"), row(["Kept", "C"])]);
    expect(read(body)).toEqual([
      [
        ["New", "B"],
        ["Kept", "C"],
      ],
    ]);
  });

  it("leave alone what a paragraph was before", () => {
    const body = paragraph("Plain", '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>');
    expect(read(body)).toEqual(["Plain"]);
  });
});

describe("numbers that Word computes", () => {
  it("are references where a cell holds only a number, level by level", () => {
    const body = table([
      [cell(numbered(1, 0)), "Lead"],
      [cell(numbered(1, 1)), "Train staff"],
      [cell(numbered(1, 1)), "Check pay"],
      [cell(numbered(1, 0)), "Serve"],
      [cell(numbered(1, 1)), "Open the café"],
      [cell(numbered(1, 2)), "Paint it"],
    ]);
    expect(read(body, { numbering: NUMBERING })).toEqual([
      [
        ["1.", "Lead"],
        ["1.1", "Train staff"],
        ["1.2", "Check pay"],
        ["2.", "Serve"],
        ["2.1", "Open the café"],
        ["(i)", "Paint it"],
      ],
    ]);
  });

  it("stand in front of text, and bullets as bullets", () => {
    const body = `${numbered(1, 0, "First")}${numbered(2, 0, "A bullet")}${numbered(1, 0, "Second")}${styled("Numbered", "Third")}`;
    expect(read(body, { numbering: NUMBERING, styles: STYLES })).toEqual([
      "1. First",
      "• A bullet",
      "2. Second",
      "3. Third",
    ]);
  });

  it("pass over a paragraph that is hidden", () => {
    const hidden = numbered(1, 0, run("Note", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>");
    expect(read(`${numbered(1, 0, "First")}${hidden}${numbered(1, 0, "Second")}`, { numbering: NUMBERING })).toEqual([
      "1. First",
      "2. Second",
    ]);
  });

  it("begin again where the list says so, and pass over deleted paragraphs", () => {
    const deleted = numbered(1, 0, "<w:del><w:r><w:delText>Gone</w:delText></w:r></w:del>", "<w:rPr><w:del/></w:rPr>");
    const body = `${numbered(1, 0, "First")}${deleted}${numbered(1, 0, "Second")}${numbered(3, 0, "Anew")}`;
    expect(read(body, { numbering: NUMBERING })).toEqual(["1. First", "2. Second", "1. Anew"]);
  });
});

describe("tables of a Word file", () => {
  const DOWN = '<w:vMerge w:val="restart"/>';
  const GOES_ON = "<w:vMerge/>";

  it("give each row the date that is merged over it", () => {
    const body = table([
      ["Action", "Owner", "By when"],
      ["Train staff", "HR", cell("May 2026", DOWN)],
      ["Check pay", "Pay", cell("", GOES_ON)],
      ["Open up", "Parks", cell("June 2026", DOWN)],
    ]);
    expect(read(body)).toEqual([
      [
        ["Action", "Owner", "By when"],
        ["Train staff", "HR", "May 2026"],
        ["Check pay", "Pay", "May 2026"],
        ["Open up", "Parks", "June 2026"],
      ],
    ]);
  });

  it("give one action where the action is merged and only its steps have rows", () => {
    const body = table([
      ["Action", "Steps", "Owner", "By when"],
      [cell("Train staff", DOWN), "Book a room", cell("HR", DOWN), cell("May 2026", DOWN)],
      [cell("", GOES_ON), "Send invitations", cell("", GOES_ON), cell("", GOES_ON)],
    ]);
    expect(blocksOf({ body })).toMatchObject([
      {
        rows: [
          { from: 1, to: 1 },
          { cells: ["Train staff", "Book a room\nSend invitations", "HR", "May 2026"], from: 2, to: 3 },
        ],
      },
    ]);
  });

  it("give an action for each date where the action is merged over several", () => {
    const body = table([
      ["Action", "Owner", "By when"],
      [cell("Train staff", DOWN), "HR", "May 2026"],
      [cell("", GOES_ON), "Pay", "June 2026"],
    ]);
    expect(read(body)).toEqual([
      [
        ["Action", "Owner", "By when"],
        ["Train staff", "HR", "May 2026"],
        ["Train staff", "Pay", "June 2026"],
      ],
    ]);
  });

  it("make one row of headings out of two that are merged", () => {
    const body = table([
      [cell("Action", DOWN), cell("Owner", '<w:gridSpan w:val="2"/>'), cell("By when", DOWN)],
      [cell("", GOES_ON), "Lead", "Support", cell("", GOES_ON)],
      ["Train staff", "HR", "Pay", "May 2026"],
    ]);
    expect(read(body)).toEqual([
      [
        ["Action", "Owner\nLead", "Support", "By when"],
        ["Train staff", "HR", "Pay", "May 2026"],
      ],
    ]);
  });

  it("stand cell under cell though each row was drawn with edges of its own", () => {
    const wide = '<w:gridSpan w:val="2"/>';
    const body = table(
      [
        [cell("Action", wide), "Owner", "By when"],
        ["Train staff", cell("HR", wide), "May 2026"],
        ["Check pay", cell("Pay", wide), "June 2026"],
        [cell("How we serve", '<w:gridSpan w:val="4"/>')],
        row(["Parks", "July 2026"], '<w:gridBefore w:val="2"/>'),
      ],
      [4000, 200, 2000, 1500],
    );
    expect(read(body)).toEqual([
      [
        ["Action", "Owner", "By when"],
        ["Train staff", "HR", "May 2026"],
        ["Check pay", "Pay", "June 2026"],
        ["How we serve", "", ""],
        ["", "Parks", "July 2026"],
      ],
    ]);
  });

  it("are text where they only draw a frame", () => {
    const inner = table([
      ["Action", "Owner"],
      ["Train staff", "HR"],
    ]);
    expect(read(table([["How we lead"], [cell(`${inner}${paragraph("")}`)]]))).toEqual([
      "How we lead",
      [
        ["Action", "Owner"],
        ["Train staff", "HR"],
      ],
    ]);
  });

  it("within a row of their own stand between the rows above and below", () => {
    const inner = table([
      ["Action", "Owner"],
      ["Train staff", "HR"],
    ]);
    const outer = table([
      ["Theme", "Lead"],
      [cell(`${inner}${paragraph("")}`), ""],
      ["Next theme", "Pay"],
    ]);
    expect(read(outer)).toEqual([
      [["Theme", "Lead"]],
      [
        ["Action", "Owner"],
        ["Train staff", "HR"],
      ],
      [["Next theme", "Pay"]],
    ]);
  });

  it("within a cell are its text, line by line", () => {
    const dates = table([
      ["Phase 1", "May 2026"],
      ["Phase 2", "June 2026"],
    ]);
    const body = table([
      ["Action", "Owner", "By when"],
      ["Train staff", "HR", cell(`${dates}${paragraph("")}`)],
    ]);
    expect(read(body)).toEqual([
      [
        ["Action", "Owner", "By when"],
        ["Train staff", "HR", "Phase 1 May 2026\nPhase 2 June 2026"],
      ],
    ]);
  });

  it("keep rows and cells that a content control holds", () => {
    const wrapped = `<w:sdt><w:sdtContent>${row(["Train staff", "HR"])}</w:sdtContent></w:sdt>`;
    expect(read(table([["Action", "Owner"], wrapped]))).toEqual([
      [
        ["Action", "Owner"],
        ["Train staff", "HR"],
      ],
    ]);
  });
});

it("what a page shows and has no text of its own is counted, so that somebody looks", () => {
  const diagram =
    '<w:p><w:r><w:drawing><a:graphicData xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></w:drawing></w:r></w:p>';
  const body = `${paragraph("Plan")}<w:altChunk/><w:p><w:r><w:object/></w:r></w:p>${diagram}`;
  expect(readDocx(wordFile({ body }), "plan.docx").leftOut).toEqual([
    { reason: "file placed inside the document", count: 1 },
    { reason: "embedded object, such as an Excel sheet", count: 1 },
    { reason: "SmartArt diagram", count: 1 },
  ]);
});
