// Bytes to characters: UTF-8, UTF-16 with its mark, or Windows-1252, which older office files are written in.

/** The text, or null where the bytes are no text in any of the three. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  return looksBinary(text) ? null : text.replace(/\r\n?/g, "\n");
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Characters that people cannot type: one in a hundred is no text, and neither is a single NUL. */
function looksBinary(text: string): boolean {
  if (text.includes("\u0000")) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  const odd = text.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return odd > text.length / 100;
}
