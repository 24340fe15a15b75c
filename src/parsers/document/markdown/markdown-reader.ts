// One pass over the blocks of a Markdown file, each with the lines that it came from.
import { lexer, Parser, type Token } from "marked";
import { headerOf } from "../../table/header.ts";
import type { Block, LeftOut, Place, Row } from "../document.ts";
import { blocksOfHtml } from "../html/read-html.ts";
import { withoutAttributes } from "./attributes.ts";
import { cellsBetweenBars, cellsParted, cellText } from "./cell-text.ts";
import { barsIn, type MendedLine } from "./mend-rows.ts";

export class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #lines: readonly MendedLine[];
  readonly #name: string;
  /** Whether the block read last is a table that rows may still follow. */
  #tableIsOpen = false;

  constructor(lines: readonly MendedLine[], name: string) {
    this.#lines = lines;
    this.#name = name;
  }

  read(): void {
    const tokens = lexer(this.#lines.map(({ text }) => withoutDepth(withoutAttributes(text))).join("\n"), {
      gfm: true,
    });
    let line = 0;
    for (let at = 0; at < tokens.length; ) {
      const taken = tokens.slice(at, at + tokensOfPage(tokens, at));
      const raw = taken.map((token) => token.raw).join("");
      const [first] = taken;
      if (first) this.#readToken(first, raw, line);
      line += raw.split("\n").length - 1;
      at += taken.length;
    }
  }

  #readToken(token: Token, raw: string, line: number): void {
    switch (token.type) {
      case "space":
      case "def":
        return;
      case "table":
        this.#addTable(raw, line);
        return;
      case "html":
        this.#addPage(raw, this.#place(line, raw), true);
        return;
      default:
        if (isRows(raw)) this.#addRows(raw, line, true);
        else if (isBareTable(raw)) this.#addRows(raw, line, false, cellsParted);
        else this.#addPage(asPage(token, raw), this.#place(line, raw), false);
    }
  }

  /** Markdown takes each line below a table for a row; one without a bar behind the last that has any is text. */
  #addTable(raw: string, line: number): void {
    const lines = raw.trimEnd().split("\n");
    const end = lines.findLastIndex((text) => text.includes("|")) + 1;
    this.#addRows(lines.slice(0, end).join("\n"), line, false);
    lines.slice(end).forEach((text, at) => {
      const place = this.#placeOf(line + end + at);
      this.blocks.push({ kind: "paragraph", text: cellText(text), ...place });
      this.#tableIsOpen = false;
    });
  }

  /** Rows of one table. Rows behind a blank line have no headings of their own and go on with the table above. */
  #addRows(raw: string, line: number, goOn: boolean, cellsOf = cellsBetweenBars): void {
    const rows = raw.split("\n").flatMap((text, at): Row[] => {
      const isRuled = /^[\s|:>-]*$/.test(text);
      const place = this.#placeOf(line + at);
      return isRuled ? [] : [{ cells: cellsOf(withoutAttributes(text)), afterBreak: goOn && at === 0, ...place }];
    });
    const above = this.blocks.at(-1);
    if (goOn && this.#tableIsOpen && above?.kind === "table") {
      this.blocks[this.blocks.length - 1] = { kind: "table", rows: [...above.rows, ...rows] };
    } else if (rows.length > 0) {
      this.blocks.push({ kind: "table", rows });
    }
    this.#tableIsOpen = true;
  }

  #addPage(html: string, place: Place, isSource: boolean): void {
    const { blocks, leftOut } = blocksOfHtml(html, this.#name, isSource ? place.from : 1);
    this.blocks.push(...(isSource ? blocks : blocks.map((block) => at(block, place))));
    this.leftOut.push(...leftOut);
    if (blocks.length > 0) this.#tableIsOpen = false;
  }

  #place(line: number, raw: string): Place {
    const last = line + raw.trimEnd().split("\n").length - 1;
    return { from: this.#placeOf(line).from, to: this.#placeOf(last).to };
  }

  #placeOf(line: number): Place {
    const { from, to } = this.#lines[Math.min(line, this.#lines.length - 1)] ?? { from: 1, to: 1 };
    return { from, to };
  }
}

/** No person nests lists or quotations so deep; a line that claims to would cost time without end. */
function withoutDepth(line: string): string {
  return line.replace(/^[ \t]{41,}/, " ".repeat(40)).replace(/^(?:[ \t]{0,3}>){9,}/, "> ");
}

/** A page's table runs over blank lines, though Markdown ends HTML at the first. */
function tokensOfPage(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.type !== "html") return 1;
  let open = 0;
  for (let until = at; until < tokens.length; until++) {
    const { raw } = tokens[until] ?? { raw: "" };
    open += (raw.match(/<table\b/gi)?.length ?? 0) - (raw.match(/<\/table>/gi)?.length ?? 0);
    if (open <= 0) return until - at + 1;
  }
  return 1;
}

function isRows(raw: string): boolean {
  const lines = raw.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => /^\s*\|.*\|\s*$/.test(line));
}

/** Headings and rows with as many bars between their cells, and neither bars around them nor a rule below the headings. */
function isBareTable(raw: string): boolean {
  const lines = raw.split("\n").filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  const bars = barsIn(first);
  if (lines.length < 3 || bars < 2 || /^\s*\|/.test(first)) return false;
  return lines.every((line) => barsIn(line) === bars) && headerOf(cellsParted(first)) !== null;
}

/** Lines that each begin with a label ("**Owner:** …") stay lines; other lines of a paragraph run on. */
function asPage(token: Token, raw: string): string {
  const lines = raw.split("\n").filter((line) => line.trim() !== "" && !/^\s*(?:-+|=+)\s*$/.test(line));
  const labels = lines.filter((line) => /^\s*(?:\*\*|__)?\p{L}[^:*|]{0,40}(?:\*\*|__)?:/u.test(line));
  const keepsLines = labels.length > 1 && (token.type === "paragraph" || token.type === "heading");
  return Parser.parse(keepsLines && !raw.startsWith("#") ? lexer(lines.join("  \n"), { gfm: true }) : [token]);
}

function at(block: Block, place: Place): Block {
  if (block.kind !== "table") return { ...block, ...place };
  return { ...block, rows: block.rows.map((row) => ({ ...row, ...place })) };
}
