// The list of sheets of an Excel file.

import { isOn } from "../xml/is-on.ts";
import { readXml } from "../xml/read-xml.ts";

export interface SheetEntry {
  readonly name: string;
  /** The id of the relationship that leads to its part. */
  readonly relationship: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904 in files that began on an older Macintosh. */
  readonly countsFrom1904: boolean;
}

/** In the order of the tabs. */
export function readWorkbook(part: Uint8Array, name: string): Workbook {
  const sheets: SheetEntry[] = [];
  let countsFrom1904 = false;
  readXml(part, name, {
    open: (element, attribute) => {
      if (element === "x:workbookPr") countsFrom1904 = isOn(attribute("date1904") ?? "0");
      if (element !== "x:sheet") return;
      sheets.push({
        name: attribute("name") ?? "",
        relationship: attribute("r:id") ?? "",
        isHidden: /hidden/i.test(attribute("state") ?? ""),
      });
    },
  });
  return { sheets, countsFrom1904 };
}
