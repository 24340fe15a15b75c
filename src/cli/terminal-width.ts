// How wide a line may be.

const NARROWEST = 40;
const WIDEST = 100;
const USUAL = 80;

/** The terminal's width, but readable: 40 to 100 columns; 80 where there is no terminal or it does not say. */
export function terminalWidth(): number {
  return Math.min(Math.max(process.stdout.columns || USUAL, NARROWEST), WIDEST);
}
