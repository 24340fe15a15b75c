// Takes a later edition of a plan into the store, as it was shown and confirmed: all of it or nothing.
import type { LocalDate } from "../plan/calendar.ts";
import type { EditionChange } from "../plan/edition.ts";
import { freeReference } from "../plan/free-reference.ts";
import type { ActionId, PersonId, PlanId } from "../plan/ids.ts";
import type { Register, RegisterAction } from "../plan/register.ts";
import { UserError } from "../plan/user-error.ts";
import { writeAudit } from "./audit.ts";
import { continueAction } from "./continue-action.ts";
import type { Database } from "./database.ts";
import type { EditionContext } from "./edition-context.ts";
import { endAction } from "./end-action.ts";
import { keepBefore, planAsItStands } from "./plan-before.ts";
import { schemesOf } from "./status-schemes.ts";
import { type Place, storeAction } from "./store-actions.ts";
import {
  heldEdition,
  type ImportedBy,
  lockImports,
  type Source,
  type StoredRegister,
  storeEdition,
  storeQueries,
  unanswered,
} from "./store-register.ts";
import { storeDirectorates, storeSections } from "./store-sections.ts";

/**
 * Applies the changes in one transaction. Actions that go on keep id, reference, reports, colour and status; new ones
 * get a reference that no action of the plan ever had; gone ones stay with all that was said about them. The plan takes
 * the title of its latest edition. Sections that the plan has keep their ids.
 *
 * @param changes what `compareEditions` found, with every doubtful pair settled
 * @throws UserError when a pair is still doubtful, or the plan has changed since the comparison
 */
export function applyEdition(
  db: Database,
  planId: PlanId,
  register: Register,
  source: Source,
  changes: readonly EditionChange[],
  today: LocalDate,
  by: PersonId | null,
  at: Date = new Date(),
): Promise<StoredRegister> {
  const imported = { today, by, at, queries: unanswered(register.queries) };
  return db
    .transaction()
    .execute((transaction) => applyEditionIn(transaction, planId, register, source, changes, imported));
}

/** The same in a transaction that does more: with the answer to whoever imported it. */
export async function applyEditionIn(
  transaction: Database,
  planId: PlanId,
  register: Register,
  source: Source,
  changes: readonly EditionChange[],
  imported: ImportedBy,
): Promise<StoredRegister> {
  const { today, by, at } = imported;
  const plan = await lockPlan(transaction, planId);
  const held = await heldEdition(transaction, plan.organisation_id, source);
  if (held) return { ...held, kind: "already-held" };
  const references = await lockActions(transaction, planId, register, changes);
  const before = await planAsItStands(transaction, planId);

  const number = await nextNumber(transaction, planId);
  const editionId = await storeEdition(transaction, planId, number, register, source, imported);
  await keepBefore(transaction, editionId, before);
  const directorates = await storeDirectorates(transaction, plan.organisation_id, register);
  const sections = await storeSections(transaction, planId, register, directorates);
  const scheme = (await schemesOf(transaction, [planId])).inForce(planId);
  const { statusWords } = register;
  const organisationId = plan.organisation_id;
  const place: Place = { organisationId, planId, editionId, directorates, sections, scheme, statusWords };
  const context: EditionContext = { place, number, today, at, by };

  const ids = await applyChanges(transaction, context, register.actions, changes, references);
  await storeQueries(transaction, editionId, imported.queries, ids);
  await takeTitle(transaction, planId, register.plan.title);
  await writeAudit(transaction, {
    organisationId: plan.organisation_id,
    at,
    personId: by,
    kind: "edition.applied",
    subject: { plan: planId, edition: editionId },
    before: { title: plan.title, edition: number - 1 },
    after: {
      title: register.plan.title,
      edition: number,
      source: source.name,
      sha256: source.sha256,
      ...countByKind(changes),
    },
  });
  return { planId, editionId, kind: "stored" };
}

/** Held until the end with the organisation, so that two imports at once are one after the other. */
async function lockPlan(transaction: Database, planId: PlanId) {
  const plan = await transaction
    .selectFrom("plan")
    .select(["organisation_id", "title"])
    .where("id", "=", planId)
    .executeTakeFirstOrThrow();
  await lockImports(transaction, plan.organisation_id);
  return plan;
}

