// Names of elements by what they mean: programs may call the prefix of Word's own names what they like.

/** Follows the declarations of a part as it is read. */
export interface NameSpaces {
  enter(attributes: Readonly<Record<string, string>>): void;
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
  return {
    enter: (attributes) => {
      const declared = declarations(attributes);
      outer.push(declared ? scope : null);
      if (declared)
        scope = { prefixes: new Map([...scope.prefixes, ...declared]), usual: new Map(), written: new Map() };
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
};

function declarations(attributes: Readonly<Record<string, string>>): [string, string][] | null {
  let found: [string, string][] | null = null;
  for (const key in attributes) {
    if (!key.startsWith("xmlns")) continue;
    const prefix = key === "xmlns" ? "" : key.slice("xmlns:".length);
    found ??= [];
    found.push([prefix, USUAL[attributes[key] ?? ""] ?? `?${prefix}`]);
  }
  return found;
}

function parted(name: string): [string, string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}
