// "Kind regards, Priya" at the end of a message: manners and a name, nothing to keep.

/**
 * Where the signature of a message begins; its length where there is none.
 *
 * The name is capitalised and the last thing that is said: "thanks to Sam it is green" is no signature.
 */
export function signatureStart(text: string): number {
  const block = BLOCK.exec(text.slice(-LONGEST));
  if (block) return Math.max(0, text.length - LONGEST) + block.index;
  const from = Math.max(0, text.length - LONGEST);
  const found = SIGNATURE.exec(text.slice(from));
  const names = found?.groups?.name?.split(/\s+/u) ?? [];
  if (!found || !names.every((name) => /^\p{Lu}/u.test(name))) return text.length;
  return from + found.index + (found.groups?.before?.length ?? 0);
}

const LONGEST = 200;
/** What no report goes on behind: "Kind regards" with name, post and telephone, two dashes, "Sent from my phone". */
const BLOCK =
  /(?:(?<=^|[\n.,;!]\s*)(?:(?:kind|best|warm|many) regards|best wishes)\b[\s,.]*(?=\p{L})[^.!?]*[.!]?|\n--+\s*\n[\s\S]*|\n\s*(?:sent from my|get outlook for) [^\n]*)$/iu;
const SIGNATURE =
  /(?<before>^|[\s.,;!–—-])(?:(?:(?:kind|best|warm|many) )?regards|(?:with )?best wishes|all the best|(?:many |with )?thanks(?: again| very much| so much)?|thank you|cheers|ta|best|yours)[,.!]?\s+(?<name>\p{L}[\p{L}'’-]*(?:[ \t]\p{L}[\p{L}'’-]*){0,2})[.!]?\s*$/iu;
