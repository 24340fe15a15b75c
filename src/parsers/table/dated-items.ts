// Items of one cell that each end in a date of their own: "• Fit a ramp – March 2027".
import { mayBeOwner, ownerAndDate } from "../lists/owner-and-date.ts";

export interface DatedItem {
  readonly text: string;
  /** "" where the item names nobody. */
  readonly owner: string;
  /** "" where the item says nothing of when. */
  readonly due: string;
}

/** So many of the items have to end in a date set apart by a dash; so many where the others end in a few words set apart so. */
const MOST = 0.75;
const HALF = 0.5;
/** Words: "when the need arises". */
const LONGEST_TAIL = 5;

/** The items with who and when apart, or null where not nearly all of them end in a date. */
export function datedItems(items: readonly string[]): readonly DatedItem[] | null {
  const read = items.map(withTail);
  const dated = read.filter(({ item }) => item.due !== "").length;
  const isTail = (tail: string): boolean => tail !== "" && tail.split(" ").length <= LONGEST_TAIL;
  const most = read.every(({ tail }) => isTail(tail)) ? HALF : MOST;
  if (dated < 2 || dated < items.length * most) return null;
  return read.map(({ item, tail, text }) => (item.due === "" && isTail(tail) ? { text, owner: "", due: tail } : item));
}

function withTail(whole: string): { readonly item: DatedItem; readonly text: string; readonly tail: string } {
  const { text = whole, tail = "" } = /^(?<text>.*\S)\s+[–—-]\s+(?<tail>\S.*)$/s.exec(whole)?.groups ?? {};
  const said = ownerAndDate(tail.replace(/\.$/, ""));
  const isSaid = said.due !== "" && (said.owner === "" || mayBeOwner(said.owner));
  return { item: isSaid ? { text, ...said } : { text: whole, owner: "", due: "" }, text, tail };
}
