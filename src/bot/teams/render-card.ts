// A message as an Adaptive Card, and the line that a notification shows.
import type { MessageId } from "../../plan/ids.ts";
import type { Message } from "../message.ts";
import { papersOf, withoutAddresses } from "../messages/papers.ts";
import { type AdaptiveCard, type CardElement, cardSchema } from "./card.ts";
import { renderBlock } from "./render-block.ts";
import { fitMessage } from "./render-fit.ts";
import { saying } from "./render-press.ts";
import { escapedLine, plainLine } from "./render-words.ts";

export interface RenderedCard {
  /** The activity's `summary`: a full sentence for notifications and lists of chats. Plain text. */
  readonly summary: string;
  readonly card: AdaptiveCard;
}

/** A notification shows no more of it. */
const SUMMARY_LENGTH = 400;

/**
 * Plain JSON, at most `CARD_BYTES` long; what did not fit is said on it, and a button shows it.
 *
 * @param messageId the message in the store, whose rest the button asks for; null where it is in none
 *
 * @example
 * renderCard(reminder).summary // "An action of yours needs an update: PLA-1 is due on 31 March 2023, in 7 days."
 */
export function renderCard(message: Message, messageId: MessageId | null = null): RenderedCard {
  const said = plainLine(message.fallback) || "A message from Due Regard";
  const body = fitMessage({ ...message, view: [...withoutAddresses(message)] }, messageId, (view) => [
    ...view.flatMap((block) => renderBlock(block, view)),
    ...papers(message),
    ...foot(message),
  ]);
  return { summary: said.slice(0, SUMMARY_LENGTH).toWellFormed(), card: cardOf(said, body) };
}

/** A checked card around its elements. `said` is the sentence for who cannot see it. */
export function cardOf(said: string, body: readonly CardElement[]): AdaptiveCard {
  const isWide = body.some(({ type }) => type === "Table" || type === "Chart.HorizontalBar.Stacked");
  return cardSchema.parse({
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.5",
    lang: "en",
    fallbackText: escapedLine(said),
    speak: spoken(said),
    body,
    ...(isWide ? { msteams: { width: "Full" } } : {}),
  });
}

/** Read aloud as it is: `speak` may be SSML, so what could begin a tag of it is left out. */
function spoken(said: string): string {
  return said.replaceAll("&", " and ").replaceAll(/[<>]/g, " ").replaceAll(/\s+/g, " ").trim() || "Due Regard";
}

function papers(message: Message): readonly CardElement[] {
  const actions = papersOf(message).map(({ name, address }) => ({
    type: "Action.OpenUrl" as const,
    title: plainLine(`Open ${name}`),
    url: address,
  }));
  return actions.length === 0 ? [] : [{ type: "ActionSet", actions, spacing: "small" }];
}

/** What is one tap away from every card, by a button of its own or here. */
function foot({ view }: Message): readonly CardElement[] {
  const verbs = new Set(
    view.flatMap((block) => (block.kind === "choices" ? block.choices.map(({ press }) => press.verb) : [])),
  );
  const missing = [
    ...(verbs.has("my-actions") ? [] : [saying("My actions", "my actions")]),
    ...(verbs.has("help") ? [] : [saying("Help", "help")]),
  ];
  if (missing.length === 0) return [];
  const inlines = missing.flatMap((one, at) =>
    at === 0 ? [one] : [{ type: "TextRun" as const, text: "  ·  ", size: "small" as const }, one],
  );
  return [{ type: "RichTextBlock", separator: true, spacing: "medium", inlines }];
}
