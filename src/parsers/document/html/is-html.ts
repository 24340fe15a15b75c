// Whether a text is a web page, or a piece of one.

/** Begins as pages do, behind comments and an XML declaration. A Markdown file may hold HTML further down. */
export function isHtml(text: string): boolean {
  const start = text
    .slice(0, 20_000)
    .replace(/^\ufeff/, "")
    .replace(/^(?:\s*(?:<\?xml[^>]{0,500}>|<!--[\s\S]*?-->))+/, "")
    .trimStart();
  return /^<(?:!doctype html|html|head|body|meta|title|style|div|section|article|main|table|p|h[1-6]|ul|ol|dl|center|font)\b[^>]*>/i.test(
    start,
  );
}
