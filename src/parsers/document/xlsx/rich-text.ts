// Text of a cell in pieces, some of them struck out.
import { struckOut } from "../struck-out.ts";

/** A text all of one kind, or pieces that say of themselves whether they are struck out. */
export type CellText = string | readonly TextPiece[];

export interface TextPiece {
  readonly text: string;
  /** Undefined where the piece says nothing of its type: then the cell decides. */
  readonly struck: boolean | undefined;
}

export interface RichText {
  /** A piece begins. */
  open(): void;
  /** The piece has a type of its own, which is not struck out until it says so. */
  describe(): void;
  strike(): void;
  put(text: string): void;
  /** The whole text; the next one begins. */
  take(): CellText;
}

/** A text of no pieces yet. */
export function richText(): RichText {
  let pieces: { text: string; struck: boolean | undefined }[] = [];
  let struck: boolean | undefined;
  return {
    open: () => {
      struck = undefined;
    },
    describe: () => {
      struck = false;
    },
    strike: () => {
      struck = true;
    },
    put: (text) => {
      const last = pieces.at(-1);
      if (last && last.struck === struck) last.text += text;
      else pieces.push({ text, struck });
    },
    take: () => {
      const taken = pieces;
      pieces = [];
      struck = undefined;
      const [only, ...more] = taken;
      return only && more.length === 0 && only.struck === undefined ? only.text : taken;
    },
  };
}

/** The text with what is struck out between "~~": what its pieces say, else what the cell says. */
export function shownText(text: CellText, cellIsStruck: boolean): string {
  const pieces = typeof text === "string" ? [{ text, struck: undefined }] : text;
  return pieces.map((piece) => ((piece.struck ?? cellIsStruck) ? struckOut(piece.text) : piece.text)).join("");
}
