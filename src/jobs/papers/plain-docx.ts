// A paper as Word in our own plain style: nothing in it that a screen reader or a printer could trip over.
import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from "docx";
import type { Paper, PaperPart } from "../../plan/paper/paper.ts";
import { BULLETS, clean, docxPart } from "./docx-blocks.ts";

const FONT = "Arial";
/** Half points: 11 pt for text, 9.5 pt in tables. */
const SIZES = { text: 22, table: 19, title: 40, subtitle: 26, heading: 28, under: 24 } as const;
const MARGIN = 1134;

/** The bullets of our papers, in a document of ours and in a council's template. */
export const NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 425, hanging: 283 } } },
        },
      ],
    },
  ],
} as const;

/** The bytes of a .docx. */
export async function plainDocx(paper: Paper): Promise<Uint8Array> {
  const sections = await Promise.all(
    sheetsOf(paper.parts).map(async (sheet, at) => ({
      properties: { page: pageOf(sheet.landscape) },
      footers: { default: footer(paper) },
      children: [
        ...(at === 0 ? titleOf(paper) : []),
        ...(await Promise.all(sheet.parts.map(docxPart))).flat(),
        // A body that ends with a table has no place for a cursor behind it.
        new Paragraph({ style: "TableText", children: [] }),
      ] satisfies (Paragraph | Table)[],
    })),
  );
  const document = new Document({
    title: clean(paper.title),
    subject: clean(`${paper.period}, as at ${paper.asAt}`),
    creator: clean(paper.organisation),
    lastModifiedBy: clean(paper.organisation),
    description: clean(`${paper.updated}, as at ${paper.asAt}`),
    styles: STYLES,
    numbering: NUMBERING,
    sections,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: SIZES.text, color: "000000", language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: SIZES.title, bold: true, color: "000000" },
      paragraph: { spacing: { after: 80 } },
    },
    heading1: {
      run: { font: FONT, size: SIZES.heading, bold: true, color: "000000" },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { font: FONT, size: SIZES.under, bold: true, color: "000000" },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      next: "Normal",
      run: { size: SIZES.subtitle },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      run: { size: SIZES.table, bold: true },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
    {
      id: "Note",
      name: "Note",
      basedOn: "Normal",
      next: "Normal",
      run: { size: SIZES.table },
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    {
      id: "TableText",
      name: "Table Text",
      basedOn: "Normal",
      run: { size: SIZES.table },
      paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
} as const;

function titleOf(paper: Paper): Paragraph[] {
  return [
    new Paragraph({ style: "Title", children: [new TextRun(clean(paper.title))] }),
    new Paragraph({
      style: "Subtitle",
      children: [new TextRun(clean(`${paper.organisation}. As at ${paper.asAt}; ${paper.updated}.`))],
    }),
    ...paper.notices.map((notice) => new Paragraph({ children: [new TextRun({ text: clean(notice), bold: true })] })),
  ];
}

function footer(paper: Paper): Footer {
  const children: ParagraphChild[] = [
    new TextRun({
      children: [clean(`${paper.plan}, ${paper.period}. Page `), PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
      size: 18,
    }),
  ];
  return new Footer({ children: [new Paragraph({ children })] });
}

function pageOf(landscape: boolean) {
  return {
    size: {
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      width: 11_906,
      height: 16_838,
    },
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
  };
}

/** Parts that stand on pages of one kind, one after the other. */
function sheetsOf(parts: readonly PaperPart[]) {
  const sheets: { readonly landscape: boolean; readonly parts: PaperPart[] }[] = [];
  for (const part of parts) {
    const last = sheets.at(-1);
    if (last?.landscape === part.landscape) last.parts.push(part);
    else sheets.push({ landscape: part.landscape, parts: [part] });
  }
  return sheets;
}
