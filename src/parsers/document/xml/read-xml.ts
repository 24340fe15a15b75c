// The XML of Office files, element by element, with a guard against what such files never need.
import { SaxesParser } from "saxes";
import { UserError } from "../../../plan/user-error.ts";
import { damagedFile } from "../damaged-file.ts";
import { nameSpaces } from "./name-spaces.ts";

/** The value of an attribute of the element at hand, by its usual name ("w:val"). */
export type Attribute = (name: string) => string | undefined;

/** What is told of a part, in order. Names have the usual prefixes ("w:p"), whatever the file calls them. */
export interface XmlListener {
  open(name: string, attribute: Attribute): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A table within a table nests some five elements; a text box in a cell some twenty. */
const DEEPEST = 256;

/**
 * Reads a part to its end.
 *
 * A document type is refused before anything in it is read: it is what entity attacks are made of, and no office
 * program writes one. Nothing outside the part is ever fetched.
 *
 * @throws UserError where the part is no well-formed XML, has a document type, or is nested beyond reason
 */
export function readXml(bytes: Uint8Array, name: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  const names = nameSpaces();
  let attributes: Readonly<Record<string, string>> = {};
  const attribute: Attribute = (wanted) => {
    const value = attributes[names.written(wanted)];
    return value ?? undefined;
  };
  let depth = 0;
  parser.on("error", (cause) => {
    throw damagedFile(name, cause);
  });
  parser.on("doctype", () => {
    throw new UserError(
      `${name} has a part that no office program writes, so it was not read. Save it again and import that.`,
    );
  });
  parser.on("attribute", ({ name: key, value }) => names.attribute(key, value));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEEPEST) {
      throw new UserError(
        `${name} is nested deeper than any plan. Copy the pages with the plan into a new file and import that.`,
      );
    }
    attributes = tag.attributes;
    names.enter();
    listener.open(names.usual(tag.name), attribute);
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", (tag) => {
    depth -= 1;
    listener.close?.(names.usual(tag.name));
    names.leave();
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += SLICE) {
    parser.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** Parts are decoded in slices, so that a large one is never held a second time as text. */
const SLICE = 256 * 1024;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
