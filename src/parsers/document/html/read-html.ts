// A web page to the one shape of documents: its tables, headings and text; scripts and styles are not read.
import { defaultTreeAdapter, parse } from "parse5";
import { UserError } from "../../../plan/user-error.ts";
import { cleanText } from "../clean-text.ts";
import type { Block, Document } from "../document.ts";
import type { Element, Node } from "./element.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { textOf } from "./text-of.ts";

/**
 * Reads a page as browsers do, so that forgotten end tags lose nothing. Places are lines of the file. Nothing that the
 * page points to is fetched.
 *
 * @throws UserError when its elements are nested deeper than any page that people write.
 */
export function readHtml(text: string, name: string): Document {
  const { blocks, leftOut } = blocksOfHtml(text, name);
  return { name, unit: "line", blocks, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

/** The blocks of a page, or of a piece of one that begins on a given line of its file. */
export function blocksOfHtml(text: string, name: string, firstLine = 1): ReturnType<typeof htmlBlocks> {
  const page = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  if (isTooDeep(page.childNodes)) {
    throw new UserError(
      `${name} is nested too deeply to be a plan. Copy its table into a text file (.txt) and import that.`,
    );
  }
  const { blocks, leftOut } = htmlBlocks(page.childNodes, firstLine);
  return { blocks: [...titleOf(page.childNodes, blocks), ...blocks], leftOut };
}

const DEEPEST = 400;

/** Level by level, so that a page of a million nested elements is refused and not fallen over. */
function isTooDeep(nodes: readonly Node[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => (defaultTreeAdapter.isElementNode(node) ? node.childNodes : []));
  }
  return false;
}

/** What the browser's tab shows stands in for a heading where the page has none. */
function titleOf(nodes: readonly Node[], blocks: readonly Block[]): Block[] {
  if (blocks.some((block) => block.kind === "heading" && block.level === 1)) return [];
  const title = elementsNamed(nodes, ["html", "head", "title"])[0];
  const text = title ? cleanText(textOf(title.childNodes)) : "";
  return text === "" ? [] : [{ kind: "paragraph", text, from: 1, to: 1 }];
}

function elementsNamed(nodes: readonly Node[], path: readonly string[]): Element[] {
  const [first, ...others] = path;
  const found = nodes.filter(defaultTreeAdapter.isElementNode).filter(({ tagName }) => tagName === first);
  return others.length === 0 ? found : found.flatMap((element) => elementsNamed(element.childNodes, others));
}
