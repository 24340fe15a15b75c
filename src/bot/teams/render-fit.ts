// Keeps a card within what Teams takes; what was cut is said, and one button away.
import type { MessageId } from "../../plan/ids.ts";
import { counted } from "../../plan/listing.ts";
import type { Block, Message } from "../message.ts";
import { firstLines, linesOf } from "../messages/rest-of.ts";
import { choice } from "../presses.ts";
import type { CardElement } from "./card.ts";

/** Teams refuses a message of about 100 KB as it counts them (two bytes a letter); this leaves room for the rest of it. */
export const CARD_BYTES = 25 * 1024;

/** So many elements, cells and runs of text: beyond it a telephone draws slowly. */
const CARD_PARTS = 400;

/**
 * The elements of a message's blocks. Where they are too many, lists and tables end earlier, and a button shows the
 * rest; `messageId` is the message in the store, null where it is in none.
 */
export function fitMessage(
  { view }: Message,
  messageId: MessageId | null,
  render: (view: readonly Block[]) => readonly CardElement[],
): readonly CardElement[] {
  const whole = render(view);
  if (isWithin(whole)) return whole;
  for (let shown = linesOf(view) - 1; shown >= 0; shown = fewer(shown)) {
    const some = render(cutTo(view, shown, messageId));
    if (isWithin(some)) return some;
  }
  for (const letters of [2000, 1000, 500, 200, 100]) {
    const short = cutTo(view, 0, messageId).map((block) => shortened(block, letters));
    const some = render([...short.slice(0, BLOCKS_IN_SHORT), { kind: "note", text: "Some words were cut at “…”." }]);
    if (isWithin(some)) return some;
  }
  return render([{ kind: "text", text: "This is too long for one card. Ask for less at once, or say “export”." }]);
}

const BLOCKS_IN_SHORT = 40;

/** A tenth less each time, so that a long list is tried a few dozen times and not hundreds. */
function fewer(count: number): number {
  return count === 0 ? -1 : Math.min(count - 1, Math.floor(count * 0.9));
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

function cutTo(view: readonly Block[], count: number, messageId: MessageId | null): readonly Block[] {
  const left = linesOf(view) - count;
  if (left === 0) return view;
  const note = `A card holds no more than this: ${counted(left, "more line")} ${left === 1 ? "is" : "are"} not shown here.`;
  const offered: Block[] =
    messageId === null
      ? [{ kind: "note", text: `${note} Say “show all”, or ask for less at once.` }]
      : [
          { kind: "note", text: note },
          {
            kind: "choices",
            choices: [choice(`Show the other ${left}`, "rest", { message: String(messageId), from: String(count) })],
          },
        ];
  return [...firstLines(view, count), ...offered];
}

/** Of facts and bars only the first stay; the message says that words were cut. */
function shortened(block: Block, letters: number): Block {
  switch (block.kind) {
    case "facts":
      return {
        ...block,
        facts: block.facts.slice(0, letters / 50).map((one) => ({ ...one, value: cut(one.value, letters) })),
      };
    case "chart":
      return { ...block, categories: block.categories.slice(0, letters / 50) };
    case "heading":
    case "text":
    case "quote":
    case "note":
      return { ...block, text: cut(block.text, letters) };
    case "list":
    case "table":
    case "choices":
      return block;
  }
}

function cut(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const kept = text.slice(0, letters);
  return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), letters - 40)).toWellFormed()} …`;
}
