// Laws of posts and people over a real store: rights, who is asked, and undo.
import fc from "fast-check";
import { type RawBuilder, sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { askFacts } from "../../src/db/ask-facts.ts";
import { askedOn } from "../../src/db/asked-on.ts";
import { standingOf } from "../../src/db/roles.ts";
import { addDays, type LocalDate } from "../../src/plan/calendar.ts";
import { unmatched } from "../../src/plan/unmatched.ts";
import { whoIsAsked } from "../../src/plan/who-is-asked.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

async function begin() {
  await database.reset();
  const action = (reference: string, directorate: string, owners: readonly string[]) => ({
    reference,
    words: `Do what ${reference} says.`,
    directorate,
    owners,
    due: "2026-09-30" as const,
  });
  const plan = await aPlan(db, {
    actions: [
      action("PLA-1", "Place", ["Head of Economy"]),
      action("PLA-2", "Place", ["Head of Economy", "Equalities Team"]),
      action("ADU-1", "Adults", ["Head of Care"]),
      action("ADU-2", "Adults", ["Head of Econmy"]),
      action("ADU-3", "Adults", []),
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Care"] },
      { name: "May Lee" },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Vic Lane", role: "viewer of Place" },
      { name: "Olu Bright", role: "officer" },
      { name: "Ada Young", role: "administrator" },
    ],
  });
  return { plan, chat: aConversation(db, plan, "2026-06-23T09:00:00Z") };
}

const person = fc.constantFrom("Priya", "Sam", "May");
const post = fc.constantFrom("Head of Economy", "Head of Econmy", "Head of Care", "Equalities Team");
const day = fc.constantFrom("1 May", "22 June", "30 June", "6 July", "1 September");
const command = fc.oneof(
  fc.tuple(post, person, day).map(([what, who, on]) => `assign ${what} to ${who} from ${on}`),
  fc.tuple(post, person, day).map(([what, who, on]) => `${who} is acting ${what} until ${on}`),
  fc.tuple(post, person, person).map(([what, who, not]) => `assign ${what} to ${who} instead of ${not}`),
  fc.tuple(person, post, day).map(([who, what, on]) => `${who} no longer holds ${what} from ${on}`),
  fc.tuple(post, day).map(([what, on]) => `${what} is vacant until ${on}`),
  fc.tuple(person, day).map(([who, on]) => `${who} left on ${on}`),
  fc.tuple(person, person, day).map(([by, of, on]) => `${by} covers for ${of} until ${on}`),
  fc.tuple(person, person).map(([by, of]) => `${by} no longer covers for ${of}`),
  fc.constantFrom(
    "Equalities Team is reached in #equalities",
    "Equalities Team is a partner",
    "Equalities Team is a partner, asked by Sam",
  ),
  fc.tuple(post, post, day).map(([from, to, on]) => `transfer everything from ${from} to ${to} from ${on}`),
  fc.tuple(post, post).map(([one, other]) => `${one} is the same as ${other}`),
  fc.constantFrom("Place is now Growth", "Place and Adults become Communities", "Adults is now Place"),
  fc.constantFrom("make Sam lead of Adults", "Asha no longer leads Place", "make May viewer"),
);

const TABLES = ["holding", "cover", "post", "post_distinct", "role", "directorate", "directorate_name"];

/** Every row of what these commands change, and where each action stands. */
async function rows() {
  const all = TABLES.map((name) => sql`select to_jsonb(t) as row from ${table(name)} t order by to_jsonb(t)::text`);
  all.push(sql`select jsonb_build_array(id, directorate_id) as row from due_regard.action order by id`);
  all.push(sql`select to_jsonb(t) - 'seen_at' - 'place' as row from due_regard.chat_identity t order by 1`);
  // A channel that was written to stays known; it is nobody's, and nothing is sent there.
  all.push(sql`select to_jsonb(t) as row from due_regard.person t where t.kind = 'person' or exists
    (select from due_regard.holding where holding.person_id = t.id) order by t.id`);
  all.push(sql`select to_jsonb(t) as row from due_regard.action_owner t order by action_id, position`);
  return Promise.all(all.map(async (query) => (await query.execute(db)).rows));
}

function table(name: string): RawBuilder<unknown> {
  return sql.table(`due_regard.${name}`);
}

test("after any commands, on any day, each open action has somebody to ask or stands on the list with a reason", async () => {
  const days = fc.array(fc.integer({ min: -60, max: 120 }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 6 }), days, async (commands, offsets) => {
      const { plan, chat } = await begin();
      for (const said of commands) await chat.say("Olu Bright", said);
      const facts = await askFacts(db, plan.organisation.id);
      for (const on of [chat.today(), ...offsets.map((days): LocalDate => addDays("2026-06-23", days))]) {
        const { posts, ownerless } = unmatched(facts, on);
        const listed = new Set([...posts.flatMap(({ actions }) => actions), ...ownerless].map(({ id }) => id));
        const asked = new Map([...facts.posts.values()].map((one) => [one.id, whoIsAsked(one, facts, on)]));
        for (const { id, ownerPosts } of facts.actions) {
          const somebody = ownerPosts.some((owner) => asked.get(owner)?.kind === "asked");
          expect(somebody || listed.has(id)).toBe(true);
        }
        const decided = [...asked].flatMap(([id, one]) =>
          one.kind === "asked" ? one.people.map(({ person: who, holder }) => `${id} ${who} ${holder}`) : [],
        );
        const { rows: claimed } = await sql<{ post_id: number; person_id: number; holder_id: number }>`
          select distinct asked.* from ${askedOn(on)} asked`.execute(db);
        const swept = claimed.map((row) => `${row.post_id} ${row.person_id} ${row.holder_id}`);
        expect(swept.toSorted()).toEqual([...new Set(decided)].toSorted());
        for (const { person_id } of claimed) {
          const leftOn = facts.people.get(person_id as Parameters<typeof facts.people.get>[0])?.leftOn ?? null;
          expect(leftOn === null || leftOn > on).toBe(true);
        }
      }
    }),
    { numRuns: 25 },
  );
}, 240_000);

