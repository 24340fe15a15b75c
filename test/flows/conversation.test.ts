// Conversations as people have them, over a real store; each is a readable transcript beside this file.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aConversation, type Conversation, wholeState } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const { db } = database;

function thornbridge(): Promise<GivenPlan> {
  return aPlan(db, {
    actions: [
      {
        reference: "PLA-1",
        words: "Review how market stalls are let, so that new traders from all communities can apply.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-06-30",
      },
      {
        reference: "PLA-2",
        words: "Publish workforce data by ethnicity and grade.",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-05-31",
        rag: "G",
      },
      {
        reference: "PLA-3",
        words: "Hold listening events with young people in every ward.",
        directorate: "Place",
        owners: ["Head of Economy"],
        ongoing: true,
        reviews: ["2026-06-30", "2026-09-30"],
      },
      {
        reference: "PLA-4",
        words: "Translate the licensing guide into the four languages most spoken in the borough.",
        directorate: "Place",
        owners: ["Head of Licensing"],
        due: ["2026-05-31", "2026-11-30"],
        rag: "R",
      },
      {
        reference: "COR-1",
        words: "Train all recruiting managers in fair shortlisting.",
        directorate: "Corporate Services",
        owners: ["Head of People"],
        due: "2026-05-31",
        rag: "R",
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

const MORNING = "2026-06-23T09:00:00Z";

async function conversation(): Promise<{ readonly plan: GivenPlan; readonly chat: Conversation }> {
  const plan = await thornbridge();
  return { plan, chat: aConversation(db, plan, MORNING) };
}

function transcript(chat: Conversation, title: string, file: string): Promise<void> {
  return expect(chat.transcript(title)).toMatchFileSnapshot(`${file}.transcript.md`);
}

test("an owner answers two of three in one line and leaves the rest unchanged", async () => {
  const { chat } = await conversation();
  await chat.sweep();
  await chat.say("Priya Shah", "1 green, 2 amber waiting on the supplier, rest no change");
  await transcript(chat, "An owner answers two of three, and the rest is unchanged", "conversation-two-of-three");
});

test("the rest is what has not been answered yet, also when it is said a message later", async () => {
  const { chat } = await conversation();
  await chat.sweep();
  await chat.say("Priya Shah", "1 green");
  const after = await wholeState(db);
  await chat.say("Priya Shah", "rest no change");
  await chat.say("Priya Shah", "undo");
  expect(await wholeState(db)).toEqual(after);
  await chat.say("Priya Shah", "rest no change");
  await chat.say("Priya Shah", "rest amber");
  await transcript(chat, "The rest, a message later", "conversation-rest-later");
});

test("undo restores exactly what stood before, one message at a time", async () => {
  const { chat } = await conversation();
  const untouched = await wholeState(db);
  await chat.say("Priya Shah", "PLA-1 amber, waiting on the supplier");
  const amber = await wholeState(db);
  await chat.say("Priya Shah", "PLA-1 done, PLA-3 no change");
  await chat.say("Priya Shah", "undo");
  expect(await wholeState(db)).toEqual(amber);
  await chat.press("Priya Shah", "Undo");
  await chat.say("Priya Shah", "undo");
  expect(await wholeState(db)).toEqual(untouched);
  await chat.say("Priya Shah", "undo");
  await chat.say("Priya Shah", "history of PLA-1");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await transcript(chat, "Undo, one message at a time", "conversation-undo");
});

test("what somebody else has reported since is not taken back with one's own", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "PLA-1 green");
  await chat.say("Olu Bright", "PLA-1 red, the tender failed");
  const now = await wholeState(db);
  await chat.say("Priya Shah", "undo");
  expect(await wholeState(db)).toEqual(now);
  await transcript(chat, "Somebody has reported since", "conversation-overtaken");
});

test("red without a reason is asked about, and the next line is the reason and the new date", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "PLA-1 red");
  await chat.say("Priya Shah", "the supplier has closed its office, we need until the end of September");
  await chat.say("Priya Shah", "show PLA-1");
  await transcript(chat, "Why is it red?", "conversation-why-red");
});

test("a moved date waits for the lead, who is told; when she agrees the owner is told", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "can PLA-1 move to end of September? the supplier is late");
  await chat.press("Asha Grant", "Approve PLA-1");
  await chat.pressLate("Asha Grant", "Approve PLA-1");
  await chat.say("Priya Shah", "undo");
  await transcript(chat, "A date is moved", "conversation-date-moved");
  const action = await db.selectFrom("action").selectAll().where("reference", "=", "PLA-1").executeTakeFirstOrThrow();
  expect(action).toMatchObject({ due_on: "2026-09-30", rag: null, note: null });
});

