// The plan falls silent for a while, as before an election, and speaks again.
import { pausePlans, plansOf } from "../../db/plans.ts";
import type { ReplyPart } from "../../parsers/reply/reply.ts";
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import { isOfficer, mayRunPlan } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import type { Answer } from "../answer.ts";
import type { Turn } from "../turn.ts";
import { carryOut } from "./people/carry-out.ts";

/** "pause the plan until 5 May": reminders wait until that day; what people write is taken all the same. */
export async function pausePlan(part: ReplyPart, turn: Turn): Promise<Answer> {
  if (!part.until || part.until <= turn.today) {
    throw new UserError("Until when? Say a day that is still to come: “pause the plan until 5 May”.");
  }
  return setPause(
    part.until,
    `No reminders go out before ${writeDay(part.until)}. Nothing is dropped: what is due then comes in one message a ` +
      "person. Say “resume the plan” to end this earlier.",
    turn,
  );
}

export function resumePlan(turn: Turn): Promise<Answer> {
  return setPause(null, "Reminders go out again, in working hours.", turn);
}

async function setPause(until: LocalDate | null, said: string, turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError("Only the officer who runs the plan pauses it. Nothing was changed.");
  }
  const all = await plansOf(turn.db, turn.organisation.id);
  const theirs = all.filter(({ id }) => mayRunPlan(turn.standing, id)).map(({ id }) => id);
  if (theirs.length === 0) {
    throw new UserError(
      "You are officer of a part of the plan only; the officer of the whole plan pauses it. Nothing was changed.",
    );
  }
  return carryOut(
    turn,
    { kind: until ? "plan.paused" : "plan.resumed", said, startsOn: turn.today },
    () => pausePlans(turn.db, turn.organisation.id, theirs, until),
    said,
  );
}
