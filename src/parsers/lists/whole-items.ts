// Items of a list that go on over a list of their own, with who and when in brackets below it.
import type { Block, Paragraph } from "../document/document.ts";

const NUMBERED = /^\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+\S.*:$/s;
const PART = /^(?:\(?(?:[a-z]|[ivx]{1,4})[.)]\s|•\s)/;
const BRACKETS = /^\((?:[^()]|\([^()]*\))+\)\.?$/s;
/** "(Head of Tutorials, March 2026)" at the end of the last part, and of no other. */
const BEHIND = /\((?:[^()]|\([^()]*\))*[,;](?:[^()]|\([^()]*\))*\)\.?$/;

/** "3. Trial tutorials: / a) in autumn / b) in spring / (Head of Tutorials, March 2026)" as one paragraph; all else as it is. */
export function withWholeItems(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    const more = block?.kind === "paragraph" && NUMBERED.test(block.text) ? partsBelow(blocks, at + 1) : [];
    const last = more.at(-1);
    if (block?.kind === "paragraph" && last) {
      made.push({ ...block, text: [block, ...more].map(({ text }) => text).join(" "), to: last.to });
    } else if (block) made.push(block);
    at += 1 + more.length;
  }
  return made;
}

/** The parts with the brackets behind them; none where either is missing. */
function partsBelow(blocks: readonly Block[], from: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let block = blocks[from];
  for (; block?.kind === "paragraph" && PART.test(block.text); block = blocks[from + found.length]) found.push(block);
  const ending = found.filter(({ text }) => BEHIND.test(text));
  if (found.length > 0 && block?.kind === "paragraph" && BRACKETS.test(block.text)) return [...found, block];
  return ending.length === 1 && ending[0] === found.at(-1) ? found : [];
}
