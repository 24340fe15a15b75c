// What somebody should know and need not answer: below their reminders, or by itself.

import { counted } from "../../plan/listing.ts";
import type { Block, Message } from "../message.ts";

interface NewsItem {
  readonly title: string;
  readonly text: string;
}

/** A message of a day stays readable; the rest is in the history of each action. */
const SHOWN = 8;

/** The message with the news below it; the message itself where there is none. */
export function withNews(message: Message, news: readonly NewsItem[]): Message {
  if (news.length === 0) return message;
  return { ...message, view: [...message.view, { kind: "heading", text: "Also, for you to know" }, ...blocks(news)] };
}

export function newsMessage(news: readonly NewsItem[]): Message {
  const [first] = news;
  const heading =
    news.length === 1 && first
      ? first.title
      : `${counted(news.length, "thing")} for you to know; none needs an answer.`;
  return {
    fallback: heading.endsWith(".") ? heading : `${heading}.`,
    view: [
      { kind: "heading", text: "For you to know" },
      ...blocks(news),
      { kind: "note", text: "You get this because it concerns actions of yours. Nothing is asked of you." },
    ],
  };
}

function blocks(news: readonly NewsItem[]): Block[] {
  const rest = news.length - SHOWN;
  return [
    {
      kind: "list",
      numbered: false,
      items: news.slice(0, SHOWN).map(({ title, text }) => ({ title, text, details: [] })),
    },
    ...(rest > 0
      ? [
          {
            kind: "text" as const,
            text: `Showing ${SHOWN} of ${news.length}; the rest is in the history of each action.`,
          },
        ]
      : []),
  ];
}
