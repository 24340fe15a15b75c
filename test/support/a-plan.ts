// A small plan of a council that does not exist, put straight into the store: for tests that begin after the import.
import { type Database, json } from "../../src/db/database.ts";
import { type Organisation, organisationById, type Person, personByEmail } from "../../src/db/people.ts";
import { welcomeOnce } from "../../src/db/welcomes.ts";
import { type LocalDate, writeDay } from "../../src/plan/calendar.ts";
import type { ActionId, DirectorateId, PlanId, PostId } from "../../src/plan/ids.ts";
import { nameKey } from "../../src/plan/names.ts";
import type { Reading, Recurrence } from "../../src/plan/reading.ts";
import type { RoleName } from "../../src/plan/rights.ts";
import type { Rag } from "../../src/plan/status.ts";

export interface GivenAction {
  readonly reference: string;
  readonly words: string;
  readonly directorate: string;
  /** Posts as the plan prints them. */
  readonly owners: readonly string[];
  readonly due?: LocalDate | readonly LocalDate[];
  /** The cell as printed; left out: the deadlines as ISO days. */
  readonly dueText?: string;
  readonly recurrence?: Recurrence;
  readonly ongoing?: boolean;
  /** Check dates of reviews. */
  readonly reviews?: readonly LocalDate[];
  readonly rag?: Rag;
}

export interface GivenPerson {
  readonly name: string;
  readonly holds?: readonly string[];
  /** "lead of Place", "officer", "viewer of Place" */
  readonly role?: string;
}

export interface GivenPlan {
  readonly organisation: Organisation;
  readonly planId: PlanId;
  readonly person: (name: string) => Person;
  readonly actionId: (reference: string) => ActionId;
}

/** Stores the organisation, its plan, its people and who holds which post since 2020. */
export async function aPlan(
  db: Database,
  given: {
    readonly actions: readonly GivenAction[];
    readonly people: readonly GivenPerson[];
    /** Nobody has spoken with Due Regard before. */
    readonly strangers?: boolean;
  },
): Promise<GivenPlan> {
  const { id: organisationId } = await db
    .insertInto("organisation")
    .values({ name: "Thornbridge Council" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: planId } = await db
    .insertInto("plan")
    .values({ organisation_id: organisationId, title: "Fair Thornbridge 2025–2027" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: editionId } = await db
    .insertInto("edition")
    .values({
      plan_id: planId,
      number: 1,
      source_name: "fair-thornbridge.docx",
      source_sha256: "0".repeat(64),
      reconciliation: json({ rows: 0, actions: 0, joined: 0, headings: 0, queried: 0, leftOut: [] }),
    })
    .returning("id")
    .executeTakeFirstOrThrow();

  const directorates = new Map<string, DirectorateId>();
  for (const name of new Set(given.actions.map((action) => action.directorate))) {
    const { id } = await db
      .insertInto("directorate")
      .values({ organisation_id: organisationId, name, name_key: nameKey(name) })
      .returning("id")
      .executeTakeFirstOrThrow();
    directorates.set(name, id);
  }
  const posts = new Map<string, PostId>();
  const titles = [
    ...given.actions.flatMap((action) => action.owners),
    ...given.people.flatMap(({ holds }) => holds ?? []),
  ];
  for (const title of new Set(titles)) {
    const { id } = await db
      .insertInto("post")
      .values({ organisation_id: organisationId, title, title_key: nameKey(title) })
      .returning("id")
      .executeTakeFirstOrThrow();
    posts.set(title, id);
  }

  const actionIds = new Map<string, ActionId>();
  for (const [index, action] of given.actions.entries()) {
    const deadlines = [action.due ?? []].flat();
    const { id } = await db
      .insertInto("action")
      .values({
        organisation_id: organisationId,
        plan_id: planId,
        edition_id: editionId,
        section_id: null,
        directorate_id: directorates.get(action.directorate) ?? null,
        position: index + 1,
        reference: action.reference,
        printed_reference: null,
        words: action.words,
        outcome: null,
        evidence: null,
        due_text: action.dueText ?? deadlines.join(", "),
        reading: json(readingOf(action, deadlines)),
        source: json({ from: index + 1, to: index + 1, unit: "table row", table: 1 }),
        status: null,
        rag: action.rag ?? null,
        note: null,
        due_on: deadlines[0] ?? null,
        reported_at: null,
        reported_by: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    actionIds.set(action.reference, id);
    const checks = [
      ...deadlines.map((check_on) => ({ check_on, kind: "deadline" as const })),
      ...(action.reviews ?? []).map((check_on) => ({ check_on, kind: "review" as const })),
    ];
    for (const check of checks)
      await db
        .insertInto("check_date")
        .values({ action_id: id, ...check })
        .execute();
    for (const [position, owner] of action.owners.entries()) {
      await db
        .insertInto("action_owner")
        .values({ action_id: id, position, post_id: known(posts, owner), capacity: null, printed_name: owner })
        .execute();
    }
  }

  const people = new Map<string, Person>();
  for (const { name, holds, role } of given.people) {
    const email = `${name.toLowerCase().replace(/\W+/g, ".")}@thornbridge.example`;
    await db.insertInto("person").values({ organisation_id: organisationId, name, email }).execute();
    const person = await personByEmail(db, organisationId, email);
    if (!person) throw new Error(`no ${email}`);
    people.set(name, person);
    if (!given.strangers) await welcomeOnce(db, person, new Date("2020-01-01T09:00:00Z"));
    for (const title of holds ?? []) {
      await db
        .insertInto("holding")
        .values({ post_id: known(posts, title), person_id: person.id, from_on: "2020-01-01", until_on: null })
        .execute();
    }
    if (!role) continue;
    const [roleName, directorate] = role.split(" of ");
    await db
      .insertInto("role")
      .values({
        organisation_id: organisationId,
        person_id: person.id,
        role: roleName as RoleName,
        plan_id: null,
        directorate_id: directorate ? known(directorates, directorate) : null,
        section_id: null,
      })
      .execute();
  }
  return {
    organisation: await organisationById(db, organisationId),
    planId,
    person: (name) => known(people, name),
    actionId: (reference) => known(actionIds, reference),
  };
}

function readingOf(action: GivenAction, deadlines: readonly LocalDate[]): Reading {
  return {
    text: action.dueText ?? deadlines.join(", "),
    said: deadlines.length > 0 ? `by ${deadlines.map(action.dueText ? writeDay : String).join(" and by ")}` : "no date",
    deadlines: deadlines.map((date) => ({ date, precision: "day" })),
    recurrence: action.recurrence ?? null,
    rrule: null,
    from: null,
    until: null,
    ongoing: action.ongoing ?? false,
    done: false,
    assumptions: [],
    alternatives: [],
    leftOver: "",
  };
}

function known<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the test has no ${name}`);
  return value;
}
