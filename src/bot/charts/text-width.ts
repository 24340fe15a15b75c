// How wide DejaVu Sans draws a text, near enough to place words: no browser is there to be asked.

/**
 * In pixels; a little too wide rather than too narrow.
 *
 * @param font as CSS writes it: "14px DejaVu Sans", "bold 16px …"
 */
export function textWidth(text: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
  const ems = Array.from(text).reduce((sum, letter) => sum + emOf(letter), 0);
  return size * ems * (/bold/.test(font) ? 1.12 : 1);
}

function emOf(letter: string): number {
  if (/[ijlI.,:;'|!]/.test(letter)) return 0.34;
  if (/[ftr ()[\]/-]/.test(letter)) return 0.41;
  if (/[mwMW%@]/.test(letter)) return 0.98;
  if (/[A-Z●▲■▬]/.test(letter)) return 0.76;
  return 0.635;
}
