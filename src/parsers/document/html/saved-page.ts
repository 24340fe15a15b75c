// A web page that Word or a browser saved whole (.mht): a message of several parts, one of which is the page.

/** Lines of headers in front of a part, and what they are in front of. */
interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly charset: string;
  readonly body: string;
}

/**
 * The page of such a file, or null where none of its parts is one.
 *
 * @param message the file with each byte as one character
 */
export function savedPage(message: string): string | null {
  const boundary = /^content-type:\s*multipart\/[\s\S]{0,500}?boundary="?([^"\s;]{1,100})/im.exec(headOf(message))?.[1];
  if (boundary === undefined) return null;
  const parts = message.replace(/\r\n?/g, "\n").split(`\n--${boundary}`).slice(1);
  const page = parts.map(partOf).find(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  return page ? decoded(page) : null;
}

function headOf(text: string): string {
  return (
    text
      .slice(0, 64 * 1024)
      .replace(/\r\n?/g, "\n")
      .split("\n\n", 1)[0] ?? ""
  );
}

function partOf(text: string): Part {
  const from = text.indexOf("\n");
  const end = text.indexOf("\n\n", from);
  const head = text.slice(from + 1, end < 0 ? undefined : end).replace(/\n[ \t]+/g, " ");
  const said = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(head)?.[1]?.toLowerCase() ?? "";
  const kind = said("content-type");
  return {
    type: kind.split(";")[0]?.trim() ?? "",
    charset: /charset="?([^"\s;]+)/.exec(kind)?.[1] ?? "utf-8",
    encoding: said("content-transfer-encoding").trim(),
    body: end < 0 ? "" : text.slice(end + 2),
  };
}

function decoded({ body, encoding, charset }: Part): string {
  return decoderOf(charset).decode(bytesOf(body, encoding));
}

function bytesOf(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const plain = body
    .replace(/=[ \t]*\n/g, "")
    .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}

/** A name that nobody knows is read as what Windows writes. */
function decoderOf(charset: string): { readonly decode: (bytes: Uint8Array) => string } {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
