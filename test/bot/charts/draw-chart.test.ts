import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { drawChart } from "../../../src/bot/charts/draw-chart.ts";
import { segmentLooks } from "../../../src/bot/charts/segment-looks.ts";
import type { Chart } from "../../../src/plan/chart.ts";

const CHART: Chart = {
  title: "Actions by directorate and status, as at 3 July 2026",
  summary: 'Adults: 3 complete, 4 green. Place & "Growth": 2 red, 3 not updated.',
  categories: ["Adults", 'Place & "Growth"'],
  series: [
    { name: "Complete", tone: "accent", values: [3, 0] },
    { name: "● Green", tone: "good", values: [4, 0] },
    { name: "▲ Amber", tone: "warning", values: [0, 0] },
    { name: "■ Red", tone: "attention", values: [0, 2] },
    { name: "Not updated", tone: "neutral", values: [0, 3] },
  ],
};

/** The words of an SVG, and a throw where it is no XML. */
function wordsOf(svg: string): readonly string[] {
  const words: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => {
    if (text.trim()) words.push(text.trim());
  });
  parser.write(svg).close();
  return words;
}

describe("a chart", () => {
  test("says in words what its colours say, in the bars and beside them", async () => {
    const words = wordsOf((await drawChart(CHART)).svg);
    expect(words).toEqual(expect.arrayContaining(["3 Complete", "4 ● Green", "2 ■ Red", "3 Not updated", "▲ Amber"]));
    expect(words.join(" ")).toContain('Place & "Growth"');
  });

  test("is read out as its summary", async () => {
    const { svg } = await drawChart(CHART);
    expect(svg).toContain(
      'aria-label="Adults: 3 complete, 4 green. Place &amp; &quot;Growth&quot;: 2 red, 3 not updated."',
    );
  });

  test("is the same picture each time that it is drawn", async () => {
    const first = await drawChart(CHART);
    await drawChart({ ...CHART, title: "Another" });
    const again = await drawChart(CHART);
    expect(again.svg).toBe(first.svg);
    expect(Buffer.from(again.png).equals(Buffer.from(first.png))).toBe(true);
  });

  test("is a PNG twice as wide as the page's text", async () => {
    const png = Buffer.from((await drawChart(CHART)).png);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1800);
  });

  test("keeps a word out of a segment that is too narrow for it, and never draws one over another", async () => {
    const narrow = {
      ...CHART,
      series: CHART.series.map((one) => ({ ...one, values: [one.tone === "good" ? 200 : 1, 5] })),
    };
    const words = wordsOf((await drawChart(narrow)).svg);
    expect(words).toContain("200 ● Green");
    expect(words.filter((word) => word === "1")).toEqual([]);
  });

  test("shows what a plan calls its directorates as text, and never as mark-up", async () => {
    const { svg } = await drawChart({ ...CHART, categories: ["<script>", "a & b"] });
    expect(svg).not.toContain("<script>");
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["<script>", "a & b"]));
  });
});

describe("segments", () => {
  test("of five tones differ in grey when they are printed without colour", () => {
    const greys = segmentLooks(["attention", "accent", "good", "warning", "neutral"]).map(({ fill }) =>
      lightness(fill),
    );
    for (const [at, grey] of greys.slice(1).entries()) expect(grey - (greys[at] ?? 0)).toBeGreaterThan(8);
  });

  test("of one tone differ in pattern", () => {
    const looks = segmentLooks(["neutral", "accent", "neutral", "accent", "neutral", "neutral"]);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(6);
  });
});

/** CIE L*, 0 to 100: how light a colour looks. */
function lightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 116 * Math.cbrt(luminance) - 16;
}
