// A question about the plan: kept whole, for the question reader.
import { isQuestion } from "../../question/is-question.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";
import { ASKS_FOR_HELP } from "./help-wanted.ts";

/** "can 1.4 move to June?" asks for a date and is a report; "1.4 green?" is a report that is doubted. */
export const question: SayingRule = {
  name: "question",
  read: ({ words, plain }) =>
    !ASKS_FOR_HELP.test(plain) && (isQuestion(words) || isQuestion(plain)) ? replyPart("question", words) : null,
};
