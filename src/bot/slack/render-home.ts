// A person's home as the view of Slack's App Home.
import type { Block, Message } from "../message.ts";
import { homeSchema, type SlackHome } from "./blocks.ts";
import { renderFitting } from "./render.ts";
import { renderBlocks } from "./render-blocks.ts";

/** @param home what `Core.homeFor` gave */
export function renderHome({ view }: Pick<Message, "view">): SlackHome {
  const fits = (some: readonly Block[]) =>
    homeSchema.safeParse({ type: "home", blocks: renderBlocks(some, {}) }).success;
  return homeSchema.parse({ type: "home", blocks: renderFitting(view.flatMap(asLines), {}, fits) });
}

/** Tables and charts are for messages alone: on a home they are lines. */
function asLines(block: Block): readonly Block[] {
  if (block.kind === "chart") return [{ kind: "text", text: block.summary }];
  if (block.kind !== "table") return [block];
  const items = block.rows.map(([title = "", ...cells]) => ({
    title,
    text: cells.map((cell, at) => `${block.columns[at + 1] ?? ""}: ${cell}`).join("; "),
    details: [],
  }));
  return [
    { kind: "text", text: block.caption },
    { kind: "list", numbered: false, items },
  ];
}
