// What people call the colours of cells.

/** "green", "amber", "light blue": by hue and lightness, as somebody who looks at the page would say it. */
export function colourName(shade: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(shade.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread < GREY) return lightness < 0.2 ? "black" : lightness > 0.93 ? "white" : "grey";
  const sixth =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  const hue = (sixth * 60 + 360) % 360;
  const name = HUES.find(([until]) => hue < until)?.[1] ?? "red";
  return lightness > 0.75 ? `light ${name}` : name;
}

/** The largest and the smallest part of a grey lie no further apart. */
const GREY = 0.06;

/** Degrees of the colour wheel up to which each name goes. */
const HUES: readonly (readonly [number, string])[] = [
  [15, "red"],
  [35, "orange"],
  [53, "amber"],
  [70, "yellow"],
  [165, "green"],
  [195, "turquoise"],
  [255, "blue"],
  [290, "purple"],
  [340, "pink"],
];
