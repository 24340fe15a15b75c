// Marks that converters put behind words in Markdown and that say nothing to a reader.

/**
 * "## Our people {#our-people .unnumbered}" → "## Our people"; "[Pay]{.underline}" → "Pay"; anchors, sizes of pictures and
 * the ":::" around a box are left out, and "--" between words is a dash.
 */
export function withoutAttributes(line: string): string {
  const dashed = line.replace(/(?<=[\p{L}\d)”"]) --(?= [\p{L}\d(])/gu, " –");
  if (!/\{[^{}]*\}|^\s*:{3,}/.test(dashed)) return dashed;
  return dashed
    .replace(/^\s*:{3,}\s*(?:\{[^{}]*\}|[\w-]+)?\s*:*\s*$/, "")
    .replace(/\[\]\{[^{}]*\}/g, "")
    .replace(/\[([^[\]]*)\]\{[.#][^{}]*\}/g, "$1")
    .replace(/(\]\([^()]*\))\{[^{}]*\}/g, "$1")
    .replace(/^(\s*#{1,6} .*?)\s*\{[#.][^{}]*\}\s*$/, "$1");
}
