// The end of an element of a Word file: a cell joins its row, a paragraph its cell, a text box its paragraph.
import type { FieldStack } from "./fields.ts";
import type { Numberer } from "./numbering.ts";
import { flush, type State } from "./open-content.ts";
import type { Styles } from "./styles.ts";

interface Means {
  readonly fields: FieldStack;
  readonly numbers: Numberer;
  readonly styles: Styles;
  readonly put: (text: string) => void;
}

/** What ends here joins what it stands in. */
export function closeElement(element: string, state: State, { fields, numbers, styles, put }: Means): void {
  const { containers, tables, rows, cells, paragraphs } = state;
  switch (element) {
    case "mc:AlternateContent":
      state.choices.pop();
      break;
    case "w:sdt":
      state.controls.pop();
      break;
    case "w:fldChar": {
      const chosen = fields.takeChosen();
      if (chosen !== null) put(chosen);
      break;
    }
    case "w:txbxContent": {
      const box = containers.pop();
      if (!box) break;
      flush(box, styles, numbers);
      paragraphs.at(-1)?.hang(box.content);
      break;
    }
    case "w:p":
      closeParagraph(state, numbers);
      break;
    case "w:tbl": {
      const table = tables.pop();
      if (table) containers.at(-1)?.content.push(table);
      break;
    }
    case "w:tr": {
      const row = rows.pop();
      if (row) tables.at(-1)?.rows.push(row);
      break;
    }
    case "w:tc": {
      const container = containers.pop();
      if (container) flush(container, styles, numbers);
      const cell = cells.pop();
      if (cell && cell.span > 0) rows.at(-1)?.cells.push(cell);
      break;
    }
  }
}

function closeParagraph({ containers, paragraphs }: State, numbers: Numberer): void {
  const container = containers.at(-1);
  const closed = paragraphs.pop()?.close(numbers);
  if (!closed || !container) return;
  container.content.push(...closed.content);
  container.waiting = closed.goesOn;
}
