// "not started", "haven't begun", "yet to start".
import { type ClauseRule, noteAfter } from "../clause.ts";
import { NOT_STARTED } from "../state-words.ts";

export const notStarted: ClauseRule = {
  name: "not started",
  read: (clause) => {
    const found = ANYWHERE.exec(clause.core);
    if (!found) return null;
    if (found.index > 0 && !/^(?:we|i|they|it|this|work|that)\s+$/iu.test(clause.core.slice(0, found.index)))
      return { status: "not-started", noteFrom: 0 };
    return { status: "not-started", noteFrom: noteAfter(clause, found.index + found[0].length) };
  },
};

const ANYWHERE = new RegExp(`(?:${NOT_STARTED}|work (?:has not|hasn't) started)(?![\\w-])`, "iu");
