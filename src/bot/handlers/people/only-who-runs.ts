// The right to change who is asked, looked at before anything is changed.
import type { OwnedPlace } from "../../../plan/rights.ts";
import { isOfficer, mayChangePosts } from "../../../plan/rights.ts";
import { UserError } from "../../../plan/user-error.ts";
import type { Turn } from "../../turn.ts";

/** @throws UserError where somebody is no officer at all: said before any name is looked up, so that none is given away */
export function onlyOfficers(turn: Turn): void {
  if (!isOfficer(turn.standing)) {
    throw new UserError("Only the officer who runs the plan sees and changes who holds a post. Nothing was changed.");
  }
}

/**
 * @param actions what the posts concerned own
 * @throws UserError where an officer of one part would change who is asked about another
 */
export function onlyWhoRuns(turn: Turn, actions: readonly OwnedPlace[]): void {
  onlyOfficers(turn);
  if (!mayChangePosts(turn.standing, actions)) {
    throw new UserError(
      "Some of these actions stand in a part of the plan that another officer runs. Ask them; nothing was changed.",
    );
  }
}
