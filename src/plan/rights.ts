// Who may do what: the one place where it is decided. It is asked again at every press.
import type { ActionId, DirectorateId, PersonId, PlanId, PostId, SectionId } from "./ids.ts";

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
export interface ActionPlace {
  readonly id: ActionId;
  readonly planId: PlanId;
  readonly directorateId: DirectorateId | null;
  readonly sectionId: SectionId | null;
  readonly ownerPosts: readonly PostId[];
}

/** Who answers for a part of a plan besides its owners: may report there, and decide. */
const ANSWERING: readonly RoleName[] = ["lead", "officer", "administrator"];

export function owns(person: Standing, action: ActionPlace): boolean {
  return action.ownerPosts.some((post) => person.posts.includes(post));
}

/** Owners see what they own; every role sees its scope. */
export function maySee(person: Standing, action: ActionPlace): boolean {
  return owns(person, action) || person.roles.some((role) => covers(role, action));
}

/** Whether a role of theirs counts in the whole organisation. */
export function seesEverything(person: Standing): boolean {
  return person.roles.some((role) => role.planId === null && role.directorateId === null && role.sectionId === null);
}

export function mayReport(person: Standing, action: ActionPlace): boolean {
  return owns(person, action) || hasRole(person, action, ANSWERING);
}

/**
 * Whether a person may accept or return what somebody asked for (a new date).
 *
 * A lead does not decide their own request; an officer may, because a small council has only one, and the audit
 * trail shows it.
 */
export function mayDecide(person: Standing, action: ActionPlace, requestedBy: PersonId): boolean {
  if (requestedBy === person.personId) return hasRole(person, action, ["officer", "administrator"]);
  return hasRole(person, action, ANSWERING);
}

/**
 * Who is asked to decide a request: the nearest who may. Leads of the section come first, then of the directorate,
 * then other leads, then officers, then administrators; the rest may decide too, but are not disturbed.
 */
export function whoDecides(
  people: readonly Standing[],
  action: ActionPlace,
  requestedBy: PersonId,
): readonly PersonId[] {
  const able = people.filter((person) => mayDecide(person, action, requestedBy));
  const nearness = (person: Standing) => Math.min(...person.roles.map((role) => nearnessOf(role, action)));
  const nearest = Math.min(...able.map(nearness));
  return able.filter((person) => nearness(person) === nearest).map((person) => person.personId);
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

/** Owners alone have no role; they see what is theirs and nothing else. */
export function isOwnerOnly(person: Standing): boolean {
  return person.roles.length === 0;
}

function hasRole(person: Standing, action: ActionPlace, names: readonly RoleName[]): boolean {
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

/** A scope that names several things needs all of them. */
function covers(role: Role, action: ActionPlace): boolean {
  return (
    (role.planId === null || role.planId === action.planId) &&
    (role.directorateId === null || role.directorateId === action.directorateId) &&
    (role.sectionId === null || role.sectionId === action.sectionId)
  );
}
