// A year of a council: swept day by day, with people who answer, ignore, leave and go on holiday.
import { sql } from "kysely";
import { handleIncoming } from "../../src/bot/dispatch.ts";
import type { Database } from "../../src/db/database.ts";
import { json } from "../../src/db/database.ts";
import { assignPost } from "../../src/db/holdings.ts";
import { ensurePerson } from "../../src/db/keep-people.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import { organisationById } from "../../src/db/people.ts";
import { setPolicy } from "../../src/db/plan-policies.ts";
import { sendAsThough } from "../../src/db/rehearsed-messages.ts";
import { storeRegister } from "../../src/db/store-register.ts";
import { stillTrue } from "../../src/jobs/still-true.ts";
import { sweepOrganisation } from "../../src/jobs/sweep.ts";
import { addDays, instantOf, type LocalDate, weekdayOf } from "../../src/plan/calendar.ts";
import type { MessageId, OrganisationId, PersonId } from "../../src/plan/ids.ts";
import { policyOf } from "../../src/plan/policy.ts";
import type { Register } from "../../src/plan/register.ts";
import { keptLog } from "./test-jobs.ts";

export interface GivenYear {
  readonly register: Register;
  readonly from: LocalDate;
  readonly days: number;
  /** So many people share the posts. */
  readonly people: number;
  readonly seed: number;
  /** No sweep on these days, both included. */
  readonly stopped?: { readonly from: LocalDate; readonly until: LocalDate };
}

export interface Year {
  readonly organisationId: OrganisationId;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Who was away when, as they were told to be; the laws are checked against these, not against the store. */
  readonly away: readonly { readonly personId: PersonId; readonly from: LocalDate; readonly until: LocalDate }[];
}

/**
 * Lives through the year. A third of the people answer at once, a third every other time, a third never; some go on
 * holiday and some leave, with a successor or none. The same seed is the same year.
 */