test("an owner who is no lead does not decide about the own date, by word or by a forged button", async () => {
  const { plan, chat } = await conversation();
  await chat.say("Priya Shah", "can PLA-1 move to end of September? the supplier is late");
  await chat.say("Priya Shah", "approve PLA-1");
  await chat.forge("Priya Shah", { verb: "approve", args: { request: "1" }, version: null });
  const forged = [
    { verb: "set-status", args: { actions: "1", choice: "red" } },
    { verb: "set-complete", args: { actions: "1" } },
    { verb: "no-change-all", args: { actions: "1" } },
    { verb: "fix", args: { actions: "1" } },
    { verb: "show", args: { action: "1" } },
    { verb: "record-held", args: { answers: "1", part: "0", action: "1" } },
    { verb: "show-all", args: { answers: "1" } },
    { verb: "undo", args: { incoming: "1" } },
    { verb: "no-such-verb", args: {} },
  ];
  for (const press of forged) {
    const answer = await chat.forge("Sam Okoro", { ...press, version: null });
    expect(JSON.stringify(answer)).not.toMatch(/market stalls|PLA-1|Head of Economy/);
  }
  const request = await db.selectFrom("request").selectAll().executeTakeFirstOrThrow();
  expect(request).toMatchObject({ action_id: plan.actionId("PLA-1"), decision: null });
  const reports = await db.selectFrom("report").select("rag").execute();
  expect(reports).toEqual([{ rag: null }]);
});

test("an OK under a reminder is thanked, and says what still waits, until it is answered", async () => {
  const { chat } = await conversation();
  await chat.sweep();
  await chat.say("Priya Shah", "ok");
  await chat.say("Priya Shah", "all green, on course");
  await chat.say("Priya Shah", "thanks");
  await transcript(chat, "An OK is no answer", "conversation-ok");
});

test("a date that is returned needs a reason, and the owner hears it", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "PLA-1 amber, waiting on data, now end of December");
  await chat.press("Asha Grant", "Return PLA-1");
  await chat.say("Asha Grant", "The committee decides in October, so September is the latest.");
  await chat.press("Asha Grant", "Approve PLA-1");
  await transcript(chat, "A date is returned", "conversation-date-returned");
  const action = await db.selectFrom("action").selectAll().where("reference", "=", "PLA-1").executeTakeFirstOrThrow();
  expect(action).toMatchObject({ due_on: "2026-06-30", rag: "A" });
});

test("a reason that comes after the request reaches the lead who decides", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "PLA-1 amber, move to end of September");
  await chat.say("Priya Shah", "two market traders have not answered yet");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.say("Asha Grant", "approve");
  await transcript(chat, "The reason comes later", "conversation-reason-later");
  const request = await db.selectFrom("request").selectAll().executeTakeFirstOrThrow();
  expect(request).toMatchObject({ reason: "two market traders have not answered yet", decision: "accepted" });
});

test("an undone request is taken back from the lead's desk", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "can PLA-1 move to end of September? the supplier is late");
  await chat.press("Priya Shah", "Undo");
  await chat.press("Asha Grant", "Approve PLA-1");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await transcript(chat, "A request is taken back", "conversation-request-withdrawn");
});