/**
 * Holds the plan's actions against other writers, and makes sure that the changes are about just these.
 *
 * @returns every reference that the plan has or had
 */
async function lockActions(
  transaction: Database,
  planId: PlanId,
  register: Register,
  changes: readonly EditionChange[],
): Promise<Set<string>> {
  const doubts = changes.filter((change) => change.kind === "doubtful").length;
  if (doubts > 0) {
    throw new UserError(
      `${doubts === 1 ? "1 pair is" : `${doubts} pairs are`} still to settle: say which are one action.`,
    );
  }
  const rows = await transaction
    .selectFrom("action")
    .select(["id", "reference", "state"])
    .where("plan_id", "=", planId)
    .orderBy("id")
    .forUpdate()
    .execute();
  const present = rows.filter((row) => row.state !== "gone").map((row) => row.id);
  const compared = changes.flatMap(heldIn);
  const isCurrent = compared.length === present.length && new Set([...compared, ...present]).size === present.length;
  if (!isCurrent) {
    throw new UserError("The plan has changed since this edition was compared with it. Import the document once more.");
  }
  const rowsOfRegister = new Set(changes.flatMap((change) => (change.kind === "gone" ? [] : [change.now])));
  if (register.actions.length !== rowsOfRegister.size || !register.actions.every((row) => rowsOfRegister.has(row))) {
    throw new Error("the changes are not about the rows of this register");
  }
  return new Set(rows.map((row) => row.reference));
}

function heldIn(change: EditionChange): readonly ActionId[] {
  if (change.kind === "new") return [];
  return [change.held.id, ...(change.kind === "merged" ? change.others.map((other) => other.id) : [])];
}

async function nextNumber(transaction: Database, planId: PlanId): Promise<number> {
  const { number } = await transaction
    .selectFrom("edition")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("plan_id", "=", planId)
    .executeTakeFirstOrThrow();
  return number + 1;
}

/** @returns each action's id by the reference that its row has in the new edition */
async function applyChanges(
  transaction: Database,
  context: EditionContext,
  rows: readonly RegisterAction[],
  changes: readonly EditionChange[],
  used: Set<string>,
): Promise<ReadonlyMap<string, ActionId>> {
  const positions = new Map(rows.map((row, index) => [row, index + 1]));
  const ids = new Map<string, ActionId>();
  for (const change of changes) {
    if (change.kind === "gone") {
      await endAction(transaction, context, change.held, null);
      continue;
    }
    const position = positions.get(change.now) ?? rows.length;
    if (change.kind === "new") {
      ids.set(change.now.reference, await addAction(transaction, context, change.now, position, used));
      continue;
    }
    await continueAction(transaction, context, change, position);
    ids.set(change.now.reference, change.held.id);
    if (change.kind !== "merged") continue;
    for (const other of change.others) await endAction(transaction, context, other, change.held);
  }
  return ids;
}

async function addAction(
  transaction: Database,
  { place, today, at, by }: EditionContext,
  row: RegisterAction,
  position: number,
  used: Set<string>,
): Promise<ActionId> {
  const reference = freeReference(row.reference, row.printedReference !== null, used);
  used.add(reference);
  const id = await storeAction(transaction, place, { ...row, reference }, position, today);
  await writeAudit(transaction, {
    organisationId: place.organisationId,
    at,
    personId: by,
    kind: "edition.action-added",
    subject: { action: id, edition: place.editionId },
    after: { reference, words: row.action, due_text: row.due.text, owners: row.owners.map((owner) => owner.name) },
  });
  return id;
}

async function takeTitle(transaction: Database, planId: PlanId, title: string): Promise<void> {
  await transaction.updateTable("plan").set({ title }).where("id", "=", planId).execute();
}

function countByKind(changes: readonly EditionChange[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(changes, (change) => change.kind);
  return Object.fromEntries([...groups].map(([kind, group]) => [kind, group.length]));
}
