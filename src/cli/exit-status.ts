// How a command ended, for the shell and for scripts.

/** Done. */
export const DONE = 0;
/** The input was understood to hold nothing of the kind asked for; JSON is printed all the same. */
export const NOTHING_FOUND = 1;
/** Wrong use or unreadable input: one line on standard error. */
export const UNUSABLE = 2;

export type ExitStatus = typeof DONE | typeof NOTHING_FOUND | typeof UNUSABLE;
