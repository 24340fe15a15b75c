// Keeps a card within what Teams takes, and says what was cut.
import type { Block, Message } from "../message.ts";
import type { CardElement } from "./card.ts";

/** Teams refuses a message of about 100 KB as it counts them (two bytes a letter); this leaves room for the rest of it. */
export const CARD_BYTES = 25 * 1024;

/** So many elements, cells and runs of text: beyond it a telephone draws slowly. */
const CARD_PARTS = 400;

/**
 * The elements of a message's blocks. While they are too many, the longest list or table loses its last lines, and
 * where there is none the longest text its end; the card says how much it holds of it and how to see the rest.
 */
export function fitMessage(
  { view }: Message,
  render: (view: readonly Block[]) => readonly CardElement[],
): readonly CardElement[] {
  let shown: readonly Block[] = view;
  const cuts = new Map<number, Cut>();
  for (;;) {
    const elements = render(withCuts(shown, cuts));
    if (isWithin(elements)) return elements;
    const longest = longestOf(shown);
    if (longest === null) return elements;
    const [at, block] = longest;
    const shorter = shortened(block);
    cuts.set(at, { of: cuts.get(at)?.of ?? sizeOf(block), shown: sizeOf(shorter), unit: unitOf(block) });
    shown = shown.with(at, shorter);
  }
}

interface Cut {
  readonly of: number;
  readonly shown: number;
  readonly unit: "lines" | "letters";
}

function isWithin(elements: readonly CardElement[]): boolean {
  return Buffer.byteLength(JSON.stringify(elements)) <= CARD_BYTES - FRAME_BYTES && partsOf(elements) <= CARD_PARTS;
}

/** The card around its elements: its schema, and the sentence twice. */
const FRAME_BYTES = 2 * 1024;

/** Everything that has a type of its own. */
function partsOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + partsOf(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  const own = "type" in value ? 1 : 0;
  return Object.values(value).reduce((sum: number, each) => sum + partsOf(each), own);
}

/** The block that takes most room and can be shorter; null where none can. */
function longestOf(view: readonly Block[]): readonly [number, Block] | null {
  const candidates = view
    .map((block, at) => [at, block] as const)
    .filter(([, block]) => shortened(block) !== block)
    .toSorted(([, left], [, right]) => JSON.stringify(right).length - JSON.stringify(left).length);
  return candidates[0] ?? null;
}

/** A quarter shorter; the same block where it cannot be. */
function shortened(block: Block): Block {
  switch (block.kind) {
    case "list":
      return block.items.length > 1
        ? { ...block, items: block.items.slice(0, fewer(block.items.length)) }
        : withShortItem(block);
    case "table":
      return block.rows.length > 1 ? { ...block, rows: block.rows.slice(0, fewer(block.rows.length)) } : block;
    case "facts":
      return block.facts.length > 1 ? { ...block, facts: block.facts.slice(0, fewer(block.facts.length)) } : block;
    case "chart":
      return block.categories.length > 1
        ? { ...block, categories: block.categories.slice(0, fewer(block.categories.length)) }
        : block;
    case "text":
    case "quote":
    case "note":
      return block.text.length > SHORTEST ? { ...block, text: firstWords(block.text) } : block;
    case "heading":
    case "choices":
      return block;
  }
}

/** A text is never cut below so many letters. */
const SHORTEST = 400;

function withShortItem(block: Extract<Block, { kind: "list" }>): Block {
  const [only] = block.items;
  if (!only || only.text.length + only.details.join("").length <= SHORTEST) return block;
  const item =
    only.text.length > SHORTEST
      ? { ...only, text: firstWords(only.text) }
      : { ...only, details: only.details.length > 1 ? only.details.slice(0, -1) : only.details.map(firstWords) };
  return { ...block, items: [item] };
}

function fewer(count: number): number {
  return Math.max(1, Math.floor(count * 0.75));
}

function firstWords(text: string): string {
  const kept = text.slice(0, Math.floor(text.length * 0.75)).replace(/ …$/, "");
  return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), kept.length - 40)).toWellFormed()} …`;
}

function sizeOf(block: Block): number {
  switch (block.kind) {
    case "list":
      return block.items.length;
    case "table":
      return block.rows.length;
    case "facts":
      return block.facts.length;
    case "chart":
      return block.categories.length;
    case "choices":
      return block.choices.length;
    case "heading":
    case "text":
    case "quote":
    case "note":
      return block.text.length;
  }
}

function unitOf({ kind }: Block): Cut["unit"] {
  return kind === "list" || kind === "table" || kind === "facts" || kind === "chart" ? "lines" : "letters";
}

/** After each block that was cut stands what of it is shown. */
function withCuts(view: readonly Block[], cuts: ReadonlyMap<number, Cut>): readonly Block[] {
  return view.flatMap((block, at) => {
    const cut = cuts.get(at);
    return cut ? [block, { kind: "note" as const, text: sayCut(cut) }] : [block];
  });
}

function sayCut({ of, shown, unit }: Cut): string {
  const what =
    unit === "lines" && shown < of
      ? `A card holds no more than these: ${shown} of ${of} are shown here.`
      : "A card holds no more than this: the words above were cut.";
  return `${what} To see the rest, ask for less at once (“only red”, “in Place”, “show 1.4”) or say “export”.`;
}
