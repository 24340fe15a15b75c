// Any file to the one shape of documents; the format is decided by content, never by the name.
import { UserError } from "../../plan/user-error.ts";
import { decodeText } from "./decode-text.ts";
import type { Document } from "./document.ts";
import { foreignFormat, SAVED_PAGE } from "./file-format.ts";
import { readHtml } from "./html/read-html.ts";
import { savedPage } from "./html/saved-page.ts";
import { readCharacters } from "./read-characters.ts";
import { checkTextLength } from "./text-counter.ts";

/**
 * Reads a file that somebody handed over.
 *
 * @throws UserError when the file is empty, is no text, or is in a format that has no reader yet; the sentence names
 * what it is and what to do.
 */
export function readDocument(bytes: Uint8Array, name: string): Document {
  if (bytes.length === 0) throw new UserError(`${name} is empty. Choose the file that holds the plan.`);
  const foreign = foreignFormat(bytes);
  const page = foreign === SAVED_PAGE ? savedPage(Buffer.from(bytes).toString("latin1")) : null;
  if (page !== null) {
    checkTextLength(page, name);
    return readHtml(page, name);
  }
  if (foreign) {
    throw new UserError(`${name} is ${foreign.called}, which cannot be read. ${foreign.remedy}`);
  }
  const text = decodeText(bytes);
  if (text !== null) checkTextLength(text, name);
  if (text === null) {
    throw new UserError(
      `${name} holds no text that can be read. Save the plan as a Word file (.docx) or a PDF and import that.`,
    );
  }
  if (text.trim() === "") {
    throw new UserError(`${name} holds only blank lines. Choose the file that holds the plan.`);
  }
  return readCharacters(text, name);
}
