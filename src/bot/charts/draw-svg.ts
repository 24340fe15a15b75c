// A chart as SVG, by echarts without a browser. The same chart gives the same text, byte for byte.
import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../../plan/chart.ts";
import { segmentLooks } from "./segment-looks.ts";
import { textWidth } from "./text-width.ts";

use([BarChart, GridComponent, LegendComponent, TitleComponent, AriaComponent, SVGRenderer]);
setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text ?? "", font ?? "") }) });

/** Pixels. The width is that of a page's text; the height follows from the bars. */
const WIDTH = 900;
const BAR = 44;
const NAMES = 230;
const LABEL = 13;
const MARK = 34;
const GAP = 18;

const FONT = "DejaVu Sans";
const TEXT = { fontFamily: FONT, color: "#111111" } as const;

export function drawSvg(chart: Chart): string {
  const legendRows = rowsOfLegend(chart);
  const titleRows = Math.ceil(textWidth(chart.title, "bold 16px") / (WIDTH - 60));
  const top = titleRows * 24 + legendRows * 35 + 16;
  const height = top + chart.categories.length * BAR + 12;
  const drawn = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  try {
    drawn.setOption(optionsOf(chart, { top, titleRows }));
    return pictureOnly(drawn.renderToSVGString(), chart.summary);
  } finally {
    drawn.dispose();
  }
}

function optionsOf(chart: Chart, { top, titleRows }: { readonly top: number; readonly titleRows: number }) {
  const looks = segmentLooks(chart.series.map(({ tone }) => tone));
  const longest = Math.max(1, ...chart.categories.map((_, at) => totalAt(chart, at)));
  return {
    animation: false,
    backgroundColor: "#ffffff",
    aria: { enabled: true, label: { description: chart.summary }, decal: { show: true } },
    title: {
      text: chart.title,
      left: 8,
      top: 6,
      textStyle: { ...TEXT, fontSize: 16, fontWeight: "bold", width: WIDTH - 16, overflow: "break", lineHeight: 24 },
    },
    legend: {
      left: 8,
      top: titleRows * 24 + 12,
      width: WIDTH - 16,
      itemWidth: MARK,
      itemHeight: 16,
      itemGap: GAP,
      selectedMode: false,
      silent: true,
      textStyle: { ...TEXT, fontSize: 14 },
      itemStyle: { borderColor: "#111111", borderWidth: 1 },
    },
    grid: { left: NAMES, right: 16, top, bottom: 12, containLabel: false },
    xAxis: { type: "value", max: longest, show: false },
    yAxis: {
      type: "category",
      data: [...chart.categories],
      inverse: true,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...TEXT, fontSize: 14, width: NAMES - 18, overflow: "break", lineHeight: 17, interval: 0 },
    },
    series: chart.series.map(({ name, values }, at) => ({
      name,
      type: "bar" as const,
      stack: "all",
      silent: true,
      emphasis: { disabled: true },
      barWidth: BAR - 14,
      data: values.map((value) => {
        const words = said(name, value, (value / longest) * (WIDTH - NAMES - 16));
        return { value, label: { show: value > 0 && words !== "", formatter: words } };
      }),
      // The words stand on white, so that no pattern runs through them.
      label: { ...TEXT, fontSize: LABEL, backgroundColor: "#ffffff", padding: [2, 3, 1, 3], borderRadius: 2 },
      itemStyle: {
        color: looks[at]?.fill ?? "#ffffff",
        decal: looks[at]?.decal ?? { symbol: "none" },
        borderColor: "#111111",
        borderWidth: 1,
      },
    })),
  };
}

/**
 * The count with its word where the segment is wide enough for both; else the count, which the legend explains; nothing
 * where even that would run into its neighbour: a chart stands beside the table with all the figures.
 */
function said(name: string, value: number, width: number): string {
  const fits = (text: string) => textWidth(text, `${LABEL}px`) + 10 <= width;
  return [`${value} ${name}`, String(value)].find(fits) ?? "";
}

function totalAt({ series }: Chart, at: number): number {
  return series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
}

function rowsOfLegend({ series }: Chart): number {
  const room = WIDTH - 16;
  let rows = 1;
  let used = 0;
  for (const { name } of series) {
    const wide = MARK + 5 + textWidth(name, "14px") + GAP;
    if (used > 0 && used + wide > room) {
      rows += 1;
      used = 0;
    }
    used += wide;
  }
  return rows;
}

/**
 * Only the picture: what echarts adds for a pointer that hovers goes, with the numbers in ids and classes that it
 * counts through the life of the program. The summary is what a screen reader says.
 */
function pictureOnly(svg: string, summary: string): string {
  return svg
    .replace(/<style\b.*?<\/style>/s, "")
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, "")
    .replaceAll(/\bzr\d+-/g, "")
    .replace("<svg ", `<svg role="img" aria-label="${escapeXml(summary)}" `);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
