// Leftover mark-up out of text: tags, entities, bookmarks; lines and bullets stay.

/**
 * The text as a person would read it, its lines kept apart by line breaks.
 *
 * Text pulled out of Word and PDF tables carries pieces of HTML (`<ul style="…">`, `<p>`), Word's own marks
 * (`[bookmark: _Hlk1]`) and bullets in the middle of a line. Blank lines are dropped; use `foldText` for one line.
 */
export function cleanText(raw: string): string {
  return cleanLines(raw)
    .filter((line) => line !== "" && line !== "•")
    .join("\n");
}

/** The text on one line: "• " stays, so that a list can still be told from prose. */
export function foldText(text: string): string {
  return (UNFOLDED.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** Nearly all texts are on one line already, and every cell is folded often. */
const UNFOLDED = /\s\s|[^\S ]/;

const BOOKMARK = /\[bookmark:[^\]]*\]/g;
const LINE_TAG = /<\/?(?:p|div|ul|ol|br|tr|table|tbody|h[1-6])\b[^<>]*>/gi;
const ITEM_TAG = /<li\b[^<>]*>/gi;
const OTHER_TAG = /<\/?(?:li|a|b|i|u|s|em|strong|span|font|sup|sub|td|th|small|big|mark|ins|del|strike|o:p)\b[^<>]*>/gi;
const BULLET = /(^|\s)[•·▪◦●○‣⁃\uf0b7\uf0a7](?=\s|$)/gu;
/** "●Launch a campaign": a bullet that nothing parts from its item. */
const TIGHT_BULLET = /(^|\n)[^\S\n]*[•▪●\uf0b7](?=\p{L})/gu;
const DASHED_ITEM = /^[-–*]\s+(?=\S)/;
const EMPHASIS = /\*\*(?=\S)([^*\n]*\S)\*\*/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Hyphens that only typesetting tells from "-": one that never ends a line, and the hyphen of Unicode's own. */
const HYPHEN = /[\u2010\u2011]/g;

function cleanLines(raw: string): string[] {
  return readEntities(
    raw.replace(BOOKMARK, "").replace(ITEM_TAG, "\n• ").replace(LINE_TAG, "\n").replace(OTHER_TAG, ""),
  )
    .replace(INVISIBLE, "")
    .replace(HYPHEN, "-")
    .replace(TIGHT_BULLET, "\n• ")
    .replace(BULLET, "\n•")
    .replace(EMPHASIS, "$1")
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map((line) => foldText(line).replace(DASHED_ITEM, "• "));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  bull: "•",
  hellip: "…",
  pound: "£",
};

function readEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}
