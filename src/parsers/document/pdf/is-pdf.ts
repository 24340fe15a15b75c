// Whether bytes are a PDF: the format allows some rubbish in front of its mark.

export function isPdf(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString("latin1");
  return /(?:^|[\r\n])\s*%PDF-\d/.test(start);
}
