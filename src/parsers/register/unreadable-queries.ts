// Questions about tables that could not be put into rows and columns.
import type { Query } from "../../plan/register.ts";
import { BETWEEN_CARDS, type Block, type Document, SCANNED, WITHOUT_ACTION } from "../document/document.ts";
import { listed, quote } from "./quote.ts";

/** One for each stretch: where it stands, what it begins with, and why it was not read. */
export function unreadableQueries({ blocks, unit }: Document): readonly Query[] {
  const tables = blocks.flatMap((block): Query[] => {
    if (block.kind !== "paragraph" || block.unreadable === undefined || block.unreadable === SCANNED) return [];
    return [
      {
        about: null,
        question: `${subjectOf(block.unreadable)} on ${unit} ${block.from} cannot be read: ${block.unreadable}. It begins ${quote(block.text)}. What should happen?`,
        choices: ["I will send it in another format", "Leave it out"],
        settles: null,
      },
    ];
  });
  return [...tables, ...scannedQuery(blocks)];
}

function subjectOf(why: string): string {
  return why === WITHOUT_ACTION || why === BETWEEN_CARDS ? "What stands" : "The table";
}

/** One for all pages that are pictures. */
function scannedQuery(blocks: readonly Block[]): Query[] {
  const pages = blocks.flatMap((block) =>
    block.kind === "paragraph" && block.unreadable === SCANNED ? [String(block.from)] : [],
  );
  if (pages.length === 0) return [];
  const which = pages.length === 1 ? `Page ${pages[0]} is a picture` : `Pages ${listed(pages)} are pictures`;
  return [
    {
      about: null,
      question: `${which}, as a scanner makes them, and could not be read. Does the plan go on there?`,
      choices: ["Yes; I will send the plan with its text", "No; leave it out"],
      settles: null,
    },
  ];
}
