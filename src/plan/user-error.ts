// The one error that is written for a person.

/**
 * Something a person can put right: one plain sentence, and what to do next.
 *
 * @example
 * throw new UserError("I couldn't find an action 4.7 of yours. You have 4.1 and 4.2; which did you mean?")
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
