// What a measure says: our figure, the reference of the same run, and the goal.

export interface Measured {
  /** "P2". */
  readonly measure: string;
  readonly what: string;
  readonly where: string;
  /** Actions, messages or workers: whatever grows. */
  readonly amount: number;
  readonly unit: "ms" | "/s" | "MB" | "% of a core" | "%" | "events";
  readonly ours: number;
  readonly reference: { readonly name: string; readonly value: number } | null;
  readonly goal: string;
  /** Null where the goal says nothing about this amount. */
  readonly within: boolean | null;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
