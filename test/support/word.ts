// Word files out of pieces of Word's own XML, as Word writes them.
import { type ZipPart, zip } from "./zip.ts";

export interface WordParts {
  /** What stands in w:body. */
  readonly body: string;
  /** What stands in w:styles. */
  readonly styles?: string;
  /** What stands in w:numbering. */
  readonly numbering?: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A .docx file with these parts. */
export function wordFile({ body, styles, numbering }: WordParts): Uint8Array {
  return wordFileOf(`<w:document ${W} ${MC}><w:body>${body}</w:body></w:document>`, [
    ...(styles === undefined ? [] : [{ path: "word/styles.xml", content: `<w:styles ${W}>${styles}</w:styles>` }]),
    ...(numbering === undefined
      ? []
      : [{ path: "word/numbering.xml", content: `<w:numbering ${W}>${numbering}</w:numbering>` }]),
  ]);
}

/** A .docx file around a main part of any kind, sound or not. */
export function wordFileOf(main: string, others: readonly ZipPart[] = []): Uint8Array {
  const rels = others.map(({ path }, index) => {
    const file = path.replace("word/", "");
    return `<Relationship Id="r${index}" Type="${TYPES}/${file.replace(".xml", "")}" Target="${file}"/>`;
  });
  return zip([
    {
      path: "_rels/.rels",
      content: relationships([`<Relationship Id="r0" Type="${TYPES}/officeDocument" Target="word/document.xml"/>`]),
    },
    { path: "word/document.xml", content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${main}` },
    { path: "word/_rels/document.xml.rels", content: relationships(rels) },
    ...others,
  ]);
}

function relationships(each: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** A run, with properties if it has any. */
export function run(text: string, properties = ""): string {
  const shape = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${shape}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of plain text, or of runs that are XML already. */
export function paragraph(content: string, properties = ""): string {
  const runs = content.startsWith("<w:") || content.startsWith("<mc:") ? content : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content === "" ? "" : runs}</w:p>`;
}

/** A cell of paragraphs that are XML, or of text with a paragraph for each line. */
export function cell(content: string, properties = ""): string {
  const paragraphs = content.startsWith("<w:")
    ? content
    : content
        .split("\n")
        .map((line) => paragraph(line))
        .join("");
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}

/** A row of cells that are XML, or of texts. */
export function row(cells: readonly string[], properties = ""): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((each) => (each.startsWith("<w:tc>") ? each : cell(each))).join("")}</w:tr>`;
}

/** A table of rows; `grid` are the widths of its columns. */
export function table(rows: readonly (readonly string[] | string)[], grid: readonly number[] = []): string {
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblGrid>${columns}</w:tblGrid>${rows.map((each) => (typeof each === "string" ? each : row(each))).join("")}</w:tbl>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
