// An Office file: parts in a zip archive, joined by relationships.
import { posix } from "node:path";
import { damagedFile } from "../damaged-file.ts";
import { readXml } from "../xml/read-xml.ts";
import { openZip } from "../zip/open-zip.ts";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "styles", "worksheet". */
  readonly type: string;
  /** The path of the part that it leads to. */
  readonly path: string;
}

export interface OfficePackage {
  /** The path of the document itself. */
  readonly main: string;
  read(path: string): Uint8Array | null;
  relationshipsOf(path: string): readonly Relationship[];
}

/**
 * Opens an Office file and finds its document; what leads outside the file is not followed.
 *
 * @throws UserError where the file is broken, protected or beyond the limits of `openZip`
 */
export function openPackage(bytes: Uint8Array, name: string): OfficePackage {
  const zip = openZip(bytes, name);
  const relationshipsOf = (path: string): readonly Relationship[] => {
    const folder = posix.dirname(path);
    const part = zip.read(posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
    return part ? readRelationships(part, folder, name) : [];
  };
  const main = relationshipsOf("").find(({ type }) => type === "officeDocument")?.path;
  if (main === undefined) throw damagedFile(name);
  return { main, read: zip.read, relationshipsOf };
}

function readRelationships(part: Uint8Array, folder: string, name: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  readXml(part, name, {
    open: (element, attribute) => {
      const target = attribute("Target");
      if (element !== "rel:Relationship" || target === undefined || attribute("TargetMode") === "External") return;
      relationships.push({
        id: attribute("Id") ?? "",
        type: posix.basename(attribute("Type") ?? ""),
        path: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return relationships;
}
