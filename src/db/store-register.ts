// Stores a plan as it was read: all of it or nothing, and the same document only once.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, EditionId, OrganisationId, PersonId, PlanId } from "../plan/ids.ts";
import type { Register } from "../plan/register.ts";
import { UserError } from "../plan/user-error.ts";
import { writeAudit } from "./audit.ts";
import { type Database, json } from "./database.ts";
import { storeActions } from "./store-actions.ts";
import { storeDirectorates, storeSections } from "./store-sections.ts";

/** The document that a register was read from. */
export interface Source {
  readonly name: string;
  readonly sha256: string;
}

export interface StoredRegister {
  readonly planId: PlanId;
  readonly editionId: EditionId;
  /** `already-held`: this very document was stored before; nothing was changed. */
  readonly kind: "stored" | "already-held";
}

/**
 * Stores a register in one transaction. Deadlines that have passed by `today` become a list for the officer.
 *
 * @param by who imported it; null from the command line
 * @throws UserError when another document of that title is held: a later edition is compared first, then applied
 */
export function storeRegister(
  db: Database,
  organisationId: OrganisationId,
  register: Register,
  source: Source,
  today: LocalDate,
  by: PersonId | null,
): Promise<StoredRegister> {
  return db.transaction().execute(async (transaction) => {
    // Held until the end, so that two imports of one document at once are one after the other.
    await transaction
      .selectFrom("organisation")
      .select("id")
      .where("id", "=", organisationId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const held = await heldEdition(transaction, organisationId, source);
    if (held) return { ...held, kind: "already-held" };

    const planId = await newPlan(transaction, organisationId, register.plan.title);
    const editionId = await storeEdition(transaction, planId, 1, register, source, by);
    const directorates = await storeDirectorates(transaction, organisationId, register);
    const sections = await storeSections(transaction, planId, register, directorates);
    const place = { organisationId, planId, editionId, directorates, sections };
    const actions = await storeActions(transaction, place, register.actions, today);
    await storeQueries(transaction, editionId, register, actions);
    await writeAudit(transaction, {
      organisationId,
      at: new Date(),
      personId: by,
      kind: "plan.imported",
      subject: { plan: planId, edition: editionId },
      after: { source: source.name, sha256: source.sha256, actions: register.actions.length },
    });
    return { planId, editionId, kind: "stored" };
  });
}

/** The plan's edition that was read from this very document; null where none was. */
export async function heldEdition(transaction: Database, organisationId: OrganisationId, source: Source) {
  const row = await transaction
    .selectFrom("edition")
    .innerJoin("plan", "plan.id", "edition.plan_id")
    .select(["plan.id as planId", "edition.id as editionId"])
    .where("plan.organisation_id", "=", organisationId)
    .where("edition.source_sha256", "=", source.sha256)
    .executeTakeFirst();
  return row ?? null;
}

async function newPlan(transaction: Database, organisationId: OrganisationId, title: string): Promise<PlanId> {
  const row = await transaction
    .insertInto("plan")
    .values({ organisation_id: organisationId, title })
    .onConflict((conflict) => conflict.columns(["organisation_id", "title"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row) return row.id;
  throw new UserError(
    `A plan called “${title}” is stored already, from another version of the document. Import this one as a later edition of it, so that you see what changed first.`,
  );
}

export async function storeEdition(
  transaction: Database,
  planId: PlanId,
  number: number,
  register: Register,
  source: Source,
  by: PersonId | null,
): Promise<EditionId> {
  const row = await transaction
    .insertInto("edition")
    .values({
      plan_id: planId,
      number,
      source_name: source.name,
      source_sha256: source.sha256,
      reconciliation: json(register.reconciliation),
      imported_by: by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function storeQueries(
  transaction: Database,
  editionId: EditionId,
  register: Register,
  actions: ReadonlyMap<string, ActionId>,
): Promise<void> {
  for (const { about, question, choices } of register.queries) {
    const actionId = about === null ? null : actions.get(about);
    await transaction
      .insertInto("query")
      .values({ edition_id: editionId, action_id: actionId ?? null, question, choices: json(choices) })
      .execute();
  }
}
