// "assign Head of Economy to Priya", "Sam left on 3 May", "make Asha lead of Place": whole sentences, read apart.
import { readPeopleCommand } from "../../people/read-people-command.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";

/** A sentence that names an action is about the action. */
export const peopleCommand: SayingRule = {
  name: "posts and people",
  read: ({ plain, words, target, context }) => {
    const people = target || plain.length > LONGEST ? null : readPeopleCommand(plain, context.today);
    return people && replyPart("command", words, { verb: people.kind, people });
  },
};

/** An order is a sentence; a longer text is looked at no further. */
const LONGEST = 600;
