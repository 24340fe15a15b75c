// The tables that a tagged PDF says it holds: which marked stretches of a page make which cell of which row.

/** A table as the document's own structure has it; the same on every page that it stands on. */
export interface TaggedTable {
  /** How many cells each row has, on all its pages: what tells one table from another. */
  readonly shape: string;
  /**
   * For each row and each of its cells, the marks of the stretches of this page, by paragraph; none in rows that stand
   * on other pages.
   */
  readonly rows: readonly (readonly (readonly (readonly number[])[])[])[];
  /**
   * Whether only what is painted was tagged, each text as one stretch: so do programs that print web pages. Then a blank
   * cell has no tag at all, no more than a row has one for a cell that is merged with the one above.
   */
  readonly paintedOnly: boolean;
}

/**
 * Reads the library's structure tree of one page.
 *
 * A table in a cell of a table that has two columns or more is part of that cell; one in a mere frame stands alone.
 *
 * @param page the page's own name in the identifiers of marked stretches ("7R"); those of embedded drawings are others'
 */
export function taggedTables(tree: unknown, page: string): readonly TaggedTable[] {
  const root = nodeOf(tree);
  return root ? tablesIn(root, `p${page}_mc`) : [];
}

interface Node {
  readonly role: string;
  readonly id: string;
  readonly children: readonly unknown[];
}

function nodeOf(value: unknown): Node | null {
  if (typeof value !== "object" || value === null) return null;
  const role = "role" in value && typeof value.role === "string" ? value.role : "";
  const id = "id" in value && typeof value.id === "string" ? value.id : "";
  const children = "children" in value && Array.isArray(value.children) ? value.children : [];
  return { role, id, children };
}

function childrenOf(node: Node): Node[] {
  return node.children.flatMap((child) => nodeOf(child) ?? []);
}

function tablesIn(node: Node, prefix: string): TaggedTable[] {
  const children = childrenOf(node);
  if (node.role !== "Table") return children.flatMap((child) => tablesIn(child, prefix));
  const rows = rowsOf(node).map((row) => childrenOf(row).filter(({ role }) => role === "TD" || role === "TH"));
  if (rows.every(({ length }) => length < 2)) return children.flatMap((child) => tablesIn(child, prefix));
  return [
    {
      shape: rows.map(({ length }) => length).join(" "),
      rows: rows.map((cells) => cells.map((cell) => paragraphsIn(cell, prefix))),
      paintedOnly: rows.flat().some(holdsPainted),
    },
  ];
}

function holdsPainted(cell: Node): boolean {
  return childrenOf(cell).some((child) => child.role === "NonStruct" || holdsPainted(child));
}

function rowsOf(node: Node): Node[] {
  return childrenOf(node).flatMap((child) => {
    if (child.role === "TR") return [child];
    return /^T(?:Head|Body|Foot)$/.test(child.role) ? rowsOf(child) : [];
  });
}

/** What is marked as a paragraph or an item of a list stands on lines of its own, all else together. */
function paragraphsIn(node: Node, prefix: string): number[][] {
  const paragraphs: number[][] = [];
  let open = false;
  for (const child of childrenOf(node)) {
    const isBlock = BLOCKS.test(child.role);
    const parts = isBlock && child.role !== "LI" ? paragraphsIn(child, prefix) : stretchesIn(child, prefix);
    const [first, ...rest] = parts.filter(({ length }) => length > 0);
    if (!first) continue;
    if (open && !isBlock) paragraphs.at(-1)?.push(...first);
    else paragraphs.push(first);
    paragraphs.push(...rest);
    open = !isBlock;
  }
  return paragraphs;
}

const BLOCKS = /^(?:P|H\d?|L|LI|Div|Sect|Part|BlockQuote|Caption|Table|TR|TD|TH)$/;

/** What stands on one line or wraps, and behind it the items of a list within. */
function stretchesIn(node: Node, prefix: string): number[][] {
  const own: number[] = [];
  const items: number[][] = [];
  const take = (part: Node): void => {
    if (part.id.startsWith(prefix)) own.push(Number(part.id.slice(prefix.length)));
    else if (part.role === "L") items.push(...paragraphsIn(part, prefix));
    else for (const child of childrenOf(part)) take(child);
  };
  take(node);
  return [own, ...items];
}
