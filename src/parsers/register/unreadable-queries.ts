// Questions about tables that could not be put into rows and columns.
import type { Query } from "../../plan/register.ts";
import type { Document } from "../document/document.ts";
import { quote } from "./quote.ts";

/** One for each stretch: where it stands, what it begins with, and why it was not read. */
export function unreadableQueries({ blocks, unit }: Document): readonly Query[] {
  return blocks.flatMap((block): Query[] => {
    if (block.kind !== "paragraph" || block.unreadable === undefined) return [];
    return [
      {
        about: null,
        question: `The table on ${unit} ${block.from} cannot be read: ${block.unreadable}. It begins ${quote(block.text)}. What should happen?`,
        choices: ["I will send it in another format", "Leave it out"],
        settles: null,
      },
    ];
  });
}
