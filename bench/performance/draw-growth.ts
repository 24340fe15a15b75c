// How figures grow with their work, as charts with words on every line.

import { LineChart } from "echarts/charts";
import { GridComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Measured } from "./measured.ts";

use([LineChart, GridComponent, TitleComponent, SVGRenderer]);

const CHARTS = [
  { name: "sweep-nothing-new", measure: "P2", title: "A sweep that finds nothing new, milliseconds", x: "actions" },
  { name: "sweep-first", measure: "P3", title: "A sweep with new reminders, milliseconds", x: "actions" },
  { name: "question", measure: "P5", title: "A question answered, p95, milliseconds", x: "actions" },
  { name: "workers", measure: "workers", title: "Messages a second by workers", x: "workers" },
] as const;
const WAYS = ["embedded", "PostgreSQL", "PostgreSQL and Redis"];
const LOOKS = ["solid", "dashed", "dotted"] as const;
const SHAPES = ["circle", "rect", "triangle"] as const;

export function drawGrowth(all: readonly Measured[]): readonly { readonly name: string; readonly svg: string }[] {
  return CHARTS.filter(({ measure }) => all.some((one) => one.measure === measure)).map((chart) => ({
    name: chart.name,
    svg: draw(
      chart,
      all.filter((one) => one.measure === chart.measure),
    ),
  }));
}

function draw({ title, x }: (typeof CHARTS)[number], measured: readonly Measured[]): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: 760, height: 400 });
  const lines = WAYS.flatMap((way, index) => {
    const points = measured
      .filter(({ where }) => where === way)
      .toSorted((left, right) => left.amount - right.amount)
      .map(({ amount, ours }) => [amount, Math.round(ours * 10) / 10]);
    const name = way;
    return points.length > 0 ? [lineOf(name, points, index)] : [];
  });
  const scale = x === "actions" ? "log" : "value";
  chart.setOption({
    animation: false,
    title: { text: title, textStyle: { fontSize: 15 } },
    grid: { left: 70, right: 170, top: 50, bottom: 50 },
    xAxis: { type: scale, name: x, nameLocation: "middle", nameGap: 28, min: x === "actions" ? 1_000 : 1 },
    yAxis: { type: scale },
    series: lines,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}

function lineOf(name: string, data: readonly (readonly (number | undefined)[])[], index: number) {
  return {
    type: "line" as const,
    name,
    data: data.map((point) => [...point]) as number[][],
    symbol: SHAPES[index] ?? "circle",
    symbolSize: 8,
    lineStyle: { type: LOOKS[index] ?? ("solid" as const), width: 2 },
    label: {
      show: true,
      position: "top" as const,
      formatter: ({ value }: { value: unknown }) => String((value as number[])[1]),
    },
    endLabel: { show: true, formatter: name, distance: 12 },
  };
}
