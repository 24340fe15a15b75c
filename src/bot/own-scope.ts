// "My directorate" in a question, put into the name that it has for the person who asks.

import { andList } from "../plan/listing.ts";
import type { Question } from "../plan/question.ts";
import { UserError } from "../plan/user-error.ts";

/**
 * The question with the asker's own directorate in it.
 *
 * @param directorates what is theirs, by name
 * @throws UserError where none or several could be meant, or something else is called "my": the person says the name
 */
export function withOwnScope(question: Question, directorates: readonly string[]): Question {
  const { scope } = question;
  for (const [kind, names] of [
    ["section", scope.section],
    ["plan", scope.plan],
    ["team or post", scope.owner],
  ] as const) {
    if (names.some(isOwn))
      throw new UserError(`Which ${kind} do you mean? Say its name, or “my actions” for what you own.`);
  }
  if (!scope.directorate.some(isOwn)) return question;
  const [own, ...others] = directorates;
  if (!own) throw new UserError("I do not know which directorate is yours. Say its name: “what's overdue in Place?”");
  if (others.length > 0) throw new UserError(`Which of yours do you mean: ${andList(directorates, "or")}?`);
  return { ...question, scope: { ...scope, directorate: scope.directorate.map((name) => (isOwn(name) ? own : name)) } };
}

/** Whether any name of the scope is the asker's own and has to be looked up. */
export function speaksOfOwn({ scope }: Question): boolean {
  return [scope.directorate, scope.section, scope.plan, scope.owner].some((names) => names.some(isOwn));
}

function isOwn(name: string): boolean {
  return /^(?:my|our) /i.test(name);
}
