// The app's two icons, drawn from our own SVG in the sizes that Teams asks for.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

export interface Icons {
  /** 192 pixels, in full colour. */
  readonly color: Uint8Array;
  /** 32 pixels, white on nothing. */
  readonly outline: Uint8Array;
}

export async function drawIcons(): Promise<Icons> {
  await opened();
  return { color: await draw("color.svg", 192), outline: await draw("outline.svg", 32) };
}

let opening: Promise<void> | null = null;

/** The program of the library may be started once in a process. */
function opened(): Promise<void> {
  const program = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  opening ??= readFile(program).then((bytes) => initWasm(bytes));
  return opening;
}

async function draw(file: string, pixels: number): Promise<Uint8Array> {
  const svg = await readFile(new URL(file, import.meta.url), "utf8");
  const picture = new Resvg(svg, { fitTo: { mode: "width", value: pixels } });
  const drawn = picture.render();
  const png = drawn.asPng();
  drawn.free();
  picture.free();
  return png;
}
