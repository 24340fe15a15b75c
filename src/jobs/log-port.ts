// What jobs write down about themselves: one line when something is done, with ids and counts, never names or words.

export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, message?: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, message?: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message?: string) => void;
}

/** What a log may say about an error: a database's error also carries the values of the row, which stay out of it. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, ...("code" in error ? { code: error.code } : {}) };
}
