// `npm run pictures`: plays a story and draws each thing that somebody was shown, wide and as on a telephone.
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { z } from "zod";
import { renderCard } from "../../src/bot/teams/render-card.ts";
import { renderFormCard } from "../../src/bot/teams/render-form-card.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { openInMemory } from "../../test/support/open-in-memory.ts";
import { openBrowser } from "./browser.ts";
import { playStory, type Scene } from "./story.ts";

const PICTURES = new URL("../../docs/pictures/", import.meta.url);

async function main(): Promise<void> {
  await using browser = await openBrowser();
  await using store = await openInMemory();
  const scenes = await playStory(store.db);
  await browser.run(await pageScript());
  await mkdir(PICTURES, { recursive: true });
  for (const old of await readdir(PICTURES)) if (old.endsWith(".png")) await rm(new URL(old, PICTURES));
  let bytes = 0;
  for (const scene of scenes) {
    const size = z
      .object({ width: z.number(), height: z.number() })
      .parse(await browser.run(`drawCard(${JSON.stringify(cardOf(scene))})`));
    const file = new URL(`teams-${scene.name}.png`, PICTURES);
    await writeFile(file, await browser.picture(size.width, size.height));
    bytes += (await stat(file)).size;
  }
  process.stdout.write(`${scenes.length} pictures in docs/pictures, ${Math.round(bytes / 1024)} KB\n`);
}

function cardOf(scene: Scene) {
  return scene.kind === "form"
    ? renderFormCard(scene.form, scene.errors, scene.values)
    : renderCard(scene.message).card;
}

/** One script that makes the page: its style, its place for drawings, and what draws. */
async function pageScript(): Promise<string> {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: `import style from "./page.css"; import base from "adaptivecards/dist/adaptivecards.css"; import "./page.js";
        document.body.innerHTML = '<div id="page"></div>';
        const element = document.createElement("style"); element.textContent = base + style; document.head.append(element);`,
      resolveDir: here,
      loader: "js",
    },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    loader: { ".css": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
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
