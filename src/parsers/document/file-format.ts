// What a file is, by its first bytes: names lie, and a Word file called plan.txt is a Word file.

/** A kind of file that is no text, with what a person can do about it. */
export interface ForeignFormat {
  /** "a Word file (.docx)" */
  readonly called: string;
  readonly remedy: string;
}

/** The format of bytes that are not plain text, or null where they may be. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | null {
  const start = latin(bytes.subarray(0, 1024));
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return zipFormat(bytes);
  return FORMATS.find(({ begins }) => begins.test(start)) ?? null;
}

const SAVE_AS_TEXT = "Open it, save it as plain text (.txt) and import that.";
const COPY_TABLE = "Open it, copy the pages with the table into a plain text file (.txt) and import that.";

const FORMATS: readonly (ForeignFormat & { readonly begins: RegExp })[] = [
  { begins: /^\s*%PDF-/, called: "a PDF file", remedy: COPY_TABLE },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the signature of Microsoft's older files
    begins: /^\u00d0\u00cf\u0011\u00e0/,
    called: "an older Word or Excel file (.doc, .xls)",
    remedy: SAVE_AS_TEXT,
  },
  { begins: /^\{\\rtf/, called: "a rich text file (.rtf)", remedy: SAVE_AS_TEXT },
  { begins: /^\s*(?:<!doctype html|<html|<\?xml)/i, called: "a web page or XML file", remedy: COPY_TABLE },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the signatures of PNG, JPEG, GIF and TIFF
    begins: /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\u0000|MM\u0000\*)/,
    called: "a picture",
    remedy: "A picture of a plan cannot be read; ask for the document that it was made from.",
  },
];

/** Office files are zip archives; the names of the parts inside say which. */
function zipFormat(bytes: Uint8Array): ForeignFormat {
  const inside = latin(bytes.subarray(0, 65_536)) + latin(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  if (inside.includes("word/")) return { called: "a Word file (.docx)", remedy: SAVE_AS_TEXT };
  if (inside.includes("xl/")) {
    return {
      called: "an Excel file (.xlsx)",
      remedy: "Open it, save the sheet as text (tab delimited) and import that.",
    };
  }
  if (inside.includes("ppt/")) return { called: "a PowerPoint file (.pptx)", remedy: COPY_TABLE };
  if (inside.includes("opendocument")) return { called: "an OpenDocument file", remedy: SAVE_AS_TEXT };
  return { called: "a zip archive", remedy: "Take the plan out of it and import that." };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
