// A paper's blocks as Word's paragraphs and tables: real headings, header rows that repeat, pictures with alt text.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { drawChart } from "../../bot/charts/draw-chart.ts";
import type { Chart } from "../../plan/chart.ts";
import type { PaperBlock, PaperPart, PaperTable } from "../../plan/paper/paper.ts";

/** Twips: twentieths of a point. A4 without margins of 2 cm, upright and on its side. */
const TEXT_WIDTH = { portrait: 9638, landscape: 14_570 } as const;

/** The list that bullets belong to; whoever makes the document defines it. */
export const BULLETS = "bullets";

/** Everything under a part's heading, and the heading. */
export async function docxPart(part: PaperPart): Promise<readonly (Paragraph | Table)[]> {
  return [heading(part.heading, 1), ...(await docxBlocks(part.blocks, part.landscape))];
}

export async function docxBlocks(
  blocks: readonly PaperBlock[],
  landscape: boolean,
): Promise<readonly (Paragraph | Table)[]> {
  const drawn = await Promise.all(blocks.map((block) => docxBlock(block, landscape)));
  return drawn.flat();
}

async function docxBlock(block: PaperBlock, landscape: boolean): Promise<readonly (Paragraph | Table)[]> {
  switch (block.kind) {
    case "heading":
      return [heading(block.text, block.level)];
    case "text":
      return [new Paragraph({ children: [new TextRun(clean(block.text))] })];
    case "note":
      return [new Paragraph({ style: "Note", children: [new TextRun(clean(block.text))] })];
    case "bullets":
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [new TextRun(clean(item))] }),
      );
    case "table":
      return table(block, landscape ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait);
    case "chart":
      return [await picture(block.chart)];
  }
}

function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new TextRun(clean(text))],
  });
}

function table(block: PaperTable, width: number): readonly (Paragraph | Table)[] {
  const shares = block.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = block.columns.map(({ share }) => Math.floor((share / shares) * width));
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((text, at) => cell(text, widths[at] ?? 0, { isHeader, isNumber: block.numbers && at > 0 })),
    });
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: [new TextRun(clean(block.caption))] }),
    new Table({
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { ...(block.numbers ? NARROW : WIDE), top: 50, bottom: 50, marginUnitType: WidthType.DXA },
      rows: [
        row(
          block.columns.map(({ title }) => title),
          true,
        ),
        ...block.rows.map((cells) => row(cells, false)),
      ],
    }),
  ];
}

function cell(
  text: string,
  width: number,
  { isHeader, isNumber }: { readonly isHeader: boolean; readonly isNumber: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: "E7E6E6", color: "auto" } } : {}),
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          style: "TableText",
          keepNext: isHeader,
          alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: clean(line), bold: isHeader })],
        }),
    ),
  });
}

const WIDE = { left: 90, right: 90 } as const;
const NARROW = { left: 60, right: 60 } as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "7F7F7F" } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;

/** As wide as the text of an upright page. */
async function picture(chart: Chart): Promise<Paragraph> {
  const { png } = await drawChart(chart);
  const { width, height } = sizeOfPng(png);
  const shown = 640;
  return new Paragraph({
    // Any other line height would cut the picture to the height of a line.
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: "png",
        data: png,
        transformation: { width: shown, height: Math.round((shown * height) / width) },
        altText: { name: "Chart", title: clean(chart.title), description: clean(chart.summary) },
      }),
    ],
  });
}

/** Every PNG begins with a header block that says both. */
function sizeOfPng(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** XML has no place for control characters: a form feed that came out of a PDF must not make a file that will not open. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").toWellFormed();
}
