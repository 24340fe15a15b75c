// "Who can't be reached?": for whom the app is not installed, who took it away, and what may not have arrived.
import { whoCannotBeReached } from "../../../db/who-cannot-be-reached.ts";
import { isOfficer } from "../../../plan/rights.ts";
import { UserError } from "../../../plan/user-error.ts";
import { type Answer, answer } from "../../answer.ts";
import { sayUnreachable, unreachableBlocks } from "../../messages/unreachable.ts";
import type { Turn } from "../../turn.ts";

/** @throws UserError for whoever is no officer */
export async function whoIsUnreachable(turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError("Only the officer who runs the plan sees whom I cannot reach.");
  }
  const found = await whoCannotBeReached(turn.db, turn.organisation.id, turn.today, turn.now);
  const text = sayUnreachable(found);
  return answer({
    fallback: text,
    view: [{ kind: "text", text }, ...unreachableBlocks(found, turn.organisation.timeZone)],
  });
}
