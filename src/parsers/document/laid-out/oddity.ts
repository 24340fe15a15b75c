// How odd a text is in a column of a laid-out table, and what shows that it is two.
import { looksLikePerson } from "../../owners/title-words.ts";
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { isDate, isPost, isRating } from "../flat/cell-signs.ts";
import { partedPosts } from "./parted-posts.ts";

/** How odd the text of a cell is under its heading. */
export function oddity(meaning: Column["meaning"], lines: readonly string[], text: string): number {
  switch (meaning) {
    case "reference": {
      const count = lines.filter(isReference).length;
      return count === 1 ? 0 : count === 0 ? 1 : 10 * (count - 1);
    }
    case "due":
      return (
        (isDate(text) || isDate(text.split(/\s+(?:[–-]|(?:in|and|by|from|then)\b)/)[0] ?? "")
          ? isPartOfDate(text)
            ? 1.2
            : 0
          : 2.5) +
        4 * Math.max(0, wholeDates(lines) - 1) +
        2 * Math.max(0, yearsIn(text) - 1)
      );
    case "owner":
      return (isPost(text) || lines.every(looksLikePerson) ? 0 : 0.8) + 0.7 * (partedPosts(lines).length - 1);
    case "rag": {
      const count = lines.filter(isRating).length;
      return isRating(text) ? 0 : 1 + 6 * Math.max(0, count - 1);
    }
    case "action":
      return text.split(" ").length < 3 ? 1.5 : 0;
    default:
      return 0;
  }
}

/** "October" or "2025" alone may be half of a date. */
function isPartOfDate(text: string): boolean {
  return /^(?:(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|(?:19|20)\d\d|Q[1-4]|end of|by)$/iu.test(
    text,
  );
}

/** "2025/26" and "2025 to 2027" are one. */
function yearsIn(text: string): number {
  return text.match(/(?<!(?:\/|to |[–-] ?))\b(?:19|20)\d\d\b/g)?.length ?? 0;
}

/** Lines that are a date each by themselves. */
export function wholeDates(lines: readonly string[]): number {
  const bare = lines.map((line) => line.replace(/\s*[–-]$/, ""));
  return bare.filter((line) => isDate(line) && !isPartOfDate(line) && !/^(?:(?:19|20)\d\d\/\d\d$|\p{Ll})/u.test(line))
    .length;
}

/** "October each year Summer 2025": a date, and right behind it another. */
export function holdsTwoDates(text: string): boolean {
  const words = text.split(" ");
  return words.some((word, at) => {
    const [left, right] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    return at > 0 && /^\p{Lu}\p{Ll}/u.test(word) && isDate(left) && isDate(right) && !isPartOfDate(left);
  });
}
