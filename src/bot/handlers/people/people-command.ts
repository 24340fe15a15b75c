// Commands about posts, people, roles and directorates, each to its handler.
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { isOfficer } from "../../../plan/rights.ts";
import type { Answer } from "../../answer.ts";
import type { Turn } from "../../turn.ts";
import { notUnderstood } from "../unknown.ts";
import { assign, endHolding } from "./assign.ts";
import { cover, endCover } from "./cover.ts";
import { left } from "./left.ts";
import { load } from "./load.ts";
import { renameDirectorates } from "./rename-directorate.ts";
import { giveRole, takeRole, whoMay } from "./roles.ts";
import { samePost } from "./same-post.ts";
import { partner, reachedIn } from "./team.ts";
import { tellMeIn } from "./tell-me-in.ts";
import { transfer } from "./transfer.ts";
import { whoIsUnmatched } from "./unmatched.ts";
import { whoIsUnreachable } from "./unreachable.ts";
import { vacant } from "./vacant.ts";

/**
 * Each handler asks for the right before it looks anything up. What an owner may have meant as news of an action ("Sam
 * left on 3 May") is kept as words rather than refused.
 */
export async function peopleCommand(command: PeopleCommand, words: string, turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing) && MAY_BE_NEWS.has(command.kind)) return notUnderstood(words, turn);
  switch (command.kind) {
    case "assign":
      return assign(command, turn);
    case "end-holding":
      return endHolding(command, turn);
    case "vacant":
      return vacant(command, turn);
    case "left":
      return left(command, turn);
    case "reached-in":
      return reachedIn(command, turn);
    case "partner":
      return partner(command, turn);
    case "cover":
      return cover(command, turn);
    case "end-cover":
      return endCover(command, turn);
    case "transfer":
      return transfer(command, turn);
    case "same-post":
      return samePost(command, turn);
    case "rename-directorate":
      return (await renameDirectorates(command, turn)) ?? notUnderstood(words, turn);
    case "give-role":
      return giveRole(command, turn);
    case "take-role":
      return takeRole(command, turn);
    case "who-may":
      return whoMay(turn);
    case "who-unmatched":
      return whoIsUnmatched(turn);
    case "who-unreachable":
      return whoIsUnreachable(turn);
    case "tell-me-in":
      return tellMeIn(command.chat, turn);
    case "load":
      return load(command, turn);
  }
}

const MAY_BE_NEWS: ReadonlySet<PeopleCommand["kind"]> = new Set([
  "left",
  "vacant",
  "reached-in",
  "partner",
  "same-post",
]);
