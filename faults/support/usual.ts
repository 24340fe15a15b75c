// How a service is set up unless a suite says otherwise.

/**
 * Production's lease of 60 s, ten times faster. A machine so busy that a delivery takes longer than `sendWithinMs`
 * sends nothing at all, so it is no shorter.
 */
export const USUAL = {
  now: null,
  crash: null,
  leaseMs: 6_000,
  sendWithinMs: 3_000,
  readable: true,
  clockWrongBy: 0,
  poison: null,
  tickMs: 1_000,
  asksEveryMs: 250,
} as const;
