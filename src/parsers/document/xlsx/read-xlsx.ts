// Excel files (.xlsx, .xlsm) to the one shape of documents.
import { isLabelledPart } from "../../table/labelled-part.ts";
import { damagedFile } from "../damaged-file.ts";
import type { Block, Document, LeftOut } from "../document.ts";
import { commentsIn } from "../office/count-comments.ts";
import { type OfficePackage, openPackage } from "../office/open-package.ts";
import { textCounter } from "../text-counter.ts";
import { themeColours } from "./cell-fills.ts";
import { cellStyles } from "./cell-styles.ts";
import { readSheet, type SheetContext } from "./read-sheet.ts";
import { sharedStrings } from "./shared-strings.ts";
import { sheetBlocks } from "./sheet-blocks.ts";
import { type SheetRow, visibleRows } from "./visible-rows.ts";
import { readWorkbook } from "./workbook.ts";

interface VisibleSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly bridged: ReadonlySet<number>;
}

/**
 * Reads the sheets of an Excel file that a reader sees; hidden sheets, rows and columns are left out and counted.
 * Formulas give the value they last had; macros are never looked at.
 *
 * Where several sheets hold something, each one's name is a heading, unless it is Excel's own ("Sheet1").
 *
 * @throws UserError, one sentence, for a file that is damaged, protected or beyond the limits
 */
export function readXlsx(bytes: Uint8Array, name: string): Document {
  const file = openPackage(bytes, name);
  const main = file.read(file.main);
  if (!main) throw damagedFile(name);
  const relationships = file.relationshipsOf(file.main);
  const partOf = (test: (relationship: { id: string; type: string }) => boolean): Uint8Array | null => {
    const path = relationships.find(test)?.path;
    return path === undefined ? null : file.read(path);
  };
  const workbook = readWorkbook(main, name);
  const count = textCounter(name);
  const context: SheetContext = {
    name,
    count,
    countsFrom1904: workbook.countsFrom1904,
    styles: cellStyles(
      partOf(({ type }) => type === "styles"),
      themeColours(
        partOf(({ type }) => type === "theme"),
        name,
      ),
      name,
    ),
    strings: sharedStrings(
      partOf(({ type }) => type === "sharedStrings"),
      name,
    ),
  };
  const visible: VisibleSheet[] = [];
  const leftOut: LeftOut[] = [];
  for (const sheet of workbook.sheets) {
    const part = partOf(({ id }) => id === sheet.relationship);
    if (!part) continue;
    const read = readSheet(part, context, sheet.isHidden);
    if (sheet.isHidden) {
      leftOut.push({ reason: `in the hidden sheet “${sheet.name}”`, count: read.rows.length });
      continue;
    }
    const seen = visibleRows(read, count);
    leftOut.push(
      ...seen.leftOut,
      ...commentsOn(file, relationships.find(({ id }) => id === sheet.relationship)?.path, name),
    );
    if (seen.rows.length > 0) visible.push({ name: sheet.name, rows: seen.rows, bridged: seen.bridged });
  }
  return { name, unit: "sheet row", blocks: blocksOf(visible, name), leftOut: together(leftOut) };
}

function commentsOn(file: OfficePackage, sheet: string | undefined, name: string): readonly LeftOut[] {
  const parts = sheet === undefined ? [] : file.relationshipsOf(sheet).filter(({ type }) => type === "comments");
  return parts.flatMap(({ path }) => commentsIn(file.read(path), name));
}

/**
 * The first line of the first sheet is the plan's title more often than not, so the sheet's name follows it; "Objective 1: Pay"
 * is the sheet's own.
 */
function blocksOf(sheets: readonly VisibleSheet[], file: string): readonly Block[] {
  return sheets.flatMap(({ name, rows, bridged }, at): readonly Block[] => {
    const blocks = sheetBlocks(rows, bridged, file);
    if (sheets.length === 1 || /^(?:sheet|tabelle|feuil) ?\d*$/i.test(name.trim())) return blocks;
    const heading: Block = {
      kind: "heading",
      text: name.trim(),
      level: 1,
      isSheet: true,
      from: rows[0]?.from ?? 1,
      to: rows[0]?.from ?? 1,
    };
    const [first] = blocks;
    const titles = at === 0 && first?.kind === "paragraph" && !isLabelledPart(first.text) ? 1 : 0;
    return [...blocks.slice(0, titles), heading, ...blocks.slice(titles)];
  });
}

function together(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const counts = new Map<string, number>();
  for (const { reason, count } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].flatMap(([reason, count]) => (count > 0 ? [{ reason, count }] : []));
}
