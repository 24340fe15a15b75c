// Importing a plan through chat, to the end. Each story is a readable transcript beside this file.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aConversation, type Conversation, wholeState } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { aPlanFile } from "../support/a-plan-file.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  const plan = await aPlan(db, {
    actions: [],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro" },
      { name: "Olu Bright", role: "officer" },
      { name: "Lee Marsh", role: "officer" },
    ],
  });
  chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
});

const TITLE = "Marlbrook Race Equality Plan 2025 to 2028";
const ROWS = [
  "Offer start-up advice where people already meet.\tHead of Economy\tMarch 2026\tA",
  "Let market stalls so that new traders can apply.\tHead of Economy\tSept 2026\tG",
  "Mark Black History Month in every library.\tHead of Libraries\tOctober 2026\tG",
  "Put right the gaps in translated information.\tHead of Communications and Translation and Access Manager\tDec 2026\tA",
  "Publish what residents told us.\tHead of Policy\t2027\t",
  "Publish the pay gap by ethnicity.\tHead of People\t2027\tR",
  "Set up a race equality panel of residents.\tEqualities Team\tWhen the budget allows it somehow\t",
  "Train front-desk staff as a first point of reporting.\tHead of Libraries\tMay 2026\tA",
  "Give the staff network time and a budget.\tHead of People\tOngoing\tG",
];
const PLAN = aPlanFile("race-equality-plan.txt", TITLE, ROWS);

function transcript(title: string, file: string): Promise<void> {
  return expect(chat.transcript(title)).toMatchFileSnapshot(`${file}.transcript.md`);
}

/** What is stored of plans; the empty plan of the council stands first. */
async function plans() {
  const rows = await db.selectFrom("plan").select("title").orderBy("id").execute();
  return rows.map(({ title }) => title).slice(1);
}

test("an officer drops a plan, answers its questions, imports it, and decides about what was past", async () => {
  await chat.drop("Olu Bright", PLAN);
  expect(await plans()).toEqual([]);
  await chat.press("Olu Bright", "Show all 9");
  await chat.press("Olu Bright", "Go on");
  await chat.press("Olu Bright", "Head of Communications and Translation + Access Manager");
  await chat.press("Olu Bright", "by 31 March 2028");
  await chat.say("Olu Bright", "whenever suits");
  await chat.say("Olu Bright", "end of March 2027");
  await chat.press("Olu Bright", "Back");
  await chat.say("Olu Bright", "Sept 2027");
  expect(await plans()).toEqual([]);
  await chat.press("Olu Bright", "Import");
  await chat.pressLate("Olu Bright", "Import");
  expect(await plans()).toEqual([TITLE]);
  await chat.press("Olu Bright", "Set a new date");
  await chat.say("Olu Bright", "end of September");
  await chat.say("Olu Bright", "assign Head of Libraries to Sam");
  await chat.say("Olu Bright", "what was past at import?");
  await chat.press("Olu Bright", "Ask the owner");
  await chat.morningOf("2026-06-24T09:00:00Z");
  await transcript("A plan is imported, with questions, to the end", "import-with-questions");
});

test("what was left out is shown in its own words, with its place and why", async () => {
  const rows = [
    "Offer start-up advice.\tHead of Economy\tMarch 2027\tA",
    "Total actions: 1\t\t\t",
    "",
    "We will ask traders again in a year.",
    "",
    "Indicator\tBaseline\tTarget 2027",
    "Stalls let to new traders\t12\t20",
  ];
  await chat.drop("Olu Bright", aPlanFile("plan.txt", TITLE, rows));
  await chat.press("Olu Bright", "Show what was left out (4)");
  await chat.press("Olu Bright", "Go on");
  await chat.say("Olu Bright", "what did you leave out?");
  expect(await plans()).toEqual([]);
  await transcript("What an import left out", "import-left-out");
});

