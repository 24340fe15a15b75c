// Links in a text: evidence, kept apart from what the words say.
import { regExp } from "../lexicon/pattern.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Web addresses, with or without their scheme; the mark that ends a sentence does not belong to one. */
export function findLinks(text: string): readonly Span[] {
  return [...text.matchAll(LINK)].map((match) => {
    const address = match[0].replace(/[.,;:!?'")\]>]+$/u, "");
    return { start: match.index, end: match.index + address.length };
  });
}

/** "report at", "see", "here's the link:": words before a link that say no more than that it follows. */
export function onlyLeadsTo(words: string): boolean {
  return LEADS_TO.test(words.trim());
}

const LEADS_TO = regExp("iu")`
  ^(?:(?:and|please|pls|also|you can|can be) )*(?:
    see(?: (?:here|this|the (?:link|report)))?|seen? (?:at|on|here)|here(?:'s| is| are)?
    |(?:(?:here(?:'s| is| are)|the|a|our|full|final) )*
      (?:links?|evidence|reports?|papers?|details?|proof|copy|document)(?: (?:is|are|here|attached|below))*
      (?: (?:at|on|here|in))?
    |(?:is |are )?(?:up |available |published |found )?at
  )[\s:–—-]*$
`;

/** The text with these stretches as spaces, so that all offsets stay. */
export function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), text);
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>|]{2,}/giu;
