// Who may do what: the one place where it is decided. It is asked again at every press.
import type { ActionId, DirectorateId, PersonId, PlanId, PostId, SectionId } from "./ids.ts";
import type { DecisionRules, RequestKind } from "./request.ts";

export const ROLE_NAMES = ["viewer", "lead", "leadership", "officer", "administrator"] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** A role and where it counts; the whole organisation where all three are null. */
export interface Role {
  readonly role: RoleName;
  readonly planId: PlanId | null;
  readonly directorateId: DirectorateId | null;
  readonly sectionId: SectionId | null;
}

/** Everything about a person that rights follow from, as it is today. */
export interface Standing {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  /** The posts that they hold today: what those own, they own. */
  readonly posts: readonly PostId[];
}

/** Where an action stands and who owns it. */
export interface OwnedPlace {
  readonly id: ActionId;
  readonly planId: PlanId;
  readonly directorateId: DirectorateId | null;
  readonly sectionId: SectionId | null;
  readonly ownerPosts: readonly PostId[];
}

/** The same with what its plan says about decisions. */
export interface ActionPlace extends OwnedPlace {
  /** Who decides about its date and its end, as its plan says. */
  readonly decides: DecisionRules;
}

/** Who answers for a part of a plan besides its owners: may report there, and decide. */
const ANSWERING: readonly RoleName[] = ["lead", "officer", "administrator"];
const OFFICERS: readonly RoleName[] = ["officer", "administrator"];

const NOWHERE_ELSE: RoleScope = { planId: null, directorateId: null, sectionId: null };

export function owns(person: Standing, action: OwnedPlace): boolean {
  return action.ownerPosts.some((post) => person.posts.includes(post));
}

/** Owners see what they own; every role sees its scope. */
export function maySee(person: Standing, action: OwnedPlace): boolean {
  return owns(person, action) || person.roles.some((role) => covers(role, action));
}

/** Whether a role of theirs counts in the whole organisation. */
export function seesEverything(person: Standing): boolean {
  return person.roles.some((role) => role.planId === null && role.directorateId === null && role.sectionId === null);
}

export function mayReport(person: Standing, action: ActionPlace): boolean {
  return owns(person, action) || hasRole(person, action, ANSWERING);
}

/** The audit trail names who did what and where from: for those who answer for the action. */
export function mayAudit(person: Standing, action: ActionPlace): boolean {
  return hasRole(person, action, ANSWERING);
}

/** A statement of somebody who answered elsewhere is written down by an officer, and shown as such. */
export function mayRecordFor(person: Standing, action: ActionPlace): boolean {
  return hasRole(person, action, OFFICERS);
}

/**
 * Whether a person may accept or return what somebody asked for.
 *
 * A lead does not decide their own request; an officer may, because a small council has only one, and the audit
 * trail shows it. Where the plan leaves it to the owner nothing waits; what waited before is decided as by leads.
 */
export function mayDecide(person: Standing, action: ActionPlace, matter: RequestKind, requestedBy: PersonId): boolean {
  return hasRole(person, action, requestedBy === person.personId ? OFFICERS : deciding(action.decides, matter));
}

/** Whether a person may give an action to somebody. A lead never takes one for themselves: an officer decides that. */
export function mayAssign(person: Standing, action: ActionPlace, to: PersonId): boolean {
  return mayDecide(person, action, "owner", to);
}

/** Whether what this person asks for is settled by their saying so, with nobody asked. */
export function isSettledBySaying(person: Standing, action: ActionPlace, matter: RequestKind): boolean {
  switch (matter) {
    case "date":
      return action.decides.dates === "owner" && mayReport(person, action);
    case "closing":
      return (
        (action.decides.completion === "owner" && mayReport(person, action)) ||
        mayDecide(person, action, matter, person.personId)
      );
    case "owner":
      return false;
  }
}

/**
 * Who is asked to decide a request: the nearest who may. Leads of the section come first, then of the directorate,
 * then other leads, then officers, then administrators; the rest may decide too, but are not disturbed.
 */
export function whoDecides(
  people: readonly Standing[],
  action: ActionPlace,
  matter: RequestKind,
  requestedBy: PersonId,
): readonly PersonId[] {
  return nearestOf(
    people.filter((person) => mayDecide(person, action, matter, requestedBy)),
    action,
  );
}

/** The officers nearest to an action: who ends what went round too often, and who hears where nobody leads. */
export function officersOf(people: readonly Standing[], action: ActionPlace): readonly PersonId[] {
  return nearestOf(
    people
      .map((person) => ({ ...person, roles: person.roles.filter(({ role }) => OFFICERS.includes(role)) }))
      .filter((person) => hasRole(person, action, OFFICERS)),
    action,
  );
}

/** Who hears that help is wanted, or that owners differ: the nearest lead, else officer, other than the speaker. */
export function whoAnswersFor(
  people: readonly Standing[],
  action: ActionPlace,
  speaker: PersonId,
): readonly PersonId[] {
  return nearestOf(
    people.filter((person) => person.personId !== speaker && hasRole(person, action, ANSWERING)),
    action,
  );
}

