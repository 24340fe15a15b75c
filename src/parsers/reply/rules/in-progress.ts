// "under way", "work has started", "in progress".
import { type ClauseRule, noteAfter } from "../clause.ts";
import { IN_PROGRESS } from "../state-words.ts";

export const inProgress: ClauseRule = {
  name: "in progress",
  read: (clause) => {
    for (const text of [clause.text, clause.core]) {
      const begins = BEGINS.exec(text);
      if (begins) {
        const taken = begins[0].length - (text.length - clause.core.length);
        return { status: "in-progress", noteFrom: noteAfter(clause, Math.max(0, taken)) };
      }
    }
    return SAID_OF_SOMETHING.test(clause.text) ? { status: "in-progress", noteFrom: 0 } : null;
  },
};

const BEGINS = new RegExp(`^${IN_PROGRESS}(?![\\w-])`, "iu");
const SAID_OF_SOMETHING =
  /\b(?:is|are|now|well) (?:currently |now |well )?(?:in progress|underway|under way|in hand|in train)\b/iu;
