// Small PDF files written by hand, for what no program prints: odd pages, damage, and tables of any words.

/** One page; `content` is what PDF calls a content stream ("BT /F1 10 Tf 72 720 Td (Action) Tj ET"). */
export interface PageOfPdf {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
}

/** A whole file in two plain typefaces, F1 and the bold F2. */
export function pdfFile(pages: readonly PageOfPdf[]): Uint8Array {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const first = 5;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(" ")}] >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...pages.flatMap(({ content, width = 595, height = 842, rotate = 0 }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Text at a place, from the lower left corner. */
export function textAt(x: number, y: number, text: string, { size = 10, bold = false } = {}): string {
  const escaped = text.replace(/[\\()]/g, (sign) => `\\${sign}`);
  return `BT /${bold ? "F2" : "F1"} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`;
}

/** A table of one line a row, with lines drawn between its cells or with none. */
export function tableAt(
  top: number,
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  lines: boolean,
): string {
  const height = 20;
  const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  const bottom = top - rows.length * height;
  const texts = rows.flatMap((cells, row) =>
    cells.map((cell, at) => textAt((columns[at] ?? 0) + 4, top - row * height - 14, cell)),
  );
  const across = rows.map((_, row) => top - row * height).concat(bottom);
  const drawn = [
    ...across.map((y) => `${left} ${y} m ${right} ${y} l S\n`),
    ...columns.map((x) => `${x} ${top} m ${x} ${bottom} l S\n`),
  ];
  return [...texts, ...(lines ? drawn : [])].join("");
}
