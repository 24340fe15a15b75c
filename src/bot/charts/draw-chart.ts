// A chart as pictures: SVG for what can show it, PNG for Slack, Teams and Word.
import type { Chart } from "../../plan/chart.ts";
import { drawPng } from "./draw-png.ts";
import { drawSvg } from "./draw-svg.ts";

export interface DrawnChart {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** The same chart gives the same bytes, on any machine: the font comes along. */
export async function drawChart(chart: Chart): Promise<DrawnChart> {
  const svg = drawSvg(chart);
  return { svg, png: await drawPng(svg) };
}
