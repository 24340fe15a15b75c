// The first words of an action are enough to recognise it; the whole text is one "show" away.
const WORDS_SHOWN = 160;

export function firstWords(words: string): string {
  if (words.length <= WORDS_SHOWN) return words;
  const cut = words.slice(0, WORDS_SHOWN);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), WORDS_SHOWN / 2))} …`;
}
