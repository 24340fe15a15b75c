// What an officer says about posts, people, roles and directorates: one way of saying, one rule.
import type { LocalDate } from "../../plan/calendar.ts";
import type { PeopleCommand } from "../../plan/people-command.ts";
import { assign } from "./rules/assign.ts";
import { cover, endCover } from "./rules/cover.ts";
import { endHolding } from "./rules/end-holding.ts";
import { left } from "./rules/left.ts";
import { load, whoIsUnmatched, whoIsUnreachable } from "./rules/lists.ts";
import { partner } from "./rules/partner.ts";
import { reachedIn } from "./rules/reached-in.ts";
import { renameDirectorate } from "./rules/rename-directorate.ts";
import { giveRole, takeRole, whoMay } from "./rules/roles.ts";
import { samePost } from "./rules/same-post.ts";
import { tellMeIn } from "./rules/tell-me-in.ts";
import { transfer } from "./rules/transfer.ts";
import { vacant } from "./rules/vacant.ts";
import { type CommandRule, saidCommand } from "./said-command.ts";

/** What only names a role or a place comes before what names any post; a directorate's new name could be anything. */
const RULES: readonly CommandRule[] = [
  whoIsUnmatched,
  whoIsUnreachable,
  tellMeIn,
  whoMay,
  load,
  takeRole,
  giveRole,
  endCover,
  cover,
  reachedIn,
  partner,
  samePost,
  transfer,
  vacant,
  left,
  endHolding,
  assign,
  renameDirectorate,
];

/** A name may hold a stop, "St. John", and an order is one sentence: "Red. Jo left" is a report. */
const SEVERAL_SENTENCES = /(?<!\b(?:dr|mr|mrs|ms|prof|st|rev|cllr|no|\p{L}))[.!?]\s+\p{L}/iu;

/**
 * Null for words that are no such command.
 *
 * @param plain without manners and the closing mark
 */
export function readPeopleCommand(plain: string, today: LocalDate): PeopleCommand | null {
  if (SEVERAL_SENTENCES.test(plain)) return null;
  const said = saidCommand(plain, today);
  for (const rule of RULES) {
    const command = rule.read(said);
    if (command) return command;
  }
  return null;
}
