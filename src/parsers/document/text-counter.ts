// A count of the text of a document, kept while it is read, so that no small file can grow without end.
import { UserError } from "../../plan/user-error.ts";

/** A document of a thousand pages has some three million characters. */
const MOST_CHARACTERS = 10_000_000;

/** A new count. Give it every text as it is written; it gives the text back. A blank cell counts as one character. */
export function textCounter(name: string): (text: string) => string {
  let characters = 0;
  return (text) => {
    characters += text.length + 1;
    if (characters > MOST_CHARACTERS) throw tooMuchText(name);
    return text;
  };
}

/** Of a file that is text itself: somewhat more than those thousand pages, with its marks and blanks. */
const MOST_PLAIN_CHARACTERS = 4_000_000;

/**
 * Looks at the length of plain text, a table with commas or a web page before it is read. Pictures that a program has written into it
 * as characters do not count.
 *
 * @throws UserError where it is more than any plan
 */
export function checkTextLength(text: string, name: string): void {
  if (text.length <= MOST_PLAIN_CHARACTERS) return;
  if (text.length > MOST_CHARACTERS || text.replace(PICTURE, "").length > MOST_PLAIN_CHARACTERS)
    throw tooMuchText(name);
}

const PICTURE = /;base64,[\w+/=\n]+/g;

function tooMuchText(name: string): UserError {
  return new UserError(
    `${name} holds more text than any plan. Copy the pages with the plan into a new file and import that.`,
  );
}
