// How often one caller may ask.

export interface RequestLimit {
  /** Null where it may ask now; else how many seconds it should wait. */
  readonly take: (caller: string) => number | null;
}

/** So many requests in each span for each caller. Callers that were quiet for a span are forgotten. */
export function requestLimit(most: number, spanMs: number, now: () => number = () => performance.now()): RequestLimit {
  let spans = new Map<string, number>();
  let began = now();
  return {
    take(caller) {
      const at = now();
      if (at - began >= spanMs) {
        spans = new Map();
        began = at;
      }
      const taken = (spans.get(caller) ?? 0) + 1;
      spans.set(caller, taken);
      return taken <= most ? null : Math.max(1, Math.ceil((began + spanMs - at) / 1000));
    },
  };
}