test("a lead asks, narrows the question, and is told what she may not see", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "PLA-2 green, published on the website");
  await chat.say("Asha Grant", "what's overdue in Place?");
  await chat.say("Asha Grant", "only red");
  await chat.say("Asha Grant", "Priya?");
  await chat.say("Asha Grant", "what's overdue in Corporate Services?");
  await chat.say("Asha Grant", "how is Place doing?");
  await chat.say("Asha Grant", "who hasn't updated?");
  await transcript(chat, "A lead asks", "conversation-questions");
});

test("a lead sees nothing of another directorate, however she asks", async () => {
  const { chat } = await conversation();
  for (const line of ["show COR-1", "history of COR-1", "COR-1 green", "approve COR-1", "COR-1 is not mine"]) {
    const answer = await chat.say("Asha Grant", line);
    expect(JSON.stringify(answer)).not.toContain("shortlisting");
  }
  await chat.say("Sam Okoro", "PLA-1 green");
  await transcript(chat, "Another directorate", "conversation-rights");
  expect(await db.selectFrom("report").selectAll().execute()).toEqual([]);
});

test("words that nothing understood are kept, and become a note at a press", async () => {
  const { chat } = await conversation();
  await chat.sweep();
  await chat.say("Priya Shah", "the caretaker of the old depot has the keys, apparently");
  await chat.press("Priya Shah", "Note for PLA-1");
  await chat.pressLate("Priya Shah", "Note for PLA-1");
  await transcript(chat, "Words that nobody understood", "conversation-unknown-words");
  const [report, ...others] = await db.selectFrom("report").selectAll().execute();
  expect(others).toEqual([]);
  expect(report).toMatchObject({ words: "the caretaker of the old depot has the keys, apparently", rag: null });
});

test("a button of an older message is answered kindly and changes nothing", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "PLA-1 green");
  await chat.press("Priya Shah", "Fix");
  await chat.press("Priya Shah", "▲ Amber");
  await chat.pressLate("Priya Shah", "▲ Amber");
  await chat.say("Priya Shah", "PLA-1 red, the supplier is gone");
  await chat.pressLate("Priya Shah", "● Green");
  await transcript(chat, "Old buttons", "conversation-old-buttons");
  const reports = await db.selectFrom("report").select("rag").orderBy("id").execute();
  expect(reports.map(({ rag }) => rag)).toEqual(["G", "A", "R"]);
});

test("buttons of a reminder do what words do", async () => {
  const { chat } = await conversation();
  await chat.sweep();
  await chat.say("Priya Shah", "1 green");
  await chat.say("Priya Shah", "2 amber, two traders have not answered");
  await chat.press("Priya Shah", "No change to any");
  await chat.pressLate("Priya Shah", "No change to any");
  await transcript(chat, "Two lines and a button", "conversation-reminder-buttons");
});

test("without a lead the officer decides, in words", async () => {
  const { chat } = await conversation();
  await chat.say("Sam Okoro", "COR-1 amber, trainer is ill, push to end of July");
  await chat.say("Olu Bright", "return COR-1, the next intake starts in June");
  await transcript(chat, "The officer decides", "conversation-officer-decides");
});

test("what a person can put right comes back as a sentence, with nothing changed", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "close the review");
  await chat.say("Priya Shah", "PLA-9 green");
  await chat.press("Priya Shah", "PLA-1");
  await transcript(chat, "What can be put right", "conversation-put-right");
});

test("two reds in one line are explained in one line", async () => {
  const { chat } = await conversation();
  await chat.sweep();
  await chat.say("Priya Shah", "1 red, 2 amber");
  await chat.say("Priya Shah", "both wait for the new data officer");
  await chat.say("Priya Shah", "3 done: 14 events, 300 young people https://thornbridge.example/events");
  await chat.say("Priya Shah", "the youth council now has a seat on the board");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await transcript(chat, "Explained together", "conversation-explained-together");
});

