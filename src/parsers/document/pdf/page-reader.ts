// The library's list of drawing steps to pieces of text and ruled lines: a PDF says where ink goes, nothing more.
import { OPS } from "unpdf/pdfjs";
import type { Box } from "./box.ts";
import { addPath, type DrawnLines, type Paint } from "./drawn-lines.ts";
import { pieceOf, runsOf } from "./letters.ts";
import { type Matrix, matrixFrom, times } from "./matrix.ts";
import { ASCENT, DESCENT, type PageContent, type Piece } from "./page-content.ts";
import type { TaggedTable } from "./structure.ts";
import { advancedText, type FontFacts, movedText, startingState, type TextState } from "./text-state.ts";
import { upright } from "./upright.ts";

/** The steps of one page, as the library lists them. */
export interface DrawingSteps {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PageFrame {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The page's own coordinates to points from its top left corner, as it is shown. */
  readonly matrix: Matrix;
  readonly fontOf: (name: string) => FontFacts;
  readonly tables: readonly TaggedTable[];
}

/** Follows the steps of a page. A page whose text mostly runs up or down is turned so that it reads. */
export function readPage({ fnArray, argsArray }: DrawingSteps, frame: PageFrame): PageContent {
  const reader = new PageReader(frame);
  fnArray.forEach((step, at) => {
    const args = argsArray[at];
    reader.take(step, Array.isArray(args) ? args : []);
  });
  return upright(reader.content());
}

class PageReader {
  readonly #frame: PageFrame;
  readonly #pieces: Piece[] = [];
  readonly #askew: string[] = [];
  #isPicture = false;
  readonly #lines: DrawnLines = { across: [], down: [], shaded: [], dots: [] };
  readonly #kept: TextState[] = [];
  /** The marked stretches that are open, the innermost last. */
  readonly #marks: (number | null)[] = [];
  /** How many drawings within the page are open; they count their marks on their own. */
  #inside = 0;
  #state: TextState;

  constructor(frame: PageFrame) {
    this.#frame = frame;
    this.#state = startingState(frame.matrix);
  }

  content(): PageContent {
    const { number, width, height, tables } = this.#frame;
    const { across, down, shaded } = this.#lines;
    return {
      number,
      width,
      height,
      pieces: this.#pieces,
      askew: this.#askew,
      across,
      down,
      shaded,
      tables,
      isPicture: this.#isPicture,
    };
  }

  take(step: number, args: readonly unknown[]): void {
    const state = this.#state;
    switch (step) {
      case OPS.save:
        this.#kept.push(state);
        return;
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.#inside -= 1;
        this.#state = this.#kept.pop() ?? state;
        return;
      case OPS.restore:
        this.#state = this.#kept.pop() ?? state;
        return;
      case OPS.transform:
        this.#transform(args);
        return;
      case OPS.paintFormXObjectBegin:
        this.#inside += 1;
        this.#kept.push(state);
        this.#transform(args[0]);
        return;
      case OPS.beginAnnotation:
        this.#inside += 1;
        this.#kept.push(state);
        this.#state = startingState(this.#frame.matrix);
        this.#transform(args[2]);
        this.#transform(args[3]);
        return;
      case OPS.constructPath:
        this.#path(args);
        return;
      case OPS.setFillRGBColor:
        if (typeof args[0] === "string") this.#state = { ...state, fill: args[0] };
        return;
      case OPS.setGState:
        this.#setMany(args[0]);
        return;
      case OPS.beginMarkedContent:
        this.#marks.push(this.#mark);
        return;
      case OPS.beginMarkedContentProps:
        this.#marks.push(this.#inside === 0 && typeof args[1] === "number" ? args[1] : this.#mark);
        return;
      case OPS.endMarkedContent:
        this.#marks.pop();
        return;
      default:
        this.#takeText(step, args);
    }
  }

