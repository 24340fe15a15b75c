// Posts and people as an officer runs them. Each story is a readable transcript beside this file.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Claimed } from "../../src/db/message-ledger.ts";
import { stillTrue } from "../../src/jobs/still-true.ts";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { HEAR_CARERS, LET_STALLS, OLU, PRIYA, SAM } from "../support/thornbridge.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let plan: GivenPlan;
let chat: Conversation;

const ACTIONS = [
  { ...LET_STALLS, due: "2026-06-30" },
  {
    reference: "PLA-2",
    words: "Publish who wins council contracts, by size and by community.",
    directorate: "Place",
    owners: ["Head of Economy", "Head of Libraries"],
    due: "2026-07-31",
  },
  { ...HEAR_CARERS, due: "2026-06-30" },
  {
    reference: "ADU-2",
    words: "Offer interpreters at every assessment.",
    directorate: "Adults",
    owners: ["Head of Econmy"],
    due: "2026-09-30",
  },
] as const;

async function begin(startsAt = "2026-06-23T09:00:00Z") {
  await database.reset();
  plan = await aPlan(db, {
    actions: ACTIONS,
    people: [
      PRIYA,
      SAM,
      { name: "Tom Reed", holds: ["Head of Libraries"] },
      { name: "May Lee" },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Vic Lane", role: "viewer of Place" },
      OLU,
      { name: "Ada Young", role: "administrator" },
    ],
  });
  chat = aConversation(db, plan, startsAt);
}

beforeEach(() => begin());

const golden = (title: string, file: string) =>
  expect(chat.transcript(title)).toMatchFileSnapshot(`people-${file}.transcript.md`);

test("a person who leaves is never written to again, and the officer sees what is asked of nobody", async () => {
  await chat.say("Sam Okoro", "ADU-1 green, dates are booked");
  await chat.say("Olu Bright", "Sam left on 22 June");
  await chat.turnClockTo("2026-07-07T09:00:00Z");
  await chat.sweep();
  await chat.say("Olu Bright", "who is unmatched?");
  await chat.say("Olu Bright", "assign Head of Care to May Lee");
  await chat.morningOf("2026-07-08T09:00:00Z");
  await chat.say("May Lee", "history of ADU-1");
  await golden("A person who leaves", "leaver");
});

test("a post that is vacant for two quarters is shown as such to the officer and to the lead", async () => {
  await chat.say("Olu Bright", "Head of Economy is vacant until September");
  await chat.say("Asha Grant", "who is unmatched?");
  await chat.turnClockTo("2027-01-04T09:00:00Z");
  await chat.sweep();
  await chat.say("Olu Bright", "who is unmatched?");
  await chat.say("Asha Grant", "who is unmatched?");
  await golden("A post vacant for two quarters", "vacant");
});

test("a cover is asked in the other's place and may report, until the last day", async () => {
  await chat.say("Olu Bright", "May covers for Sam until 29 June");
  await chat.morningOf("2026-06-24T09:00:00Z");
  await chat.say("May Lee", "amber, two wards have no venue; no new date");
  await chat.say("May Lee", "why did I get this?");
  await chat.turnClockTo("2026-07-08T09:00:00Z");
  await chat.say("May Lee", "ADU-1 green");
  await chat.sweep();
  await golden("Cover that ends", "cover");
});

test("a team is asked in its channel, a partner through a contact, an acting head beside the one who shares", async () => {
  await chat.say("Olu Bright", "Head of Care is reached in #carers");
  await chat.say("Olu Bright", "assign Head of Care to May");
  await chat.say("Olu Bright", "Head of Libraries is a partner");
  await chat.say("Olu Bright", "who is unmatched?");
  await chat.say("Olu Bright", "Tom is the contact for Head of Libraries");
  await chat.say("Olu Bright", "May is acting Head of Economy until 31 July");
  await chat.press("Olu Bright", "Only May Lee");
  await chat.morningOf("2026-06-24T09:00:00Z");
  await chat.say("May Lee", "ADU-1 green, the first three dates are booked");
  await golden("Teams, partners and acting up", "teams");
});

test("who has most to do, and which month is too full, as far as the asker may see", async () => {
  await database.reset();
  const six = Array.from({ length: 6 }, (_, index) => ({
    reference: `PLA-${index + 1}`,
    words: `Do what the plan promises under ${index + 1}.`,
    directorate: "Place",
    owners: ["Head of Economy"],
    due: `2026-09-${10 + index}` as const,
  }));
  const late = { reference: "ADU-1", words: "Hold listening events.", directorate: "Adults", owners: ["Head of Care"] };
  plan = await aPlan(db, {
    actions: [...six, { ...late, due: "2026-05-29" }],
    people: [PRIYA, SAM, { name: "Asha Grant", role: "lead of Place" }, OLU],
  });
  chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
  await chat.say("Olu Bright", "who has most to do?");
  await chat.say("Asha Grant", "who has most to do?");
  await golden("Who has most to do", "load");
});

