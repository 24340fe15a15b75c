// "Who has most to do?", "load in Place": as far as the asker may see.
import { askFacts } from "../../../db/ask-facts.ts";
import { scopeNamed } from "../../../db/role-scope.ts";
import { scopeNamesOf } from "../../../db/roles.ts";
import { loadOf } from "../../../plan/load.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { maySee } from "../../../plan/rights.ts";
import { type Answer, answer } from "../../answer.ts";
import { loadMessage } from "../../messages/load.ts";
import type { Turn } from "../../turn.ts";

export async function load(command: Extract<PeopleCommand, { kind: "load" }>, turn: Turn): Promise<Answer> {
  const { db, organisation, standing, today } = turn;
  const { role, name } = await scopeNamed(db, organisation.id, command.of);
  const facts = await askFacts(db, organisation.id);
  const there = facts.actions.filter(
    (action) =>
      (role.planId === null || role.planId === action.planId) &&
      (role.directorateId === null || role.directorateId === action.directorateId) &&
      (role.sectionId === null || role.sectionId === action.sectionId),
  );
  const seen = there.filter((action) => maySee(standing, action));
  const loads = loadOf(facts, seen, today);
  const message = loadMessage(loads, {
    of: name,
    today,
    actions: seen.length,
    people: loads.length,
    notSeen: there.length - seen.length,
    sight: await scopeNamesOf(db, standing),
  });
  return answer(message);
}
