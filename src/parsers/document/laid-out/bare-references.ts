// A column of references that no heading stands above: "1.", "2." or "A3" in the margin left of the first heading.
import { isReference } from "../../references/printed-reference.ts";
import type { PageTable } from "../pdf/page-table.ts";
import type { TextLine } from "../pdf/text-lines.ts";
import type { LaidOutHeadings } from "./laid-out-headings.ts";

/** So many lines begin with a reference in the same place before it is a column; one will do where the page above has it. */
const LEAST = 2;

/** Letters that a reference may stand aside, and that part it from the lines of the first column at the least. */
const ASIDE = 1.5;
const MARGIN = 1.5;

/**
 * The headings with an empty one for the references in front of them; as they were where they name a column of
 * references, or none stands there.
 *
 * @param above the table that ended the page before
 */
export function withReferences(
  headings: LaidOutHeadings,
  below: readonly TextLine[],
  above: PageTable | null,
  letter: number,
): LaidOutHeadings {
  const [first] = headings.spans;
  if (!first || headings.columns.some(({ meaning }) => meaning === "reference")) return headings;
  const numbered = below.filter(({ words }) => words.length > 1 && isReference(words[0]?.text ?? ""));
  const left = Math.min(...numbered.map((line) => line.left));
  const own = numbered.filter((line) => line.left - left <= ASIDE * letter);
  const text = Math.min(first.from * letter, ...own.flatMap(({ words }) => words[1]?.left ?? []));
  const going = above?.columns?.[0]?.heading === "" && above.columns[0]?.meaning === "reference";
  if (own.length < (going ? 1 : LEAST) || text - left < MARGIN * letter) return headings;
  const others = below.filter((line) => !own.includes(line) && line.left < text - letter);
  if (first.from * letter - left < MARGIN * letter || others.length > own.length) return headings;
  const end = Math.max(...own.map(({ words }) => words[0]?.right ?? 0));
  const span = { from: Math.round(left / letter), to: Math.round(left / letter) + 1 };
  return {
    ...headings,
    cells: ["", ...headings.cells],
    columns: [{ heading: "", meaning: "reference" }, ...headings.columns],
    spans: [span, ...headings.spans],
    corridors: [{ from: end, to: Math.max(end, first.from * letter) }, ...headings.corridors],
  };
}