test("a plan that is a list of points without owners and dates is asked about, and becomes actions", async () => {
  const points = [
    "Plant the hedge along the school path.",
    "Mend the two gates.",
    "Hold a meeting in each village.",
    "Publish what was said.",
  ];
  const text = ["Thornlea action plan", "", ...points.map((point) => `• ${point}`), ""].join("\n");
  await chat.drop("Olu Bright", { name: "points.txt", bytes: new TextEncoder().encode(text) });
  await chat.press("Olu Bright", "Yes, each point is an action");
  expect(await plans()).toEqual([]);
  await chat.say("Olu Bright", "skip all");
  await chat.say("Olu Bright", "import");
  expect(await plans()).toEqual(["Thornlea action plan"]);
  await transcript("A list of points is imported", "import-points");
});

const LATER = aPlanFile("race-equality-plan-2027.txt", TITLE, [
  "Offer start-up advice where people already meet.\tHead of Economy\tMarch 2026\tA",
  "Let market stalls so that new traders can apply.\tHead of Economy\tDec 2026\tG",
  "Mark Black History Month in every library, with the panel.\tHead of Libraries\tOctober 2026\tG",
  "Put right the gaps in translated information.\tHead of Communications\tDec 2026\tA",
  "Train front-desk staff in every library to listen.\tHead of Libraries\tMay 2026\tA",
  "Give the staff network time and a budget.\tHead of People\tOngoing\tG",
  "Hold a listening evening in each town.\tEqualities Team\tMarch 2027\t",
]);

/** Drops the first edition and imports it as it is. */
async function importFirst(): Promise<void> {
  await chat.drop("Olu Bright", PLAN);
  await chat.say("Olu Bright", "skip all");
  await chat.say("Olu Bright", "import");
}

/** Everything that a plan is made of, as the store has it. */
async function wholePlan() {
  const { actions, checks } = await wholeState(db);
  const words = await db.selectFrom("action").select(["id", "words", "due_text", "reading"]).orderBy("id").execute();
  const owners = await db.selectFrom("action_owner").selectAll().orderBy("action_id").orderBy("position").execute();
  const sections = await db.selectFrom("section").select(["id", "title", "position"]).orderBy("id").execute();
  return { plans: await plans(), actions, checks, words, owners, sections };
}

test("a later edition is compared, its doubts are asked, and it is applied; undone, the plan is exactly as before", async () => {
  await importFirst();
  const before = await wholePlan();
  await chat.turnClockTo("2026-11-23T10:00:00Z");
  await chat.drop("Olu Bright", LATER);
  expect(await wholePlan()).toEqual(before);
  await chat.say("Olu Bright", "import");
  expect(await wholePlan()).toEqual(before);
  await chat.press("Olu Bright", "Yes, it is the same action");
  expect(await wholePlan()).toEqual(before);
  await chat.press("Olu Bright", "Import");
  await chat.say("Olu Bright", "history of PLA-2");
  await chat.say("Olu Bright", "undo the import");
  expect(await wholePlan()).toEqual(before);
  await transcript("A later edition comes in, and is taken back", "import-later-edition");
});

test("a later edition may be another plan: it gets a title of its own", async () => {
  await importFirst();
  await chat.drop("Olu Bright", LATER);
  await chat.say("Olu Bright", "yes");
  await chat.press("Olu Bright", "It is another plan");
  await chat.say("Olu Bright", "Marlbrook Race Equality Plan for schools");
  await chat.say("Olu Bright", "import");
  expect(await plans()).toEqual([TITLE, "Marlbrook Race Equality Plan for schools"]);
});

test("Import of an edition that was compared with an older one stores nothing, and shows the comparison anew", async () => {
  await importFirst();
  await chat.drop("Olu Bright", LATER);
  await chat.press("Olu Bright", "Yes, it is the same action");
  const other = aPlanFile("faster.txt", TITLE, [...ROWS, "Count what was spent.\tHead of Finance\tJune 2027\t"]);
  await chat.drop("Lee Marsh", other);
  await chat.say("Lee Marsh", "skip all");
  await chat.press("Lee Marsh", "Import");
  const before = await wholePlan();
  const answer = await chat.press("Olu Bright", "Import");
  expect(answer.fallback).toMatch(
    /has changed since you saw this: another edition was imported by Lee Marsh on 23 June 2026/,
  );
  expect(await wholePlan()).toEqual(before);
});

