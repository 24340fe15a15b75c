// Laws of the owner's conversation over a real store, whatever is said in whatever order.
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { standingOf } from "../../src/db/roles.ts";
import { BECAME } from "../../src/plan/became.ts";
import { aConversation, type Conversation, wholeState } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

const PEOPLE = ["Priya Shah", "Sam Okoro", "Asha Grant", "Olu Bright", "Vic Lane"] as const;

async function begin() {
  await database.reset();
  const action = { directorate: "Place", due: "2026-06-30" as const };
  const plan = await aPlan(db, {
    actions: [
      { ...action, reference: "PLA-1", words: "Review market lettings.", owners: ["Head of Economy"] },
      {
        ...action,
        reference: "PLA-2",
        words: "Publish data.",
        owners: ["Head of Economy", "Head of Markets"],
        rag: "A",
      },
      { ...action, reference: "COR-1", words: "Train managers.", directorate: "Corporate", owners: ["Head of People"] },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Markets"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Olu Bright", role: "officer" },
      { name: "Vic Lane", role: "viewer of Place" },
    ],
  });
  return { plan, chat: aConversation(db, plan, "2026-06-23T09:00:00Z") };
}

const anything = fc.constantFrom(
  "PLA-1 green, training booked",
  "PLA-2 amber, waiting on data, now end of September",
  "PLA-1 done, 40 people trained",
  "COR-1 red",
  "I meant red",
  "2 not 1",
  "undo",
  "undo the undo",
  "PLA-2 is not mine, it's Sam's",
  "assign PLA-1 to Sam",
  "assign COR-1 to Priya",
  "record for Sam: PLA-2 green, by phone",
  "record for Priya: COR-1 green, by phone",
  "approve PLA-1",
  "return PLA-2, too late",
  "approve all",
  "what waits for my decision?",
  "completion is accepted by the owner",
  "dates are decided by the owner",
  "audit PLA-1",
  "what was said since Monday?",
  "update PLA-1 step by step",
  "my actions",
  "yes",
  "the caretaker has the keys",
  // No chat service tells of a line without words.
  ...(process.env.CONVERSE_IN === undefined ? [""] : []),
);
const turn = fc.record({ who: fc.constantFrom(...PEOPLE), what: anything, edited: fc.option(anything, { freq: 5 }) });

async function play(chat: Conversation, { who, what, edited }: { who: string; what: string; edited: string | null }) {
  await chat.say(who, what);
  if (edited !== null) await chat.edit(who, what, edited);
}

async function rights(plan: Awaited<ReturnType<typeof begin>>["plan"], today: "2026-06-23") {
  return Promise.all(PEOPLE.map(async (name) => (await standingOf(db, plan.person(name).id, today)).roles));
}

test("no sequence of messages gives anybody a role, nor an owner, viewer or lead a decision that is not theirs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 7 }), async (turns) => {
      const { plan, chat } = await begin();
      const before = await rights(plan, "2026-06-23");
      for (const one of turns) await play(chat, one);
      expect(await rights(plan, "2026-06-23")).toEqual(before);
      const owner = plan.person("Priya Shah").id;
      const viewer = plan.person("Vic Lane").id;
      const decided = await db.selectFrom("request").selectAll().where("decided_by", "is not", null).execute();
      const settings = await db.selectFrom("audit_event").select("person_id").where("kind", "=", "rules.set").execute();
      const officer = plan.person("Olu Bright").id;
      expect(settings.every((event) => event.person_id === officer)).toBe(true);
      for (const request of decided.filter(({ decision }) => decision !== "withdrawn")) {
        const bySaying = settings.length > 0 && request.decided_by === request.person_id;
        expect(bySaying || (request.decided_by !== owner && request.decided_by !== viewer)).toBe(true);
      }
      const others = await db
        .selectFrom("report")
        .select("person_id")
        .where("action_id", "=", plan.actionId("COR-1"))
        .where("person_id", "!=", officer)
        .execute();
      const assigned = await db
        .selectFrom("audit_event")
        .select("person_id")
        .where("kind", "=", "owner.reassigned")
        .execute();
      expect(assigned.every(({ person_id: by }) => by === officer || by === plan.person("Asha Grant").id)).toBe(true);
      expect(assigned.length > 0 ? [] : others).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 240_000);

test("each message that came in is accounted for, and everything ignored has its reason", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
      const { chat } = await begin();
      for (const one of turns) await play(chat, one);
      const events = await db.selectFrom("incoming").select(["state", "became", "body"]).execute();
      for (const { state, became, body } of events) {
        expect({ state, body, count: became.length > 0 }).toEqual({ state: "handled", body, count: true });
        expect(became.every(({ as }) => BECAME.includes(as))).toBe(true);
        expect(became.every(({ as, why }) => as !== "ignored" || (why ?? "") !== "")).toBe(true);
      }
    }),
    { numRuns: 12 },
  );
}, 240_000);

const report = fc.record({
  who: fc.constantFrom("Priya Shah", "Sam Okoro", "Asha Grant", "Olu Bright"),
  about: fc.constantFrom("PLA-1", "PLA-2"),
  what: fc.constantFrom(
    "green, training booked",
    "red",
    "done, 40 people trained",
    "no change",
    "amber, waiting on data, now end of September",
    "blocked by procurement",
  ),
});

test("reports that are undone one by one restore every figure, and putting the last back restores it too", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 4 }), fc.boolean(), async (reports, ownersDecide) => {
      const { chat } = await begin();
      if (ownersDecide) {
        await chat.say("Olu Bright", "dates are decided by the owner");
        await chat.say("Olu Bright", "completion is accepted by the owner");
      }
      const states = [await wholeState(db)];
      const waiting = [await waits()];
      const made: string[] = [];
      for (const { who, about, what } of reports) {
        const before = await db.selectFrom("report").select("id").execute();
        await chat.say(who, `${about} ${what}`);
        const after = await db.selectFrom("report").select("id").execute();
        if (after.length === before.length) continue;
        made.push(who);
        states.push(await wholeState(db));
        waiting.push(await waits());
      }
      for (const [index, who] of made.toReversed().entries()) {
        await chat.say(who, "undo");
        const step = made.length - 1 - index;
        expect(await wholeState(db)).toEqual(states[step]);
        expect(await waits()).toEqual(waiting[step]);
        await chat.say(who, "put it back");
        expect(await wholeState(db)).toEqual(states[step + 1]);
        await chat.say(who, "undo");
        expect(await wholeState(db)).toEqual(states[step]);
      }
    }),
    { numRuns: 10 },
  );
}, 240_000);

/** What waits for somebody's decision. */
async function waits() {
  return db
    .selectFrom("request")
    .select(["action_id", "kind", "to_on", "closes_as", "reason"])
    .where("decision", "is", null)
    .orderBy("action_id")
    .orderBy("kind")
    .execute();
}