test("a report that is read with a doubt changes nothing until somebody says yes", async () => {
  const { chat } = await conversation();
  const before = await wholeState(db);
  await chat.say("Priya Shah", "PLA-1 amber, was moved to 31 March 2026");
  expect(await wholeState(db)).toEqual(before);
  await chat.say("Priya Shah", "yes");
  await transcript(chat, "A doubt", "conversation-doubt");
  expect(await wholeState(db)).not.toEqual(before);
});

test("in the thread of an older list its numbers count", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "my actions");
  await chat.say("Priya Shah", "what is due in Place?");
  await chat.sayInThread("Priya Shah", "open actions of yours", "3 green, four wards done");
  await transcript(chat, "An older thread", "conversation-older-thread");
  const green = await db.selectFrom("report").selectAll().execute();
  expect(green.map(({ note }) => note)).toEqual(["four wards done"]);
});

test("an event that was handled is not handled again", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "PLA-1 green");
  const before = await wholeState(db);
  expect(await chat.handleAgain()).toBe(0);
  expect(await wholeState(db)).toEqual(before);
});

test("one deadline of two is met, and the action goes on to the next", async () => {
  const plan = await thornbridge();
  const chat = aConversation(db, plan, MORNING);
  await chat.say("Olu Bright", "PLA-4 done, the guide is out in all four languages");
  await chat.press("Olu Bright", "PLA-4 is finished for good");
  await transcript(chat, "One deadline of two", "conversation-two-deadlines");
});

test("undo takes back what was said last, be it leave, quiet, a rule or a pause, and no report that came before", async () => {
  const { chat } = await conversation();
  await chat.say("Priya Shah", "PLA-1 green");
  await chat.say("Olu Bright", "PLA-4 amber, waiting for the translator");
  const reported = await wholeState(db);
  const heldQuiet = () =>
    Promise.all([
      db.selectFrom("absence").selectAll().execute(),
      db.selectFrom("snooze").selectAll().execute(),
      db.selectFrom("plan").select(["paused_until", "policy"]).execute(),
      db.selectFrom("organisation").select("policy").execute(),
    ]);
  const before = await heldQuiet();
  const said: readonly (readonly [string, string])[] = [
    ["Priya Shah", "I'm on leave until 10 July"],
    ["Priya Shah", "snooze till Monday"],
    ["Olu Bright", "dates are decided by the committee"],
    ["Olu Bright", "pause the plan until 5 July"],
  ];
  for (const [who, words] of said) {
    await chat.say(who, words);
    expect(await heldQuiet(), words).not.toEqual(before);
    await chat.say(who, "undo");
    expect(await heldQuiet(), words).toEqual(before);
  }
  expect(await wholeState(db)).toEqual(reported);
  await transcript(chat, "Undo, whatever was said last", "conversation-undo-anything");
});

test("nobody takes back another's leave", async () => {
  const { chat, plan } = await conversation();
  await chat.say("Priya Shah", "I'm on leave until 10 July");
  const { id } = await db.selectFrom("change").select("id").executeTakeFirstOrThrow();
  for (const who of ["Sam Okoro", "Olu Bright"]) {
    await chat.forge(who, { verb: "undo-change", args: { change: String(id) }, version: null });
  }
  expect(await db.selectFrom("absence").select("person_id").execute()).toEqual([
    { person_id: plan.person("Priya Shah").id },
  ]);
});

test("snooze, leave, not mine, thanks and help", async () => {
  const { chat } = await conversation();
  await chat.sweep();
  await chat.say("Priya Shah", "why did I get this?");
  await chat.say("Priya Shah", "hello");
  await chat.say("Priya Shah", "my actions");
  await chat.say("Priya Shah", "snooze till Monday");
  await chat.say("Priya Shah", "I'm on leave until 10 July");
  await chat.say("Priya Shah", "PLA-3 is not mine, it's Sam's");
  await chat.say("Priya Shah", "thanks");
  await chat.say("Priya Shah", "help");
  await transcript(chat, "Quiet, and whose it is", "conversation-quiet");
});
