// Names of elements by what they mean: programs may call the prefix of Word's own names what they like.

/** Follows the declarations of a part as it is read. */
export interface NameSpaces {
  /** An attribute, told before its element is entered; one of them may declare a prefix. */
  attribute(name: string, value: string): void;
  enter(): void;
  leave(): void;
  /** "ns0:p" → "w:p"; a name of a space that nobody here reads keeps its prefix behind a question mark: "?o:p". */
  usual(name: string): string;
  /** "w:val" → "ns0:val": how the part writes it. */
  written(name: string): string;
}

/** A new part begins without declarations. */
export function nameSpaces(): NameSpaces {
  let scope: Scope = { prefixes: new Map(), usual: new Map(), written: new Map() };
  const outer: (Scope | null)[] = [];
  let declared: [string, string][] = [];
  return {
    attribute: (name, value) => {
      if (!name.startsWith("xmlns") || declared.length + scope.prefixes.size >= MOST_PREFIXES) return;
      const prefix = name === "xmlns" ? "" : name.slice("xmlns:".length);
      declared.push([prefix, USUAL[value] ?? `?${prefix}`]);
    },
    enter: () => {
      outer.push(declared.length > 0 ? scope : null);
      if (declared.length === 0) return;
      scope = { prefixes: new Map([...scope.prefixes, ...declared]), usual: new Map(), written: new Map() };
      declared = [];
    },
    leave: () => {
      scope = outer.pop() ?? scope;
    },
    usual: (name) => {
      const known = scope.usual.get(name);
      if (known !== undefined) return known;
      const [prefix, local] = parted(name);
      const space = scope.prefixes.get(prefix);
      const usual = space === undefined ? `?${name}` : `${space}:${local}`;
      scope.usual.set(name, usual);
      return usual;
    },
    written: (name) => {
      const known = scope.written.get(name);
      if (known !== undefined) return known;
      const [space, local] = parted(name);
      // An attribute without a prefix is in no space, so only a declared prefix counts.
      const prefix = [...scope.prefixes].find(([each, means]) => means === space && each !== "")?.[0];
      const written = space === "" ? local : `${prefix ?? "?"}:${local}`;
      scope.written.set(name, written);
      return written;
    },
  };
}

/** Word declares some forty. More are left undeclared, so that no part can make each element cost all of them. */
const MOST_PREFIXES = 200;

interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly usual: Map<string, string>;
  readonly written: Map<string, string>;
}

/** The spaces that are read, in both editions of the standard (ECMA-376 transitional and strict). */
const USUAL: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
};

function parted(name: string): [string, string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}
