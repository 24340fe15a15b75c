// What an import left out, in the document's own words, so that an officer sees that nothing was lost.
import type { LeftOut } from "../../plan/register.ts";
import type { Block, ListItem, Message } from "../message.ts";
import { shortened } from "./action-line.ts";

/** All of it as a message of its own. */
export function allLeftOut(leftOut: readonly LeftOut[]): Message {
  if (leftOut.length === 0) {
    const text = "Nothing that says something was left out.";
    return { fallback: text, view: [{ kind: "text", text }] };
  }
  const heading = `Left out: ${leftOut.length}`;
  return {
    fallback: heading,
    view: [{ kind: "heading", text: heading }, ...leftOutBlocks(leftOut, 0, leftOut.length)],
  };
}

/** Some of it, each with its place and its reason, and how much of it that is. */
export function leftOutBlocks(leftOut: readonly LeftOut[], from: number, shown: number): readonly Block[] {
  const some = leftOut.slice(from, from + shown);
  const first = from === 0 ? "" : `${from + 1} to `;
  return [
    { kind: "list", numbered: false, items: some.map(leftOutItem) },
    {
      kind: "note",
      text: `Showing ${first}${from + some.length} of ${leftOut.length}. If one of these is an action, write it in the document as the others are and drop the file again.`,
    },
  ];
}

function leftOutItem({ reason, text, from, unit }: LeftOut): ListItem {
  const place = `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)} ${from}`;
  return { title: `${place}: ${reason}`, text: shortened(text), details: [] };
}
