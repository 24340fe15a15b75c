// How the cells of an Excel file show their values: the format of numbers and dates, what is struck out, their colour.
import { getFormatFromId } from "numfmt";
import { isOn } from "../xml/is-on.ts";
import { readXml } from "../xml/read-xml.ts";
import { fillColour } from "./cell-fills.ts";

export interface CellStyle {
  /** Excel's own code: "dd/mm/yyyy". */
  readonly format: string;
  readonly isStruck: boolean;
  /** The background as six hex digits; null for none and for white. */
  readonly shade: string | null;
  /** How often the text was indented. */
  readonly indent: number;
}

const PLAIN: CellStyle = { format: "General", isStruck: false, shade: null, indent: 0 };

/** By the number that a cell gives; a number that nobody defined is plain. */
export function cellStyles(
  part: Uint8Array | null,
  theme: readonly string[],
  name: string,
): (index: number) => CellStyle {
  if (!part) return () => PLAIN;
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const fills: (string | null)[] = [];
  let isSolid = false;
  const styles: { readonly format: number; readonly font: number; readonly fill: number; indent: number }[] = [];
  const elements: string[] = [];
  readXml(part, name, {
    open: (element, attribute) => {
      const parent = elements.at(-1);
      elements.push(element);
      if (element === "x:numFmt" && parent === "x:numFmts") {
        formats.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "General");
      } else if (element === "x:font" && parent === "x:fonts") {
        struckFonts.push(false);
      } else if (element === "x:strike" && parent === "x:font" && elements.at(-3) === "x:fonts") {
        struckFonts[struckFonts.length - 1] = isOn(attribute("val"));
      } else if (element === "x:fill" && parent === "x:fills") {
        fills.push(null);
      } else if (element === "x:patternFill") {
        isSolid = attribute("patternType") === "solid" && elements.at(-3) === "x:fills";
      } else if (element === "x:fgColor" && isSolid) {
        fills[fills.length - 1] = fillColour(attribute, theme);
        isSolid = false;
      } else if (element === "x:xf" && parent === "x:cellXfs") {
        styles.push({
          format: Number(attribute("numFmtId") ?? 0),
          font: Number(attribute("fontId") ?? 0),
          fill: Number(attribute("fillId") ?? 0),
          indent: 0,
        });
      } else if (element === "x:alignment" && parent === "x:xf" && elements.at(-3) === "x:cellXfs") {
        const style = styles.at(-1);
        if (style) style.indent = Number(attribute("indent") ?? 0);
      }
    },
    close: () => {
      elements.pop();
    },
  });
  const settled = styles.map(
    ({ format, font, fill, indent }): CellStyle => ({
      format: formats.get(format) ?? builtIn(format),
      isStruck: struckFonts[font] ?? false,
      shade: fills[fill] ?? null,
      indent,
    }),
  );
  return (index) => settled[index] ?? PLAIN;
}

function builtIn(id: number): string {
  return id === SHORT_DATE ? "dd/mm/yyyy" : (getFormatFromId(id) ?? "General");
}

/** Excel shows it in the order of the reader's own country. */
const SHORT_DATE = 14;
