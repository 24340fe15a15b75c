// The main part of a Word file to its content: what a reader would see with all changes accepted.
import type { LeftOut } from "../document.ts";
import { shadeOf } from "../shade.ts";
import { textCounter } from "../text-counter.ts";
import { isOn } from "../xml/is-on.ts";
import { type Attribute, readXml } from "../xml/read-xml.ts";
import { closeElement } from "./close-element.ts";
import { type FieldStack, fieldStack } from "./fields.ts";
import type { Numberer } from "./numbering.ts";
import { type Container, flush, type State, takeWaiting } from "./open-content.ts";
import { openParagraph } from "./open-paragraph.ts";
import type { Styles } from "./styles.ts";
import { symbol } from "./symbols.ts";
import type { WordCell, WordContent } from "./word-content.ts";

/** What stands in a part and is not its text: what was deleted, what a style was before, codes of fields. */
const SKIPPED = new Set([
  "w:delText",
  "w:instrText",
  "w:delInstrText",
  "w:pPrChange",
  "w:rPrChange",
  "w:tcPrChange",
  "w:trPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tblGridChange",
  "w:sectPrChange",
  "w:numberingChange",
  "w:rt",
]);

const MOST_COLUMNS = 200;

export interface ContentRead {
  readonly content: readonly WordContent[];
  /** What the page shows and has no text of its own here. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads the content.
 *
 * Insertions are kept; deletions and what was moved away are dropped. A text box stands behind the paragraph it hangs
 * on. Prompts of content controls ("Click to enter a date") are nobody's words and are dropped.
 */
export function readContent(part: Uint8Array, name: string, styles: Styles, numbers: Numberer): ContentRead {
  const body: Container = { content: [], waiting: [] };
  const state: State = {
    elements: [],
    containers: [body],
    tables: [],
    rows: [],
    cells: [],
    paragraphs: [],
    choices: [],
    controls: [],
  };
  const fields = fieldStack();
  const unread = new Map<string, number>();
  let skipped = 0;
  const count = textCounter(name);
  const put = (text: string): void => {
    if (state.controls.some(({ showsPrompt }) => showsPrompt)) return;
    state.paragraphs.at(-1)?.put(count(text));
  };
  readXml(part, name, {
    open: (element, attribute) => {
      const parent = state.elements.at(-1) ?? "";
      state.elements.push(element);
      if (skipped > 0 || isSkipped(element, parent, state)) skipped += 1;
      else {
        const what = notText(element, attribute);
        if (what !== null) unread.set(what, (unread.get(what) ?? 0) + 1);
        openElement(element, parent, attribute, state, styles);
        openInRun(element, parent, attribute, state, fields, put);
      }
    },
    text: (text) => {
      const element = state.elements.at(-1);
      if (skipped === 0 && (element === "w:t" || element === "m:t") && fields.showsText()) put(text);
    },
    close: (element) => {
      state.elements.pop();
      if (skipped > 0) skipped -= 1;
      else closeElement(element, state, { fields, numbers, styles, put });
    },
  });
  flush(body, styles, numbers);
  return { content: body.content, leftOut: [...unread].map(([reason, count]) => ({ reason, count })) };
}

/** What may hold part of a plan that is not in the text: it is said, so that somebody looks. */
function notText(element: string, attribute: Attribute): string | null {
  if (element === "w:altChunk") return "file placed inside the document";
  if (element === "w:object") return "embedded object, such as an Excel sheet";
  if (element !== "a:graphicData") return null;
  const kind = attribute("uri") ?? "";
  return /\/diagram$/.test(kind) ? "SmartArt diagram" : /\/chart$/.test(kind) ? "chart" : null;
}

function isSkipped(element: string, parent: string, { choices }: State): boolean {
  if (SKIPPED.has(element)) return true;
  // As a property, the same element marks a paragraph or a row.
  if (element === "w:del" || element === "w:moveFrom") return parent !== "w:rPr" && parent !== "w:trPr";
  const choice = choices.at(-1);
  if ((element !== "mc:Choice" && element !== "mc:Fallback") || !choice) return false;
  if (choice.taken) return true;
  choice.taken = true;
  return false;
}

function openElement(element: string, parent: string, attribute: Attribute, state: State, styles: Styles): void {
  const { containers, tables, rows, cells, paragraphs, controls } = state;
  switch (element) {
    case "mc:AlternateContent":
      state.choices.push({ taken: false });
      break;
    case "w:sdt":
      controls.push({ showsPrompt: false });
      break;
    case "w:showingPlcHdr": {
      const control = controls.at(-1);
      if (control) control.showsPrompt = isOn(attribute("w:val"));
      break;
    }
    case "w:txbxContent":
      containers.push({ content: [], waiting: [] });
      break;
    case "w:p":
      paragraphs.push(openParagraph(styles, takeWaiting(containers.at(-1))));
      break;
    case "w:tbl":
      tables.push({ kind: "table", grid: [], rows: [] });
      break;
    case "w:gridCol":
      tables.at(-1)?.grid.push(Math.max(0, Number(attribute("w:w")) || 0));
      break;
    case "w:tr":
      rows.push({ before: 0, isDeleted: false, cells: [] });
      break;
    case "w:tc": {
      const cell: WordCell = { span: 1, goesOn: false, shade: null, content: [] };
      cells.push(cell);
      containers.push({ content: cell.content, waiting: [] });
      break;
    }
    default:
      describe(element, parent, attribute, state);
  }
}

/** Properties of the row, cell or paragraph that is open. */
function describe(element: string, parent: string, attribute: Attribute, state: State): void {
  const value = attribute("w:val");
  const row = state.rows.at(-1);
  const cell = state.cells.at(-1);
  if (parent === "w:trPr" && row) {
    if (element === "w:gridBefore") row.before = columns(value);
    if (element === "w:del" || element === "w:moveFrom") row.isDeleted = true;
  } else if (parent === "w:tcPr" && cell) {
    if (element === "w:gridSpan") cell.span = Math.max(1, columns(value));
    if (element === "w:vMerge") cell.goesOn = value !== "restart";
    if (element === "w:shd") cell.shade = shadeOf(attribute("w:fill"));
    if (element === "w:cellDel") cell.span = 0;
  } else if (parent === "w:pPr" || parent === "w:numPr") {
    state.paragraphs.at(-1)?.describe(element, value);
  } else if (parent === "w:rPr") {
    const owner = state.elements.at(-3);
    if (owner === "w:pPr" && (element === "w:del" || element === "w:moveFrom")) state.paragraphs.at(-1)?.joinNext();
    if (owner === "w:pPr" && element === "w:vanish" && isOn(value)) state.paragraphs.at(-1)?.hideMark();
    if (owner === "w:r") state.paragraphs.at(-1)?.describeRun(element, value);
  }
}

function columns(value: string | undefined): number {
  return Math.min(Math.max(0, Number(value) || 0), MOST_COLUMNS);
}

/** What stands in a run beside its text. */
function openInRun(
  element: string,
  parent: string,
  attribute: Attribute,
  state: State,
  fields: FieldStack,
  put: (text: string) => void,
): void {
  if (element === "w:r" || element === "m:r") state.paragraphs.at(-1)?.openRun();
  if (element === "w:fldChar") fields.mark(attribute("w:fldCharType") ?? "");
  if (parent === "w:ddList") fields.describeList(element, attribute("w:val") ?? "");
  if (parent !== "w:r" || !fields.showsText()) return;
  switch (element) {
    case "w:tab":
    case "w:ptab":
      put(" ");
      break;
    case "w:br":
    case "w:cr":
      put("\n");
      break;
    case "w:noBreakHyphen":
      put("-");
      break;
    case "w:sym":
      put(symbol(attribute("w:font") ?? "", attribute("w:char") ?? ""));
      break;
    case "w:footnoteReference":
    case "w:endnoteReference":
      // The mark of one's own choosing follows as text in the same run.
      if (isOn(attribute("w:customMarkFollows") ?? "0")) state.paragraphs.at(-1)?.describeRun("w:vanish", "1");
      break;
  }
}
