// A zip archive opened with a guard: what is inside is inflated part by part, and counted while it is.
import { crc32, inflateRawSync } from "node:zlib";
import { UserError } from "../../../plan/user-error.ts";
import { damagedFile } from "../damaged-file.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";

/** Parts of an archive, by their path inside; capitals make no difference, as in Office files. */
export interface Zip {
  readonly paths: readonly string[];
  /** The part inflated, or null where there is none of that path. */
  read(path: string): Uint8Array | null;
}

/** A large plan is some 5 MB of XML; a sheet with every empty row formatted some 50. */
const MOST_BYTES_OF_PART = 64 * 1024 * 1024;
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Opens an archive. Nothing is inflated before it is asked for, and never more than the limits, whatever sizes the
 * archive claims: a bomb of some kilobytes that holds gigabytes ends at the first limit.
 *
 * @throws UserError, here or from `read`, for what is broken, protected or too large
 */
export function openZip(bytes: Uint8Array, name: string): Zip {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(archive, name).map((entry) => [entry.path.toLowerCase(), entry]));
  let inflated = 0;
  return {
    paths: [...entries.values()].map(({ path }) => path),
    read: (path) => {
      const entry = entries.get(path.toLowerCase());
      if (!entry) return null;
      const part = inflate(archive, entry, Math.min(MOST_BYTES_OF_PART, MOST_BYTES - inflated), name);
      inflated += part.length;
      return part;
    },
  };
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;

function inflate(archive: Buffer, entry: ZipEntry, most: number, name: string): Uint8Array {
  const { at, packed } = entry;
  if (entry.isEncrypted)
    throw new UserError(`${name} is protected by a password. Save it without one and import that.`);
  const isThere = at + LOCAL_HEADER_LENGTH <= archive.length && archive.readUInt32LE(at) === LOCAL_HEADER;
  if (!isThere) throw damagedFile(name);
  const start = at + LOCAL_HEADER_LENGTH + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (start + packed > archive.length) throw damagedFile(name);
  const part = unpack(archive.subarray(start, start + packed), entry.method, most, name);
  if (crc32(part) !== entry.checksum) throw damagedFile(name);
  return part;
}

function unpack(packed: Buffer, method: number, most: number, name: string): Uint8Array {
  if (packed.length > most) throw tooLarge(name);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damagedFile(name);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    throw isTooLarge(cause) ? tooLarge(name, cause) : damagedFile(name, cause);
  }
}

function isTooLarge(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
}

function tooLarge(name: string, cause?: unknown): UserError {
  return new UserError(
    `${name} unpacks to more than this program reads of any plan. Copy the pages with the plan into a new file and import that.`,
    { cause },
  );
}
