// A paragraph of a Word file while it is being read: pieces of text, and what is said about them.
import { struckOut } from "../struck-out.ts";
import { isOn } from "../xml/is-on.ts";
import type { Numberer } from "./numbering.ts";
import type { NumberedAt, Styles } from "./styles.ts";
import type { WordContent, WordParagraph } from "./word-content.ts";

export interface OpenParagraph {
  openRun(): void;
  /** A property of the paragraph. */
  describe(element: string, value: string | undefined): void;
  /** A property of the run that is open. */
  describeRun(element: string, value: string | undefined): void;
  put(text: string): void;
  /** Its mark was deleted while changes were tracked, so the next paragraph goes on with it. */
  joinNext(): void;
  /** Its mark is hidden: with all its text hidden too, nothing of it is to be seen, its number neither. */
  hideMark(): void;
  /** Content of a text box that hangs on it. */
  hang(content: readonly WordContent[]): void;
  close(numbers: Numberer): ClosedParagraph;
}

export interface ClosedParagraph {
  readonly content: readonly WordContent[];
  /** The beginning of the next paragraph, where the mark between them was deleted. */
  readonly goesOn: readonly Piece[];
}

/** Text that is struck out as a whole or not at all. */
export interface Piece {
  readonly text: string;
  readonly struck: boolean;
}

/** Opens a paragraph without properties, which may go on from the one before. */
export function openParagraph(styles: Styles, before: readonly Piece[]): OpenParagraph {
  const pieces: Piece[] = [...before];
  const hanging: WordContent[] = [];
  let style: string | null = null;
  let outline: number | undefined;
  let list: string | undefined;
  let level: number | undefined;
  let run = newRun();
  let joinsNext = false;
  let markIsHidden = false;
  let hasHiddenText = false;

  const numberedAt = (): NumberedAt | null => {
    const own = styles.paragraph(style).numbered;
    if (list === undefined) return own && level !== undefined ? { ...own, level } : own;
    return list === "0" ? null : { list, level: level ?? own?.level ?? 0 };
  };

  return {
    openRun: () => {
      run = newRun();
    },
    describe: (element, value) => {
      if (element === "w:pStyle") style = value ?? null;
      if (element === "w:outlineLvl") outline = Number(value);
      if (element === "w:numId") list = value;
      if (element === "w:ilvl") level = Number(value);
    },
    describeRun: (element, value) => {
      if (element === "w:rStyle") run.style = value ?? null;
      if (element === "w:strike" || element === "w:dstrike") run.struck = run.struck === true || isOn(value);
      if (element === "w:vanish") run.hidden = isOn(value);
    },
    put: (text) => {
      const above = styles.paragraph(style);
      const character = styles.character(run.style);
      if (run.hidden ?? character.hidden ?? above.hidden) {
        hasHiddenText = true;
        return;
      }
      const struck = run.struck ?? character.struck ?? above.struck ?? false;
      const last = pieces.at(-1);
      if (last?.struck === struck) pieces[pieces.length - 1] = { text: last.text + text, struck };
      else pieces.push({ text, struck });
    },
    joinNext: () => {
      joinsNext = true;
    },
    hideMark: () => {
      markIsHidden = true;
    },
    hang: (content) => {
      hanging.push(...content);
    },
    close: (numbers) => {
      if (joinsNext) return { content: hanging, goesOn: pieces };
      const text = pieces.map(written).join("");
      const isHidden = text.trim() === "" && (markIsHidden || hasHiddenText);
      const at = isHidden ? null : numberedAt();
      const above = styles.paragraph(style);
      const own = outline === undefined ? above.outline : outline < BODY_TEXT ? outline : null;
      const paragraph: WordParagraph = {
        kind: "paragraph",
        text: at ? `${numbers.next(at)} ${text}` : text,
        outline: text.trim() === "" ? null : own,
        isContents: above.isContents,
      };
      return { content: [paragraph, ...hanging], goesOn: [] };
    },
  };
}

const BODY_TEXT = 9;

function newRun(): { style: string | null; struck: boolean | undefined; hidden: boolean | undefined } {
  return { style: null, struck: undefined, hidden: undefined };
}

function written({ text, struck }: Piece): string {
  return struck ? struckOut(text) : text;
}
