// The one error that is written for a person.

/**
 * Something a person can put right: one plain sentence, and what to do next.
 *
 * @example
 * throw new UserError("I couldn't find an action 4.7 of yours. You have 4.1 and 4.2; which did you mean?")
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Words of theirs that were not found, and what they may have meant: said again at a press. */
  readonly instead: { readonly said: string; readonly meant: readonly string[] } | null;

  constructor(message: string, options: ErrorOptions & { readonly instead?: UserError["instead"] } = {}) {
    super(message, options);
    this.instead = options.instead ?? null;
  }
}