  #takeText(step: number, args: readonly unknown[]): void {
    const state = this.#state;
    switch (step) {
      case OPS.beginText:
        this.#setText(startingState(state.page).text);
        return;
      case OPS.setTextMatrix: {
        const matrix = matrixFrom(args[0]) ?? matrixFrom(args);
        if (matrix) this.#setText(matrix);
        return;
      }
      case OPS.setFont:
        this.#setFont(args);
        return;
      case OPS.setCharSpacing:
        this.#state = { ...state, letterSpace: numberIn(args, 0) };
        return;
      case OPS.setWordSpacing:
        this.#state = { ...state, wordSpace: numberIn(args, 0) };
        return;
      case OPS.setHScale:
        this.#state = { ...state, stretch: numberIn(args, 0) / 100 };
        return;
      case OPS.setLeading:
        this.#state = { ...state, leading: -numberIn(args, 0) };
        return;
      case OPS.setTextRise:
        this.#state = { ...state, rise: numberIn(args, 0) };
        return;
      case OPS.moveText:
        this.#state = movedText(state, numberIn(args, 0), numberIn(args, 1));
        return;
      case OPS.setLeadingMoveText:
        this.#state = movedText({ ...state, leading: numberIn(args, 1) }, numberIn(args, 0), numberIn(args, 1));
        return;
      case OPS.nextLine:
        this.#state = movedText(state, 0, state.leading);
        return;
      case OPS.showText:
        if (Array.isArray(args[0])) this.#show(args[0]);
        return;
    }
  }

  get #mark(): number | null {
    return this.#marks.at(-1) ?? null;
  }

  #transform(value: unknown): void {
    const matrix = matrixFrom(value);
    if (!matrix) return;
    const page = times(this.#state.page, matrix);
    const [a, b, c, d] = page;
    if (Math.abs(a * d - b * c) > 0.5 * this.#frame.width * this.#frame.height) this.#isPicture = true;
    this.#state = { ...this.#state, page };
  }

  #setText(matrix: Matrix): void {
    this.#state = { ...this.#state, text: matrix, line: matrix };
  }

  #setFont([name, size]: readonly unknown[]): void {
    if (typeof name !== "string" || typeof size !== "number") return;
    this.#state = { ...this.#state, font: this.#frame.fontOf(name), size };
  }

  #setMany(states: unknown): void {
    if (!Array.isArray(states)) return;
    for (const [key, value] of states) if (key === "Font" && Array.isArray(value)) this.#setFont(value);
  }

  #path([step, data]: readonly unknown[]): void {
    const paint = PAINTS.get(Number(step));
    const path = Array.isArray(data) ? data[0] : null;
    if (paint && ArrayBuffer.isView(path)) {
      addPath(this.#lines, path as unknown as ArrayLike<number>, { paint, colour: this.#state.fill }, this.#state.page);
      for (const dot of this.#lines.dots.splice(0)) this.#pieces.push({ ...bullet(dot), mark: this.#mark });
    }
  }

  #show(glyphs: readonly unknown[]): void {
    const { runs, end } = runsOf(glyphs, this.#state);
    for (const run of runs) {
      const piece = pieceOf(run, this.#state);
      if (typeof piece === "string") this.#askew.push(piece);
      else if (piece) this.#pieces.push({ ...piece, mark: this.#mark });
    }
    this.#state = advancedText(this.#state, end);
  }
}

/** A disc stands in the middle of small letters, and is about a third as high as the type. */
function bullet(dot: Box): Omit<Piece, "mark"> {
  const size = (dot.bottom - dot.top) * 3;
  const baseline = (dot.top + dot.bottom) / 2 + 0.32 * size;
  const [top, bottom] = [baseline - ASCENT * size, baseline + DESCENT * size];
  return { left: dot.left, right: dot.right, top, bottom, text: "•", size, bold: false, turn: 0, spaced: true };
}

const PAINTS: ReadonlyMap<number, Paint> = new Map<number, Paint>([
  [OPS.stroke, "stroke"],
  [OPS.closeStroke, "stroke"],
  [OPS.fill, "fill"],
  [OPS.eoFill, "fill"],
  [OPS.fillStroke, "both"],
  [OPS.eoFillStroke, "both"],
  [OPS.closeFillStroke, "both"],
  [OPS.closeEOFillStroke, "both"],
]);

function numberIn(args: readonly unknown[], at: number): number {
  const value = args[at];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
