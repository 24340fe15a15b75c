// Replies are read as the people who wrote them meant them.
import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/parsers/reply/read-reply.ts";
import type { ReplyPart } from "../../../src/parsers/reply/reply.ts";
import {
  AS_THEY_COME,
  BLOCKERS,
  COLOURS,
  DATES,
  type ExpectedPart,
  NOT_A_REPORT,
  NOT_SO,
  type ReplyCase,
  SEVERAL,
  STATUSES,
  TO_THE_BOT,
} from "../../corpus/replies.ts";
import { REPLIES_AS_MEANT } from "../../corpus/replies-as-meant.ts";
import { REPLIES_AS_THEY_STAND } from "../../corpus/replies-as-they-stand.ts";
import { CORRECTIONS, HELP_WANTED, REPLIES_AS_TYPED } from "../../corpus/replies-as-written.ts";
import { REPLIES_ASKED_FOR } from "../../corpus/replies-asked-for.ts";
import { REPLIES_BY_OWNERS } from "../../corpus/replies-by-owners.ts";
import { REPLIES_FIRST_MET } from "../../corpus/replies-first-met.ts";
import { REPLIES_HEARD_LATER } from "../../corpus/replies-heard-later.ts";
import { REPLIES_IN_A_HURRY } from "../../corpus/replies-in-a-hurry.ts";
import { REPLIES_OF_SEVERAL } from "../../corpus/replies-of-several.ts";
import { REPLIES_WITH_WEIGHT } from "../../corpus/replies-with-weight.ts";

const GROUPS: readonly (readonly [string, readonly ReplyCase[]])[] = [
  ["a colour is read in any of its words and shapes", COLOURS],
  ["a status is read as it was said", STATUSES],
  ["several actions are answered in one message", SEVERAL],
  ["a new date is read, absolute or counted from the present one", DATES],
  ["what blocks an action is named", BLOCKERS],
  ["hedged and negated words are never taken for their opposite", NOT_SO],
  ["what is said to the bot is no report", TO_THE_BOT],
  ["a message is read as it comes, part by part", AS_THEY_COME],
  ["prose is kept as not understood", NOT_A_REPORT],
  ["the last reply is put right", CORRECTIONS],
  ["help that is wanted from people is told from the bot's own", HELP_WANTED],
  ["replies are read as they are typed", REPLIES_AS_TYPED],
  ["owners are understood in their own words", REPLIES_BY_OWNERS],
  ["small words that weigh are read or asked about", REPLIES_WITH_WEIGHT],
  ["what is written in a hurry is understood", REPLIES_IN_A_HURRY],
  ["what was met for the first time is read or asked about", REPLIES_FIRST_MET],
  ["a reply means what its signals say", REPLIES_AS_MEANT],
  ["what was heard later is read, and its near misses are not", REPLIES_HEARD_LATER],
  ["a reply is read as it stands, or asked about", REPLIES_AS_THEY_STAND],
  ["what is asked for is told from its reason", REPLIES_ASKED_FOR],
  ["each clause is about the action whose words it opens with", REPLIES_OF_SEVERAL],
];

for (const [name, cases] of GROUPS) {
  describe(name, () => {
    it.each(cases.map((it) => [JSON.stringify(it.text), it] as const))(
      "%s",
      (_, { text, context, parts, notUnderstood }) => {
        const reply = readReply(text, context);
        expect({ parts: reply.parts.map(asExpected), notUnderstood: reply.notUnderstood }).toEqual({
          parts: parts.map(inFull),
          notUnderstood,
        });
      },
    );
  });
}

function inFull(part: ExpectedPart) {
  return {
    kind: "report",
    actions: [],
    rag: null,
    status: null,
    percent: null,
    date: null,
    until: null,
    from: null,
    person: null,
    blockedBy: null,
    evidence: [],
    note: null,
    verb: null,
    correction: false,
    helpWanted: false,
    doubtful: false,
    ...part,
  };
}

function asExpected({ words: _words, said: _said, doubt, date, ...part }: ReplyPart) {
  return { ...part, date: date?.deadlines[0]?.date ?? null, doubtful: doubt.length > 0 };
}
