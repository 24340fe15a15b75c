// Characters of symbol fonts (w:sym) as characters that everybody has.

/** By font and code; the code of a symbol font may stand in the private area from F000. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: "●",
    110: "■",
    111: "☐",
    113: "☐",
    118: "•",
    119: "•",
    159: "•",
    167: "•",
    168: "☐",
    216: "•",
    224: "→",
    240: "→",
    251: "✗",
    252: "✓",
    253: "☒",
    254: "☑",
  },
  "wingdings 2": { 79: "✗", 80: "✓", 81: "☒", 82: "☑", 151: "●", 163: "☐" },
  "wingdings 3": { 112: "▲", 113: "▼", 116: "▶", 125: "▶" },
  webdings: { 97: "✓", 114: "✗", 110: "●" },
  symbol: { 163: "≤", 167: "•", 174: "→", 179: "≥", 180: "×", 183: "•", 45: "−", 177: "±" },
};

/** The character, or the one of the same code in an ordinary font where the symbol is not listed. */
export function symbol(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (!Number.isInteger(point) || point < 0x20 || point > 0x10ffff) return "";
  const low = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  return SYMBOLS[font.toLowerCase()]?.[low] ?? String.fromCodePoint(point);
}
