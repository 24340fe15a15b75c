import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { applyEdition } from "../../src/db/apply-edition.ts";
import { findActions } from "../../src/db/find-actions.ts";
import { actionsById } from "../../src/db/held-actions.ts";
import { heldForCompare } from "../../src/db/held-for-compare.ts";
import { ensurePerson, giveRole } from "../../src/db/keep-people.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import { pastActions } from "../../src/db/past-dates.ts";
import { reassign } from "../../src/db/reassign.ts";
import { standingOf } from "../../src/db/roles.ts";
import { snapshotActions } from "../../src/db/snapshot-actions.ts";
import { storeRegister } from "../../src/db/store-register.ts";
import { compareEditions } from "../../src/plan/compare-editions.ts";
import type { OrganisationId, PlanId } from "../../src/plan/ids.ts";
import type { Question } from "../../src/plan/question.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { type AnAction, asRegister } from "../support/an-edition.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
const { db } = database;
const IMPORTED_ON = "2026-05-01";
const TODAY = "2026-09-01";
const SECOND = { name: "fair-for-all-2.docx", sha256: "2".repeat(64) };

const PANEL: AnAction = { words: "Set up a residents' panel with a paid chair", due: "2026-10-31" };
const TRAINING: AnAction = { words: "Train front-desk staff to take reports of hate crime", due: "2026-12-31" };
const PAY: AnAction = { words: "Publish the ethnicity pay gap beside the gender pay gap", due: "2026-06-30" };

let organisation: OrganisationId;
let planId: PlanId;

afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await database.reset();
  ({ id: organisation } = await ensureOrganisation(db, {
    name: "Ashcombe Council",
    timeZone: "Europe/London",
    nation: "england-and-wales",
  }));
});

async function hold(actions: readonly AnAction[]): Promise<void> {
  const source = { name: "fair-for-all.docx", sha256: "1".repeat(64) };
  ({ planId } = await storeRegister(db, organisation, asRegister(actions), source, IMPORTED_ON, null));
}

async function apply(actions: readonly AnAction[], source = SECOND, title = "Fair for all") {
  const register = asRegister(actions, title);
  const changes = compareEditions(await heldForCompare(db, planId), register);
  return await applyEdition(db, planId, register, source, changes, TODAY, null);
}

/** Every action of the plan, in the order in which it came to be held. */
async function actions() {
  return await db
    .selectFrom("action")
    .select(["id", "reference", "words", "state", "due_on", "version", "position"])
    .where("plan_id", "=", planId)
    .orderBy("id")
    .execute();
}

async function checksOf(reference: string) {
  const rows = await db
    .selectFrom("check_date")
    .innerJoin("action", "action.id", "check_date.action_id")
    .select(["check_on", "kind", "check_date.state"])
    .where("action.reference", "=", reference)
    .orderBy("check_on")
    .execute();
  return rows.map((row) => `${row.kind} ${row.check_on} ${row.state}`);
}

/** Everything in the store that an edition can touch. */
async function everything() {
  const tables = ["plan", "edition", "section", "post", "action", "action_owner", "check_date", "query", "audit_event"];
  const rows = [];
  for (const table of tables)
    rows.push((await sql`select * from due_regard.${sql.ref(table)} t order by t`.execute(db)).rows);
  return rows;
}

describe("an action that goes on", () => {
  test("keeps id and reference when it is reworded, moved to another row and given to somebody else", async () => {
    await hold([PANEL, TRAINING]);
    const [, before] = await actions();
    await apply([{ ...TRAINING, words: `${TRAINING.words} and racism`, owners: ["Head of Libraries"] }, PANEL]);
    const [panel, training, ...others] = await actions();
    expect(others).toEqual([]);
    expect(panel).toMatchObject({ reference: "PLA-1", position: 2, version: 1 });
    expect(training).toMatchObject({
      id: before?.id,
      reference: "PLA-2",
      words: `${TRAINING.words} and racism`,
      position: 1,
      version: 2,
    });
    const [held] = await actionsById(db, training ? [training.id] : []);
    expect(held?.owners.map((owner) => owner.name)).toEqual(["Head of Libraries"]);
  });

  test("gets the new date, and nobody is reminded of the old one", async () => {
    await hold([PANEL]);
    await apply([{ ...PANEL, due: "2027-03-31" }]);
    expect(await checksOf("PLA-1")).toEqual(["deadline 2026-10-31 moved", "deadline 2027-03-31 open"]);
    expect(await actions()).toMatchObject([{ due_on: "2027-03-31", version: 2 }]);
  });

  test("stays on the officer's list when its new date has passed too", async () => {
    await hold([{ ...PAY, due: "2026-03-31" }]);
    await apply([{ ...PAY, due: "2026-07-31" }]);
    expect(await checksOf("PLA-1")).toEqual(["deadline 2026-03-31 moved", "deadline 2026-07-31 past-at-import"]);
    expect(await pastActions(db, organisation)).toMatchObject([{ reference: "PLA-1", dates: ["2026-07-31"] }]);
  });

  test("stays overdue when the edition repeats a date that has passed since", async () => {
    await hold([PAY]);
    await apply([{ ...PAY, words: `${PAY.words} each year` }]);
    expect(await checksOf("PLA-1")).toEqual(["deadline 2026-06-30 open"]);
    expect(await actions()).toMatchObject([{ due_on: "2026-06-30" }]);
  });

  test("stays closed when it is given another date: whether work is left is the owner's to say", async () => {
    await hold([PANEL]);
    await db.updateTable("action").set({ state: "closed", status: "complete", due_on: null }).execute();
    await apply([{ ...PANEL, due: "2027-03-31" }]);
    expect(await actions()).toMatchObject([{ state: "closed", due_on: null }]);
  });
});

