// One edition of a plan in a few words: as it is held, and as it is read from the next document.
import type { LocalDate } from "../../src/plan/calendar.ts";
import type { HeldForCompare } from "../../src/plan/edition.ts";
import type { ActionId } from "../../src/plan/ids.ts";
import type { Reading } from "../../src/plan/reading.ts";
import type { Register, RegisterAction } from "../../src/plan/register.ts";

export interface AnAction {
  readonly words: string;
  readonly printed?: string;
  readonly directorate?: string;
  readonly owners?: readonly string[];
  readonly due?: LocalDate;
  /** As the cell says it; the date itself where that makes no difference. */
  readonly dueText?: string;
  readonly agreed?: readonly LocalDate[];
}

export function asHeld(actions: readonly AnAction[]): readonly HeldForCompare[] {
  return asRegister(actions).actions.map((action, index) => ({
    id: (index + 1) as ActionId,
    reference: action.reference,
    printedReference: action.printedReference,
    section: action.section,
    directorate: action.directorate,
    words: action.action,
    owners: action.owners.map((owner) => owner.name),
    due: action.due,
    state: "open",
    agreedDates: actions[index]?.agreed ?? [],
  }));
}

/** Made references count through the plan: PLA-1, PLA-2. */
export function asRegister(actions: readonly AnAction[], title = "Fair for all"): Register {
  return {
    plan: { title, organisation: "Ashcombe Council" },
    sections: [{ title: "Priorities", directorate: null, lead: null }],
    actions: actions.map(registerAction),
    statusWords: [],
    queries: [],
    reconciliation: { rows: actions.length, actions: actions.length, joined: 0, headings: 0, queried: 0, leftOut: [] },
    leftOut: [],
    seenInstead: null,
  };
}

function registerAction(action: AnAction, index: number): RegisterAction {
  return {
    reference: action.printed ?? `PLA-${index + 1}`,
    printedReference: action.printed ?? null,
    section: "Priorities",
    directorate: action.directorate ?? null,
    action: action.words,
    outcome: null,
    evidence: null,
    tags: {},
    owners: (action.owners ?? ["Equalities Team"]).map((name) => ({ name, capacity: null })),
    due: readingOf(action),
    rag: null,
    status: null,
    source: { from: index + 1, to: index + 1, unit: "table row", table: 1 },
  };
}

function readingOf({ due, dueText }: AnAction): Reading {
  return {
    text: dueText ?? due ?? "",
    said: due ? `by ${due}` : "no date",
    deadlines: due ? [{ date: due, precision: "day" }] : [],
    recurrence: null,
    rrule: null,
    from: null,
    until: null,
    ongoing: false,
    done: false,
    assumptions: [],
    alternatives: [],
    leftOver: "",
  };
}
