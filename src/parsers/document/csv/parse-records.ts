// Text to records of cells at a given separator, however carelessly it was quoted.
import { CsvError, type Options, parse } from "csv-parse/sync";

/**
 * The records in order, blank lines too; `most` stops early. Quotation marks are read by the rules of the format; where
 * the file breaks them, as far as they go; where one is never closed, as ordinary characters.
 */
export function parseRecords(text: string, separator: string, most?: number): readonly (readonly string[])[] {
  const options: Options = {
    delimiter: separator,
    record_delimiter: "\n",
    relax_column_count: true,
    skip_empty_lines: false,
    trim: separator !== "\t",
    ...(most === undefined ? {} : { to: most }),
  };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return parse(text, { ...options, quote: null });
}