describe("an action that does not go on", () => {
  test("is gone and asks nobody, and its words and reference stay", async () => {
    await hold([PANEL, TRAINING]);
    await apply([PANEL]);
    const [, training] = await actions();
    expect(training).toMatchObject({ reference: "PLA-2", words: TRAINING.words, state: "gone", due_on: null });
    expect(await checksOf("PLA-2")).toEqual(["deadline 2026-12-31 moved"]);
    const event = await db
      .selectFrom("audit_event")
      .select("after")
      .where("kind", "=", "edition.action-gone")
      .executeTakeFirst();
    expect(event?.after).toMatchObject({ state: "gone", reason: "edition 2 of the plan no longer has it" });
  });

  test("ends in the action that has its words now", async () => {
    await hold([PANEL, TRAINING]);
    await apply([{ ...PANEL, words: `${PANEL.words}, and ${TRAINING.words}` }]);
    const states = (await actions()).map((action) => action.state);
    expect(states.toSorted()).toEqual(["gone", "open"]);
    const event = await db
      .selectFrom("audit_event")
      .select("subject")
      .where("kind", "=", "edition.action-merged")
      .executeTakeFirst();
    expect(event?.subject).toMatchObject({ into: expect.any(Number) });
  });
});

test("a new action never gets the reference of another, not of one that is gone either", async () => {
  await hold([PANEL, TRAINING]);
  await apply([PANEL]);
  await apply([PANEL, PAY], { name: "third.docx", sha256: "3".repeat(64) });
  expect((await actions()).map((action) => [action.reference, action.state])).toEqual([
    ["PLA-1", "open"],
    ["PLA-2", "gone"],
    ["PLA-3", "open"],
  ]);
});

test("new actions that stand before the old ones get numbers after them", async () => {
  await hold([PANEL, TRAINING]);
  const quiet: AnAction = { words: "Open a quiet hour each week in every library" };
  await apply([PAY, quiet, PANEL, TRAINING]);
  const rows = (await actions()).toSorted((left, right) => left.position - right.position);
  expect(rows.map((action) => action.reference)).toEqual(["PLA-3", "PLA-4", "PLA-1", "PLA-2"]);
});

test("every change is in the audit trail with what it was before and after, and the plan takes the new title", async () => {
  await hold([PANEL, TRAINING]);
  await apply([{ ...PANEL, due: "2027-03-31" }, PAY], SECOND, "Fair for all 2027");
  const events = await db.selectFrom("audit_event").select(["kind", "before", "after"]).orderBy("id").execute();
  expect(events.slice(1)).toMatchObject([
    {
      kind: "edition.action-changed",
      before: { due_text: "2026-10-31" },
      after: { due_text: "2027-03-31", reDated: "quietly", reworded: false },
    },
    { kind: "edition.action-added", after: { reference: "PLA-3", words: PAY.words } },
    { kind: "edition.action-gone", before: { words: TRAINING.words } },
    {
      kind: "edition.applied",
      before: { title: "Fair for all", edition: 1 },
      after: { title: "Fair for all 2027", edition: 2, kept: 1, new: 1, gone: 1 },
    },
  ]);
  expect(await db.selectFrom("plan").select("title").execute()).toEqual([{ title: "Fair for all 2027" }]);
});

