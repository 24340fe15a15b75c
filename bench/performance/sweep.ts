// P2, P3, P5: what a sweep and a question cost as the actions grow.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { handleIncoming } from "../../src/bot/dispatch.ts";
import { claimReminders } from "../../src/db/claim-reminders.ts";
import type { Database } from "../../src/db/database.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { organisationById } from "../../src/db/people.ts";
import { storeIncoming } from "../../src/db/store-incoming.ts";
import { sweepOrganisation } from "../../src/jobs/sweep.ts";
import type { OrganisationId, PersonId } from "../../src/plan/ids.ts";
import { MORNING, manyActions, TODAY } from "./many-actions.ts";
import { type Measured, median, quantile, timed } from "./measured.ts";
import type { Way } from "./sizes.ts";

const ORGANISATION = 1 as OrganisationId;
const TICKS = 7;
const QUESTIONS = 60;
const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

export async function measureSweep(way: Way, actions: number): Promise<readonly Measured[]> {
  await using place = await way.place();
  await using database = await openDatabase(place.store);
  const { db } = database;
  await manyActions(db, actions);
  const common = { where: way.name, amount: actions } as const;
  const isLargest = actions >= 1_000_000;

  let claimed = 0;
  const bareFirst = await timed(() =>
    db
      .transaction()
      .execute(async (transaction) => {
        claimed = await claimReminders(transaction, ORGANISATION, TODAY);
        await sql`savepoint nothing_happened`.execute(transaction);
        throw new Undone();
      })
      .catch(undone),
  );
  const first = await timed(() => sweepOrganisation(db, ORGANISATION, MORNING, QUIET));
  const bare: number[] = [];
  const ticks: number[] = [];
  for (let tick = 0; tick < TICKS; tick += 1) {
    bare.push(await timed(() => claimReminders(db, ORGANISATION, TODAY)));
    ticks.push(await timed(() => sweepOrganisation(db, ORGANISATION, MORNING, QUIET)));
  }
  const answers = await askOften(db);
  const tickGoalMs = way.name === "embedded" ? 150 : 100;
  const firstGoalMs = way.name === "embedded" ? 2_000 : 1_000;
  return [
    {
      measure: "P2",
      what: "a sweep that finds nothing new",
      ...common,
      unit: "ms",
      ours: median(ticks),
      reference: { name: "the claiming statement alone", value: median(bare) },
      goal: `at most ${tickGoalMs} ms at 1,000,000 actions, and 1.5 times the bare statement`,
      within: isLargest ? median(ticks) <= tickGoalMs && median(ticks) <= 1.5 * median(bare) : null,
    },
    {
      measure: "P3",
      what: `a sweep with ${claimed} new reminders`,
      ...common,
      unit: "ms",
      ours: first,
      reference: { name: "the claiming statement alone", value: bareFirst },
      goal: `at most ${firstGoalMs} ms at 1,000,000 actions`,
      within: isLargest ? first <= firstGoalMs : null,
    },
    {
      measure: "P5",
      what: "“what is overdue in Directorate 7?”, from the stored event to the planned answer, p95",
      ...common,
      unit: "ms",
      ours: quantile(answers, 0.95),
      reference: null,
      goal: "at most 50 ms at 1,000,000 actions",
      within: isLargest ? quantile(answers, 0.95) <= 50 : null,
    },
  ];
}

class Undone extends Error {}

function undone(error: unknown): void {
  if (!(error instanceof Undone)) throw error;
}

async function askOften(db: Database): Promise<readonly number[]> {
  await sql`insert into due_regard.role (organisation_id, person_id, role) values (1, 1, 'officer')`.execute(db);
  const organisation = await organisationById(db, ORGANISATION);
  const directory = { find: () => [] };
  const times: number[] = [];
  for (let question = 0; question < QUESTIONS; question += 1) {
    const { id } = await storeIncoming(db, {
      organisationId: ORGANISATION,
      channel: "bench",
      externalId: randomUUID(),
      personId: 1 as PersonId,
      body: { kind: "text", text: "what is overdue in Directorate 7?", repliesTo: null },
      at: MORNING,
    });
    times.push(await timed(() => handleIncoming({ db, now: MORNING, today: TODAY, organisation, directory }, id)));
  }
  return times.slice(10);
}
