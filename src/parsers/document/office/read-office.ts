// Office files by what is inside them: a zip archive of Word or Excel parts, or the older container.
import { UserError } from "../../../plan/user-error.ts";
import type { Document } from "../document.ts";
import { readDocx } from "../docx/read-docx.ts";
import { readXlsx } from "../xlsx/read-xlsx.ts";
import { openZip } from "../zip/open-zip.ts";
import { isOldContainer } from "./is-office-file.ts";

/**
 * Reads a Word or Excel file.
 *
 * @throws UserError for what is another kind of file, is protected by a password, or was made before 2007
 */
export function readOffice(bytes: Uint8Array, name: string): Document {
  if (isOldContainer(bytes)) throw new UserError(`${name} ${insideContainer(bytes)}`);
  const paths = openZip(bytes, name).paths;
  if (paths.some((path) => /^word\//i.test(path))) return readDocx(bytes, name);
  if (paths.some((path) => /^xl\/workbook\.xml$/i.test(path))) return readXlsx(bytes, name);
  const other = OTHERS.find(({ has }) => paths.some((path) => has.test(path)));
  throw new UserError(`${name} is ${other?.is ?? "a zip archive. Take the plan out of it and import that."}`);
}

const OTHERS: readonly { readonly has: RegExp; readonly is: string }[] = [
  { has: /^xl\/workbook\.bin$/i, is: "a binary Excel file (.xlsb). Open it, save it as .xlsx and import that." },
  { has: /^ppt\//i, is: "a PowerPoint file (.pptx). Open it, copy the plan into a Word file and import that." },
  {
    has: /^content\.xml$/i,
    is: "an OpenDocument file (.odt, .ods). Open it, save it as .docx or .xlsx and import that.",
  },
  {
    has: /^(?:index\/.+\.iwa|index\.(?:xml|apxl|zip))$/i,
    is: "an Apple Pages, Numbers or Keynote file. Open it, export it as Word or Excel and import that.",
  },
  { has: /^meta-inf\/container\.xml$/i, is: "an e-book (.epub). Ask for the document that it was made from." },
];

/** Streams of the container are named in UTF-16; a protected .docx is one that is called EncryptedPackage. */
function insideContainer(bytes: Uint8Array): string {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => container.includes(Buffer.from(stream, "utf16le"));
  // An e-mail may carry any of the others.
  if (has("__substg1.0_"))
    return "is a saved e-mail (.msg). Open it, save the file that is attached to it and import that.";
  if (has("EncryptedPackage")) return "is protected by a password. Open it, save it without one and import that.";
  if (has("WordDocument")) return "is an older Word file (.doc). Open it in Word, save it as .docx and import that.";
  if (has("Workbook")) return "is an older Excel file (.xls). Open it in Excel, save it as .xlsx and import that.";
  if (has("PowerPoint Document")) {
    return "is an older PowerPoint file (.ppt). Open it, copy the plan into a Word file (.docx) and import that.";
  }
  return "is an older office file. Open it, save it as .docx or .xlsx and import that.";
}