test("the same document again changes nothing", async () => {
  await hold([PANEL]);
  expect(await apply([PANEL, PAY])).toMatchObject({ kind: "stored" });
  const before = await everything();
  expect(await apply([PANEL, PAY])).toMatchObject({ kind: "already-held" });
  expect(await everything()).toEqual(before);
});

test("a failure in the middle leaves the plan as it was", async () => {
  await hold([PANEL, TRAINING]);
  const before = await everything();
  await sql`alter table due_regard.action add constraint no_pay check (words not like '%pay gap%')`.execute(db);
  try {
    await expect(apply([{ ...PANEL, due: "2027-03-31" }, PAY])).rejects.toThrow(/no_pay/);
  } finally {
    await sql`alter table due_regard.action drop constraint no_pay`.execute(db);
  }
  expect(await everything()).toEqual(before);
});

test("a comparison that is out of date is refused, and so is one with a question left", async () => {
  await hold([PANEL, { ...TRAINING, words: "Train staff" }]);
  const register = asRegister([PANEL]);
  const changes = compareEditions(await heldForCompare(db, planId), register);
  await apply([PANEL, PAY], { name: "other.docx", sha256: "4".repeat(64) });
  const before = await everything();
  await expect(applyEdition(db, planId, register, SECOND, changes, TODAY, null)).rejects.toThrow(/changed since/);
  await expect(apply([{ ...PANEL, words: "Set up a fund" }])).rejects.toThrow(UserError);
  expect(await everything()).toEqual(before);
});

test("sections that stay keep their ids, so that a lead of one still is", async () => {
  await hold([PANEL]);
  const before = await db.selectFrom("section").select(["id", "title"]).execute();
  await apply([PANEL, PAY]);
  expect(await db.selectFrom("section").select(["id", "title"]).execute()).toEqual(before);
});

test("what is gone is in no answer and no digest, and is found by its reference", async () => {
  await hold([PANEL, TRAINING]);
  await db.updateTable("action").set({ status: "complete" }).where("reference", "=", "PLA-2").execute();
  await apply([PANEL]);
  const snapshot = await snapshotActions(db, planId, "Europe/London", TODAY, TODAY);
  expect(snapshot.map((action) => action.reference)).toEqual(["PLA-1"]);

  const officer = await ensurePerson(db, organisation, { email: "lee@ashcombe.example", name: "Lee" });
  await giveRole(db, {
    person: officer,
    role: "officer",
    scope: { planId: null, directorateId: null, sectionId: null },
  });
  const asker = await standingOf(db, officer.id, TODAY);
  const asAt = { today: TODAY, quarterFrom: "2026-07-01", timeZone: "Europe/London" } as const;
  const found = (reference: readonly string[]) => findActions(db, organisation, asker, asked(reference), asAt, 10);
  expect((await found([])).references).toEqual(["PLA-1"]);
  expect((await found(["PLA-2"])).references).toEqual(["PLA-2"]);
});

/** Everything, or what has one of the references. */
function asked(reference: readonly string[]): Question {
  const scope = { directorate: [], section: [], plan: [], owner: [], mine: false, reference };
  return { want: "list", state: [], window: { from: null, to: null }, minDaysLate: null, scope };
}

describe("an owner that somebody decided about", () => {
  test("stays while the plan prints the old one, and gives way when it prints another", async () => {
    const owned = { ...PANEL, owners: ["Head of Housing"] };
    await hold([owned]);
    const person = await ensurePerson(db, organisation, { email: "tess@ashcombe.example", name: "Tess Moran" });
    const [action] = await actions();
    const [event] = await db
      .insertInto("incoming")
      .values({
        organisation_id: organisation,
        channel: "terminal",
        external_id: "line-1",
        person_id: null,
        body: "{}",
      })
      .returning("id")
      .execute();
    if (!action || !event) throw new Error("nothing was stored");
    await reassign(db, {
      organisationId: organisation,
      actionId: action.id,
      from: null,
      to: person,
      by: person.id,
      incomingId: event.id,
      at: new Date("2026-06-01T10:00:00Z"),
      today: "2026-06-01",
    });
    const owners = async () =>
      (await actionsById(db, [action.id]))[0]?.owners.map(({ name, printedInstead }) => [name, printedInstead]);
    expect(await owners()).toEqual([["Tess Moran", "Head of Housing"]]);
    await apply([{ ...owned, due: "2027-01-31" }]);
    expect(await owners()).toEqual([["Tess Moran", "Head of Housing"]]);
    await apply([{ ...owned, due: "2027-01-31", owners: ["Head of Parks"] }], {
      name: "third.docx",
      sha256: "3".repeat(64),
    });
    expect(await owners()).toEqual([["Head of Parks", null]]);
  });
});
