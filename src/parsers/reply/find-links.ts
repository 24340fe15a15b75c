// Links in a text: evidence, kept apart from what the words say.

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

/** The text with these stretches as spaces, so that all offsets stay. */
export function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), text);
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>|]{2,}/giu;