test("what cannot be read, or is no plan, is one sentence, and nothing of it is kept", async () => {
  const office = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]);
  await chat.drop("Olu Bright", { name: "plan.doc", bytes: office });
  await chat.drop("Olu Bright", {
    name: "scan.png",
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
  });
  await chat.drop("Olu Bright", { name: "empty.txt", bytes: new Uint8Array() });
  const report = "Cover report\n\n1. Background\n\n1.1 The council passed a motion. Annex B holds the action plan.\n";
  await chat.drop("Olu Bright", { name: "report.txt", bytes: new TextEncoder().encode(report) });
  const kept = await db.selectFrom("upload").select(["state", "bytes", "document"]).execute();
  expect(kept).toEqual(Array(4).fill({ state: "refused", bytes: null, document: null }));
  await transcript("Files that hold no plan that can be read", "import-unreadable");
});

test("an owner who drops a plan is told kindly whose it is, and the file is not kept", async () => {
  await chat.drop("Priya Shah", PLAN);
  expect(await db.selectFrom("upload").select(["state", "bytes", "document"]).execute()).toEqual([
    { state: "refused", bytes: null, document: null },
  ]);
  await chat.drop("Olu Bright", PLAN);
  const offered = { verb: "upload", args: { upload: "2", do: "import", against: "new" }, version: null };
  const answer = await chat.forge("Priya Shah", offered);
  expect(answer.fallback).toBe("Only the officer who runs the plan imports it. Nothing was changed.");
  expect(await plans()).toEqual([]);
  await transcript("An owner drops a plan", "import-by-an-owner");
});

test("the same file again waits only once, with the answers that were given; once imported it says so", async () => {
  await chat.drop("Olu Bright", PLAN);
  await chat.press("Olu Bright", "Head of Communications and Translation + Access Manager");
  const again = await chat.drop("Olu Bright", { ...PLAN, name: "copy.txt" });
  expect(again.fallback).toMatch(/^You dropped this very file before/);
  expect(again.fallback).toContain("Question 2 of 3");
  await chat.say("Olu Bright", "skip all");
  await chat.say("Olu Bright", "import");
  const third = await chat.drop("Olu Bright", PLAN);
  expect(third.fallback).toBe(
    `“race-equality-plan.txt” is imported already, as “${TITLE}” by Olu Bright on 23 June 2026. Nothing was changed.`,
  );
  expect(await plans()).toEqual([TITLE]);
});

