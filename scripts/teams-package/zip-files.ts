// Files in a zip archive, without any program beside Node.
import { crc32, deflateRawSync } from "node:zlib";

export interface FileInZip {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The same files give the same bytes: the archive says 1 January 1980 of each, the first day that it can say. */
export function zipFiles(files: readonly FileInZip[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, bytes } of files) {
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(FIRST_DAY, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(Buffer.from("PK\u0003\u0004"), facts, name, packed);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), facts, place, name);
    at += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, central, end]);
}

/** Year, month and day in the bits of such an archive. */
const FIRST_DAY = (0 << 9) | (1 << 5) | 1;
