import { afterAll, beforeEach, expect, test } from "vitest";
import { askFacts } from "../../src/db/ask-facts.ts";
import { extendCheckDates } from "../../src/db/extend-check-dates.ts";
import { assignPost } from "../../src/db/holdings.ts";
import { ensurePerson } from "../../src/db/keep-people.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import { pastActions } from "../../src/db/past-dates.ts";
import { postsTitled } from "../../src/db/posts.ts";
import { storeRegister } from "../../src/db/store-register.ts";
import type { LocalDate } from "../../src/plan/calendar.ts";
import type { OrganisationId } from "../../src/plan/ids.ts";
import { unmatched } from "../../src/plan/unmatched.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { aRegister } from "../support/a-council.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const TODAY = "2026-06-23";
const SOURCE = { name: "fair-for-all.docx", sha256: "5f".repeat(32) };
const REGISTER = aRegister([
  { reference: "PLA-1", owners: ["Head of Economy", "Director"], deadlines: ["2026-03-31", "2027-03-31"] },
  { reference: "PLA-2", owners: ["HEAD OF  ECONOMY"], deadlines: [], reading: { ongoing: true } },
  { reference: "ADU-1", owners: ["Director", "All"], deadlines: ["2026-06-23"], directorate: "Adults & Health" },
]);

const database = await openTestDatabase();
const { db } = database;
let organisation: OrganisationId;

afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await database.reset();
  ({ id: organisation } = await ensureOrganisation(db, {
    name: "Ashcombe Council",
    timeZone: "Europe/London",
    nation: "england-and-wales",
  }));
});

async function counts() {
  const tables = ["plan", "edition", "section", "directorate", "post", "action", "action_owner", "check_date"] as const;
  const all: Record<string, number> = {};
  for (const table of tables) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    all[table] = row.n;
  }
  return all;
}

test("a plan is stored with its places, posts, owners and check dates", async () => {
  const stored = await storeRegister(db, organisation, REGISTER, SOURCE, TODAY, null);
  expect(stored.kind).toBe("stored");
  expect(
    await db
      .selectFrom("post")
      .leftJoin("directorate", "directorate.id", "post.directorate_id")
      .select(["title", "directorate.name as directorate"])
      .orderBy("post.id")
      .execute(),
  ).toEqual([
    { title: "Head of Economy", directorate: null },
    { title: "Director", directorate: "Place" },
    { title: "Director", directorate: "Adults & Health" },
    { title: "All", directorate: "Adults & Health" },
  ]);
  expect(await db.selectFrom("action").select(["reference", "due_on", "state"]).orderBy("position").execute()).toEqual([
    { reference: "PLA-1", due_on: "2026-03-31", state: "open" },
    { reference: "PLA-2", due_on: null, state: "open" },
    { reference: "ADU-1", due_on: "2026-06-23", state: "open" },
  ]);
  const checks = await db
    .selectFrom("check_date")
    .innerJoin("action", "action.id", "check_date.action_id")
    .select(["reference", "check_on", "kind", "check_date.state"])
    .orderBy("reference")
    .orderBy("check_on")
    .execute();
  expect(checks).toEqual([
    { reference: "ADU-1", check_on: "2026-06-23", kind: "deadline", state: "open" },
    { reference: "PLA-1", check_on: "2026-03-31", kind: "deadline", state: "past-at-import" },
    { reference: "PLA-1", check_on: "2027-03-31", kind: "deadline", state: "open" },
    ...["2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"].map((check_on) => ({
      reference: "PLA-2",
      check_on,
      kind: "review",
      state: "open",
    })),
  ]);
  expect(await pastActions(db, organisation)).toMatchObject([{ reference: "PLA-1", dates: ["2026-03-31"] }]);
});

test("the same document again changes nothing, also when both come at once", async () => {
  const [one, other] = await Promise.all([
    storeRegister(db, organisation, REGISTER, SOURCE, TODAY, null),
    storeRegister(db, organisation, REGISTER, SOURCE, TODAY, null),
  ]);
  expect([one.kind, other.kind].sort()).toEqual(["already-held", "stored"]);
  expect(one.planId).toBe(other.planId);
  const before = await counts();
  expect(await storeRegister(db, organisation, REGISTER, SOURCE, TODAY, null)).toMatchObject({ kind: "already-held" });
  expect(await counts()).toEqual(before);
});

