// Whether a text is Markdown.

/**
 * A table's ruled line below a line with bars, or a "## heading", or a whole line that begins in bold; but never a text whose tables are
 * kept by tabs, in which such signs are accidents.
 */
export function isMarkdown(text: string): boolean {
  if (RULED_LINE.test(text)) return true;
  return !/\S\t/.test(text) && /^ {0,3}#{1,6} \S|^\s*(?:[-*] )?\*\*\S[^*\n]*\*\*/m.test(text);
}

const RULED_LINE = /^[^\n]*\|[^\n]*\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m;
