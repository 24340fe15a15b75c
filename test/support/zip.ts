// Zip archives of any content, and broken ones.
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Claimed instead of what is true. */
  readonly flags?: number;
  readonly checksum?: number;
}

/** A well-formed archive unless a part says otherwise. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, content, flags = 0, checksum } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(checksum ?? crc32(bytes), 10);
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
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, central, end]);
}

/** One directory entry for each of so many empty parts. */
export function zipOfMany(count: number): Uint8Array {
  return zip(Array.from({ length: count }, (_, index) => ({ path: `word/${index}`, content: "" })));
}
