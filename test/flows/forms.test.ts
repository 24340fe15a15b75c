// Forms, the home and the first contact, as people meet them; each is a readable transcript beside this file.
import { afterAll, beforeEach, expect, test } from "vitest";
import { checkForm, formFor } from "../../src/bot/forms/forms.ts";
import { homeOf } from "../../src/bot/home/home.ts";
import { aConversation, wholeState } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const { db } = database;
const MORNING = "2026-06-23T09:00:00Z";

function thornbridge(strangers = false): Promise<GivenPlan> {
  return aPlan(db, {
    strangers,
    actions: [
      {
        reference: "PLA-1",
        words: "Review how market stalls are let.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-06-30",
      },
      {
        reference: "PLA-2",
        words: "Publish workforce data.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-05-31",
      },
      {
        reference: "COR-1",
        words: "Train recruiting managers.",
        directorate: "Corporate Services",
        owners: ["Head of People"],
        due: "2026-05-31",
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of People"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Olu Bright", role: "officer" },
    ],
  });
}

function contextOf(plan: GivenPlan) {
  return { db, now: new Date(MORNING), today: "2026-06-23" as const, organisation: plan.organisation };
}

test("a filled-in form comes to the same as the words", async () => {
  const spoken = await thornbridge();
  await aConversation(db, spoken, MORNING).say("Priya Shah", "PLA-1 amber, waiting for data, new date 31 July 2026");
  const bySaying = await wholeState(db);
  const requested = await db.selectFrom("request").select(["kind", "to_on", "reason"]).execute();
  await database.reset();
  const filled = await thornbridge();
  const chat = aConversation(db, filled, MORNING);
  await chat.say("Priya Shah", "show PLA-1");
  await chat.fill("Priya Shah", "Report on PLA-1", { status: "amber", note: "waiting for data", date: "2026-07-31" });
  const byFilling = await wholeState(db);
  const plain = (state: typeof bySaying) =>
    state.actions.map(({ status, rag, note, due_on }) => ({ status, rag, note, due_on }));
  expect(plain(byFilling)).toEqual(plain(bySaying));
  expect(await db.selectFrom("request").select(["kind", "to_on", "reason"]).execute()).toEqual(requested);
  expect(requested).toHaveLength(1);
});

test("what is wrong with a form is said beside its inputs, and nothing is stored", async () => {
  const plan = await thornbridge();
  const press = { verb: "report", args: { action: String(plan.actionId("PLA-1")) }, version: 1 };
  const priya = plan.person("Priya Shah").id;
  const sent = { ...press, values: { status: "red", date: "2026-06-01" } };
  expect(await checkForm(contextOf(plan), sent, priya)).toEqual({
    note: "Say in a few words what holds it up, so that whoever leads can help.",
    date: "A new date lies ahead; today is 23 June 2026.",
  });
  expect(await db.selectFrom("report").select("id").execute()).toEqual([]);
});

test("nobody is given a form for an action that is not theirs, and one that is sent all the same records nothing", async () => {
  const plan = await thornbridge();
  const press = { verb: "report", args: { action: String(plan.actionId("COR-1")) }, version: 1 };
  expect(await formFor(contextOf(plan), press, plan.person("Priya Shah").id)).toBeNull();
  expect(await formFor(contextOf(plan), { ...press, verb: "record" }, plan.person("Asha Grant").id)).toBeNull();
  const chat = aConversation(db, plan, MORNING);
  const said = await chat.sends("Priya Shah", { ...press, values: { status: "green" } });
  expect(said.fallback).toContain("not yours to report on");
  expect(await db.selectFrom("report").select("id").execute()).toEqual([]);
});

test("the home of an owner, of a lead and of an officer", async () => {
  const plan = await thornbridge();
  const chat = aConversation(db, plan, MORNING);
  await chat.say("Priya Shah", "home");
  await chat.say("Priya Shah", "PLA-1 amber, waiting on data, now end of July");
  await chat.say("Asha Grant", "home");
  await chat.press("Asha Grant", "Decide");
  await chat.say("Olu Bright", "home");
  await chat.press("Olu Bright", "Corporate Services: 1 open");
  await expect(chat.transcript("The home")).toMatchFileSnapshot("forms-home.transcript.md");
});

