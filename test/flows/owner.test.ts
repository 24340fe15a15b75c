// The owner's whole conversation, over a real store; each story is a readable transcript beside this file.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aConversation, type Conversation, wholeState } from "../support/a-conversation.ts";
import { aPlan, type GivenAction, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const MORNING = "2026-06-23T09:00:00Z";

function action(reference: string, words: string, more: Partial<GivenAction> = {}): GivenAction {
  return { reference, words, directorate: "Place", owners: ["Head of Economy"], due: "2026-07-31", ...more };
}

async function wexcombe(actions: readonly GivenAction[] = STALLS): Promise<{ plan: GivenPlan; chat: Conversation }> {
  const plan = await aPlan(db, {
    actions,
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Markets"] },
      { name: "Tess Moran", holds: ["Head of Licensing"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Olu Bright", role: "officer" },
    ],
  });
  return { plan, chat: aConversation(db, plan, MORNING) };
}

const STALLS: readonly GivenAction[] = [
  action("PLA-1", "Let market stalls so that new traders from all communities can apply."),
  action("PLA-2", "Publish who trades on the markets.", { owners: ["Head of Economy", "Head of Markets"] }),
  action("PLA-3", "Translate the licensing guide.", { due: "2026-08-31" }),
];

function transcript(chat: Conversation, title: string, file: string): Promise<void> {
  return expect(chat.transcript(title)).toMatchFileSnapshot(`owner-${file}.transcript.md`);
}

async function stateOf(reference: string) {
  return db
    .selectFrom("action")
    .select(["state", "status", "rag", "note", "due_on"])
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
}

test("eleven actions are answered in one message, and what they need from others comes as one message a person", async () => {
  const eleven = Array.from({ length: 11 }, (_, index) =>
    action(`PLA-${index + 1}`, `Open service number ${index + 1} to everybody.`, {
      due: `2026-07-${10 + index}` as never,
    }),
  );
  const { chat } = await wexcombe(eleven);
  await chat.say("Priya Shah", "my actions");
  await chat.say("Priya Shah", "show all");
  await chat.say(
    "Priya Shah",
    "1 green, 2 amber waiting on data, now end of September, 3 done: 40 people trained https://wexcombe.example/training, 4 red blocked by procurement, 5 and 6 green, rest no change",
  );
  expect((await db.selectFrom("report").select("id").execute()).length).toBe(11);
  expect((await db.selectFrom("message").select("id").where("purpose", "=", "hand-off").execute()).length).toBe(1);
  await transcript(chat, "Eleven actions in one message", "eleven");
});

test("complete is accepted by the lead, or returned with what is missing, and counts as open until then", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-1 done");
  expect(await stateOf("PLA-1")).toMatchObject({ state: "open", status: "complete", due_on: "2026-07-31" });
  await chat.say("Asha Grant", "how many are complete?");
  await chat.say("Priya Shah", "approve PLA-1");
  await chat.press("Asha Grant", "Return PLA-1");
  await chat.say("Asha Grant", "Please say who has a stall now that did not have one before.");
  expect(await stateOf("PLA-1")).toMatchObject({ state: "open", status: "in-progress" });
  await chat.say("Priya Shah", "PLA-1 done, six new traders from three communities https://wexcombe.example/stalls");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.press("Asha Grant", "Approve PLA-1");
  expect(await stateOf("PLA-1")).toMatchObject({ state: "closed", status: "complete", due_on: null });
  await chat.say("Priya Shah", "undo");
  expect(await stateOf("PLA-1")).toMatchObject({ state: "closed" });
  await transcript(chat, "Complete is accepted", "complete");
});

test("two joint owners disagree: both are kept, the latest stands, and the lead sees it", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-2 green, the list is out");
  await chat.say("Sam Okoro", "PLA-2 red, half of the traders are missing from it");
  await chat.say("Asha Grant", "show PLA-2");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.sweep();
  expect(await stateOf("PLA-2")).toMatchObject({ rag: "R" });
  await transcript(chat, "Two joint owners disagree", "disagree");
});

