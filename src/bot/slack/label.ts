// A text object of Slack's for words that are not to be parsed.
import { plain, shortenedTo } from "./plain.ts";

/** What is empty becomes a dash, because Slack takes no empty text. Codes such as ":tada:" stay what they are. */
export function label(text: string, most: number) {
  return { type: "plain_text" as const, text: shortenedTo(plain(text), most) || "–", emoji: false as const };
}
