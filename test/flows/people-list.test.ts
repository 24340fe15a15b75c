// A list of forty posts with three mistakes: shown, put right, taken whole, taken back.
import { afterAll, beforeEach, expect, test } from "vitest";
import { peoplePreview } from "../../src/bot/messages/people-preview.ts";
import { renderTerminal } from "../../src/bot/terminal/render-terminal.ts";
import { askFacts } from "../../src/db/ask-facts.ts";
import { changeById, undoChange } from "../../src/db/changes.ts";
import { linkAccount } from "../../src/db/chat-accounts.ts";
import { peopleOf } from "../../src/db/people.ts";
import { postsOf } from "../../src/db/posts.ts";
import { takePeople } from "../../src/db/take-people.ts";
import { tellWhereReached } from "../../src/db/where-told.ts";
import { readDocument } from "../../src/parsers/document/read-document.ts";
import { readPeople } from "../../src/parsers/people/read-people.ts";
import { planPeople } from "../../src/plan/people-list.ts";
import { unmatched } from "../../src/plan/unmatched.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;
const TODAY = "2026-06-23";

const SUBJECTS =
  "Economy Libraries Housing Highways Planning Parks Waste Licensing Revenues Benefits Payroll Procurement Legal Audit Communications Museums Leisure Transport Regeneration Sustainability Safeguarding Fostering Adoption Admissions Attendance Inclusion Youth Reablement Commissioning Carers Dementia Prevention Drainage Trading Registrars Elections Democracy Customers Digital Property".split(
    " ",
  );
const POSTS = SUBJECTS.map((subject) => `Head of ${subject}`);

let plan: GivenPlan;
beforeEach(async () => {
  await database.reset();
  plan = await aPlan(db, {
    actions: POSTS.map((post, index) => ({
      reference: `COR-${index + 1}`,
      words: `Do what the plan says about ${SUBJECTS[index]}.`,
      directorate: "Corporate",
      owners: [post],
      due: "2026-12-31",
    })),
    people: [{ name: "Priya Shah" }, { name: "Olu Bright", role: "officer" }],
  });
});

function aList(mistakes: Readonly<Record<number, string>>): string {
  const lines = POSTS.map((post, index) => {
    const who = index === 0 ? "Priya Shah" : `Person ${index + 1}`;
    const email = index === 0 ? "priya.shah@thornbridge.example" : `person${index + 1}@thornbridge.example`;
    return mistakes[index + 2] ?? `${post},${who},${email},1 May 2026`;
  });
  return ["Job title,Held by,E-mail,Start date", ...lines].join("\n");
}

const MISTAKES = {
  7: "Head of Parcs,Person 6,person6@thornbridge.example,1 May 2026",
  19: "Head of Transport,Person 18,person18.thornbridge.example,1 May 2026",
  33: "Head of Prevention,Person 32,person32@thornbridge.example,when she is back",
};

async function read(csv: string) {
  const found = readPeople(readDocument(new TextEncoder().encode(csv), "posts.csv"), TODAY);
  const known = { posts: await postsOf(db, plan.organisation.id), people: await peopleOf(db, plan.organisation.id) };
  const planned = planPeople(found.rows, known, TODAY);
  const list = { ...planned, problems: [...found.problems, ...planned.problems] };
  return { list, shown: renderTerminal(peoplePreview(list, found.vacant), 96) };
}

const nobody = async () => unmatched(await askFacts(db, plan.organisation.id), TODAY).posts.length;

test("forty posts with three mistakes: each is named by its line, and nothing is taken until they are right", async () => {
  const first = await read(aList(MISTAKES));
  const second = await read(aList({}));
  const page = [
    "# A list of forty posts with three mistakes",
    "*23 June 2026*",
    "`people posts.csv`",
    block(first.shown),
  ];
  page.push("The three lines are put right.", "`people posts.csv --save`", block(second.shown));
  await expect(`${page.join("\n\n")}\n`).toMatchFileSnapshot("people-list.transcript.md");
  expect(first.list.problems.map(({ line }) => line).toSorted()).toEqual([19, 33, 7]);
});

test("a list is taken whole, as one change, and taken back whole", async () => {
  const { list } = await read(aList({}));
  const { id: organisationId } = plan.organisation;
  const changing = {
    organisationId,
    by: null,
    incomingId: null,
    at: new Date(`${TODAY}T09:00:00Z`),
    today: TODAY,
  } as const;
  expect(await nobody()).toBe(40);
  const id = await db.transaction().execute((tx) => takePeople(tx, plan.organisation, changing, list.holdings));
  expect(await nobody()).toBe(0);
  const again = await db.transaction().execute((tx) => takePeople(tx, plan.organisation, changing, list.holdings));
  expect(again).toBeNull();
  const change = id === null ? null : await changeById(db, organisationId, id);
  if (!change) throw new Error("no change was kept");
  expect(await db.transaction().execute((tx) => undoChange(tx, changing, change))).toBe("undone");
  expect(await nobody()).toBe(40);
  expect(await peopleOf(db, organisationId)).toHaveLength(2);
});

test("somebody whom a chat knows meanwhile stays known when the list is taken back, and holds nothing", async () => {
  const { list } = await read(aList({}));
  const { id: organisationId } = plan.organisation;
  const at = new Date(`${TODAY}T09:00:00Z`);
  const changing = { organisationId, by: null, incomingId: null, at, today: TODAY } as const;
  const id = await db.transaction().execute((tx) => takePeople(tx, plan.organisation, changing, list.holdings));
  const met = (await peopleOf(db, organisationId)).find(({ name }) => name === "Person 2");
  if (id === null || !met) throw new Error("the list was not taken");
  const account = { personId: met.id, channel: "slack", tenant: "T1", externalId: "U2", place: {} };
  await linkAccount(db, organisationId, account, at);
  await tellWhereReached(db, met.id);
  const change = await changeById(db, organisationId, id);
  expect(change && (await db.transaction().execute((tx) => undoChange(tx, changing, change)))).toBe("undone");
  expect(await nobody()).toBe(40);
  expect((await peopleOf(db, organisationId)).map(({ name }) => name)).toEqual([
    "Olu Bright",
    "Person 2",
    "Priya Shah",
  ]);
});

test.each([
  ["Post,Who\nHead of Economy,Vacant\nHead of Housing,Priya", { holdings: 1, problems: [] }],
  ["Post,Who\nHead of Economy,Robin", { holdings: 0, problems: ["Robin is new here and has no e-mail address."] }],
  [
    "Title,Mail\nHead of Economy,",
    { holdings: 0, problems: ["Neither a name nor an e-mail address says who holds it."] },
  ],
  [
    "Owner;Name;From;Until\nHead of Economy;Priya Shah;01/07/2026;01/06/2026",
    { holdings: 0, problems: ["It would end on 1 June 2026, before it begins on 1 July 2026."] },
  ],
  [
    "Post,Name\nHead of Economy,Priya Shah\nHead of Economy,Priya Shah",
    { holdings: 1, problems: ["Head of Economy and Priya Shah stand on line 2 already."] },
  ],
] as const)("%j", async (csv, expected) => {
  const { list } = await read(csv);
  expect({ holdings: list.holdings.length, problems: list.problems.map(({ text }) => text) }).toEqual(expected);
});

test("a file without such a list says which headings it needs", async () => {
  const { list } = await read("Action,Due\nPlant trees,June");
  expect(list).toMatchObject({ holdings: [], problems: [{ line: null, text: expect.stringContaining("headings") }] });
});

function block(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
