import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { SCOPES } from "../../../src/bot/slack/scopes.ts";

const manifest = await readFile(new URL("../../../manifest.yaml", import.meta.url), "utf8");
const guide = await readFile(new URL("../../../docs/slack.md", import.meta.url), "utf8");

test("the manifest asks for the scopes that an installation asks for, and the guide says why of each", () => {
  const asked = [...manifest.matchAll(/^ {6}- (?<scope>[a-z_]+:?[a-z.:]*) #/gm)].map((found) => found.groups?.scope);
  expect(asked).toEqual([...SCOPES]);
  for (const scope of SCOPES) expect(guide).toContain(`\`${scope}\``);
});

test("the manifest names the command and the shortcut that are listened to", async () => {
  const hearing = await readFile(new URL("../../../src/bot/slack/hearing.ts", import.meta.url), "utf8");
  const [command] = /command: (?<it>\/\w+)/.exec(manifest)?.slice(1) ?? [];
  const [shortcut] = /callback_id: (?<it>\w+)/.exec(manifest)?.slice(1) ?? [];
  expect(hearing).toContain(`"${command}"`);
  expect(hearing).toContain(`"${shortcut}"`);
  for (const [, event] of manifest.matchAll(/^ {6}- (app_\w+|message|team_\w+|tokens_\w+|user_\w+)(?:\.im)?$/gm)) {
    expect(hearing).toContain(`app.event("${event}"`);
  }
});
