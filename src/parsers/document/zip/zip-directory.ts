// The directory at the end of a zip archive: which parts there are and where they begin.
import { UserError } from "../../../plan/user-error.ts";
import { damagedFile } from "../damaged-file.ts";

export interface ZipEntry {
  readonly path: string;
  /** Where its local header begins. */
  readonly at: number;
  /** Bytes as packed. How many they unpack to is only what the archive claims, so nobody asks it. */
  readonly packed: number;
  readonly method: number;
  readonly checksum: number;
  readonly isEncrypted: boolean;
}

/** A Word file with hundreds of pictures has hundreds of parts. */
const MOST_PARTS = 10_000;

/**
 * Lists the parts of an archive (APPNOTE 4.3.12 and 4.3.16), those of 64 bits among them.
 *
 * @throws UserError where the directory is missing or cut short, or lists more parts than an office file has
 */
export function readDirectory(archive: Buffer, name: string): readonly ZipEntry[] {
  const end = endOfDirectory(archive);
  if (end === null) throw damagedFile(name);
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_PARTS) {
    throw new UserError(
      `${name} holds ${count} files, more than any office file. Choose the file that holds the plan.`,
    );
  }
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const isThere = at + HEADER_LENGTH <= archive.length && archive.readUInt32LE(at) === HEADER;
    if (!isThere) throw damagedFile(name);
    const lengthOfPath = archive.readUInt16LE(at + 28);
    const lengthOfExtra = archive.readUInt16LE(at + 30);
    const next = at + HEADER_LENGTH + lengthOfPath + lengthOfExtra + archive.readUInt16LE(at + 32);
    if (next > archive.length) throw damagedFile(name);
    entries.push(entryAt(archive, at, lengthOfPath, lengthOfExtra));
    at = next;
  }
  return entries;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const HEADER = 0x02014b50;
const HEADER_LENGTH = 46;

function endOfDirectory(archive: Buffer): number | null {
  const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  return null;
}

function entryAt(archive: Buffer, at: number, lengthOfPath: number, lengthOfExtra: number): ZipEntry {
  const pathEnds = at + HEADER_LENGTH + lengthOfPath;
  const long = longValues(archive.subarray(pathEnds, pathEnds + lengthOfExtra));
  const value = (offset: number): number => {
    const short = archive.readUInt32LE(at + offset);
    return short === 0xffffffff ? (long.shift() ?? short) : short;
  };
  // The 64-bit values follow in this order: unpacked, packed, offset.
  value(24);
  const packed = value(20);
  return {
    path: archive
      .toString("utf8", at + HEADER_LENGTH, pathEnds)
      .replaceAll("\\", "/")
      .replace(/^\/+/, ""),
    packed,
    at: value(42),
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
  };
}

/** The values of an extra field of 64-bit sizes, which some writers use for small files too. */
function longValues(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)));
  }
  return [];
}
