import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findActions } from "../../src/db/find-actions.ts";
import { actionsById } from "../../src/db/held-actions.ts";
import { seenBy } from "../../src/db/seen-by.ts";
import type { ActionId, DirectorateId, PersonId, PlanId, PostId, SectionId } from "../../src/plan/ids.ts";
import type { Question } from "../../src/plan/question.ts";
import { maySee, type Role, type Standing } from "../../src/plan/rights.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

const AS_AT = { today: "2026-06-23", quarterFrom: "2026-04-01", timeZone: "Europe/London" } as const;
let plan: GivenPlan;

/** One reading of everything: late, late and green, due, undated and ongoing, complete, blocked, waiting, moved. */
beforeAll(async () => {
  const place = { directorate: "Place", owners: ["Head of Economy"] };
  const people = { directorate: "People", owners: ["Head of Schools"] };
  plan = await aPlan(db, {
    actions: [
      { reference: "PLA-1", words: "Late and red.", ...place, due: "2026-03-31" },
      { reference: "PLA-2", words: "Late and green.", ...place, due: "2026-05-31" },
      { reference: "PLA-3", words: "Due.", ...place, due: "2026-07-31" },
      { reference: "PLA-4", words: "Ongoing.", ...place, ongoing: true },
      { reference: "PLA-5", words: "Due today.", ...place, due: "2026-06-23" },
      { reference: "PEO-1", words: "Complete.", ...people, due: "2026-05-31" },
      { reference: "PEO-2", words: "Blocked.", ...people, due: "2026-06-30" },
      { reference: "PEO-3", words: "Waiting for a decision.", ...people, due: "2026-06-30" },
      { reference: "PEO-4", words: "Moved.", ...people, due: "2026-06-30" },
    ],
    people: [
      { name: "Olu Bright", role: "officer" },
      { name: "Ann Lee", holds: ["Head of Schools"] },
    ],
  });
  const chat = aConversation(db, plan, "2026-06-19T09:00:00Z");
  await chat.say("Olu Bright", "PLA-1 red, no money");
  await chat.say("Olu Bright", "PLA-2 green, nearly there");
  await chat.say("Olu Bright", "PEO-1 done, the new policy is out");
  await chat.say("Olu Bright", "PEO-2 blocked by procurement");
  await chat.say("Ann Lee", "can PEO-4 move to end of September? supplier delay");
  await chat.press("Olu Bright", "Approve PEO-4");
  await chat.say("Ann Lee", "can PEO-3 move to end of September? supplier delay");
});

function asked(changes: Partial<Question> & { readonly in?: Partial<Question["scope"]> }): Question {
  const { in: scope, ...rest } = changes;
  return {
    want: "list",
    state: [],
    window: { from: null, to: null },
    minDaysLate: null,
    ...rest,
    scope: { directorate: [], section: [], plan: [], owner: [], mine: false, reference: [], ...scope },
  };
}

function officer(): Standing {
  const role: Role = { role: "officer", planId: null, directorateId: null, sectionId: null };
  return { personId: plan.person("Olu Bright").id, roles: [role], posts: [] };
}

async function found(question: Question): Promise<readonly string[]> {
  const result = await findActions(db, plan.organisation.id, officer(), question, AS_AT, 100);
  expect(result.total).toBe(result.references.length);
  return result.references;
}