export async function aYear(db: Database, given: GivenYear): Promise<Year> {
  const random = mulberry(given.seed);
  const { id: organisationId } = await ensureOrganisation(db, {
    name: "Ashcombe Council",
    timeZone: "Europe/London",
    nation: "england-and-wales",
  });
  const calendar = policyOf({ review: { everyMonths: 3, digest: { afterDays: 2 } } });
  await setPolicy(db, organisationId, null, { review: calendar.review });
  const source = { name: "plan.docx", sha256: "5f".repeat(32) };
  await storeRegister(db, organisationId, given.register, source, given.from, null);
  const people: PersonId[] = [];
  for (let index = 0; index < given.people; index += 1) people.push(await taken(index));
  const posts = await db.selectFrom("post").select("id").orderBy("id").execute();
  for (const [index, post] of posts.entries()) {
    const person = people[index % people.length];
    // Every ninth post is nobody's.
    if (person === undefined || index % 9 === 8) continue;
    await assignPost(db, { post: post.id, person, from: given.from, until: null, acting: false });
  }
  await inRole(await taken(900), "officer");
  const lead = await taken(901);
  await inRole(lead, "lead");
  await inRole(await taken(902), "leadership");
  const away = await holidays();
  const until = addDays(given.from, given.days - 1);
  const log = keptLog();

  for (let day = given.from; day <= until; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) continue;
    const now = instantOf("Europe/London", day, 10 * 60 + 5);
    if (random() < 0.02) await somebodyLeaves(day);
    const isStopped = given.stopped && day >= given.stopped.from && day <= given.stopped.until;
    if (isStopped) continue;
    await sweepOrganisation(db, organisationId, now, log);
    await sendAsThough(db, organisationId, now, (message) => stillTrue(db, message, now));
    await answers(now, day);
    if (weekdayOf(day) === FRIDAY) await says(lead, "approve all", new Date(now.getTime() + 2 * 3_600_000), day);
  }
  const failed = log.lines.filter(({ outcome }) => outcome === "failed");
  if (failed.length > 0) throw new Error(`the year failed: ${JSON.stringify(failed[0])}`);
  return { organisationId, from: given.from, until, away };

  async function taken(index: number): Promise<PersonId> {
    const email = `person${index}@ashcombe.example`;
    return (await ensurePerson(db, organisationId, { email, name: `Person ${index}` })).id;
  }

  async function inRole(person: PersonId, role: "officer" | "lead" | "leadership"): Promise<void> {
    const everywhere = { plan_id: null, directorate_id: null, section_id: null };
    await db
      .insertInto("role")
      .values({ organisation_id: organisationId, person_id: person, role, ...everywhere })
      .execute();
  }

  async function holidays() {
    const spans = people.flatMap((personId) => {
      if (random() > 0.4) return [];
      const from = addDays(given.from, Math.floor(random() * (given.days - 30)));
      return [{ personId, from, until: addDays(from, 3 + Math.floor(random() * 18)) }];
    });
    for (const { personId, from, until: last } of spans) {
      const recorded_at = instantOf("Europe/London", given.from, 0);
      await db
        .insertInto("absence")
        .values({ person_id: personId, from_on: from, until_on: last, recorded_at })
        .execute();
    }
    return spans;
  }

  async function somebodyLeaves(day: LocalDate): Promise<void> {
    const leaver = people[Math.floor(random() * people.length)];
    const successor = people[Math.floor(random() * people.length)];
    if (leaver === undefined || successor === undefined) return;
    await db
      .updateTable("person")
      .set({ left_on: day })
      .where("id", "=", leaver)
      .where("left_on", "is", null)
      .execute();
    if (random() < 0.5 || successor === leaver) return;
    const held = await db.selectFrom("holding").select("post_id").where("person_id", "=", leaver).execute();
    for (const { post_id: post } of held) {
      await assignPost(db, { post, person: successor, from: day, until: null, acting: false });
    }
  }

  /** Whoever was asked today may answer in the afternoon, in one reply. */
  async function answers(now: Date, day: LocalDate): Promise<void> {
    const asked = await db
      .selectFrom("message")
      .select(["id", "person_id", "external_id"])
      .where("purpose", "=", "reminders")
      .where("sent_at", "=", now)
      .where("kind", "!=", "escalation")
      .orderBy("id")
      .execute();
    for (const { id, person_id: person, external_id: repliesTo } of asked) {
      const character = people.indexOf(person) % 3;
      if (character === 2 || (character === 1 && random() < 0.5)) continue;
      const text = SAID[Math.floor(random() * SAID.length)] ?? "all no change";
      await says(person, text, new Date(now.getTime() + 3_600_000), day, { repliesTo, of: id });
    }
  }

  /** Answers are there at once; what others are told because of it goes out when it is due. */
  async function says(
    person: PersonId,
    text: string,
    at: Date,
    day: LocalDate,
    to: { readonly repliesTo: string | null; readonly of: MessageId | null } = { repliesTo: null, of: null },
  ): Promise<void> {
    const stored = await db
      .insertInto("incoming")
      .values({
        organisation_id: organisationId,
        channel: "terminal",
        external_id: `line-${at.getTime()}-${person}-${to.of ?? 0}`,
        person_id: person,
        body: json({ kind: "text", text, repliesTo: to.repliesTo }),
        received_at: at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await handleIncoming(
      { db, now: at, today: day, organisation: await organisationById(db, organisationId) },
      stored.id,
    );
    await sendAsThough(db, organisationId, at, (message) => stillTrue(db, message, at));
  }
}

const FRIDAY = 5;

const SAID = [
  "all green",
  "all amber, waiting for the new team",
  "all no change",
  "1 red, the grant was refused",
  "1 done",
  "1 amber, waiting for the census, now end of next month",
  "1 red, I need help from finance",
];

/** A small generator of our own, so that the same seed is the same year on any machine. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What was sent in the year, one line each: two years that are the same have the same lines. */
export async function sentIn(db: Database, { organisationId }: Year): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', message.sent_at at time zone 'UTC', message.person_id, message.kind, message.why) as line
    from due_regard.message where organisation_id = ${organisationId} and state = 'sent' order by message.id`.execute(
    db,
  );
  return rows.map(({ line }) => line);
}
