// What is said of a file that was cut short or changed on its way.
import { UserError } from "../../plan/user-error.ts";

/** The refusal of a damaged file; `cause` says what was wrong with it, for the log. */
export function damagedFile(name: string, cause?: unknown): UserError {
  return new UserError(`${name} is damaged or was not copied whole. Open it, save it again and import that.`, {
    cause,
  });
}
