// Whether a text is Markdown.

/**
 * A table's ruled line below a line with bars, or a "## heading", or a line that begins in bold. The last two may be
 * accidents in a text whose tables are kept by tabs.
 */
export function isMarkdown(text: string): boolean {
  const lines = text.split("\n");
  if (lines.some((line, at) => at > 0 && RULED_LINE.test(line) && (lines[at - 1] ?? "").includes("|"))) return true;
  return !lines.some((line) => /\S\t/.test(line)) && lines.some((line) => SIGN.test(line));
}

const RULED_LINE = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/;
const SIGN = /^ {0,3}#{1,6} \S|^\s*(?:[-*] )?\*\*[^\s*][^*]*\*\*/;
