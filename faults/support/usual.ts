// How a service is set up unless a suite says otherwise.

/** The production's proportions, thirty times faster: 60 s of lease and 45 s to send become 2 s and 0.5 s. */
export const USUAL = {
  now: null,
  crash: null,
  leaseMs: 2_000,
  sendWithinMs: 500,
  readable: true,
  clockWrongBy: 0,
  poison: null,
  tickMs: 1_000,
} as const;
