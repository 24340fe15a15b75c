// "Place is now Growth and Place from 1 April", "Adults and Children become People": names change, history keeps the old.
import { directoratesOf, findDirectorate, type HeldDirectorate } from "../../../db/directorates.ts";
import { namesOf } from "../../../db/people.ts";
import { leadsOf } from "../../../db/roles.ts";
import { doChange } from "../../../db/waiting-changes.ts";
import { writeDay } from "../../../plan/calendar.ts";
import { andList } from "../../../plan/listing.ts";
import { nameKey } from "../../../plan/names.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { namesApart } from "../../../plan/people-meant.ts";
import { isOfficer, mayChangeDirectorates } from "../../../plan/rights.ts";
import { UserError } from "../../../plan/user-error.ts";
import type { WaitingChange } from "../../../plan/waiting-change.ts";
import type { Answer } from "../../answer.ts";
import type { Turn } from "../../turn.ts";
import { carryOut, carryOutLater } from "./carry-out.ts";

type RenameDirectorate = Extract<PeopleCommand, { kind: "rename-directorate" }>;

/** Null where the words name no directorate: then they meant something else. */
export async function renameDirectorates(command: RenameDirectorate, turn: Turn): Promise<Answer | null> {
  const named = await directoratesNamed(command.names, turn);
  if (named.length === 0) return null;
  if (!isOfficer(turn.standing)) {
    throw new UserError("Only the officer who runs the plan changes directorates. Nothing was changed.");
  }
  const target = await presentDirectorate(command.to, turn);
  const [first, ...rest] = named;
  if (!first) return null;
  const into = target ?? first;
  const merged = (target ? named : rest).filter(({ id }) => id !== into.id);
  const concerned = [into, ...merged].map(({ id }) => id);
  if (!mayChangeDirectorates(turn.standing, concerned)) {
    throw new UserError(
      "A directorate belongs to every plan. Ask an officer of the whole organisation; nothing was changed.",
    );
  }
  const on = command.on !== null && command.on > turn.today ? command.on : turn.today;
  const since = command.on ?? turn.today;
  const leads = await leadsOf(turn.db, concerned, turn.today);
  const names = await namesOf(turn.db, leads);
  const later = on > turn.today;
  const name = target?.name ?? command.to;
  const verb = named.length === 1 ? (later ? "becomes" : "is now") : later ? "become" : "are now";
  const change = {
    kind: merged.length > 0 ? "directorate.merged" : "directorate.renamed",
    said: `${andList(named.map((one) => one.name))} ${verb} ${name}${later || command.on !== null ? `, from ${writeDay(since)}` : ""}. Closed reviews keep the old ${named.length === 1 ? "name" : "names"}, and questions by ${named.length === 1 ? "it" : "them"} still find the actions.`,
    startsOn: on,
  };
  const waits: WaitingChange = {
    kind: "rename-directorate",
    directorate: into.id,
    name: target ? null : command.to,
    merged: merged.map(({ id }) => id),
  };
  const text = `${change.said} You lead there; your rights go with it.`;
  const readBack = {
    below:
      merged.length > 0 && leads.length > 0
        ? [
            {
              kind: "text" as const,
              text: `${andList([...names.values()])} ${leads.length === 1 ? "leads" : "lead"} all of it ${later ? "then" : "now"}. Say “${[...names.values()][0]} no longer leads ${name}” to change that.`,
            },
          ]
        : [],
    tell: leads.map((to) => ({ to, message: { fallback: text, view: [{ kind: "text" as const, text }] } })),
  };
  if (later) return carryOutLater(turn, change, waits, readBack);
  return carryOut(
    turn,
    change,
    () => doChange(turn.db, waits, since),
    `It is called ${name} already; nothing was changed.`,
    readBack,
  );
}

/** "Growth and Place" may be one name, and "Adults and Children" two. */
async function directoratesNamed(names: string, turn: Turn): Promise<readonly HeldDirectorate[]> {
  const whole = await findDirectorate(turn.db, turn.organisation.id, names);
  if (whole) return [whole];
  const found: HeldDirectorate[] = [];
  for (const name of namesApart(names)) {
    const one = await findDirectorate(turn.db, turn.organisation.id, name);
    if (!one) return [];
    if (!found.some(({ id }) => id === one.id)) found.push(one);
  }
  return found;
}

/** One that is called so today: then the others become part of it. */
async function presentDirectorate(name: string, turn: Turn): Promise<HeldDirectorate | null> {
  const all = await directoratesOf(turn.db, turn.organisation.id);
  return all.find((directorate) => nameKey(directorate.name) === nameKey(name)) ?? null;
}
