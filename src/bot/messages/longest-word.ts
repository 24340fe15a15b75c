// How narrow a column can be: a word that is broken is hard to read.

/** In letters. */
export function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length)));
}
