// "on hold", "paused until April": the work stands still by decision. "until April" is a note, not a new deadline.
import { type Clause, type ClauseRule, isHedged, noteAfter } from "../clause.ts";
import { PAUSED, TAIL } from "../state-words.ts";
import { isAhead, isUnrealBefore, isUnrealBehind } from "../unreal.ts";

export const paused: ClauseRule = {
  name: "paused",
  read: (clause) => {
    const begins = BEGINS.exec(clause.core);
    if (begins && isOpen(clause, begins[0].length, clause.core)) return { unsure: HOW_NOW, noteFrom: 0 };
    if (begins) {
      const tail = ONLY_TAIL.exec(clause.core.slice(begins[0].length))?.[0].length ?? 0;
      return { status: "paused", noteFrom: noteAfter(clause, begins[0].length + tail) };
    }
    const said = SAID_OF_SOMETHING.exec(clause.text);
    if (!said) return null;
    const open = isUnrealBehind(said[0]) || isOpen(clause, said[0].length, clause.text);
    return open ? { unsure: HOW_NOW, noteFrom: 0 } : { status: "paused", noteFrom: 0 };
  },
};

const HOW_NOW = "Is that how it stands now?";

/** Hedged, put off or taken back by the words around it. */
function isOpen(clause: Clause, taken: number, text: string): boolean {
  const behind = text.slice(taken);
  return isHedged(clause, "paused", behind) || isAhead(behind) || isUnrealBefore(behind);
}

const BEGINS = new RegExp(`^(?:${PAUSED}|pause)(?![\\w-])`, "iu");
const ONLY_TAIL = new RegExp(`^${TAIL}$`, "iu");
const SAID_OF_SOMETHING = new RegExp(
  `^[^.]*\\b(?:is|are|has been|have been|now|currently|'s) (?:currently |now |temporarily )?${PAUSED}(?![\\w-])`,
  "iu",
);
