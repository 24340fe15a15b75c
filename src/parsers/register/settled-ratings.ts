// Ratings that only a colour showed, as a person said what the colour means.
import type { RowAt, Settled } from "../../plan/settlement.ts";
import { rowKey } from "../../plan/settlement.ts";
import type { RatingRead } from "./rag-words.ts";

/**
 * The rating of a row as read, or as somebody settled it; the last who said so counts. A status in words stays beside what a
 * colour means.
 */
export function settledRatings(settled: readonly Settled[]): (row: RowAt, read: RatingRead) => RatingRead {
  const ratings = new Map(
    settled.flatMap(({ settlement }) =>
      settlement.kind === "rating"
        ? settlement.rows.map((row) => [rowKey(row), { rag: settlement.rag, status: settlement.status }] as const)
        : [],
    ),
  );
  return (row, read) => {
    const said = ratings.get(rowKey(row));
    return said ? { rag: said.rag, status: said.status ?? read.status } : read;
  };
}
