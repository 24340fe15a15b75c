// "Make Asha lead of Place", "Asha no longer leads Place", "who may do what?"
import { takeRole as removeRole, giveRole as storeRole } from "../../../db/keep-people.ts";
import { type Scope, scopeNamed } from "../../../db/role-scope.ts";
import { administratorsOf, rolesIn } from "../../../db/roles.ts";
import { andList, counted } from "../../../plan/listing.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { isLastAdministrator, isOfficer, mayGiveRole, type RoleName } from "../../../plan/rights.ts";
import { UserError } from "../../../plan/user-error.ts";
import { type Answer, answer } from "../../answer.ts";
import type { Message } from "../../message.ts";
import type { Turn } from "../../turn.ts";
import { carryOut } from "./carry-out.ts";
import { personMeant } from "./who.ts";

export async function giveRole(command: Extract<PeopleCommand, { kind: "give-role" }>, turn: Turn): Promise<Answer> {
  const { role } = command;
  const { person, scope } = await roleMeant(command, turn);
  const where = sayRole(role, scope);
  return carryOut(
    turn,
    { kind: "role.given", said: `${person.name} is ${where} now.`, startsOn: turn.today },
    () => storeRole(turn.db, { person, role, scope: scope.role }),
    `${person.name} is ${where} already; nothing was changed.`,
    {
      below: [{ kind: "note", text: whatItMeans(role) }],
      tell: [{ to: person.id, message: plain(`${turn.person.name} has made you ${where}. ${whatItMeans(role)}`) }],
    },
  );
}

/** The last administrator stays: somebody must be able to give roles. */
export async function takeRole(command: Extract<PeopleCommand, { kind: "take-role" }>, turn: Turn): Promise<Answer> {
  const { role } = command;
  const { person, scope } = await roleMeant(command, turn);
  const where = sayRole(role, scope);
  const isWhole = Object.values(scope.role).every((part) => part === null);
  if (role === "administrator" && isWhole) {
    const administrators = await administratorsOf(turn.db, turn.organisation.id, turn.today);
    if (isLastAdministrator(administrators, person.id)) {
      throw new UserError(
        `${person.name} is the only administrator. Name another one first (“make Asha administrator”); nothing was changed.`,
      );
    }
  }
  return carryOut(
    turn,
    { kind: "role.taken", said: `${person.name} is no longer ${where}.`, startsOn: turn.today },
    () => removeRole(turn.db, { person, role, scope: scope.role }),
    `${person.name} is not ${where}, so nothing was changed.`,
    {
      tell: [
        { to: person.id, message: plain(`Thank you for your work as ${where}. It has ended; what you decided stays.`) },
      ],
    },
  );
}

/** Whom to ask is for everybody; who only looks on is for those who give roles. */
export async function whoMay(turn: Turn): Promise<Answer> {
  const all = await rolesIn(turn.db, turn.organisation.id, turn.today);
  const full = isOfficer(turn.standing);
  const shown = all.filter(({ role }) => full || role === "officer" || role === "administrator" || role === "lead");
  const left = all.length - shown.length;
  const text = shown.length === 0 ? "Nobody has a role here yet." : "Who may do what:";
  return answer({
    fallback: `${text} ${shown.map((one) => `${one.name}: ${one.role}`).join("; ")}`.trim(),
    view: [
      { kind: "text", text },
      {
        kind: "list",
        numbered: false,
        items: [...Map.groupBy(shown, (one) => one.role)].map(([role, people]) => ({
          title: TITLES[role],
          text: andList(people.map(({ name, of }) => (of ? `${name} (${of})` : name))),
          details: [whatItMeans(role)],
        })),
      },
      {
        kind: "note",
        text: `Owners report on what their posts own.${left > 0 ? ` ${counted(left, "role")} of viewers and leadership ${left === 1 ? "is" : "are"} shown to officers only.` : ""}`,
      },
    ],
  });
}

const TITLES: Readonly<Record<RoleName, string>> = {
  administrator: "Administrators",
  officer: "Officers",
  lead: "Leads",
  leadership: "Leadership",
  viewer: "Viewers",
};

function whatItMeans(role: RoleName): string {
  switch (role) {
    case "administrator":
      return "Gives and takes roles, and may do whatever an officer may.";
    case "officer":
      return "Runs the plan: imports it, says who is asked, opens reviews, publishes the digest.";
    case "lead":
      return "Sees and reports there, and decides about new dates.";
    case "leadership":
      return "Sees there, and reads the digest.";
    case "viewer":
      return "Sees there, and changes nothing.";
  }
}

/** The right is asked for before the person is looked up, so that no name is given away. */
async function roleMeant(
  { person: name, role, of }: Extract<PeopleCommand, { kind: "give-role" | "take-role" }>,
  turn: Turn,
): Promise<{ readonly person: Awaited<ReturnType<typeof personMeant>>; readonly scope: Scope }> {
  if (!isOfficer(turn.standing)) throw new UserError(NOT_YOURS);
  const scope = await scopeNamed(turn.db, turn.organisation.id, of);
  const person = await personMeant(name, turn);
  if (!mayGiveRole(turn.standing, role, scope.within, person.id)) {
    throw new UserError(
      role === "officer" || role === "administrator"
        ? "Only an administrator makes officers and administrators. Nothing was changed."
        : NOT_YOURS,
    );
  }
  return { person, scope };
}

const NOT_YOURS =
  "Roles are given and taken by administrators, and by officers in their part of the plan. Nothing was changed.";

function sayRole(role: RoleName, { name }: Scope): string {
  const noun =
    role === "leadership"
      ? "part of the leadership"
      : role === "officer" || role === "administrator"
        ? `an ${role}`
        : role === "viewer"
          ? "a viewer"
          : "lead";
  return name === null ? noun : `${noun} of ${name}`;
}

function plain(text: string): Message {
  return { fallback: text, view: [{ kind: "text", text }] };
}
