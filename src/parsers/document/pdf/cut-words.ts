// Columns so narrow that words are cut in two at the ends of their lines.
import { type Corridor, wordsByColumn } from "./corridors.ts";
import { isWiderThan } from "./flow-text.ts";
import { lineOfWords, type TextLine } from "./text-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Whether words are cut so often that nobody can tell all of them from whole ones: "Repor | t progr | ess". Some have an end
 * that is no word and are put together; of others ("Comm | unity") nothing shows that they are one.
 *
 * @param right where the last column ends
 */
export function cutsWords(
  rows: readonly (readonly TextLine[])[],
  corridors: readonly Corridor[],
  right: number,
  { vocabulary }: { readonly vocabulary: Vocabulary },
): boolean {
  let ends = 0;
  let cut = 0;
  for (const row of rows) {
    const columns = row.map((line) => wordsByColumn(line, corridors));
    for (let at = 0; at <= corridors.length; at += 1) {
      const own = columns.flatMap((words) => {
        const said = words[at] ?? [];
        return said.length > 0 ? [lineOfWords(said)] : [];
      });
      const room = (corridors[at]?.from ?? right) - Math.min(...own.map(({ left }) => left));
      own.slice(1).forEach((line, index) => {
        const above = own[index];
        ends += 1;
        if (above && isWiderThan(room, above, line) && vocabulary.isRest(line.words[0]?.text ?? "")) cut += 1;
      });
    }
  }
  return cut >= FEWEST && cut >= ends * MOST;
}

const FEWEST = 3;
/** Of the ends of lines within cells. */
const MOST = 0.1;