describe("each state finds its actions, oldest and reddest first", () => {
  test.each<[string, Question, readonly string[]]>([
    ["overdue", asked({ state: ["overdue"] }), ["PLA-1", "PLA-2"]],
    ["overdue by 30 days or more", asked({ state: ["overdue"], minDaysLate: 30 }), ["PLA-1"]],
    ["due", asked({ state: ["due"] }), ["PLA-5", "PEO-2", "PEO-3", "PLA-3", "PEO-4"]],
    ["what was due in May", asked({ state: ["due"], window: { from: "2026-05-01", to: "2026-05-31" } }), ["PLA-2"]],
    ["due in July", asked({ state: ["due"], window: { from: "2026-07-01", to: "2026-07-31" } }), ["PLA-3"]],
    ["anything in May", asked({ window: { from: "2026-05-01", to: "2026-05-31" } }), ["PLA-2"]],
    ["red or green", asked({ state: ["red", "green"] }), ["PLA-1", "PLA-2"]],
    ["red and overdue", asked({ state: ["red", "overdue"] }), ["PLA-1"]],
    ["complete", asked({ state: ["complete"] }), ["PEO-1"]],
    ["complete in May", asked({ state: ["complete"], window: { from: "2026-05-01", to: "2026-05-31" } }), []],
    ["blocked", asked({ state: ["blocked"] }), ["PEO-2"]],
    ["moved", asked({ state: ["moved"] }), ["PEO-4"]],
    ["waiting for a decision", asked({ state: ["waiting-decision"] }), ["PEO-3"]],
    ["not updated", asked({ state: ["not-updated"] }), ["PLA-5", "PLA-3", "PLA-4"]],
    ["contradictions", asked({ state: ["contradiction"] }), ["PLA-2"]],
    ["ongoing", asked({ state: ["ongoing"] }), ["PLA-4"]],
    ["undated", asked({ state: ["undated"] }), ["PLA-4"]],
    [
      "nobody to ask, as the post is held by nobody",
      asked({ state: ["unowned"] }),
      ["PLA-1", "PLA-2", "PLA-5", "PLA-3", "PLA-4"],
    ],
    ["nobody to ask in a directorate", asked({ state: ["unowned"], in: { directorate: ["People"] } }), []],
    ["overdue in a directorate", asked({ state: ["overdue"], in: { directorate: ["place"] } }), ["PLA-1", "PLA-2"]],
    ["by post", asked({ state: ["open"], in: { owner: ["Head of Schools"] } }), ["PEO-2", "PEO-3", "PEO-4"]],
    ["by who holds the post", asked({ state: ["open"], in: { owner: ["Ann Lee"] } }), ["PEO-2", "PEO-3", "PEO-4"]],
    ["by reference", asked({ in: { reference: ["pla-3"] } }), ["PLA-3"]],
  ])("%s", async (_, question, references) => {
    expect(await found(question)).toEqual(references);
  });
});

test("what has no date is counted as left out where only a date could put it in", async () => {
  const result = (question: Question) => findActions(db, plan.organisation.id, officer(), question, AS_AT, 5);
  expect(await result(asked({ state: ["overdue"] }))).toMatchObject({ total: 2, undated: 1 });
  expect(await result(asked({ state: ["red"] }))).toMatchObject({ total: 1, undated: 0 });
});

test("the total counts all, however few are listed", async () => {
  const result = await findActions(db, plan.organisation.id, officer(), asked({ state: ["open"] }), AS_AT, 2);
  expect(result).toMatchObject({ total: 8, references: ["PLA-1", "PLA-2"] });
});

test("the database lets a person see exactly what the rules of rights say", async () => {
  const ids = <Id extends number>() => fc.option(fc.constantFrom(1 as Id, 2 as Id), { nil: null });
  const role: fc.Arbitrary<Role> = fc.record({
    role: fc.constantFrom("viewer" as const, "lead" as const, "officer" as const),
    planId: ids<PlanId>(),
    directorateId: ids<DirectorateId>(),
    sectionId: ids<SectionId>(),
  });
  const person: fc.Arbitrary<Standing> = fc.record({
    personId: fc.constant(1 as PersonId),
    roles: fc.array(role, { maxLength: 2 }),
    posts: fc.uniqueArray(fc.constantFrom(1 as PostId, 2 as PostId), { maxLength: 2 }),
  });
  const all = await db.selectFrom("action").select("id").orderBy("id").execute();
  const actions = await actionsById(
    db,
    all.map(({ id }) => id),
  );
  await fc.assert(
    fc.asyncProperty(person, async (standing) => {
      const rows = await db
        .selectFrom("action")
        .select("action.id")
        .where((eb) => seenBy(eb, standing))
        .orderBy("action.id")
        .execute();
      const expected: readonly ActionId[] = actions.filter((action) => maySee(standing, action)).map(({ id }) => id);
      expect(rows.map(({ id }) => id)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