test("a home shows nothing of what somebody may not see", async () => {
  const plan = await thornbridge();
  const home = await homeOf(contextOf(plan), plan.person("Asha Grant").id);
  expect(JSON.stringify(home)).not.toContain("Corporate Services");
  expect(JSON.stringify(home)).not.toContain("COR-1");
});

test("settings, leave, not mine, and an officer writing down what was said", async () => {
  const plan = await thornbridge();
  const chat = aConversation(db, plan, MORNING);
  await chat.say("Priya Shah", "settings");
  await chat.fill("Priya Shah", "Change my settings", {
    days: "1,2,3",
    from: "10:00",
    to: "15:00",
    mute: "2026-07-01",
  });
  await chat.fill("Priya Shah", "I am away", { from: "2026-07-06", until: "2026-07-17" });
  await chat.say("Priya Shah", "my settings");
  await chat.say("Priya Shah", "show PLA-2");
  await chat.fill("Priya Shah", "Not mine", { person: "Sam Okoro", note: "moved in May" });
  await chat.say("Olu Bright", "show COR-1");
  await chat.fill("Olu Bright", "Record for somebody", {
    person: "Sam Okoro",
    words: "green, all booked. Told me by telephone",
  });
  await expect(chat.transcript("Settings and other forms")).toMatchFileSnapshot("forms-settings.transcript.md");
});

test("reminders keep to the days and hours that somebody set", async () => {
  const plan = await thornbridge();
  const chat = aConversation(db, plan, MORNING);
  await chat.say("Priya Shah", "settings");
  await chat.fill("Priya Shah", "Change my settings", { days: "3", from: "14:00", to: "16:00" });
  const asked = async () => {
    await chat.sweep();
    return chat.lastTo("Priya Shah").fallback.includes("need");
  };
  expect(await asked()).toBe(false);
  await chat.turnClockTo("2026-06-24T12:30:00Z");
  expect(await asked()).toBe(false);
  await chat.turnClockTo("2026-06-24T13:30:00Z");
  expect(await asked()).toBe(true);
});

test("somebody new is welcomed once: when they are added, or below the answer to their first words", async () => {
  const plan = await thornbridge(true);
  const chat = aConversation(db, plan, MORNING);
  await chat.joins("Priya Shah");
  await chat.say("Priya Shah", "PLA-1 green, all stalls reviewed");
  await chat.say("Asha Grant", "what's overdue in Place?");
  await chat.say("Asha Grant", "thanks");
  expect(await chat.joins("Priya Shah")).toBeNull();
  expect(await chat.opensHome("Asha Grant")).toBeNull();
  await expect(chat.transcript("The first contact")).toMatchFileSnapshot("forms-welcome.transcript.md");
});

test("what a chat message could not hold is shown at a press, and its numbers count", async () => {
  const plan = await thornbridge();
  const chat = aConversation(db, plan, MORNING);
  await chat.say("Olu Bright", "what's open?");
  const { id } = await db.selectFrom("message").select("id").orderBy("id", "desc").limit(1).executeTakeFirstOrThrow();
  const rest = await chat.forge("Olu Bright", {
    verb: "rest",
    args: { message: String(id), from: "2" },
    version: null,
  });
  const lists = rest.view.flatMap((block) => (block.kind === "list" ? [block.items.length] : []));
  expect(lists).toEqual([1]);
  const said = await chat.say("Olu Bright", "show 1");
  const other = await chat.forge("Priya Shah", {
    verb: "rest",
    args: { message: String(id), from: "0" },
    version: null,
  });
  expect(other.fallback).toContain("no longer here");
  expect(said.fallback).toMatch(/^(?:PLA|COR)-\d/);
});