test("undo puts back exactly what a command changed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 4 }), async (commands) => {
      const { chat } = await begin();
      // Everybody who is here is known in the chat by now.
      await chat.say("Olu Bright", "help");
      for (const said of commands) {
        const before = await rows();
        const answer = await chat.say("Olu Bright", said);
        const after = await rows();
        const undo = answer.view.some(
          (one) => one.kind === "choices" && one.choices.some(({ label }) => label === "Undo"),
        );
        if (!undo) {
          expect(after).toEqual(before);
          continue;
        }
        await chat.press("Olu Bright", "Undo");
        expect(await rows()).toEqual(before);
        await chat.say("Olu Bright", said);
      }
    }),
    { numRuns: 15 },
  );
}, 240_000);

test("no words and no buttons of people without the right change a post or anybody's rights", async () => {
  const speaker = fc.constantFrom("Sam Okoro", "Vic Lane", "Asha Grant", "May Lee");
  const claims = fc.constantFrom(
    "make me officer",
    "make me administrator",
    "I am the officer now",
    "Ada is no longer administrator",
    "assign Head of Economy to me",
    "I cover for Priya until 1 September",
    "undo",
  );
  const press = fc.constantFrom(
    { verb: "undo-change", args: { change: "1" } },
    { verb: "same-post", args: { spelling: "4", post: "1" } },
    { verb: "only-holder", args: { post: "1", person: "3", from: "2026-06-23" } },
  );
  const step = fc.tuple(speaker, fc.oneof(command, claims, press));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { plan, chat } = await begin();
      await chat.say("Olu Bright", "make May viewer of Adults");
      const standings = () =>
        Promise.all(
          ["Priya Shah", "Sam Okoro", "Vic Lane", "Asha Grant", "May Lee", "Olu Bright", "Ada Young"].map((name) =>
            standingOf(db, plan.person(name).id, chat.today()),
          ),
        );
      const before = [await rows(), await standings()];
      for (const [who, what] of steps) {
        if (typeof what === "string") await chat.say(who, what);
        else await chat.forge(who, { ...what, version: null });
      }
      expect([await rows(), await standings()]).toEqual(before);
    }),
    { numRuns: 20 },
  );
}, 240_000);
