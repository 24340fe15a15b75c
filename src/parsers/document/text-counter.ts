// A count of the text of a document, kept while it is read, so that no small file can grow without end.
import { UserError } from "../../plan/user-error.ts";

/** A document of a thousand pages has some three million characters. */
const MOST_CHARACTERS = 10_000_000;

/** A new count. Give it every text as it is written; it gives the text back. A blank cell counts as one character. */
export function textCounter(name: string): (text: string) => string {
  let characters = 0;
  return (text) => {
    characters += text.length + 1;
    if (characters > MOST_CHARACTERS) {
      throw new UserError(
        `${name} holds more text than any plan. Copy the pages with the plan into a new file and import that.`,
      );
    }
    return text;
  };
}
