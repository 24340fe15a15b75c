// The content of a Word file as it is written: paragraphs, and tables of cells that hold content again.

export interface WordParagraph {
  readonly kind: "paragraph";
  /** Line breaks kept; struck-out text between "~~"; the list's number in front. */
  readonly text: string;
  /** 0 is the highest heading, null is no heading. */
  readonly outline: number | null;
  /** A line of the table of contents. */
  readonly isContents: boolean;
}

export interface WordCell {
  /** How many columns of the grid it takes. */
  span: number;
  /** Whether it is merged with the cell above. */
  goesOn: boolean;
  /** Its own background, not that of the table's style; null for none and for white. */
  shade: string | null;
  readonly content: WordContent[];
}

export interface WordRow {
  /** Columns of the grid that are left free before the first cell. */
  before: number;
  /** Deleted while changes were tracked. */
  isDeleted: boolean;
  readonly cells: WordCell[];
}

export interface WordTable {
  readonly kind: "table";
  /** Widths of the columns of the grid. */
  readonly grid: number[];
  readonly rows: WordRow[];
}

export type WordContent = WordParagraph | WordTable;
