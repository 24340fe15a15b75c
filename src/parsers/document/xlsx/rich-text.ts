// Text of a cell in pieces, some of them struck out.
import { struckOut } from "../struck-out.ts";

export interface RichText {
  /** A piece begins; nothing of it is struck out until it says so. */
  open(): void;
  strike(): void;
  put(text: string): void;
  /** The whole text, struck-out pieces between "~~"; the next one begins. */
  take(): string;
}

/** A text of no pieces yet. */
export function richText(): RichText {
  let pieces: { text: string; struck: boolean }[] = [];
  let struck = false;
  return {
    open: () => {
      struck = false;
    },
    strike: () => {
      struck = true;
    },
    put: (text) => {
      const last = pieces.at(-1);
      if (last?.struck === struck) last.text += text;
      else pieces.push({ text, struck });
    },
    take: () => {
      const whole = pieces.map((piece) => (piece.struck ? struckOut(piece.text) : piece.text)).join("");
      pieces = [];
      struck = false;
      return whole;
    },
  };
}
