// A message as mail programs save it, of several parts: letters and numbers all of it, and still no text to read.

/** A web page that a browser or Word saved whole is made in the same way, and was sent to nobody. */
export function savedMessage(start: string): "e-mail" | "web page" | null {
  const [head = ""] = start.replace(/\r\n?/g, "\n").split("\n\n", 1);
  const lines = head.split("\n");
  if (!lines.every((line) => /^(?:[!-9;-~]+:|[ \t])/.test(line))) return null;
  const isOfParts = /^mime-version:/im.test(head) && /^content-type:\s*multipart\//im.test(head);
  if (!isOfParts) return null;
  return lines.some((line) => /^(?:to|cc|received|message-id|delivered-to):/i.test(line)) ? "e-mail" : "web page";
}