function nearestOf(people: readonly Standing[], action: ActionPlace): readonly PersonId[] {
  const nearness = (person: Standing) => Math.min(...person.roles.map((role) => nearnessOf(role, action)));
  const nearest = Math.min(...people.map(nearness));
  return people.filter((person) => nearness(person) === nearest).map((person) => person.personId);
}

function deciding({ dates, completion }: DecisionRules, matter: RequestKind): readonly RoleName[] {
  switch (matter) {
    case "date":
      return dates === "owner" || dates === "lead" ? ANSWERING : OFFICERS;
    case "closing":
      return completion === "officer" ? OFFICERS : ANSWERING;
    case "owner":
      return ANSWERING;
  }
}

export function isOfficer(person: Standing): boolean {
  return person.roles.some(({ role }) => role === "officer" || role === "administrator");
}

/** Whether a person may bring in a plan; null: any plan at all, as when a file arrives that nobody has read yet. */
export function mayImport(person: Standing, plan: PlanId | "a new plan" | null): boolean {
  return person.roles.some(
    (role) =>
      (role.role === "officer" || role.role === "administrator") &&
      role.directorateId === null &&
      role.sectionId === null &&
      (plan === null || role.planId === null || role.planId === plan),
  );
}

/** Where a role counts, or would. */
export type RoleScope = Pick<Role, "planId" | "directorateId" | "sectionId">;

/** Whether a person runs this part of a plan: decides who is asked about it. */
function runs(person: Standing, action: OwnedPlace): boolean {
  return hasRole(person, action, OFFICERS);
}

/** Whether a person answers for this part of a plan besides its owners, and so sees what is asked of nobody there. */
export function answersFor(person: Standing, action: OwnedPlace): boolean {
  return hasRole(person, action, ANSWERING);
}

/**
 * Whether a person may say who holds a post, covers, leaves, or takes over.
 *
 * @param actions all that the posts concerned own: an officer of one plan does not change who is asked about another
 */
export function mayChangePosts(person: Standing, actions: readonly OwnedPlace[]): boolean {
  return isOfficer(person) && actions.every((action) => runs(person, action));
}

/** Whether a person runs a whole plan: pauses it, opens and closes its review. An officer of a part of it does not. */
export function mayRunPlan(person: Standing, planId: PlanId): boolean {
  return person.roles.some((role) => OFFICERS.includes(role.role) && covers(role, { ...NOWHERE_ELSE, planId }));
}

/** A directorate belongs to the whole organisation, not to one plan. */
export function mayChangeDirectorates(person: Standing, directorates: readonly DirectorateId[]): boolean {
  return directorates.every((directorateId) =>
    person.roles.some((role) => OFFICERS.includes(role.role) && covers(role, { ...NOWHERE_ELSE, directorateId })),
  );
}

/**
 * Whether a person may give or take a role. Administrators give every role within their own scope; officers give those
 * that see and lead, to others, and never make officers. Nobody raises themselves.
 *
 * @param within the role's scope with what is known around it: a section's plan and directorate
 */
export function mayGiveRole(person: Standing, role: RoleName, within: RoleScope, to: PersonId): boolean {
  return person.roles.some((own) => {
    if (!covers(own, within)) return false;
    if (own.role === "administrator") return true;
    return own.role === "officer" && to !== person.personId && role !== "officer" && role !== "administrator";
  });
}

/** Somebody must be able to give roles: the last administrator of the whole organisation stays one. */
export function isLastAdministrator(people: readonly Standing[], person: PersonId): boolean {
  const administrators = people.filter((one) =>
    one.roles.some((role) => role.role === "administrator" && covers(role, NOWHERE_ELSE)),
  );
  return administrators.length === 1 && administrators[0]?.personId === person;
}

/** Owners alone have no role; they see what is theirs and nothing else. */
export function isOwnerOnly(person: Standing): boolean {
  return person.roles.length === 0;
}

function hasRole(person: Standing, action: OwnedPlace, names: readonly RoleName[]): boolean {
  return person.roles.some((role) => names.includes(role.role) && covers(role, action));
}

function nearnessOf(role: Role, action: ActionPlace): number {
  if (!covers(role, action)) return Number.POSITIVE_INFINITY;
  switch (role.role) {
    case "lead":
      return role.sectionId !== null ? 0 : role.directorateId !== null ? 1 : 2;
    case "officer":
      return 3;
    case "administrator":
      return 4;
    case "viewer":
    case "leadership":
      return Number.POSITIVE_INFINITY;
  }
}

/** Whether a role counts everywhere in a place. A scope that names several things needs all of them. */
function covers(role: Role, place: RoleScope): boolean {
  return (
    (role.planId === null || role.planId === place.planId) &&
    (role.directorateId === null || role.directorateId === place.directorateId) &&
    (role.sectionId === null || role.sectionId === place.sectionId)
  );
}
