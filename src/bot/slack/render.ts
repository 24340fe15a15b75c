// A message as Block Kit: short, readable on a telephone, within Slack's limits, and nothing in it acts on its own.
import type { MessageId } from "../../plan/ids.ts";
import { counted } from "../../plan/listing.ts";
import type { Block, Message } from "../message.ts";
import { papersOf, withoutAddresses } from "../messages/papers.ts";
import { firstLines, linesOf } from "../messages/rest-of.ts";
import { choice } from "../presses.ts";
import { type MessageBlock, type SlackMessage, slackMessageSchema } from "./blocks.ts";
import { label } from "./label.ts";
import { LIMITS } from "./limits.ts";
import { escaped, shortenedTo } from "./plain.ts";
import { renderBlocks } from "./render-blocks.ts";

export interface RenderOptions {
  /** The message in the store, whose rest a button offers where not all of it fits. */
  readonly messageId?: MessageId;
  /**
   * Ids of files of Slack's, one for each chart of the message in their order: the same charts as pictures. Without one, a
   * chart is drawn by Slack itself or, where that would lend status words a colour of its own, is a table; null says that
   * a picture was wanted and is not there.
   */
  readonly pictures?: readonly (string | null)[];
}

/**
 * What is posted. Where a message is longer than Slack takes, its lists and tables end earlier, and it says by how much
 * and offers the rest.
 *
 * @throws ZodError never for a message of ours: what it renders is checked against what Slack takes, and shortened
 */
export function renderMessage(message: Message, options: RenderOptions = {}): SlackMessage {
  const text = sentence(message.fallback);
  const said = withoutAddresses(message);
  const hasAny = renderBlocks(said, options).length > 0;
  const view: readonly Block[] = hasAny ? said : [{ kind: "text", text: message.fallback }];
  const links = papers(message);
  const blocks = renderFitting(view, options, (some) => isWithin([...renderBlocks(some, options), ...links], text));
  return slackMessageSchema.parse({ text, blocks: [...blocks, ...links] });
}

function papers(message: Message): readonly MessageBlock[] {
  const elements = papersOf(message).map(({ name, address }, at) => ({
    type: "button" as const,
    action_id: `open-${at}`,
    text: label(`Open ${name}`, LIMITS.label),
    url: address,
  }));
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

/** An escaped letter takes up to five: a long sentence of such letters is cut before it is escaped. */
function sentence(fallback: string): string {
  const whole = escaped(shortenedTo(fallback, LIMITS.fallback));
  const text = whole.length <= LIMITS.fallback ? whole : escaped(shortenedTo(fallback, LIMITS.fallback / 5));
  return text.trim() || "A message from Due Regard.";
}

/** As much of a view as fits, with what was cut. */
export function renderFitting(
  view: readonly Block[],
  options: RenderOptions,
  fits: (view: readonly Block[]) => boolean,
): readonly MessageBlock[] {
  if (fits(view)) return renderBlocks(view, options);
  const lines = linesOf(view);
  const shown = mostThat((count) => fits(cutTo(view, count, options)), lines - 1);
  if (shown !== null) return renderBlocks(cutTo(view, shown, options), options);
  return renderBlocks(inShort(view, options, fits), options);
}

function isWithin(blocks: readonly MessageBlock[], text: string): boolean {
  return slackMessageSchema.safeParse({ text, blocks }).success;
}

/** The greatest count up to `most` for which it holds, or null; what holds for a count holds for every smaller one. */
function mostThat(holds: (count: number) => boolean, most: number): number | null {
  let [low, high] = [-1, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? null : low;
}

function cutTo(view: readonly Block[], count: number, { messageId }: RenderOptions): readonly Block[] {
  const left = linesOf(view) - count;
  const are = left === 1 ? "is" : "are";
  const note = `This is as much as a message holds: ${counted(left, "more line")} ${are} not shown here.`;
  const offered: Block[] =
    messageId === undefined
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

/** Words alone that are too long: each text is cut, the same share of all, until they fit. */
function inShort(
  view: readonly Block[],
  options: RenderOptions,
  fits: (view: readonly Block[]) => boolean,
): readonly Block[] {
  const few = cutTo(view, 0, options).slice(0, LIMITS.blocksOfMessage - 2);
  for (const most of [2000, 1000, 500, 200, 100]) {
    const short = few.map((block) => ("text" in block ? { ...block, text: shortenedTo(block.text, most) } : block));
    const said: readonly Block[] = [...short, { kind: "note", text: "Some texts were cut at “…”." }];
    if (fits(said)) return said;
  }
  return [{ kind: "text", text: "This message is too long for Slack. Ask for less at once, or say “export”." }];
}
