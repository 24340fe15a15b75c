// What a Word file's styles say that matters here: headings, numbering, and text that is struck out or hidden.
import { isOn } from "../xml/is-on.ts";
import { type Attribute, readXml } from "../xml/read-xml.ts";

/** Undefined where nothing is said, so that the style below decides. */
export interface TextStyle {
  readonly struck: boolean | undefined;
  readonly hidden: boolean | undefined;
}

/** Where a paragraph stands in a numbered list. */
export interface NumberedAt {
  readonly list: string;
  readonly level: number;
}

export interface ParagraphStyle extends TextStyle {
  /** 0 is the highest heading, null is no heading. */
  readonly outline: number | null;
  readonly numbered: NumberedAt | null;
  /** A line of the table of contents. */
  readonly isContents: boolean;
}

export interface Styles {
  paragraph(id: string | null): ParagraphStyle;
  character(id: string | null): TextStyle;
}

/** The styles of a file, each with what it inherits; a style that nobody defined says nothing. */
export function readStyles(part: Uint8Array | null, name: string): Styles {
  const { written, standard } = part
    ? readWritten(part, name)
    : { written: new Map<string, Written>(), standard: null };
  const settled = new Map<string, ParagraphStyle>();
  const settle = (id: string): ParagraphStyle => {
    const known = settled.get(id);
    if (known) return known;
    const style = inherit(ancestry(id, written));
    settled.set(id, style);
    return style;
  };
  const of = (id: string | null): ParagraphStyle => (id === null ? PLAIN : settle(id));
  return { paragraph: (id) => of(id ?? standard), character: of };
}

interface Written {
  id: string;
  name: string;
  basedOn: string | null;
  outline: number | undefined;
  list: string | undefined;
  level: number | undefined;
  struck: boolean | undefined;
  hidden: boolean | undefined;
}

const PLAIN: ParagraphStyle = {
  outline: null,
  numbered: null,
  isContents: false,
  struck: undefined,
  hidden: undefined,
};

/** From the style itself upwards. A style based on itself, by whatever way round, ends where it began. */
function ancestry(id: string, written: ReadonlyMap<string, Written>): readonly Written[] {
  const line: Written[] = [];
  for (let style = written.get(id); style && !line.includes(style); style = written.get(style.basedOn ?? "")) {
    line.push(style);
  }
  return line;
}

function inherit(line: readonly Written[]): ParagraphStyle {
  const first = <Key extends keyof Written>(key: Key): Written[Key] | undefined =>
    line.find((style) => style[key] !== undefined)?.[key];
  const list = first("list");
  return {
    outline: outlineOf(line),
    numbered: list === undefined || list === "0" ? null : { list, level: first("level") ?? 0 },
    isContents: line.some(({ name }) => /^toc \d$/.test(name)),
    struck: first("struck"),
    hidden: first("hidden"),
  };
}

/** By the outline level; "heading 2" and "Title" are headings also where a program left the level out. */
function outlineOf(line: readonly Written[]): number | null {
  for (const { outline, name } of line) {
    if (outline !== undefined) return outline < BODY_TEXT ? outline : null;
    const named = /^heading (\d)$/.exec(name);
    if (named) return Number(named[1]) - 1;
    if (name === "title") return 0;
  }
  return null;
}

const BODY_TEXT = 9;

function readWritten(part: Uint8Array, name: string): { written: Map<string, Written>; standard: string | null } {
  const written = new Map<string, Written>();
  let standard: string | null = null;
  let style: Written | null = null;
  readXml(part, name, {
    open: (element, attribute) => {
      if (element === "w:style") {
        style = newStyle(attribute("w:styleId") ?? "");
        written.set(style.id, style);
        if (attribute("w:type") === "paragraph" && isOn(attribute("w:default") ?? "0")) standard = style.id;
      } else if (style) {
        describe(style, element, attribute);
      }
    },
    close: (element) => {
      if (element === "w:style") style = null;
    },
  });
  return { written, standard };
}

function newStyle(id: string): Written {
  return {
    id,
    name: "",
    basedOn: null,
    outline: undefined,
    list: undefined,
    level: undefined,
    struck: undefined,
    hidden: undefined,
  };
}

function describe(style: Written, element: string, attribute: Attribute): void {
  const value = attribute("w:val");
  switch (element) {
    case "w:name":
      style.name = (value ?? "").toLowerCase();
      break;
    case "w:basedOn":
      style.basedOn = value ?? null;
      break;
    case "w:outlineLvl":
      style.outline = Number(value);
      break;
    case "w:numId":
      style.list = value;
      break;
    case "w:ilvl":
      style.level = Number(value);
      break;
    case "w:strike":
    case "w:dstrike":
      style.struck = style.struck === true || isOn(value);
      break;
    case "w:vanish":
      style.hidden = isOn(value);
      break;
  }
}
