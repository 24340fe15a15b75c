// "on hold", "paused until April": the work stands still by decision. "until April" is a note, not a new deadline.
import { type ClauseRule, noteAfter } from "../clause.ts";
import { PAUSED, TAIL } from "../state-words.ts";

export const paused: ClauseRule = {
  name: "paused",
  read: (clause) => {
    const begins = BEGINS.exec(clause.core);
    if (begins) {
      const tail = ONLY_TAIL.exec(clause.core.slice(begins[0].length))?.[0].length ?? 0;
      return { status: "paused", noteFrom: noteAfter(clause, begins[0].length + tail) };
    }
    return SAID_OF_SOMETHING.test(clause.text) ? { status: "paused", noteFrom: 0 } : null;
  },
};

const BEGINS = new RegExp(`^(?:${PAUSED}|pause)(?![\\w-])`, "iu");
const ONLY_TAIL = new RegExp(`^${TAIL}$`, "iu");
const SAID_OF_SOMETHING = new RegExp(
  `^[^.]*\\b(?:is|are|has been|have been|now|currently|'s) (?:currently |now |temporarily )?${PAUSED}(?![\\w-])`,
  "iu",
);
