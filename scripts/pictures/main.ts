// `npm run pictures`: plays a story and draws each thing that somebody was shown, wide and as on a telephone.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { z } from "zod";
import { drawChart } from "../../src/bot/charts/draw-chart.ts";
import type { Message } from "../../src/bot/message.ts";
import { renderMessage } from "../../src/bot/slack/render.ts";
import { renderHome } from "../../src/bot/slack/render-home.ts";
import { renderModal } from "../../src/bot/slack/render-modal.ts";
import { renderCard } from "../../src/bot/teams/render-card.ts";
import { renderFormCard } from "../../src/bot/teams/render-form-card.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { openInMemory } from "../../test/support/open-in-memory.ts";
import { type Browser, openBrowser } from "./browser.ts";
import { type Drawing, gallery } from "./gallery.ts";
import { smallPng } from "./small-png.ts";
import { playStory, type Scene } from "./story.ts";

const PICTURES = new URL("../../docs/pictures/", import.meta.url);

async function main(): Promise<void> {
  await using browser = await openBrowser();
  await using store = await openInMemory();
  const scenes = await playStory(store.db);
  const logo = await readFile(new URL("../teams-package/color.svg", import.meta.url));
  await browser.run(await pageScript());
  await mkdir(PICTURES, { recursive: true });
  for (const old of await readdir(PICTURES)) if (old.endsWith(".png")) await rm(new URL(old, PICTURES));
  const drawings: Drawing[] = [];
  let bytes = 0;
  for (const scene of scenes) {
    for (const [channel, script] of await scriptsOf(scene, `data:image/svg+xml;base64,${logo.toString("base64")}`)) {
      const file = `${channel.toLowerCase()}-${scene.name}.png`;
      const png = smallPng(await drawn(browser, script));
      await writeFile(new URL(file, PICTURES), png);
      bytes += png.length;
      drawings.push({ file, scene, channel });
    }
  }
  await writeFile(new URL("README.md", PICTURES), gallery(drawings));
  process.stdout.write(`${drawings.length} pictures in docs/pictures, ${Math.round(bytes / 1024)} KB\n`);
}

const sizeSchema = z.object({ width: z.number(), height: z.number() });

async function drawn(browser: Browser, script: string): Promise<Buffer> {
  const { width, height } = sizeSchema.parse(await browser.run(script));
  return await browser.picture(width, height);
}

type Script = readonly [channel: Drawing["channel"], script: string];

/** Slack has no dialog that a command opens anywhere: what it shows instead is a form. */
async function scriptsOf(scene: Scene, logo: string): Promise<readonly Script[]> {
  if (scene.kind === "dialog") {
    return [["Teams", `drawCard(${JSON.stringify(scene.card)}, "A dialog of Due Regard in Teams")`]];
  }
  return [
    ["Slack", await slackScript(scene, logo)],
    ["Teams", `drawCard(${JSON.stringify(cardOf(scene))})`],
  ];
}

function cardOf(scene: InChat) {
  return scene.kind === "form"
    ? renderFormCard(scene.form, scene.errors, scene.values)
    : renderCard(scene.message).card;
}

type InChat = Exclude<Scene, { kind: "dialog" }>;

async function slackScript(scene: InChat, logo: string): Promise<string> {
  switch (scene.kind) {
    case "form":
      return `drawSlackModal(${JSON.stringify(renderModal(scene.form, null))}, ${JSON.stringify(scene.errors)})`;
    case "home":
      return `drawSlackHome(${JSON.stringify(renderHome(scene.message).blocks)})`;
    case "message":
      return `drawSlackMessage(${JSON.stringify(await withCharts(scene.message))}, ${JSON.stringify(logo)})`;
  }
}

/** As Slack shows it: a chart that was uploaded is a picture in the message. */
async function withCharts(message: Message): Promise<readonly object[]> {
  const charts = message.view.filter((block) => block.kind === "chart");
  const { blocks } = renderMessage(message, { pictures: charts.map((_, at) => `chart-${at}`) });
  const drawings = await Promise.all(charts.map(drawChart));
  return blocks.map((block) => {
    if (block.type !== "image") return block;
    const { slack_file: file, ...image } = block;
    const png = drawings[Number(file.id.slice("chart-".length))]?.png ?? new Uint8Array();
    return { ...image, image_url: `data:image/png;base64,${Buffer.from(png).toString("base64")}` };
  });
}

/** One script that makes the page: its style, its place for drawings, and what draws. */
async function pageScript(): Promise<string> {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: `import style from "./page.css"; import cards from "adaptivecards/dist/adaptivecards.css";
        import slack from "slack-blocks-to-jsx/dist/style.css"; import "./page.js";
        document.body.innerHTML = '<div id="page"></div>';
        const element = document.createElement("style"); element.textContent = cards + slack + style; document.head.append(element);`,
      resolveDir: here,
      loader: "js",
    },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    loader: { ".css": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
