// However many actions and people there are, what is looked up for a question is found by an index.
import { type CompiledQuery, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manyActions, TODAY } from "../../bench/performance/many-actions.ts";
import { actionsNamed } from "../../src/db/actions-of.ts";
import { findActions } from "../../src/db/find-actions.ts";
import { postsHeld } from "../../src/db/posts-held.ts";
import { readQuestion } from "../../src/parsers/question/read-question.ts";
import type { OrganisationId, PersonId } from "../../src/plan/ids.ts";
import type { Standing } from "../../src/plan/rights.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { noting } from "../support/statements-of.ts";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());
beforeAll(() => manyActions(db, 6_000));

const COUNCIL = 1 as OrganisationId;
const OFFICER: Standing = {
  personId: 1 as PersonId,
  roles: [{ role: "officer", planId: null, directorateId: null, sectionId: null }],
  posts: [],
};

interface Step {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Step[];
}

/** What the store does for a statement, where it may use any index that helps. */
async function stepsOf({ sql: text, parameters }: CompiledQuery): Promise<readonly Step[]> {
  return await db.transaction().execute(async (transaction) => {
    await sql`set local enable_seqscan = off`.execute(transaction);
    const { rows } = await transaction.executeQuery<{ "QUERY PLAN": readonly { Plan: Step }[] }>({
      ...sql`select 1`.compile(transaction),
      sql: `explain (analyze, format json) ${text}`,
      parameters,
    });
    return rows[0]?.["QUERY PLAN"].flatMap(({ Plan }) => all(Plan)) ?? [];
  });
}

function all(step: Step): readonly Step[] {
  return [step, ...(step.Plans ?? []).flatMap(all)];
}

/** How many rows of a table it looks at. */
function looksAt(steps: readonly Step[], table: string): number {
  return steps
    .filter((step) => step["Relation Name"] === table)
    .reduce(
      (sum, step) => sum + step["Actual Loops"] * (step["Actual Rows"] + (step["Rows Removed by Filter"] ?? 0)),
      0,
    );
}

test("an action is found by its reference, however it is written, without a look at the others", async () => {
  const noted = noting(db);
  const found = await actionsNamed(noted.db, COUNCIL, OFFICER, ["pla-77"]);
  expect(found.map(({ reference }) => reference)).toEqual(["PLA-77"]);
  const [first] = noted.statements;
  expect(first && looksAt(await stepsOf(first), "action")).toBe(1);
});

test("what somebody answers for is found without a look at everybody's posts", async () => {
  const noted = noting(db);
  expect([...(await postsHeld(noted.db, 7 as PersonId, TODAY)).values()]).toEqual(["Post 7"]);
  const [only] = noted.statements;
  const steps = only ? await stepsOf(only) : [];
  expect(looksAt(steps, "holding")).toBeLessThan(10);
  expect(looksAt(steps, "post")).toBeLessThan(10);
});

test("what is overdue in a directorate is counted and listed from an index alone", async () => {
  const { understood: question } = readQuestion("what is overdue in Directorate 18?", {
    today: TODAY,
    names: NAMES,
    after: null,
  });
  const noted = noting(db);
  const asAt = { today: TODAY, quarterFrom: "2026-04-01", timeZone: "Europe/London" } as const;
  const { total, ids } = await findActions(noted.db, COUNCIL, OFFICER, question, asAt, 20);
  expect(ids).toHaveLength(20);
  expect(total).toBeGreaterThan(20);
  for (const statement of noted.statements) {
    const reads = (await stepsOf(statement)).filter((step) => step["Relation Name"] === "action");
    expect(reads.map((step) => step["Node Type"])).toEqual(["Index Only Scan"]);
  }
});

const NAMES = { directorates: ["Directorate 1", "Directorate 18"], sections: [], plans: [], owners: [] };