test("news of an answer that was taken back is never told", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-2 green, the list is out");
  await chat.say("Priya Shah", "undo");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.sweep();
  expect(() => chat.lastTo("Sam Okoro")).toThrow("was sent nothing");
});

test("not mine, three times round: leads decide twice, and the officer ends it", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-3 is not mine, it's Tess's");
  await chat.press("Asha Grant", "Assign PLA-3 to Tess Moran");
  await chat.say("Tess Moran", "PLA-3 is not mine, it's Sam's");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.press("Asha Grant", "Assign PLA-3 to Sam Okoro");
  await chat.say("Sam Okoro", "PLA-3 is not mine, it's Priya's");
  await chat.say("Sam Okoro", "what waits for my decision?");
  await chat.press("Olu Bright", "PLA-3 stays with Sam Okoro");
  await chat.say("Sam Okoro", "show PLA-3");
  await transcript(chat, "Not mine, three times round", "not-mine");
});

test("a moved date is refused where the dates of a plan do not move, and the wish is kept", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "dates never move");
  await chat.say("Olu Bright", "dates never move");
  await chat.say("Priya Shah", "can PLA-1 move to end of September? the tender is late");
  expect(await stateOf("PLA-1")).toMatchObject({ due_on: "2026-07-31" });
  await chat.say("Olu Bright", "dates are decided by the committee");
  await chat.say("Priya Shah", "can PLA-1 move to end of September? the tender is late");
  await chat.say("Olu Bright", "date changes for committee");
  await chat.say("Olu Bright", "approve PLA-1");
  await chat.say("Priya Shah", "can PLA-1 move to end of December? the tender failed");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.say("Olu Bright", "return PLA-1, the committee wants it this year");
  await chat.say("Olu Bright", "show PLA-1");
  await transcript(chat, "A moved date is refused", "date-refused");
});

test("an undo is undone, exactly, with what waited for a decision", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-1 amber, the tender is late, now end of September");
  const said = await wholeState(db);
  await chat.say("Priya Shah", "undo");
  await chat.press("Priya Shah", "Put it back");
  expect(await wholeState(db)).toEqual(said);
  await chat.say("Priya Shah", "put it back");
  await chat.say("Priya Shah", "undo");
  await chat.say("Priya Shah", "undo the undo");
  expect(await wholeState(db)).toEqual(said);
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await transcript(chat, "An undo is undone", "undo-undone");
});

test("“2 not 1” moves what was said, and undo takes back both in one step", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "my actions");
  await chat.say("Priya Shah", "1 amber, waiting on the tender");
  const said = await wholeState(db);
  await chat.say("Priya Shah", "sorry, 2 not 1");
  expect(await stateOf("PLA-1")).toMatchObject({ rag: null });
  expect(await stateOf("PLA-2")).toMatchObject({ rag: "A", note: "waiting on the tender" });
  await chat.say("Priya Shah", "I meant red");
  expect(await stateOf("PLA-2")).toMatchObject({ rag: "R", note: "waiting on the tender" });
  await chat.say("Priya Shah", "undo");
  expect(await stateOf("PLA-2")).toMatchObject({ rag: "A" });
  await chat.say("Priya Shah", "undo");
  await transcript(chat, "Two, not one", "put-right");
  expect((await wholeState(db)).checks).toEqual(said.checks);
});

test("a reply in the wrong thread is put right in words", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "my actions");
  await chat.say("Priya Shah", "show PLA-3");
  await chat.sayInThread("Priya Shah", "PLA-3: Translate", "green, six stalls are let");
  await chat.say("Priya Shah", "oops, PLA-1 not PLA-3");
  expect(await stateOf("PLA-1")).toMatchObject({ rag: "G", note: "six stalls are let" });
  expect(await stateOf("PLA-3")).toMatchObject({ rag: null, note: null });
  await transcript(chat, "A reply in the wrong thread", "wrong-thread");
});

