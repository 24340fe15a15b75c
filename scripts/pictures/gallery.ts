// The page that shows the pictures, each with its words for whoever does not see it.
import type { Scene } from "./story.ts";

export interface Drawing {
  readonly file: string;
  readonly channel: "Slack" | "Teams";
  readonly scene: Scene;
}

/** Slack and Teams below each other, scene by scene. */
export function gallery(drawings: readonly Drawing[]): string {
  const scenes = [...Map.groupBy(drawings, ({ scene }) => scene)];
  const parts = scenes.map(([scene, drawn]) => [`## ${scene.title}`, ...drawn.map(shown)].join("\n\n"));
  return `${INTRODUCTION}\n\n${parts.join("\n\n")}\n`;
}

const INTRODUCTION = `# What people are shown

Made by \`npm run pictures\`: a story of an invented council is played on a store in memory, and each thing that somebody was shown is drawn, on a screen and on a telephone 360 pixels wide. The words are what the product said; nothing here was written for the pictures.

Slack's own drawing of blocks and Teams' own drawing of cards differ in letters and edges: these are drawn by the libraries slack-blocks-to-jsx and adaptivecards. Neither knows the charts of Teams, so a card's chart stands here as the words that a client without charts shows. In Slack an error stands beside its input; here it stands below it. An input for a day is the browser's own, which writes days in its own order; Slack and Teams write them as their reader has set it.`;

function shown({ file, channel, scene }: Drawing): string {
  const what = whatIs(scene);
  const alt = `${channel}: ${what}`.replaceAll(/\s+/g, " ").replaceAll(/[[\]\\]/g, "");
  return `![${alt}](${file})`;
}

function whatIs(scene: Scene): string {
  switch (scene.kind) {
    case "form":
      return `the form “${scene.form.title}”`;
    case "dialog":
      return scene.said;
    case "home":
    case "message":
      return scene.message.fallback;
  }
}