test("something else may be said in between: “import” goes on where the officer was", async () => {
  expect((await chat.say("Olu Bright", "import")).fallback).toMatch(/^Drop the plan's file here/);
  await chat.drop("Olu Bright", PLAN);
  await chat.press("Olu Bright", "Head of Communications and Translation + Access Manager");
  expect((await chat.say("Olu Bright", "who is unmatched?")).fallback).toContain("somebody to ask");
  expect((await chat.say("Olu Bright", "import the plan")).fallback).toMatch(/waits for you\. Question 2 of 3/);
  expect((await chat.say("Priya Shah", "import")).fallback).toMatch(/^Plans are brought in by the officer/);
});

test("a redelivered event imports nothing twice, and a cancelled file is gone", async () => {
  await chat.drop("Olu Bright", PLAN);
  await chat.press("Olu Bright", "Cancel");
  expect(await chat.handleAgain()).toBe(0);
  expect((await chat.pressLate("Olu Bright", "Skip")).fallback).toMatch(/was cancelled/);
  expect(await db.selectFrom("upload").select(["state", "document"]).execute()).toEqual([
    { state: "cancelled", document: null },
  ]);
  expect(await plans()).toEqual([]);
});

test("a file that nobody comes back to is deleted after two weeks", async () => {
  await chat.drop("Olu Bright", PLAN);
  await chat.turnClockTo("2026-07-08T09:00:00Z");
  await chat.sweep();
  expect(await db.selectFrom("upload").select(["state", "document"]).execute()).toEqual([
    { state: "expired", document: null },
  ]);
  expect((await chat.press("Olu Bright", "Skip")).fallback).toMatch(/waited longer than 14 days/);
});

test("an import is taken back as if it had never been, until somebody reports", async () => {
  const nothing = await wholePlan();
  await importFirst();
  await chat.sweep();
  await chat.press("Olu Bright", "Undo the import");
  expect(await wholePlan()).toEqual(nothing);
  await chat.pressLate("Olu Bright", "Undo the import");
  await importFirst();
  await chat.say("Priya Shah", "PLA-2 green, stalls are let");
  const reported = await wholePlan();
  await chat.say("Olu Bright", "undo the import");
  expect(await wholePlan()).toEqual(reported);
  await chat.say("Priya Shah", "undo the import");
  await transcript("An import is taken back", "import-undone");
  const trail = await db.selectFrom("audit_event").select("kind").orderBy("id").execute();
  expect(trail.map(({ kind }) => kind).filter((kind) => /import/.test(kind))).toEqual([
    "plan.imported",
    "import.undone",
    "plan.imported",
  ]);
});

test("dates that were past at import are decided in words, one by one and all at once, and the history says so", async () => {
  const rows = [
    "Offer start-up advice.\tHead of Economy\tMarch 2026\tA",
    "Let market stalls anew.\tHead of Economy\tApril 2026\tG",
    "Publish the survey.\tHead of Policy\tJanuary 2026\tG",
    "Train front-desk staff.\tHead of Libraries\tMay 2026\tA",
  ];
  await chat.drop("Olu Bright", aPlanFile("past.txt", TITLE, rows));
  await chat.say("Olu Bright", "import");
  await chat.say("Olu Bright", "1 finished, 2 end of September, ask the rest");
  await chat.say("Olu Bright", "leave PLA-4");
  await chat.say("Olu Bright", "history of PLA-1");
  await chat.say("Olu Bright", "history of PLA-4");
  await chat.say("Priya Shah", "what was past at import?");
  await transcript("Dates that were past at import", "import-past-dates");
  const decisions = await db
    .selectFrom("past_decision")
    .select(["check_on", "decision", "moved_to"])
    .orderBy("id")
    .execute();
  expect(decisions).toEqual([
    { check_on: "2026-01-31", decision: "finished", moved_to: null },
    { check_on: "2026-03-31", decision: "moved", moved_to: "2026-09-30" },
    { check_on: "2026-04-30", decision: "asked", moved_to: null },
    { check_on: "2026-05-31", decision: "left", moved_to: null },
  ]);
});

function aList(...lines: readonly string[]) {
  const text = ["Post,Name,E-mail,From", ...lines].join("\r\n");
  return { name: "posts.csv", bytes: new TextEncoder().encode(text) };
}

test("a list of posts is dropped like a plan, shown, taken whole, and taken back", async () => {
  await chat.drop("Olu Bright", PLAN);
  await chat.say("Olu Bright", "skip all");
  await chat.press("Olu Bright", "Import");
  const holdings = () => db.selectFrom("holding").selectAll().orderBy("id").execute();
  const before = await holdings();
  await chat.drop(
    "Olu Bright",
    aList("Head of Libraries,Lena Frost,lena@council.example,", "Head of Peeple,Musa Bello,,1 July 2026"),
  );
  await chat.drop("Priya Shah", aList("Head of Libraries,Priya Shah,priya.shah@council.example,"));
  await chat.drop(
    "Olu Bright",
    aList(
      "Head of Libraries,Lena Frost,lena@council.example,",
      "Head of People,Musa Bello,musa@council.example,1 July 2026",
    ),
  );
  await chat.press("Olu Bright", "Assign 2 posts");
  expect(await holdings()).toHaveLength(before.length + 2);
  await chat.press("Olu Bright", "Undo");
  await transcript("A list of posts, dropped into the chat", "import-list-of-posts");
  expect(await holdings()).toEqual(before);
});