test("a message that is edited corrects its report only if its words changed; after the review was locked it is late", async () => {
  const { chat } = await wexcombe();
  await chat.say("Olu Bright", "open the review");
  await chat.say("Priya Shah", "PLA-1 amber, waiting on the tender");
  const before = await wholeState(db);
  expect(await chat.edit("Priya Shah", "PLA-1 amber", "PLA-1 amber,  waiting on the tender ")).toBeNull();
  expect(await wholeState(db)).toEqual(before);
  await chat.edit("Priya Shah", "PLA-1 amber", "PLA-1 red, the tender failed");
  expect(await stateOf("PLA-1")).toMatchObject({ rag: "R", note: "the tender failed" });
  await chat.turnClockTo("2026-07-15T10:00:00Z");
  await chat.say("Olu Bright", "close the review");
  await chat.edit("Priya Shah", "PLA-1 amber", "PLA-1 green, the tender is settled");
  await chat.say("Priya Shah", "history of PLA-1");
  await chat.remove("Priya Shah", "PLA-1 amber");
  await chat.say("Priya Shah", "undo");
  expect(await stateOf("PLA-1")).toMatchObject({ rag: "R" });
  await transcript(chat, "A message is edited", "edited");
});

test("an officer writes down what somebody said by telephone, shown as such everywhere", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "record for Sam: PLA-2 green, told me by phone");
  await chat.say("Olu Bright", "record for Sam: PLA-1 green, told me by phone");
  await chat.say("Olu Bright", "record for Sam: PLA-2 green, told me by phone");
  await chat.say("Priya Shah", "history of PLA-2");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.sweep();
  await transcript(chat, "Told by telephone", "by-telephone");
});

test("what was done is kept as it was told, and how the action stands is one press", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-1 met the traders on Tuesday and agreed the wording, drafting now");
  await chat.press("Priya Shah", "● Green");
  expect(await stateOf("PLA-1")).toMatchObject({
    rag: "G",
    note: "met the traders on Tuesday and agreed the wording, drafting now",
  });
  await chat.say("Priya Shah", "PLA-3 stuck with procurement");
  await chat.say("Priya Shah", "amber");
  await transcript(chat, "What was done, and how it stands", "told");
  const reports = await db.selectFrom("report").select(["rag", "note", "blocked_by"]).orderBy("id").execute();
  expect(reports.map(({ rag, note, blocked_by }) => [rag, note ?? blocked_by])).toEqual([
    [null, "met the traders on Tuesday and agreed the wording, drafting now"],
    ["G", "met the traders on Tuesday and agreed the wording, drafting now"],
    [null, "procurement"],
    ["A", null],
  ]);
});

test("a doubt about the colour is settled by the colour, and the words go with it", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-1 green but overdue");
  await chat.press("Priya Shah", "▲ Amber");
  expect(await stateOf("PLA-1")).toMatchObject({ rag: "A", note: "overdue" });
  await chat.say("Priya Shah", "PLA-2 not green yet, the printers let us down");
  await chat.press("Priya Shah", "■ Red");
  expect(await stateOf("PLA-2")).toMatchObject({ rag: "R", note: "not green yet, the printers let us down" });
  await chat.say("Priya Shah", "PLA-3 will be green once the budget is agreed");
  await chat.say("Sam Okoro", "PLA-2 amber, new printers found");
  await chat.press("Priya Shah", "Only a note");
  expect(await stateOf("PLA-3")).toMatchObject({ rag: null, note: "will be green once the budget is agreed" });
  await transcript(chat, "A doubt about the colour", "doubted-colour");
});

test("blockers and help that is wanted reach the lead", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-1 amber, need help from finance");
  await chat.say("Priya Shah", "PLA-3 blocked by procurement");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await transcript(chat, "Help is wanted", "help-wanted");
});

