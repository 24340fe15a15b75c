// Zip archives of any content, and broken ones.
import { zipFiles } from "../../scripts/teams-package/zip-files.ts";

export interface ZipPart {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Claimed instead of what is true. */
  readonly flags?: number;
  readonly checksum?: number;
}

/** A well-formed archive unless a part says otherwise. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const archive = zipFiles(parts.map(({ path, content }) => ({ path, bytes: Buffer.from(content) })));
  let local = 0;
  let central = archive.readUInt32LE(archive.length - 6);
  for (const part of parts) {
    claim(archive, local + 6, part);
    claim(archive, central + 8, part);
    local += 30 + archive.readUInt32LE(local + 18) + archive.readUInt16LE(local + 26);
    central += 46 + archive.readUInt16LE(central + 28);
  }
  return archive;
}

/** Flags and checksum stand at the same distance in the header of a part and in the directory. */
function claim(archive: Buffer, at: number, { flags, checksum }: ZipPart): void {
  if (flags !== undefined) archive.writeUInt16LE(flags, at);
  if (checksum !== undefined) archive.writeUInt32LE(checksum, at + 8);
}

/** One directory entry for each of so many empty parts. */
export function zipOfMany(count: number): Uint8Array {
  return zip(Array.from({ length: count }, (_, index) => ({ path: `word/${index}`, content: "" })));
}
