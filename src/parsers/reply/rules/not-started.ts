// "not started", "haven't begun", "yet to start".
import { type ClauseRule, isHedged, noteAfter } from "../clause.ts";
import { NOT_STARTED } from "../state-words.ts";
import { isAhead, isUnrealBefore, isUnrealBehind } from "../unreal.ts";

export const notStarted: ClauseRule = {
  name: "not started",
  read: (clause) => {
    const found = ANYWHERE.exec(clause.core);
    if (!found) return null;
    const before = clause.text.slice(0, clause.text.length - clause.core.length + found.index);
    const behind = clause.core.slice(found.index + found[0].length);
    if (isUnrealBehind(before) || isHedged(clause, "not started", behind) || isAhead(behind) || isUnrealBefore(behind))
      return { unsure: "Is that how it stands now?", noteFrom: 0 };
    if (found.index > 0 && !/^(?:we|i|they|it|this|work|that)\s+$/iu.test(clause.core.slice(0, found.index)))
      return { status: "not-started", noteFrom: 0 };
    return { status: "not-started", noteFrom: noteAfter(clause, found.index + found[0].length) };
  },
};

const ANYWHERE = new RegExp(`(?:${NOT_STARTED}|work (?:has not|hasn't) started)(?![\\w-])`, "iu");
