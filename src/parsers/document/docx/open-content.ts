// What is open while the content of a Word file is read, from the outside in.
import type { Numberer } from "./numbering.ts";
import { type OpenParagraph, openParagraph, type Piece } from "./open-paragraph.ts";
import type { Styles } from "./styles.ts";
import type { WordCell, WordContent, WordRow, WordTable } from "./word-content.ts";

/** A body, a cell or a text box. */
export interface Container {
  readonly content: WordContent[];
  /** A paragraph whose mark was deleted: the next one goes on with it. */
  waiting: readonly Piece[];
}

/** Everything that is open at a place of the part, from the outside in. */
export interface State {
  readonly elements: string[];
  readonly containers: Container[];
  readonly tables: WordTable[];
  readonly rows: WordRow[];
  readonly cells: WordCell[];
  readonly paragraphs: OpenParagraph[];
  readonly choices: { taken: boolean }[];
  readonly controls: { showsPrompt: boolean }[];
}

/** The beginning of the next paragraph, taken once. */
export function takeWaiting(container: Container | undefined): readonly Piece[] {
  const waiting = container?.waiting ?? [];
  if (container) container.waiting = [];
  return waiting;
}

/** A paragraph that nothing followed stands as it is. */
export function flush(container: Container, styles: Styles, numbers: Numberer): void {
  const waiting = takeWaiting(container);
  if (waiting.length > 0) container.content.push(...openParagraph(styles, waiting).close(numbers).content);
}