test("everything that was said is accounted for, and every change has its trail", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-1 amber, waiting on the tender");
  await chat.say("Priya Shah", "the caretaker has the keys of the old depot, apparently");
  await chat.say("Asha Grant", "what's overdue in Place?");
  await chat.say("Tess Moran", "PLA-1 green");
  await chat.say("Priya Shah", "PLA-1 done, the stalls are let");
  await chat.say("Asha Grant", "approve PLA-1");
  await chat.say("Priya Shah", "snooze till Monday");
  await chat.say("Priya Shah", "what was said since Monday?");
  await chat.say("Olu Bright", "what was said since Monday?");
  await chat.say("Olu Bright", "audit PLA-1");
  await transcript(chat, "Everything that was said", "accounted-for");
});

test("a form that is half filled survives a restart, and whatever is said in between", async () => {
  const { plan, chat } = await wexcombe();
  await chat.say("Priya Shah", "update PLA-1 step by step");
  await chat.press("Priya Shah", "▲ Amber");
  await transcript(chat, "A form, up to the restart", "form-before");
  expect(await db.selectFrom("report").select("id").execute()).toEqual([]);

  const restarted = aConversation(db, plan, "2026-06-23T15:00:00Z");
  await restarted.say("Priya Shah", "my actions");
  await restarted.say("Priya Shah", "go on");
  await restarted.say("Priya Shah", "the tender is late");
  await restarted.say("Priya Shah", "as soon as it can");
  await restarted.say("Priya Shah", "end of September");
  await restarted.press("Priya Shah", "Record it");
  expect(await stateOf("PLA-1")).toMatchObject({ rag: "A", note: "the tender is late" });
  expect(await db.selectFrom("draft").selectAll().execute()).toEqual([]);
  const [request] = await db.selectFrom("request").select(["kind", "to_on"]).execute();
  expect(request).toEqual({ kind: "date", to_on: "2026-09-30" });
  await transcript(restarted, "The form goes on after the restart", "form-after");
});

test("work without a date is asked about once a year: keep it, give it a date, make it everyday business, or stop it", async () => {
  const { chat } = await wexcombe([
    action("PLA-1", "Hold listening events in every ward.", { due: [], ongoing: true, reviews: ["2027-06-30"] }),
    action("PLA-2", "Keep the markets forum going.", { due: [], ongoing: true, reviews: ["2027-06-30"] }),
    action("PLA-3", "Talk to traders about fees.", { due: [], ongoing: true, reviews: ["2027-06-30"] }),
  ]);
  await db
    .updateTable("edition")
    .set({ imported_at: new Date("2026-06-01T09:00:00Z") })
    .execute();
  await chat.turnClockTo("2027-06-24T09:00:00Z");
  await chat.sweep();
  await chat.press("Priya Shah", "Keep PLA-1");
  await chat.press("Priya Shah", "PLA-2 is business as usual");
  await chat.say("Priya Shah", "the forum meets every month and runs itself");
  await chat.press("Priya Shah", "Give PLA-3 a date");
  await chat.say("Priya Shah", "end of September");
  await chat.turnClockTo("2027-06-25T09:00:00Z");
  await chat.press("Asha Grant", "Approve PLA-2");
  await chat.say("Asha Grant", "how many are complete?");
  expect(await stateOf("PLA-2")).toMatchObject({ state: "closed", status: "business-as-usual" });
  await chat.turnClockTo("2027-12-22T10:00:00Z");
  await chat.sweep();
  await transcript(chat, "A year without a date", "yearly");
});

test("an officer rates an action otherwise: both ratings are kept and shown, and the owner hears of it", async () => {
  const { chat } = await wexcombe();
  await chat.say("Priya Shah", "PLA-1 green, all is well");
  await chat.say("Olu Bright", "moderate PLA-1 to amber, no stall has been let yet");
  await chat.say("Olu Bright", "show PLA-1");
  await chat.say("Asha Grant", "why did I get this?");
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.sweep();
  await chat.say("Priya Shah", "why did I get this?");
  await transcript(chat, "A rating is moderated", "moderated");
});
