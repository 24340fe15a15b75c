// How the segments of a bar look: each tone has a pattern of its own and a grey of its own when it is printed.
import type { Tone } from "../../plan/chart.ts";

/** One of echarts' decals: a pattern laid over a fill. Null: a plain fill. */
export type Decal = Readonly<Record<string, unknown>>;

export interface SegmentLook {
  readonly fill: string;
  readonly decal: Decal | null;
}

const INK = "rgba(0, 0, 0, 0.45)";
const PAPER = "rgba(255, 255, 255, 0.75)";

/** Lines: `every` is the distance between two, in pixels; `slope` 0 is upright, π/2 lies flat. */
function lines(color: string, width: number, every: number, slope: number): Decal {
  return { symbol: "rect", color, dashArrayX: [1, 0], dashArrayY: [width, every - width], rotation: slope };
}

function dots(color: string, size: number, every: number): Decal {
  const gap = every - size;
  return {
    symbol: "circle",
    symbolSize: 1,
    color,
    dashArrayX: [
      [size, gap],
      [0, every / 2, size, every / 2 - size],
    ],
    dashArrayY: [size, gap / 2],
  };
}

/** A second series of a tone, and a third, look unlike the first: an empty list of looks would say nothing. */
const LOOKS: Readonly<Record<Tone, readonly [SegmentLook, ...SegmentLook[]]>> = {
  attention: [
    { fill: "#8c1c13", decal: lines(PAPER, 2, 8, Math.PI / 4) },
    { fill: "#8c1c13", decal: dots(PAPER, 4, 10) },
  ],
  accent: [
    { fill: "#3b6ea5", decal: lines(PAPER, 2, 9, 0) },
    { fill: "#3b6ea5", decal: dots(PAPER, 4, 10) },
    { fill: "#3b6ea5", decal: lines(PAPER, 2, 6, Math.PI / 2) },
  ],
  good: [
    { fill: "#56b07a", decal: null },
    { fill: "#56b07a", decal: lines(INK, 1, 8, 0) },
  ],
  warning: [
    { fill: "#f5c242", decal: dots(INK, 3, 9) },
    { fill: "#f5c242", decal: lines(INK, 1, 8, -Math.PI / 4) },
  ],
  neutral: [
    { fill: "#eeeeee", decal: lines(INK, 1, 10, -Math.PI / 4) },
    { fill: "#eeeeee", decal: null },
    { fill: "#eeeeee", decal: dots(INK, 2, 12) },
    { fill: "#eeeeee", decal: lines(INK, 1, 6, 0) },
  ],
};

/** One look a series, in their order; no two are alike while a tone has looks left. */
export function segmentLooks(tones: readonly Tone[]): readonly SegmentLook[] {
  return tones.map((tone, at) => {
    const looks = LOOKS[tone];
    const before = tones.slice(0, at).filter((other) => other === tone).length;
    return looks[before % looks.length] ?? looks[0];
  });
}
