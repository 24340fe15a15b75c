// The status schemes of plans: each change is a new version, and a report keeps the one that it was made by.
import type { PersonId, PlanId, StatusSchemeId } from "../plan/ids.ts";
import { PLAIN_SCHEME } from "../plan/status-presets.ts";
import { type StatusScheme, statusSchemeSchema } from "../plan/status-scheme.ts";
import { type Database, json } from "./database.ts";

/** A scheme of a plan as it is kept. */
export interface HeldScheme extends StatusScheme {
  /** Null for the plain one, which every plan starts with. */
  readonly id: StatusSchemeId | null;
  /** From 1; 0 for the plain one. */
  readonly version: number;
}

const PLAIN: HeldScheme = { ...PLAIN_SCHEME, id: null, version: 0 };

/** The schemes of some plans: the one in force, and those that older reports were made by. */
export interface PlanSchemes {
  readonly inForce: (plan: PlanId) => HeldScheme;
  /** The plain one for null. */
  readonly byId: (id: StatusSchemeId | null) => HeldScheme;
}

export async function schemesOf(db: Database, plans: readonly PlanId[]): Promise<PlanSchemes> {
  const rows =
    plans.length === 0
      ? []
      : await db
          .selectFrom("status_scheme")
          .select(["id", "plan_id", "version", "name", "choices"])
          .where("plan_id", "in", [...new Set(plans)])
          .orderBy("version")
          .execute();
  const held = rows.map(({ id, version, plan_id: plan, name, choices }) => ({
    plan,
    scheme: { ...statusSchemeSchema.parse({ name, choices }), id, version },
  }));
  const inForce = new Map(held.map(({ plan, scheme }) => [plan, scheme]));
  const byId = new Map(held.map(({ scheme }) => [scheme.id, scheme]));
  return {
    inForce: (plan) => inForce.get(plan) ?? PLAIN,
    byId: (id) => (id === null ? PLAIN : (byId.get(id) ?? PLAIN)),
  };
}

/** The schemes with some ids, whichever plans they belong to; the plain one for null. */
export async function allSchemes(
  db: Database,
  ids: readonly (StatusSchemeId | null)[],
): Promise<(id: StatusSchemeId | null) => HeldScheme> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return () => PLAIN;
  const rows = await db
    .selectFrom("status_scheme")
    .select(["id", "version", "name", "choices"])
    .where("id", "in", wanted)
    .execute();
  const byId = new Map(
    rows.map(({ id, version, name, choices }) => [id, { ...statusSchemeSchema.parse({ name, choices }), id, version }]),
  );
  return (id) => (id === null ? PLAIN : (byId.get(id) ?? PLAIN));
}

/** A version that was in force at some time; 0 is the plain scheme. Null where there was none. */
export async function schemeOfVersion(db: Database, plan: PlanId, version: number): Promise<StatusScheme | null> {
  if (version === 0) return PLAIN_SCHEME;
  const row = await db
    .selectFrom("status_scheme")
    .select(["name", "choices"])
    .where("plan_id", "=", plan)
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? statusSchemeSchema.parse(row) : null;
}

/** Puts a scheme in force from now on. What was reported before keeps the scheme that it was reported by. */
export async function setScheme(
  transaction: Database,
  plan: PlanId,
  scheme: StatusScheme,
  by: PersonId | null,
  at: Date,
): Promise<StatusSchemeId> {
  // Held until the end, so that two changes at once are two versions.
  await transaction.selectFrom("plan").select("id").where("id", "=", plan).forUpdate().executeTakeFirstOrThrow();
  const last = await transaction
    .selectFrom("status_scheme")
    .select((eb) => eb.fn.max("version").as("version"))
    .where("plan_id", "=", plan)
    .executeTakeFirstOrThrow();
  const { id } = await transaction
    .insertInto("status_scheme")
    .values({
      plan_id: plan,
      version: (last.version ?? 0) + 1,
      name: scheme.name,
      choices: json(scheme.choices),
      set_at: at,
      set_by: by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
