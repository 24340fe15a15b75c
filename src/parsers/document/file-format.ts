// What a file is, by its first bytes: names lie, and a picture called plan.txt is a picture.

/** A kind of file that is no text, with what a person can do about it. */
export interface ForeignFormat {
  /** "a Word file (.docx)" */
  readonly called: string;
  readonly remedy: string;
}

/** The format of bytes that are neither an office file, a PDF nor plain text; null where they may be plain text. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | null {
  const start = latin(bytes.subarray(0, 1024));
  return FORMATS.find(({ begins }) => begins.test(start)) ?? null;
}

const SAVE_AS_WORD = "Open it, save it as a Word file (.docx) and import that.";
const COPY_TABLE = "Open it, copy the pages with the table into a Word file (.docx) and import that.";

const FORMATS: readonly (ForeignFormat & { readonly begins: RegExp })[] = [
  { begins: /^\{\\rtf/, called: "a rich text file (.rtf)", remedy: SAVE_AS_WORD },
  { begins: /^\s*<\?xml(?!.{0,800}<(?:html|!doctype html))/is, called: "an XML file", remedy: COPY_TABLE },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the signatures of PNG, JPEG, GIF and TIFF
    begins: /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\u0000|MM\u0000\*)/,
    called: "a picture",
    remedy: "Ask for the document that it was made from.",
  },
];

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
