// The formats that are read in a thread of their own, each with its reader, which is loaded only there.
import type { Document } from "./document.ts";
import { isOfficeFile } from "./office/is-office-file.ts";
import { isPdf } from "./pdf/is-pdf.ts";
import { readDocument } from "./read-document.ts";

type Reader = (bytes: Uint8Array, name: string) => Document | Promise<Document>;

const FORMATS: readonly { readonly is: (bytes: Uint8Array) => boolean; readonly load: () => Promise<Reader> }[] = [
  { is: isOfficeFile, load: async () => (await import("./office/read-office.ts")).readOffice },
  { is: isPdf, load: async () => (await import("./pdf/read-pdf.ts")).readPdf },
];

/** Whether reading the bytes takes more than a look at their characters: archives, drawings, programs' own formats. */
export function needsReadingApart(bytes: Uint8Array): boolean {
  return FORMATS.some(({ is }) => is(bytes));
}

/**
 * Reads a document of any format where it is called, without limits: inside of what keeps them, or where the file is known.
 *
 * @throws UserError from the reader
 */
export async function readHere(bytes: Uint8Array, name: string): Promise<Document> {
  const reader = (await FORMATS.find(({ is }) => is(bytes))?.load()) ?? readDocument;
  return reader(bytes, name);
}
