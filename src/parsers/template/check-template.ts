// A Word file that papers are to be written in: it may bring no programs along, and fetch nothing from elsewhere.
import { UserError } from "../../plan/user-error.ts";
import { readXml } from "../document/xml/read-xml.ts";
import { openZip } from "../document/zip/open-zip.ts";

/** What may lead outside the file: it is followed by whoever clicks it, or by nobody. */
const HARMLESS = /\/(?:hyperlink|attachedTemplate)$/;

/**
 * An office program that makes a PDF of a paper would fetch a picture that stands elsewhere.
 *
 * @throws UserError where it is no Word file, holds macros, or links to a picture or another file
 */
export function checkTemplate(bytes: Uint8Array, name: string): void {
  const zip = openZip(bytes, name);
  if (!zip.paths.some((path) => /^word\/document\.xml$/i.test(path))) {
    throw new UserError(`${name} is no Word file. Save the template as .docx and drop that.`);
  }
  if (zip.paths.some((path) => /vbaproject\.bin$/i.test(path))) {
    throw new UserError(`${name} holds macros, which papers must not. Save the template as .docx and drop that.`);
  }
  for (const path of zip.paths.filter((one) => /\.rels$/i.test(one))) {
    if (leadsOutside(zip.read(path) ?? new Uint8Array(), name)) {
      throw new UserError(
        `${name} links to a picture or a file that stands elsewhere. Put the picture into the template itself and drop it again.`,
      );
    }
  }
}

function leadsOutside(part: Uint8Array, name: string): boolean {
  let found = false;
  readXml(part, name, {
    open: (element, attribute) => {
      if (element !== "rel:Relationship" || attribute("TargetMode") !== "External") return;
      if (!HARMLESS.test(attribute("Type") ?? "")) found = true;
    },
  });
  return found;
}
