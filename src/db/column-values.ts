// How column values become JavaScript's, alike in both drivers and set for each connection, never for the process.
import pg from "pg";

const DATE = 1082;
const DATE_ARRAY = 1182;
const BYTEA = 17;
const BIGINT = 20;
const BIGINT_ARRAY = 1016;

/**
 * How bytes go to the embedded store, which takes every value as text. Its own way makes a small string of each byte: a file
 * of 19 MB took eighteen seconds and a gigabyte.
 */
export const embeddedValueWriters: Readonly<Record<number, (value: Uint8Array) => string>> = {
  [BYTEA]: ({ buffer, byteOffset, byteLength }) => `\\x${Buffer.from(buffer, byteOffset, byteLength).toString("hex")}`,
};

/**
 * Days stay text ("2023-03-31"): a `Date` would put them at midnight in some zone. Ids and counts are numbers.
 * Instants are `Date` and `jsonb` is a value, as both drivers have it.
 */
export const embeddedValueReaders: Readonly<Record<number, (text: string) => unknown>> = {
  [DATE]: (text) => text,
  [BIGINT]: safeInteger,
  [BYTEA]: (text) => Buffer.from(text.slice("\\x".length), "hex"),
};

/** The same for `pg`, which asks by type. */
export const postgresValueReaders: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: "text" | "binary") {
    if (format === "binary") return pg.types.getTypeParser(type, format);
    switch (type) {
      case DATE:
        return (text: string) => text;
      case BIGINT:
        return safeInteger;
      case DATE_ARRAY:
        return (text: string) => list(text);
      case BIGINT_ARRAY:
        return (text: string) => list(text).map(safeInteger);
      default:
        return pg.types.getTypeParser(type, format);
    }
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`);
  return value;
}

/** A one-dimensional PostgreSQL array of unquoted values: `{2023-03-31,2023-06-30}`. */
function list(text: string): string[] {
  return text === "{}" ? [] : text.slice(1, -1).split(",");
}
