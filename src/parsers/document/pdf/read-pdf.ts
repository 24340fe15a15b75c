// A PDF to the one shape of documents: positioned letters and drawn lines become headings, paragraphs and tables.
import { UserError } from "../../../plan/user-error.ts";
import { type Document, type LeftOut, type Paragraph, SCANNED } from "../document.ts";
import { furnitureOf } from "./furniture.ts";
import { headingsAgain } from "./headings-again.ts";
import { joinPages } from "./join-pages.ts";
import { openPdf } from "./open-pdf.ts";
import { pagesInOrder } from "./page-blocks.ts";
import { layOut, type PageLayout } from "./page-layout.ts";
import { paragraphsOf, typographyOf } from "./prose.ts";
import type { TextLine } from "./text-lines.ts";
import { vocabularyOf } from "./vocabulary.ts";

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
  const again = headingsAgain(pages);
  const isText = (line: TextLine): boolean => !furniture.has(line) && !again.has(line);
  const bare = pages.map((page) => ({ ...page, lines: page.lines.filter(isText) }));
  const vocabulary = vocabularyOf(pages.flatMap(({ all }) => all.map(({ words }) => words.map(({ text }) => text))));
  const type = typographyOf(
    bare.flatMap(({ lines, frames }) => [lines, ...frames.map((frame) => frame.lines)].flatMap(paragraphsOf)),
    pages.flatMap(({ all }) => all),
  );
  const blocks = [...joinPages(pagesInOrder(bare, { type, vocabulary })), ...scannedPages(pages)];
  return { name, unit: "page", blocks, leftOut: leftOut(furniture.size, again.size, pages) };
}

/** Pages that are pictures among pages of text: what stands on them is asked for, since nobody has read it. */
function scannedPages(pages: readonly PageLayout[]): Paragraph[] {
  return pages.flatMap(({ content: { isPicture, pieces, number } }): Paragraph[] => {
    if (!isPicture || pieces.length > MOST_ON_A_SCAN) return [];
    return [{ kind: "paragraph", text: "Picture of a page", from: number, to: number, unreadable: SCANNED }];
  });
}

/** A stamp or a page number that was printed on the picture. */
const MOST_ON_A_SCAN = 12;

function leftOut(furniture: number, again: number, pages: readonly PageLayout[]): readonly LeftOut[] {
  const askew = pages.reduce((sum, { content }) => sum + content.askew.length, 0);
  return [
    { reason: "running header, footer or page number", count: furniture },
    { reason: "line of headings printed again on a page", count: again },
    { reason: "watermark, or word set at an angle", count: askew },
  ].filter(({ count }) => count > 0);
}
