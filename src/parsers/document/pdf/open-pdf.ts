// The boundary to the library: opens a PDF and hands over its pages; what cannot be opened is one plain sentence.
import type { getDocument as GetDocument, PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { UserError } from "../../../plan/user-error.ts";
import { IDENTITY, matrixFrom } from "./matrix.ts";
import type { PageContent } from "./page-content.ts";
import { readPage } from "./page-reader.ts";
import { taggedTables } from "./structure.ts";
import type { FontFacts } from "./text-state.ts";

/** More than any plan has; a file beyond is refused before its pages are read. */
const MOST_PAGES = 600;
/** Reading stops between two pages when it has taken so long. */
const LONGEST_MS = 60_000;
/** Letters and lines on one page beyond which it is no page of a plan. */
const MOST_ON_A_PAGE = 60_000;

/**
 * The contents of all pages, in order.
 *
 * Nothing is fetched, no script of the document runs, pictures are not decoded, and no font is loaded.
 *
 * @throws UserError for a file that is damaged, locked by a password, too long, or takes too long
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<readonly PageContent[]> {
  const { getDocument } = await import("unpdf/pdfjs");
  const started = performance.now();
  const task = openTask(getDocument, bytes);
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) {
      throw new UserError(
        `${name} has ${pdf.numPages} pages; ${MOST_PAGES} can be read. Print the pages with the plan to a PDF of their own and import that.`,
      );
    }
    const pages: PageContent[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(await contentOf(pdf, number, name));
      if (performance.now() - started > LONGEST_MS) {
        throw new UserError(
          `${name} takes too long to read (page ${number} of ${pdf.numPages} after a minute). Print the pages with the plan to a PDF of their own and import that.`,
        );
      }
    }
    return pages;
  } catch (cause) {
    throw cause instanceof UserError ? cause : cannotOpen(name, cause);
  } finally {
    await task.destroy();
  }
}

function openTask(getDocument: typeof GetDocument, bytes: Uint8Array): ReturnType<typeof GetDocument> {
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: true,
    enableXfa: false,
    maxImageSize: 1,
    stopAtErrors: false,
  });
}

async function contentOf(pdf: PDFDocumentProxy, number: number, name: string): Promise<PageContent> {
  const page = await pdf.getPage(number);
  const steps = await page.getOperatorList();
  if (steps.fnArray.length > MOST_ON_A_PAGE * 4) {
    throw new UserError(
      `Page ${number} of ${name} is a drawing with too many parts to be read. Import a version without that page.`,
    );
  }
  const view = page.getViewport({ scale: 1 });
  const content = readPage(steps, {
    number,
    width: view.width,
    height: view.height,
    matrix: matrixFrom(view.transform) ?? IDENTITY,
    fontOf: fontsOf(page),
    tables: taggedTables(await page.getStructTree(), nameOf(page)),
  });
  page.cleanup();
  return content;
}

/** As the library writes it: "7R", and "7R1" for a page that was replaced. */
function nameOf({ ref }: PDFPageProxy): string {
  return ref ? `${ref.num}R${ref.gen === 0 ? "" : ref.gen}` : "";
}

function fontsOf(page: PDFPageProxy): (name: string) => FontFacts {
  const known = new Map<string, FontFacts>();
  return (name) => {
    const facts = known.get(name) ?? fontFacts(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
    known.set(name, facts);
    return facts;
  };
}

function fontFacts(font: unknown): FontFacts {
  if (typeof font !== "object" || font === null) return { bold: false, unit: 0.001 };
  const { name, bold, black, fontMatrix } = font as Readonly<Record<string, unknown>>;
  const heavy = typeof name === "string" && /bold|black|heavy|semi-?b|demi/i.test(name);
  const unit = Array.isArray(fontMatrix) && typeof fontMatrix[0] === "number" ? fontMatrix[0] : 0.001;
  return { bold: heavy || bold === true || black === true, unit };
}

function cannotOpen(name: string, cause: unknown): UserError {
  if (cause instanceof Error && cause.name === "PasswordException") {
    return new UserError(
      `${name} is locked with a password. Open it with the password, save or print it as a PDF without one, and import that.`,
      { cause },
    );
  }
  return new UserError(
    `${name} is damaged and cannot be opened as a PDF. Ask for it again, or open it, print it to a new PDF and import that.`,
    { cause },
  );
}
