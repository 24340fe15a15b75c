// What jobs write down about themselves: one line when something is done, with ids and counts, never names or words.

export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, message?: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, message?: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message?: string) => void;
}
