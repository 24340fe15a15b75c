// Marks that converters put behind words in Markdown and that say nothing to a reader.

/**
 * "## Our people {#our-people .unnumbered}" → "## Our people"; "[Pay]{.underline}" → "Pay"; anchors, sizes of pictures and
 * the ":::" around a box are left out.
 */
export function withoutAttributes(line: string): string {
  if (!/\{[^{}]*\}|^\s*:{3,}/.test(line)) return line;
  return line
    .replace(/^\s*:{3,}\s*(?:\{[^{}]*\}|[\w-]+)?\s*:*\s*$/, "")
    .replace(/\[\]\{[^{}]*\}/g, "")
    .replace(/\[([^[\]]*)\]\{[.#][^{}]*\}/g, "$1")
    .replace(/(\]\([^()]*\))\{[^{}]*\}/g, "$1")
    .replace(/^(\s*#{1,6} .*?)\s*\{[#.][^{}]*\}\s*$/, "$1");
}
