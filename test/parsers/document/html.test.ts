// Web pages as content systems and office programs write them.
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/parsers/document/read-document.ts";
import { UserError } from "../../../src/plan/user-error.ts";
import { cellsOf, textsOf } from "../../support/document-cells.ts";

const read = (html: string) => readDocument(Buffer.from(`<!doctype html>\n${html}`), "plan.txt");
const HEAD = "<tr><th>Action<th>Owner<th>By when";

describe("a table of a web page", () => {
  it("writes a cell that reaches down into each row that it covers", () => {
    const document = read(
      `<table>${HEAD}<tr><td>Review<td>HR<td rowspan=3>May<tr><td>Tell<td>Law<tr><td>Act<td>All</table>`,
    );
    expect(cellsOf(document).slice(1)).toEqual([
      ["Review", "HR", "May"],
      ["Tell", "Law", "May"],
      ["Act", "All", "May"],
    ]);
  });

  it("keeps the columns right behind a cell that reaches across", () => {
    const document = read(`<table>${HEAD}<tr><td colspan=2>Fair pay<td>May<tr><td colspan="999999">Fair pay</table>`);
    expect(cellsOf(document)[1]).toEqual(["Fair pay", "", "May"]);
    expect(cellsOf(document)[2]?.[0]).toBe("Fair pay");
  });

  it("joins headings in two rows", () => {
    const head = "<tr><th rowspan=2>Action<th colspan=2>Responsible<th rowspan=2>By when<tr><th>Lead<th>Support";
    const document = read(`<table>${head}<tr><td>Review<td>HR<td>Law<td>May</table>`);
    expect(cellsOf(document)[0]).toEqual(["Action", "Responsible\nLead", "Support", "By when"]);
  });

  it("keeps lists, struck-out words, and what a picture says", () => {
    const document = read(
      `<table>${HEAD}<tr><td><ul><li>unions<li>staff</ul><ol start=3><li>all</ol><td><img alt="HR"><td><del>May</del> <strike>June</strike> <span style="text-decoration: line-through">July</span> August</table>`,
    );
    expect(cellsOf(document)[1]).toEqual(["• unions\n• staff\n3. all", "HR", "~~May~~ ~~June~~ ~~July~~ August"]);
  });

  it("is read where another table only lays it out", () => {
    const inner = `<table>${HEAD}<tr><td>Review<td>HR<td>May</table>`;
    const document = read(`<table><tr><td>Menu<td><h2>Fair pay</h2>${inner}</table>`);
    expect(textsOf(document)).toEqual(["Menu", "Fair pay"]);
    expect(cellsOf(document)).toHaveLength(2);
  });

  it("is text of its cell where it has no headings of its own", () => {
    const inner = "<table><tr><td>unions<td>staff</table>";
    const document = read(`<table>${HEAD}<tr><td>Tell ${inner}<td>HR<td>May</table>`);
    expect(cellsOf(document)[1]).toEqual(["Tell\nunions\nstaff", "HR", "May"]);
  });
});

describe("a web page", () => {
  it("has no scripts, styles, menus or hidden rows in it, and says what it left out", () => {
    const document = read(
      `<head><style>td{}</style><script>"<table>"</script></head><nav>Home</nav><h1>Plan</h1><p hidden>x</p><table>${HEAD}<tr style="display:none"><td>old<td>HR<td>May<tr><td>Review<td>HR<td>May</table>`,
    );
    expect(textsOf(document)).toEqual(["Plan"]);
    expect(cellsOf(document)).toHaveLength(2);
    expect(document.leftOut).toEqual([
      { reason: "menu or foot of the page", count: 1 },
      { reason: "hidden on the page", count: 2 },
    ]);
  });

  it("reads pairs of terms as lines with labels, and takes its title where it has no heading", () => {
    const document = read("<title>Fair &amp; open</title><dl><dt>Owner:<dd>HR<dt>By when<dd>May</dl>");
    expect(textsOf(document)).toEqual(["Fair & open", "Owner: HR", "By when: May"]);
  });

  it("that is nested without end is refused in one sentence", () => {
    const read = (): unknown => readDocument(Buffer.from(`<html>${"<div>".repeat(50_000)}`), "plan.html");
    expect(read).toThrow(UserError);
    expect(read).toThrow(/nested too deeply/);
  });
});

describe("a page that was saved whole", () => {
  const saved = (encoding: string, charset: string, body: string): Buffer =>
    Buffer.from(
      [
        "From: <Saved by Blink>",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--=_Part_1"',
        "",
        "----=_Part_1",
        "Content-Type: image/png",
        "",
        "iVBORw0KGgo=",
        "----=_Part_1",
        `Content-Type: text/html; charset="${charset}"`,
        `Content-Transfer-Encoding: ${encoding}`,
        "",
        body,
        "----=_Part_1--",
      ].join("\r\n"),
      "latin1",
    );
  const page = `<html><body><table>${HEAD}<tr><td>Open the café<td>Head of Parks<td>May 2026</table></body></html>`;
  const quoted = page.replaceAll("=", "=3D").replace("é", "=E9").replace("Head of", "Head=\r\n of");

  it.each([
    ["as it is typed", saved("8bit", "windows-1252", page)],
    ["in quoted characters", saved("quoted-printable", "iso-8859-1", quoted)],
    ["in base 64", saved("base64", "utf-8", Buffer.from(page).toString("base64"))],
    ["in a character set that nobody knows", saved("quoted-printable", "x-unknown", quoted)],
  ])("is read %s", (_, bytes) => {
    expect(cellsOf(readDocument(bytes, "plan.mht"))).toEqual([
      ["Action", "Owner", "By when"],
      ["Open the café", "Head of Parks", "May 2026"],
    ]);
  });
});
