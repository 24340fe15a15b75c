// What a file is, by its first bytes: names lie, and a picture called plan.txt is a picture.

import { savedMessage } from "./saved-message.ts";

/** A kind of file that is no text, with what a person can do about it. */
export interface ForeignFormat {
  /** "a Word file (.docx)" */
  readonly called: string;
  readonly remedy: string;
}

/** The format of bytes that are neither an office file, a PDF nor plain text; null where they may be plain text. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | null {
  const start = latin(bytes.subarray(0, 1024));
  const format = FORMATS.find(({ begins }) => begins.test(start));
  if (format) return format;
  const message = savedMessage(latin(bytes.subarray(0, LONGEST_HEAD)));
  return message && MESSAGES[message];
}

/** Every server that an e-mail passes adds some lines in front. */
const LONGEST_HEAD = 64 * 1024;

const SAVE_AS_WORD = "Open it, save it as a Word file (.docx) and import that.";
const TAKE_OUT = "Take the plan out of it and import that.";
const ASK_FOR_SOURCE = "Ask for the document that it was made from.";
const COPY_TABLE = "Open it, copy the pages with the table into a Word file (.docx) and import that.";

const FORMATS: readonly (ForeignFormat & { readonly begins: RegExp })[] = [
  { begins: /^\{\\rtf/, called: "a rich text file (.rtf)", remedy: SAVE_AS_WORD },
  { begins: /^\s*<\?xml(?!.{0,800}<(?:html|!doctype html))/is, called: "an XML file", remedy: COPY_TABLE },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the signatures of PNG, JPEG, GIF and TIFF
    begins: /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\u0000|MM\u0000\*)/,
    called: "a picture",
    remedy: ASK_FOR_SOURCE,
  },
  { begins: /^(?:RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif1|avif)|<svg[\s>])/s, called: "a picture", remedy: ASK_FOR_SOURCE },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the signatures of 7-Zip, RAR and gzip
    begins: /^(?:7z\u00bc\u00af|Rar!\u001a|\u001f\u008b\u0008)/,
    called: "an archive",
    remedy: TAKE_OUT,
  },
  {
    begins: /^(?:\[InternetShortcut\]|\{.{0,400}"doc_id"\s*:)/s,
    called: "only a link to a document",
    remedy: "Open it, download the document as a Word file (.docx) and import that.",
  },
];

/** Read where one of its parts is a page. */
export const SAVED_PAGE: ForeignFormat = { called: "a saved web page (.mht)", remedy: COPY_TABLE };

const MESSAGES: Readonly<Record<"e-mail" | "web page", ForeignFormat>> = {
  "e-mail": {
    called: "a saved e-mail (.eml)",
    remedy: "Open it, and import the file that is attached to it, or copy its text into a Word file (.docx).",
  },
  "web page": SAVED_PAGE,
};

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
