// Documents that strangers made are read in a thread of their own, so that none can stop or fill the program.
import type { Document } from "./document.ts";
import { readDocument } from "./read-document.ts";
import { type ReadingLimits, readInThread } from "./read-in-thread.ts";
import { needsReadingApart } from "./reading-apart.ts";

/** Reads a document: text at once, any other format apart. */
export async function readAnyDocument(bytes: Uint8Array, name: string): Promise<Document> {
  return needsReadingApart(bytes) ? readDocumentApart(bytes, name) : readDocument(bytes, name);
}

/**
 * Reads a document of one of those formats in a thread that ends at the limits; a file of no bytes or of text too.
 *
 * @throws UserError from the reader, or where the file takes too long or too much memory
 * @throws Error with its cause where the reader itself fails
 */
export function readDocumentApart(bytes: Uint8Array, name: string, limits?: ReadingLimits): Promise<Document> {
  return readInThread(new URL("./read-thread.ts", import.meta.url), { bytes, name }, limits);
}
