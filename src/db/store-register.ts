// Stores a plan as it was read: all of it or nothing, and the same document only once.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, EditionId, OrganisationId, PersonId, PlanId } from "../plan/ids.ts";
import type { Query, Register } from "../plan/register.ts";
import { schemeOfWords } from "../plan/scheme-of-words.ts";
import { UserError } from "../plan/user-error.ts";
import { writeAudit } from "./audit.ts";
import { type Database, json } from "./database.ts";
import { type HeldScheme, schemesOf, setScheme } from "./status-schemes.ts";
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

/** Whose import it is, when, and what its officer answered before. */
export interface ImportedBy {
  readonly today: LocalDate;
  /** Null from the command line. */
  readonly by: PersonId | null;
  readonly at: Date;
  /** Questions that were asked; those of the register where nobody was asked. */
  readonly queries: readonly AskedQuery[];
}

/** A question about a plan, with its answer where somebody gave one. */
export interface AskedQuery extends Pick<Query, "about" | "question" | "choices"> {
  readonly answer: { readonly words: string; readonly at: Date; readonly by: PersonId } | null;
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
  const imported = { today, by, at: new Date(), queries: unanswered(register.queries) };
  return db
    .transaction()
    .execute((transaction) => storeRegisterIn(transaction, organisationId, register, source, imported));
}

/** The same in a transaction that does more: with the answer to whoever imported it. */
export async function storeRegisterIn(
  transaction: Database,
  organisationId: OrganisationId,
  register: Register,
  source: Source,
  imported: ImportedBy,
): Promise<StoredRegister> {
  await lockImports(transaction, organisationId);
  const held = await heldEdition(transaction, organisationId, source);
  if (held) return { ...held, kind: "already-held" };

  const planId = await newPlan(transaction, organisationId, register.plan.title);
  const editionId = await storeEdition(transaction, planId, 1, register, source, imported);
  const directorates = await storeDirectorates(transaction, organisationId, register);
  const sections = await storeSections(transaction, planId, register, directorates);
  const scheme = await schemeOfDocument(transaction, planId, register, imported);
  const { statusWords } = register;
  const place = { organisationId, planId, editionId, directorates, sections, scheme, statusWords };
  const actions = await storeActions(transaction, place, register.actions, imported.today);
  await storeQueries(transaction, editionId, imported.queries, actions);
  await writeAudit(transaction, {
    organisationId,
    at: imported.at,
    personId: imported.by,
    kind: "plan.imported",
    subject: { plan: planId, edition: editionId },
    after: {
      title: register.plan.title,
      source: source.name,
      sha256: source.sha256,
      actions: register.actions.length,
    },
  });
  return { planId, editionId, kind: "stored" };
}

/** The scheme that the plan's own status words make; the plain one where those say as much. */
async function schemeOfDocument(
  transaction: Database,
  planId: PlanId,
  { statusWords }: Register,
  { by, at }: ImportedBy,
): Promise<HeldScheme> {
  const scheme = schemeOfWords(statusWords);
  if (scheme) await setScheme(transaction, planId, scheme, by, at);
  return (await schemesOf(transaction, [planId])).inForce(planId);
}

/** Held until the transaction ends, so that two imports at once are one after the other. */
export async function lockImports(transaction: Database, organisationId: OrganisationId): Promise<void> {
  await transaction
    .selectFrom("organisation")
    .select("id")
    .where("id", "=", organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export function unanswered(queries: readonly Query[]): readonly AskedQuery[] {
  return queries.map(({ about, question, choices }) => ({ about, question, choices, answer: null }));
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
  { by, at }: Pick<ImportedBy, "by" | "at">,
): Promise<EditionId> {
  const row = await transaction
    .insertInto("edition")
    .values({
      plan_id: planId,
      number,
      source_name: source.name,
      source_sha256: source.sha256,
      reconciliation: json(register.reconciliation),
      imported_at: at,
      imported_by: by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function storeQueries(
  transaction: Database,
  editionId: EditionId,
  queries: readonly AskedQuery[],
  actions: ReadonlyMap<string, ActionId>,
): Promise<void> {
  for (const { about, question, choices, answer } of queries) {
    const actionId = about === null ? null : actions.get(about);
    await transaction
      .insertInto("query")
      .values({
        edition_id: editionId,
        action_id: actionId ?? null,
        question,
        choices: json(choices),
        answer: answer?.words ?? null,
        answered_at: answer?.at ?? null,
        answered_by: answer?.by ?? null,
      })
      .execute();
  }
}
