// Office files by their first bytes; names lie, and a Word file called plan.txt is a Word file.

/** Whether the bytes begin as a zip archive or as the container of Office 97. */
export function isOfficeFile(bytes: Uint8Array): boolean {
  return isZip(bytes) || isOldContainer(bytes);
}

/** The container of Office 97, which also holds what is protected by a password. */
export function isOldContainer(bytes: Uint8Array): boolean {
  return begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}

/** An archive, empty or not. */
function isZip(bytes: Uint8Array): boolean {
  return begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6);
}

function begins(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