test("a register that fails half way leaves nothing behind", async () => {
  const before = await counts();
  const broken = { ...REGISTER, actions: [...REGISTER.actions, ...REGISTER.actions.slice(0, 1)] };
  await expect(storeRegister(db, organisation, broken, SOURCE, TODAY, null)).rejects.toThrow();
  expect(await counts()).toEqual(before);
});

test("another document under a title that is held is refused with what to do", async () => {
  await storeRegister(db, organisation, REGISTER, SOURCE, TODAY, null);
  const other = storeRegister(db, organisation, REGISTER, { name: "new.docx", sha256: "00" }, TODAY, null);
  await expect(other).rejects.toThrow(UserError);
});

test("a post that nobody holds is listed with its actions until somebody does", async () => {
  await storeRegister(db, organisation, REGISTER, SOURCE, TODAY, null);
  const listed = async (day: LocalDate) =>
    unmatched(await askFacts(db, organisation), day).posts.map(({ post, actions }) => [post.title, actions.length]);
  expect(await listed(TODAY)).toEqual([
    ["Head of Economy", 2],
    ["All", 1],
    ["Director", 1],
    ["Director", 1],
  ]);
  const [post] = await postsTitled(db, organisation, "head of economy");
  if (!post) throw new Error("the post is not found");
  const priya = await ensurePerson(db, organisation, { email: "priya@ashcombe.example", name: "Priya" });
  const holding = { post: post.id, person: priya.id, from: TODAY, until: null, acting: false } as const;
  expect(await assignPost(db, holding)).toBe(true);
  expect(await assignPost(db, holding)).toBe(false);
  expect(await db.selectFrom("holding").select("person_id").execute()).toHaveLength(1);
  expect((await listed(TODAY)).map(([title]) => title).toSorted()).toEqual(["All", "Director", "Director"]);
  expect(await listed("2026-06-22")).toContainEqual(["Head of Economy", 2]);
});

test("as the days go on, ongoing work always has its next review", async () => {
  await storeRegister(db, organisation, REGISTER, SOURCE, TODAY, null);
  expect(await extendCheckDates(db, organisation, "2026-07-01")).toBe(1);
  expect(await extendCheckDates(db, organisation, "2026-07-01")).toBe(0);
  const last = await db
    .selectFrom("check_date")
    .select((eb) => eb.fn.max("check_on").as("on"))
    .executeTakeFirst();
  expect(last).toEqual({ on: "2027-09-30" });
});

test("what the plan's own status column calls complete is closed, asked of nobody, and never past at import", async () => {
  const plan = aRegister([
    { reference: "PLA-1", owners: ["Head of Economy"], deadlines: ["2026-03-31"] },
    { reference: "PLA-2", owners: ["Head of Economy"], deadlines: ["2026-03-31"] },
    { reference: "PLA-3", owners: ["Head of Economy"], deadlines: [], reading: { ongoing: true } },
  ]);
  const [first, second, third] = plan.actions;
  if (!first || !second || !third) throw new Error("three actions");
  const register = {
    ...plan,
    actions: [
      { ...first, status: "Blue" },
      { ...second, status: "Slipped" },
      { ...third, status: "Blue" },
    ],
    statusWords: [
      { word: "Blue", place: { rag: null, status: "complete" as const } },
      { word: "Slipped", place: { rag: "A" as const, status: null } },
    ],
  };
  await storeRegister(db, organisation, register, SOURCE, TODAY, null);
  const columns = ["reference", "state", "status", "rag", "choice", "due_on"] as const;
  const rows = await db.selectFrom("action").select(columns).orderBy("position").execute();
  expect(rows.map((row) => Object.values(row))).toEqual([
    ["PLA-1", "closed", "complete", null, "blue", null],
    ["PLA-2", "open", null, "A", "slipped", "2026-03-31"],
    ["PLA-3", "open", "complete", null, "blue", null],
  ]);
  const past = await db.selectFrom("check_date").select("action_id").where("state", "=", "past-at-import").execute();
  expect(past).toHaveLength(1);
  expect(await db.selectFrom("status_scheme").select(["version", "name"]).execute()).toEqual([
    { version: 1, name: "Blue, Green, Slipped, Red" },
  ]);
});
