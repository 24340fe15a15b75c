// Whether a document is a template for papers: it has places between double braces that a paper fills in.
import { isPlaceholder, placeholderName } from "../../plan/paper/template.ts";
import type { Document } from "../document/document.ts";

export interface Placeholders {
  /** By their names, each once, as they stand in the document. */
  readonly known: readonly string[];
  /** As they are written: nothing is known for them. */
  readonly unknown: readonly string[];
}

/** Null where nothing is filled in by a paper: a plan, or a form of another kind. */
export function findPlaceholders({ blocks }: Document): Placeholders | null {
  const texts = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [block.text],
  );
  const written = texts.flatMap((text) => [...text.matchAll(BETWEEN_BRACES)].map(([, inside = ""]) => inside.trim()));
  const known = [...new Set(written.map(placeholderName).filter(isPlaceholder))];
  const unknown = [...new Set(written.filter((one) => !isPlaceholder(placeholderName(one))))];
  return known.length === 0 ? null : { known, unknown };
}

const BETWEEN_BRACES = /\{\{([^{}]{1,60})\}\}/g;
