// A plan's new actions with their owners and check dates.
import type { LocalDate } from "../plan/calendar.ts";
import { earliest } from "../plan/calendar.ts";
import { checksAhead, checksPast } from "../plan/check-window.ts";
import type { ActionId, EditionId, OrganisationId, PlanId, PostId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import { isDirectorateTitle } from "../plan/owner.ts";
import type { Check } from "../plan/progress.ts";
import type { RegisterAction } from "../plan/register.ts";
import { isClosedByPlan, standsAs } from "../plan/scheme-of-words.ts";
import type { StatusFacts } from "../plan/status-scheme.ts";
import type { StatusWord } from "../plan/status-word.ts";
import { type Database, json } from "./database.ts";
import type { HeldScheme } from "./status-schemes.ts";
import { type Directorates, directorateOf, type Sections, sectionOf } from "./store-sections.ts";

/** Where the actions belong. */
export interface Place {
  readonly organisationId: OrganisationId;
  readonly planId: PlanId;
  readonly editionId: EditionId;
  readonly directorates: Directorates;
  readonly sections: Sections;
  /** The scheme in force, and what the document's status words mean. */
  readonly scheme: HeldScheme;
  readonly statusWords: readonly StatusWord[];
}

/** @returns each action's id by its reference */
export async function storeActions(
  transaction: Database,
  place: Place,
  actions: readonly RegisterAction[],
  today: LocalDate,
): Promise<ReadonlyMap<string, ActionId>> {
  const ids = new Map<string, ActionId>();
  for (const [index, action] of actions.entries()) {
    ids.set(action.reference, await storeAction(transaction, place, action, index + 1, today));
  }
  return ids;
}

/** @param position from 1, in the order of the plan */
export async function storeAction(
  transaction: Database,
  place: Place,
  action: RegisterAction,
  position: number,
  today: LocalDate,
): Promise<ActionId> {
  const stands = standsAs(action, place.statusWords, place.scheme);
  const isClosed = isClosedByPlan(stands, action.due);
  const written = [...checksPast(action.due, today), ...checksAhead(action.due, today)];
  const checks = isClosed ? closedByPlan(written, stands) : written;
  const unmet = checks.filter((check) => check.kind === "deadline" && check.state !== "met");
  const { id } = await transaction
    .insertInto("action")
    .values({
      organisation_id: place.organisationId,
      plan_id: place.planId,
      edition_id: place.editionId,
      section_id: sectionOf(place.sections, action.section, action.directorate),
      directorate_id: directorateOf(place.directorates, action.directorate),
      position,
      reference: action.reference,
      printed_reference: action.printedReference,
      words: action.action,
      outcome: action.outcome,
      evidence: action.evidence,
      tags: json(tagsOf(action)),
      due_text: action.due.text,
      reading: json(action.due),
      source: json(action.source),
      state: isClosed ? "closed" : "open",
      ...asRow(stands, place.scheme),
      due_on: earliest(unmet.map((check) => check.on)),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (checks.length > 0) {
    await transaction
      .insertInto("check_date")
      .values(checks.map(({ on, kind, state }) => ({ action_id: id, check_on: on, kind, state })))
      .execute();
  }
  await storeOwners(transaction, place, action, id);
  return id;
}

/** What the plan prints of colour and status, as columns of the action. */
export function asRow({ rag, status, choice }: StatusFacts, scheme: HeldScheme) {
  return { rag, status, choice, status_scheme_id: scheme.id };
}

/** Dates of what the plan calls complete are met; what was stopped or became everyday work has none to meet. */
function closedByPlan(checks: readonly Check[], { status }: StatusFacts): readonly Check[] {
  if (status !== "complete") return [];
  return checks.filter(({ kind }) => kind === "deadline").map((check) => ({ ...check, state: "met" }));
}

/** The plan's own status word is kept beside its further columns. */
export function tagsOf(action: RegisterAction): RegisterAction["tags"] {
  return action.status === null ? action.tags : { ...action.tags, Status: [action.status] };
}

/** Two printings of one post in one row are one owner, or the person would be told twice. */
export async function storeOwners(
  transaction: Database,
  place: Place,
  action: RegisterAction,
  actionId: ActionId,
): Promise<void> {
  for (const [index, owner] of action.owners.entries()) {
    const directorate = isDirectorateTitle(owner.name) ? directorateOf(place.directorates, action.directorate) : null;
    await transaction
      .insertInto("action_owner")
      .values({
        action_id: actionId,
        position: index + 1,
        post_id: await postOf(transaction, place.organisationId, owner.name, directorate),
        capacity: owner.capacity,
        printed_name: owner.name,
      })
      .execute();
  }
}

async function postOf(
  transaction: Database,
  organisationId: OrganisationId,
  title: string,
  directorateId: ReturnType<typeof directorateOf>,
): Promise<PostId> {
  const key = nameKey(title);
  const post = await transaction
    .insertInto("post")
    .values({ organisation_id: organisationId, title, title_key: key, directorate_id: directorateId })
    .onConflict((conflict) => conflict.columns(["organisation_id", "title_key", "directorate_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (post) return post.id;
  const held = await transaction
    .selectFrom("post")
    .select((eb) => eb.fn.coalesce("merged_into", "id").as("id"))
    .where("organisation_id", "=", organisationId)
    .where("title_key", "=", key)
    .where("directorate_id", "is not distinct from", directorateId)
    .executeTakeFirstOrThrow();
  return held.id;
}
