// An SVG as PNG, with the font that comes along: what fonts a machine has makes no difference.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Twice the size, so that it is sharp on a page. */
const ZOOM = 2;

export async function drawPng(svg: string): Promise<Uint8Array> {
  const fontBuffers = await opened();
  const picture = new Resvg(svg, {
    fitTo: { mode: "zoom", value: ZOOM },
    background: "#ffffff",
    font: { fontBuffers: [...fontBuffers], defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" },
  });
  try {
    const drawn = picture.render();
    try {
      return drawn.asPng();
    } finally {
      drawn.free();
    }
  } finally {
    picture.free();
  }
}

let opening: Promise<readonly Uint8Array[]> | null = null;

/** The program of the library may be started once in a process. */
function opened(): Promise<readonly Uint8Array[]> {
  opening ??= open();
  return opening;
}

async function open(): Promise<readonly Uint8Array[]> {
  const require = createRequire(import.meta.url);
  await initWasm(await readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return Promise.all([
    readFile(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
    readFile(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
  ]);
}
