// Word files (.docx, .docm) to the one shape of documents.
import { damagedFile } from "../damaged-file.ts";
import type { Document } from "../document.ts";
import { commentsIn } from "../office/count-comments.ts";
import { openPackage } from "../office/open-package.ts";
import { contentBlocks } from "./content-blocks.ts";
import { numberer } from "./numbering.ts";
import { readContent } from "./read-content.ts";
import { readStyles } from "./styles.ts";

/**
 * Reads a Word file as a reader would see it with all changes accepted; macros, headers and footers and notes are never
 * looked at, and comments are only counted.
 *
 * @throws UserError, one sentence, for a file that is damaged, protected or beyond the limits
 */
export function readDocx(bytes: Uint8Array, name: string): Document {
  const file = openPackage(bytes, name);
  const main = file.read(file.main);
  if (!main) throw damagedFile(name);
  const relationships = file.relationshipsOf(file.main);
  const partOf = (type: string): Uint8Array | null => {
    const path = relationships.find((relationship) => relationship.type === type)?.path;
    return path === undefined ? null : file.read(path);
  };
  const styles = readStyles(partOf("styles"), name);
  const read = readContent(main, name, styles, numberer(partOf("numbering"), name));
  const { blocks, leftOut } = contentBlocks(read.content, name);
  return {
    name,
    unit: "table row",
    blocks,
    leftOut: [...leftOut, ...read.leftOut, ...commentsIn(partOf("comments"), name)],
  };
}