test("what was on its way to somebody who has left is not sent; an answer to what they write is", async () => {
  await chat.say("Olu Bright", "Sam left on 22 June");
  const to = plan.person("Sam Okoro");
  const claimed = { id: 1, organisationId: plan.organisation.id, personId: to.id, content: NOTE, purpose: "hand-off" };
  const now = new Date("2026-06-23T10:00:00Z");
  expect(await stillTrue(db, claimed as unknown as Claimed, now)).toEqual({
    kind: "suppress",
    reason: "they have left",
  });
  const answer = { ...claimed, purpose: "answer" } as unknown as Claimed;
  expect((await stillTrue(db, answer, now)).kind).toBe("send");
});

const NOTE = { fallback: "Thank you.", view: [{ kind: "text", text: "Thank you." }] };

test("a name that is not known is looked for in the chat service's list, and taken in once", async () => {
  const entry = { name: "Rae Moss", email: "rae.moss@thornbridge.example", channel: "slack", externalId: "URAE" };
  const known = aConversation(db, plan, "2026-06-23T09:00:00Z", {
    directory: { find: (words) => (words.replace("@", "") === "rae" ? [entry] : []) },
  });
  expect((await known.say("Olu Bright", "assign Head of Econmy to @rae")).fallback).toMatch(/^Rae Moss holds/);
  expect((await known.say("Olu Bright", "assign Head of Econmy to @kim")).fallback).toMatch(/I do not know “@kim”/);
  const { id } = await db.selectFrom("person").select("id").where("name", "=", "Rae Moss").executeTakeFirstOrThrow();
  const accounts = db.selectFrom("chat_identity").selectAll().where("person_id", "=", id);
  expect(await accounts.where("channel", "=", "slack").execute()).toMatchObject([{ external_id: "URAE" }]);
  expect((await known.say("Olu Bright", "who is unmatched?")).fallback).toBe("Every open action has somebody to ask.");
});

test("a post that is spelt wrongly is offered as the plan spells it, and one press says the line again", async () => {
  await chat.say("Olu Bright", "assign head of libaries to May from 1 July");
  await chat.press("Olu Bright", "Head of Libraries");
  await chat.say("Olu Bright", "who may do what?");
  await golden("A post that is spelt wrongly", "post-spelt-wrongly");
});

test("an offered line gives nobody a right that its words would not", async () => {
  await chat.say("Olu Bright", "assign head of libaries to May");
  const before = await db.selectFrom("holding").selectAll().execute();
  await chat.forge("Vic Lane", { verb: "say", args: { words: "assign Head of Libraries to May" }, version: null });
  expect(await db.selectFrom("holding").selectAll().execute()).toEqual(before);
});

test("two spellings of one post become one, and two again", async () => {
  await chat.say("Olu Bright", "who is unmatched?");
  await chat.press("Olu Bright", "Same as Head of Economy");
  await chat.say("Priya Shah", "my actions");
  await chat.press("Olu Bright", "Undo");
  await chat.say("Priya Shah", "my actions");
  await golden("Merging two spellings and undoing it", "spellings");
});

test("a restructure moves actions and names, and last quarter's figures stay as they were", async () => {
  await chat.say("Priya Shah", "PLA-1 green, 12 new traders");
  await chat.turnClockTo("2026-07-06T09:00:00Z");
  await chat.say("Olu Bright", "open the review");
  await chat.say("Olu Bright", "close the review");
  const locked = await db.selectFrom("review").select(["label", "snapshot"]).execute();
  await chat.say("Olu Bright", "transfer everything from Head of Economy to Head of Libraries");
  await chat.say("Olu Bright", "Place and Adults become Communities from 13 July");
  await chat.turnClockTo("2026-07-13T09:00:00Z");
  await chat.sweep();
  await chat.say("Asha Grant", "what's due in Place?");
  await chat.say("Tom Reed", "history of PLA-1");
  await golden("A restructure", "restructure");
  expect(await db.selectFrom("review").select(["label", "snapshot"]).execute()).toEqual(locked);
  await chat.say("Olu Bright", "undo");
  expect((await chat.say("Olu Bright", "what's overdue in Adults?")).fallback).toContain("ADU-1");
});

test("an owner does not make himself officer, and roles are given by those who may", async () => {
  await chat.say("Sam Okoro", "make me officer");
  await chat.say("Sam Okoro", "I am the officer now");
  await chat.say("Olu Bright", "make Sam officer");
  await chat.say("Ada Young", "Ada is no longer administrator");
  await chat.say("Ada Young", "make Tom lead of Adults");
  await chat.say("Olu Bright", "Asha no longer leads Place");
  await chat.say("Sam Okoro", "who may do what?");
  await golden("An owner who tries to make himself officer", "roles");
});

test("a viewer who asks about another directorate is told what was left out", async () => {
  await chat.say("Vic Lane", "what is due in Adults?");
  await chat.say("Vic Lane", "load in Adults");
  await chat.say("Vic Lane", "who is unmatched?");
  await golden("A viewer asks about another directorate", "viewer");
});
