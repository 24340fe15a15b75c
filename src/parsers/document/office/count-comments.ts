// Comments in the margin of a Word file or on the cells of a sheet: nobody's plan, but somebody may have said something.
import type { LeftOut } from "../document.ts";
import { readXml } from "../xml/read-xml.ts";

/** How many comments a part holds; they are left out, and said to be. */
export function commentsIn(part: Uint8Array | null, name: string): readonly LeftOut[] {
  let count = 0;
  if (part) {
    readXml(part, name, {
      open: (element) => {
        if (element === "w:comment" || element === "x:comment") count += 1;
      },
    });
  }
  return count > 0 ? [{ reason: "comment in the margin or on a cell", count }] : [];
}
