// Minutes and papers that say here and there what is to be done: a column "Action" without owners or dates, lines "Action: …".
import type { Query } from "../../plan/register.ts";
import { foldText } from "../document/clean-text.ts";
import type { Block, Document, Row, Table } from "../document/document.ts";
import { quote } from "../register/quote.ts";
import { AS_READ } from "../register/settling.ts";
import { POINTS } from "./points.ts";

/** One question for all of them, where nothing else of the document was read; nothing is an action before somebody says so. */
export function noticedQuery({ blocks, unit }: Document): readonly Query[] {
  const noticed = blocks.flatMap(noticedIn);
  const [first] = noticed;
  if (first) {
    const count = noticed.length === 1 ? "one place" : `${noticed.length} places`;
    return [
      {
        about: null,
        question: `No table says who does what by when, but ${count} under “Action” ${noticed.length === 1 ? "says" : "say"} what is to be done, the first on ${first.unit ?? unit} ${first.from}: ${quote(first.text)}. Is each of them an action?`,
        choices: ["Yes, each is an action", "No, leave them out"],
        settles: { key: "points", choices: [POINTS, AS_READ], takes: null },
      },
    ];
  }
  const heading = blocks.find((block) => block.kind !== "table" && ALONE.test(block.text));
  if (!heading || heading.kind === "table") return [];
  return [
    {
      about: null,
      question: `${quote(heading.text)} stands on ${heading.unit ?? unit} ${heading.from} as a heading, and what it heads cannot be told. Does the document hold actions?`,
      choices: ["Yes; I will send it in another format", "No, it holds none"],
      settles: null,
    },
  ];
}

/** The document with each of them a row of a table, once somebody has said that they are actions. */
export function noticedAsTables(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.flatMap((block): Block[] => {
      const own = noticedIn(block);
      if (own.length === 0) return [block];
      const from = own[0]?.from ?? 0;
      const heading: Row = { cells: ["Ref", "Action"], from, to: from, afterBreak: false };
      return [{ kind: "table", rows: [heading, ...own.map(rowOf)] }];
    }),
  };
}

type Noticed = Omit<Row, "cells"> & { readonly text: string };

function rowOf({ text, ...place }: Noticed): Row {
  return { ...place, cells: ["", text], isAction: true };
}

function noticedIn(block: Block): readonly Noticed[] {
  if (block.kind === "table") return inColumn(block);
  const text = block.kind === "paragraph" && !block.unreadable ? LABELLED.exec(block.text)?.groups?.text : undefined;
  const { from, to, unit } = block;
  return text === undefined ? [] : [{ text, from, to, ...(unit ? { unit } : {}), afterBreak: false }];
}

/** "ACTION: HR to publish it by May", "Action 3 – …". */
const LABELLED = /^(?:• )?(?:agreed )?actions?(?: points?| agreed)?(?: \d{1,2})?\s*[:–—]\s*(?<text>\S.*\s.*\S)$/i;

/** A heading that stands alone: of a column whose cells cannot be told, or of what a page lost. */
const ALONE = /^(?:agreed |key )?actions?(?: points?| by| required| agreed| log| table)?:?$/i;

/** The filled cells under a heading that says "Action"; it stands in one of the first rows. */
function inColumn({ rows }: Table): readonly Noticed[] {
  const head = rows.slice(0, HEADS).findIndex(({ cells }) => cells.length > 1 && cells.some(isHeading));
  const column = rows[head]?.cells.findIndex(isHeading) ?? -1;
  if (column < 0) return [];
  return rows.slice(head + 1).flatMap(({ cells, ...place }): Noticed[] => {
    const text = foldText(cells[column] ?? "");
    return text.split(" ").length < LEAST_WORDS || isHeading(text) ? [] : [{ ...place, text }];
  });
}

const HEADS = 3;
/** Fewer are "None", "Noted", somebody's initials. */
const LEAST_WORDS = 3;

function isHeading(cell: string): boolean {
  return ALONE.test(foldText(cell));
}
