// Due cells as a person said that they are meant: the words of the plan stay, the meaning is theirs.
import type { Reading } from "../../plan/reading.ts";
import { rowAt, rowKey, type Settled, type SettledDue } from "../../plan/settlement.ts";
import type { ActionRow } from "../table/action-row.ts";

export interface DueSettled {
  readonly due: Reading;
  readonly clearsRating: boolean;
}

/** The reading of a row's cell, or what somebody said that it means; the last who said so counts. */
export function settledDues(settled: readonly Settled[]): (row: ActionRow, read: Reading) => DueSettled {
  const cells = new Map(
    settled.flatMap((one) => {
      const { settlement } = one;
      if (settlement.kind !== "due") return [];
      const clearsRating = settlement.clearsRating ?? false;
      return settlement.cells.map((cell) => [
        keyOf(rowKey(cell), cell.text),
        { ...one, means: cell.means, clearsRating },
      ]);
    }),
  );
  return ({ table, row }, read) => {
    const found = cells.get(keyOf(rowKey(rowAt(table, row)), read.text));
    if (!found) return { due: read, clearsRating: false };
    const { means, words, by, on, clearsRating } = found;
    return { due: settledReading(read, means, { name: by, words, on }), clearsRating };
  };
}

/** Nothing is assumed or in doubt any more. */
function settledReading(read: Reading, means: SettledDue, settledBy: NonNullable<Reading["settledBy"]>): Reading {
  return { text: read.text, ...means, assumptions: [], alternatives: [], settledBy, leftOver: "" };
}

function keyOf(row: string, text: string): string {
  return `${row} ${text}`;
}
