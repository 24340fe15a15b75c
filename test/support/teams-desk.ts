// The stage of most stories in Teams: Priya, who heads the libraries, and Asha, who runs the plan, both with the app.
import type { OpenDatabase } from "../../src/db/store.ts";
import { aPlan, type GivenAction, type GivenPlan } from "./a-plan.ts";
import { aTeamsService, type TeamsService, type TeamsServiceOptions } from "./a-teams-service.ts";
import { type Answer, aMember, type FakeMember } from "./fake-connector.ts";

export const priya = aMember("Priya Shah");
export const asha = aMember("Asha Patel");

export interface TeamsDesk extends TeamsService {
  readonly plan: GivenPlan;
  /** Writes to us, between the two unless told otherwise; resolves when everything that follows from it was done. */
  readonly says: (from: FakeMember, text: string, more?: object) => Promise<Answer>;
  /** Both write to us for the first time; nothing that they were told stands any more. */
  readonly meet: () => Promise<void>;
}

interface DeskOptions extends TeamsServiceOptions {
  readonly actions?: readonly GivenAction[];
  /** Nobody has spoken with Due Regard before. */
  readonly strangers?: boolean;
}

/** An action of Priya's, or of whoever holds the other post. */
export function anAction(reference: string, words: string, more: Partial<GivenAction> = {}): GivenAction {
  return { reference, words, directorate: "Place", owners: ["Head of Libraries"], due: "2027-03-31", ...more };
}

/** Inside a test; all of it ends when the test is over. */
export async function aTeamsDesk(
  database: OpenDatabase,
  { actions = [anAction("PLA-1", "Train the desk.")], strangers = false, ...options }: DeskOptions = {},
): Promise<TeamsDesk> {
  const plan = await aPlan(database.db, {
    strangers,
    actions,
    people: [
      { name: "Priya Shah", holds: ["Head of Libraries"] },
      { name: "Asha Patel", role: "officer" },
    ],
  });
  const service = await aTeamsService(database, plan, options);
  const { teams, url, app } = service;
  for (const member of [priya, asha]) teams.install(member);
  return {
    ...service,
    plan,
    async says(from, text, more = {}) {
      const answer = await teams.tell(url, teams.activity(from, { text, ...more }));
      await app.jobs.idle();
      return answer;
    },
    async meet() {
      for (const member of [priya, asha]) {
        await teams.tell(url, teams.activity(member, { type: "installationUpdate", action: "add" }));
      }
      await app.jobs.idle();
      teams.posted.length = 0;
    },
  };
}
