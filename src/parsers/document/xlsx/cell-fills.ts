// Fills of an Excel file: colours as they are, by number of the older palette, or by place in the file's theme.
import { wordList } from "../../lexicon/word-list.ts";
import { shadeOf } from "../shade.ts";
import { type Attribute, readXml } from "../xml/read-xml.ts";

/** The colours of the theme in the order in which cells count them; none where the file has no theme. */
export function themeColours(part: Uint8Array | null, name: string): readonly string[] {
  const colours: string[] = [];
  if (!part) return colours;
  let inScheme = false;
  readXml(part, name, {
    open: (element, attribute) => {
      if (element === "a:clrScheme") inScheme = true;
      if (inScheme && element === "a:srgbClr") colours.push(attribute("val") ?? "");
      if (inScheme && element === "a:sysClr") colours.push(attribute("lastClr") ?? "");
    },
    close: (element) => {
      if (element === "a:clrScheme") inScheme = false;
    },
  });
  // The part has dark before light; cells count light before dark.
  const [dark1 = "", light1 = "", dark2 = "", light2 = "", ...accents] = colours;
  return colours.length < 4 ? [] : [light1, dark1, light2, dark2, ...accents];
}

/** The colour of a solid fill; null for white, for none, and where it is told in a way that no program writes. */
export function fillColour(attribute: Attribute, theme: readonly string[]): string | null {
  const rgb = attribute("rgb");
  if (rgb !== undefined) return shadeOf(rgb.slice(-6));
  const index = attribute("indexed");
  if (index !== undefined) return shadeOf(PALETTE[Number(index) < 8 ? Number(index) : Number(index) - 8]);
  const base = shadeOf(theme[Number(attribute("theme") ?? -1)]);
  return base === null ? null : shadeOf(tinted(base, Number(attribute("tint") ?? 0) || 0));
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(colour: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const moved = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return moved.map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, "0")).join("");
}

/** The palette of Excel 97; its first eight come twice. */
const PALETTE = wordList`
  000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0
  808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000
  008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900
  ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333
`;
