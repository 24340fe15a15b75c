// How wide a line may be.

/** The terminal's width, at most 100 columns for reading; 80 where there is no terminal. */
export function terminalWidth(): number {
  return Math.min(process.stdout.columns ?? 80, 100);
}
