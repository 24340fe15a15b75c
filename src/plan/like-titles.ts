// Whether two titles may be spellings of one post. It is only ever asked about, never acted on.
import { nameKey } from "./names.ts";

/**
 * The same words in another order, or all but one word the same and that one misspelt, shortened or in the plural.
 * Short words differ by meaning ("HR", "PR") and so do numbers.
 *
 * @example
 * areAlike("Head of Econmy", "Head of Economy") // true
 * areAlike("Head of Library Services", "Head of Libraries Services") // true
 * areAlike("Head of Adults", "Head of Audits") // false
 */
export function areAlike(left: string, right: string): boolean {
  const [one, other] = [wordsOf(left), wordsOf(right)];
  const rest = [...other];
  const unmet = one.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  if (unmet.length === 0 && rest.length === 0) return true;
  const [word, further] = [unmet[0], rest[0]];
  return unmet.length === 1 && rest.length === 1 && one.length > 1 && isSpeltLike(word ?? "", further ?? "");
}

function wordsOf(title: string): readonly string[] {
  return nameKey(title)
    .split(" ")
    .filter((word) => !/^(?:of|the|and|for|in)$/.test(word));
}

function isSpeltLike(left: string, right: string): boolean {
  if (/\d/.test(left + right)) return false;
  const shorter = Math.min(left.length, right.length);
  if (stemOf(left) === stemOf(right)) return true;
  if (shorter >= 4 && (left.startsWith(right) || right.startsWith(left))) return true;
  return shorter >= 5 && editsBetween(left, right) <= (shorter >= 8 ? 2 : 1);
}

function stemOf(word: string): string {
  return word.replace(/ies$/, "y").replace(/s$/, "");
}

/** Letters to add, drop, change, or swap with their neighbour. */
function editsBetween(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= left.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const edits = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      rows[row]?.push(swapped && row > 1 ? Math.min(edits, at(row - 2, column - 2) + 1) : edits);
    }
  }
  return at(left.length, right.length);
}
