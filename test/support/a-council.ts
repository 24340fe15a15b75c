// A council of our own invention with a plan, posts and people, stored as an import would store it.
import type { Database } from "../../src/db/database.ts";
import { assignPost } from "../../src/db/holdings.ts";
import { ensurePerson, linkChat } from "../../src/db/keep-people.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import { postsTitled } from "../../src/db/posts.ts";
import { storeRegister } from "../../src/db/store-register.ts";
import { welcomeOnce } from "../../src/db/welcomes.ts";
import type { LocalDate } from "../../src/plan/calendar.ts";
import type { OrganisationId, PersonId, PlanId } from "../../src/plan/ids.ts";
import type { Reading } from "../../src/plan/reading.ts";
import type { Register, RegisterAction } from "../../src/plan/register.ts";

export interface CouncilAction {
  readonly reference: string;
  /** Posts, as printed. */
  readonly owners: readonly string[];
  readonly deadlines: readonly LocalDate[];
  readonly directorate?: string;
  readonly reading?: Partial<Reading>;
}

export interface Council {
  readonly organisationId: OrganisationId;
  readonly planId: PlanId;
  /** Who holds each post. */
  readonly holders: ReadonlyMap<string, PersonId>;
}

/** Stores the actions as a plan imported on a day; one person holds each post named in `held`. */
export async function aCouncil(
  db: Database,
  given: {
    readonly importedOn: LocalDate;
    readonly actions: readonly CouncilAction[];
    readonly held: readonly string[];
    readonly channel: string;
  },
): Promise<Council> {
  const organisation = await ensureOrganisation(db, {
    name: "Ashcombe Council",
    timeZone: "Europe/London",
    nation: "england-and-wales",
  });
  const source = { name: "fair-for-all.docx", sha256: "5f".repeat(32) };
  const register = aRegister(given.actions);
  const { planId } = await storeRegister(db, organisation.id, register, source, given.importedOn, null);
  const holders = new Map<string, PersonId>();
  for (const [index, title] of given.held.entries()) {
    const email = `person${index + 1}@ashcombe.example`;
    const person = await ensurePerson(db, organisation.id, { email, name: `Person ${index + 1}` });
    await welcomeOnce(db, person, new Date("2020-01-01T09:00:00Z"));
    if (given.channel !== "terminal") await linkChat(db, person, { channel: given.channel, externalId: email });
    for (const post of await postsTitled(db, organisation.id, title)) {
      await assignPost(db, { post: post.id, person: person.id, from: given.importedOn, until: null, acting: false });
    }
    holders.set(title, person.id);
  }
  return { organisationId: organisation.id, planId, holders };
}

export function aRegister(actions: readonly CouncilAction[], title = "Fair for all"): Register {
  const directorates = [...new Set(actions.map((action) => action.directorate ?? "Place"))];
  return {
    plan: { title, organisation: "Ashcombe Council" },
    sections: directorates.map((directorate) => ({ title: `Priorities for ${directorate}`, directorate, lead: null })),
    actions: actions.map(registerAction),
    statusWords: [],
    queries: [],
    reconciliation: {
      rows: actions.length,
      actions: actions.length,
      joined: 0,
      headings: 0,
      queried: 0,
      leftOut: [],
    },
    leftOut: [],
    seenInstead: null,
  };
}

function registerAction(action: CouncilAction, index: number): RegisterAction {
  const directorate = action.directorate ?? "Place";
  return {
    reference: action.reference,
    printedReference: null,
    section: `Priorities for ${directorate}`,
    directorate,
    action: `Do what ${action.reference} promises`,
    outcome: null,
    evidence: null,
    tags: {},
    owners: action.owners.map((name) => ({ name, capacity: null })),
    due: { ...aReading(action.deadlines), ...action.reading },
    rag: null,
    status: null,
    source: { from: index + 1, to: index + 1, unit: "table row", table: 1 },
  };
}

function aReading(deadlines: readonly LocalDate[]): Reading {
  return {
    text: deadlines.join(" and "),
    deadlines: deadlines.map((date) => ({ date, precision: "day" })),
    recurrence: null,
    rrule: null,
    from: null,
    until: null,
    ongoing: false,
    done: false,
    said: deadlines.map((date) => `by ${date}`).join(" and "),
    assumptions: [],
    alternatives: [],
    leftOver: "",
  };
}
