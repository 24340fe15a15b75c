// A PDF to the one shape of documents: positioned letters and drawn lines become headings, paragraphs and tables.
import { UserError } from "../../../plan/user-error.ts";
import type { Document, LeftOut } from "../document.ts";
import { isInside } from "./box.ts";
import { furnitureOf } from "./furniture.ts";
import { type Grid, gridsOf } from "./grid.ts";
import { joinPages, type PageBlock } from "./join-pages.ts";
import { openPdf } from "./open-pdf.ts";
import type { PageContent, Piece } from "./page-content.ts";
import { paragraphsOf, proseBlocks, type Typography, typographyOf } from "./prose.ts";
import { ruledTable } from "./ruled-table.ts";
import { withoutUnderlines } from "./rules.ts";
import { linesOf, type TextLine } from "./text-lines.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/**
 * Reads the text layer of a PDF; the unit is the page.
 *
 * @throws UserError for a file that is damaged, locked, too long, or pictures of pages without any text
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Document> {
  const pages = (await openPdf(bytes, name)).map(layOut);
  if (pages.every(({ content }) => content.pieces.length === 0)) {
    throw new UserError(
      `${name} holds no text, only pictures of pages, as a scanner makes them. Ask for the document that was printed, or have the scan turned into text, and import that.`,
    );
  }
  const furniture = furnitureOf(pages.map(({ content, lines }) => ({ height: content.height, lines })));
  const bare = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !furniture.has(line)) }));
  const vocabulary = vocabularyOf(pages.flatMap(({ all }) => all.map(({ words }) => words.map(({ text }) => text))));
  const type = typographyOf(
    bare.flatMap(({ lines }) => paragraphsOf(lines)),
    pages.flatMap(({ all }) => all),
  );
  const blocks = joinPages(bare.map((page) => blocksOf(page, type, vocabulary)));
  return { name, unit: "page", blocks, leftOut: leftOut(furniture.size, pages) };
}

function leftOut(furniture: number, pages: readonly PageLayout[]): readonly LeftOut[] {
  const askew = pages.reduce((sum, { content }) => sum + content.askew.length, 0);
  return [
    { reason: "running header, footer or page number", count: furniture },
    { reason: "word set at an angle, such as a watermark", count: askew },
  ].filter(({ count }) => count > 0);
}

interface PageLayout {
  readonly content: PageContent;
  readonly grids: readonly Grid[];
  /** Pieces inside grids. */
  readonly ruled: readonly Piece[];
  /** Lines outside grids. */
  readonly lines: readonly TextLine[];
  readonly all: readonly TextLine[];
}

function layOut(content: PageContent): PageLayout {
  const all = linesOf(content.pieces);
  const grids = gridsOf(withoutUnderlines(content.across, all), content.down);
  const isRuled = (piece: Piece): boolean => grids.some((grid) => isInside(piece, grid));
  const ruled = content.pieces.filter(isRuled);
  return { content, grids, ruled, all, lines: linesOf(content.pieces.filter((piece) => !isRuled(piece))) };
}

function blocksOf({ content, grids, ruled, lines }: PageLayout, type: Typography, vocabulary: Vocabulary): PageBlock[] {
  const blocks: PageBlock[] = [];
  let from = -Infinity;
  const addLines = (to: number): void => {
    const between = lines.filter(({ baseline }) => baseline >= from && baseline < to);
    blocks.push(...(proseBlocks(between, content.number, type, vocabulary) as PageBlock[]));
    from = to;
  };
  for (const grid of grids) {
    addLines(grid.top);
    blocks.push(ruledTable(grid, ruled, content.number, vocabulary));
  }
  addLines(Infinity);
  return blocks;
}
