// The texts that the cells of an Excel file point to.
import { isOn } from "../xml/is-on.ts";
import { readXml } from "../xml/read-xml.ts";
import { type CellText, richText } from "./rich-text.ts";

/** In order; readings for the pronunciation (of Japanese) are no text. */
export function sharedStrings(part: Uint8Array | null, name: string): readonly CellText[] {
  const strings: CellText[] = [];
  if (!part) return strings;
  const text = richText();
  let inText = false;
  let inPhonetic = false;
  readXml(part, name, {
    open: (element, attribute) => {
      if (element === "x:rPh") inPhonetic = true;
      if (element === "x:r") text.open();
      if (element === "x:rPr") text.describe();
      if (element === "x:strike" && isOn(attribute("val"))) text.strike();
      inText = element === "x:t" && !inPhonetic;
    },
    text: (piece) => {
      if (inText) text.put(piece);
    },
    close: (element) => {
      inText = false;
      if (element === "x:rPh") inPhonetic = false;
      if (element === "x:si") strings.push(text.take());
    },
  });
  return strings;
}
