import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type LocalDate } from "../../src/plan/calendar.ts";
import type { ActionId, PersonId, ReminderId } from "../../src/plan/ids.ts";
import { DEFAULT_POLICY, REVIEW_OPEN, WARNING } from "../../src/plan/policy.ts";
import type { RemindedAction, RemindedPerson, ReminderFacts, UntoldReminder } from "../../src/plan/reminder-facts.ts";
import { decideMessages } from "../../src/plan/reminders.ts";
import { PLAIN_SCHEME } from "../../src/plan/status-presets.ts";

const PRIYA = 1 as PersonId;
const SAM = 2 as PersonId;

/** Tuesday 23 June 2026, eleven o'clock in London. */
const TUESDAY = new Date("2026-06-23T10:00:00Z");

function anAction(id: number, changes: Partial<RemindedAction> = {}): RemindedAction {
  return {
    actionId: id as ActionId,
    reference: `PLA-${id}`,
    words: `Action ${id}`,
    dueText: "June 26",
    directorate: "Place",
    rag: null,
    status: null,
    choice: null,
    saidIn: PLAIN_SCHEME,
    scheme: PLAIN_SCHEME,
    open: true,
    version: 1,
    dueOn: "2026-06-30",
    undatedSince: null,
    pausedUntil: null,
    reportedOn: null,
    waitingForDecision: false,
    disputedBy: [],
    openCheckDates: ["2026-06-30"],
    owners: [owner(PRIYA, "Head of Economy")],
    policy: DEFAULT_POLICY,
    answering: [],
    ...changes,
  };
}

function owner(personId: PersonId, post: string): RemindedAction["owners"][number] {
  return { personId, post, postKind: "post", covers: null };
}

function aPerson(personId: PersonId = PRIYA, changes: Partial<RemindedPerson> = {}): RemindedPerson {
  return {
    personId,
    workingTime: {
      timeZone: "Europe/London",
      nation: "england-and-wales",
      workingDays: [1, 2, 3, 4, 5],
      absences: [],
      hours: DEFAULT_POLICY.hours,
    },
    toldOn: [],
    cappedOn: [],
    muted: false,
    snoozes: [],
    toldAbout: [],
    ...changes,
  };
}

function aReminder(id: number, changes: Partial<UntoldReminder> = {}): UntoldReminder {
  return {
    reminderId: id as ReminderId,
    actionId: id as ActionId,
    personId: PRIYA,
    kind: "before-7",
    checkOn: "2026-06-30",
    checkKind: "deadline",
    ...changes,
  };
}

function facts(
  reminders: readonly UntoldReminder[],
  actions: readonly RemindedAction[] = reminders.map((reminder) => anAction(reminder.actionId)),
  people: readonly RemindedPerson[] = [aPerson()],
): ReminderFacts {
  return {
    reminders,
    actions: new Map(actions.map((action) => [action.actionId, action])),
    people: new Map(people.map((person) => [person.personId, person])),
    policy: DEFAULT_POLICY,
  };
}

describe("one message a person", () => {
  test("a reminder on a working day goes out, with the days that are left", () => {
    const { messages, deferred, suppressed } = decideMessages(facts([aReminder(1)]), TUESDAY);
    expect(messages).toMatchObject([
      { personId: PRIYA, on: "2026-06-23", items: [{ reference: "PLA-1", daysLeft: 7, post: "Head of Economy" }] },
    ]);
    expect([deferred, suppressed]).toEqual([[], []]);
  });

  test("all of a person's reminders of the day are one message, the longest overdue first, then the reddest", () => {
    const late = { openCheckDates: ["2026-05-31"] as const, rag: "G" } as const;
    const actions = [anAction(1), anAction(2, { rag: "R" }), anAction(3, late)];
    const reminders = [aReminder(1), aReminder(2), aReminder(3, { checkOn: "2026-05-31", kind: "overdue-21" })];
    const { messages } = decideMessages(facts(reminders, actions), TUESDAY);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.items.map((item) => item.reference)).toEqual(["PLA-3", "PLA-2", "PLA-1"]);
  });

  test("joint owners are each told", () => {
    const owners = [owner(PRIYA, "Head of Economy"), owner(SAM, "Head of Libraries")];
    const { messages } = decideMessages(
      facts(
        [aReminder(1), aReminder(2, { actionId: 1 as ActionId, personId: SAM })],
        [anAction(1, { owners })],
        [aPerson(PRIYA), aPerson(SAM)],
      ),
      TUESDAY,
    );
    expect(messages.map((message) => message.personId)).toEqual([PRIYA, SAM]);
  });

  test("two steps missed in an outage name the action once", () => {
    const reminders = [aReminder(1), aReminder(2, { actionId: 1 as ActionId, kind: "before-28" })];
    const { messages } = decideMessages(facts(reminders, [anAction(1)]), TUESDAY);
    expect(messages[0]?.items).toHaveLength(1);
    expect(messages[0]?.reminderIds).toEqual([1, 2]);
  });

  test("a message says when the next one comes if nobody answers", () => {
    const { messages } = decideMessages(facts([aReminder(1)]), TUESDAY);
    expect(messages[0]?.nextOn).toBe("2026-06-30");
  });

  test("one person's missing facts never stop another's message", () => {
    const reminders = [aReminder(1, { personId: SAM }), aReminder(2)];
    expect(decideMessages(facts(reminders), TUESDAY).messages).toHaveLength(1);
  });
});

describe("quiet times defer and never drop", () => {
  const waits = (person: Partial<RemindedPerson>, at = TUESDAY, action: Partial<RemindedAction> = {}) => {
    const decided = decideMessages(facts([aReminder(1)], [anAction(1, action)], [aPerson(PRIYA, person)]), at);
    expect(decided.messages).toEqual([]);
    expect(decided.suppressed).toEqual([]);
    return decided.deferred.map(({ until, reason }) => `${until.toISOString()} ${reason}`);
  };

  test("at night, until the morning", () => {
    expect(waits({}, new Date("2026-06-23T20:00:00Z"))).toEqual(["2026-06-24T08:30:00.000Z outside working time"]);
  });

  test("a second message on one day, until tomorrow", () => {
    expect(waits({ toldOn: ["2026-06-23"] })).toEqual(["2026-06-24T08:30:00.000Z one message a day"]);
  });

  test("a third message in seven days, until the first of them is a week old", () => {
    expect(waits({ cappedOn: ["2026-06-18", "2026-06-22"] })).toEqual([
      "2026-06-25T08:30:00.000Z enough for this week",
    ]);
  });

  test("muted, but for what nobody may miss: a review that opens, and fair warning", () => {
    expect(waits({ muted: true })).toEqual(["2026-06-30T08:30:00.000Z muted"]);
    for (const kind of [REVIEW_OPEN, WARNING]) {
      const muted = facts([aReminder(1, { kind })], [anAction(1)], [aPerson(PRIYA, { muted: true })]);
      expect(decideMessages(muted, TUESDAY).messages).toHaveLength(1);
    }
  });

  test("the same action for another of its dates within a week, until the week is over", () => {
    const toldAbout = [{ actionId: 1 as ActionId, checkOn: "2026-05-31", on: "2026-06-19" }] as const;
    expect(waits({ toldAbout })).toEqual(["2026-06-26T08:30:00.000Z asked about less than a week ago"]);
  });

  test("snoozed until Monday", () => {
    expect(waits({ snoozes: [{ actionId: null, until: "2026-06-29" }] })).toEqual(["2026-06-29T08:30:00.000Z snoozed"]);
  });

  test("the same date a second time within a week, until the week is over", () => {
    const toldAbout = [{ actionId: 1 as ActionId, checkOn: "2026-06-30", on: "2026-06-19" }] as const;
    expect(waits({ toldAbout })).toEqual(["2026-06-26T08:30:00.000Z asked about less than a week ago"]);
  });

  test("a paused plan, until its pause ends", () => {
    expect(waits({}, TUESDAY, { pausedUntil: "2026-07-06" })).toEqual(["2026-07-06T08:30:00.000Z the plan is paused"]);
  });

  test("a snooze of one action leaves the others", () => {
    const person = aPerson(PRIYA, { snoozes: [{ actionId: 1 as ActionId, until: "2026-06-29" }] });
    const { messages, deferred } = decideMessages(facts([aReminder(1), aReminder(2)], undefined, [person]), TUESDAY);
    expect(messages[0]?.reminderIds).toEqual([2]);
    expect(deferred.map((one) => one.reminderId)).toEqual([1]);
  });

  test("a snooze that is over waits no longer", () => {
    const person = aPerson(PRIYA, { snoozes: [{ actionId: null, until: "2026-06-23" }] });
    expect(decideMessages(facts([aReminder(1)], undefined, [person]), TUESDAY).messages).toHaveLength(1);
  });
});

describe("it stops when there is nothing left to ask", () => {
  test.each([
    ["the action is closed", { open: false }],
    ["the action is somebody else's now", { owners: [owner(SAM, "Head of Economy")] }],
    ["the date was met or moved", { openCheckDates: ["2026-09-30"] }],
    ["an answer waits for a decision", { waitingForDecision: true }],
    ["somebody answered", { reportedOn: "2026-06-20" }],
  ] as const)("%s", (reason, change) => {
    const { messages, suppressed } = decideMessages(facts([aReminder(1)], [anAction(1, change)]), TUESDAY);
    expect(messages).toEqual([]);
    expect(suppressed).toEqual([{ reminderId: 1, reason }]);
  });

  test("an answer of three weeks ago does not stop the next step", () => {
    const { messages } = decideMessages(facts([aReminder(1)], [anAction(1, { reportedOn: "2026-06-02" })]), TUESDAY);
    expect(messages).toHaveLength(1);
  });
});

describe("laws", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days): LocalDate => addDays("2026-01-01", days));
  const scene = fc.record({
    at: fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
    actions: fc.array(
      fc.record({
        open: fc.boolean(),
        rag: fc.constantFrom("R", "A", "G", null),
        reportedOn: fc.option(day),
        waitingForDecision: fc.boolean(),
        check: day,
        answered: fc.boolean(),
        owners: fc.subarray([PRIYA, SAM]),
        pausedUntil: fc.option(day),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    lastToldOn: fc.option(day),
    snooze: fc.option(day),
  });

  function factsOf({ actions, lastToldOn, snooze }: typeof scene extends fc.Arbitrary<infer S> ? S : never) {
    const held = actions.map(({ check, answered, owners, ...action }, index) =>
      anAction(index + 1, {
        ...action,
        openCheckDates: answered ? [] : [check],
        owners: owners.map((personId) => owner(personId, "Head of Economy")),
      }),
    );
    const reminders = actions.flatMap(({ check }, index) =>
      [PRIYA, SAM].map((personId, person) =>
        aReminder(index * 2 + person + 1, { actionId: (index + 1) as ActionId, personId, checkOn: check }),
      ),
    );
    const snoozes = snooze ? [{ actionId: null, until: snooze }] : [];
    return facts(reminders, held, [aPerson(PRIYA, { toldOn: lastToldOn ? [lastToldOn] : [], snoozes }), aPerson(SAM)]);
  }

  test("every reminder is told, waits with a day, or is dropped with a reason: exactly one of the three", () => {
    fc.assert(
      fc.property(scene, (made) => {
        const given = factsOf(made);
        const decided = decideMessages(given, made.at);
        const ends = [
          ...decided.messages.flatMap((message) => message.reminderIds),
          ...decided.deferred.map((one) => one.reminderId),
          ...decided.suppressed.map((one) => one.reminderId),
        ];
        expect(ends.sort((left, right) => left - right)).toEqual(given.reminders.map((one) => one.reminderId));
      }),
    );
  });

  test("at most one message a day for each person, and none for somebody told today", () => {
    fc.assert(
      fc.property(scene, (made) => {
        const given = factsOf(made);
        const { messages } = decideMessages(given, made.at);
        expect(new Set(messages.map((message) => message.personId)).size).toBe(messages.length);
        for (const message of messages) {
          expect(given.people.get(message.personId)?.toldOn ?? []).not.toContain(message.on);
        }
      }),
    );
  });

  test("what waits is looked at again later, never in the past", () => {
    fc.assert(
      fc.property(scene, (made) => {
        for (const { until } of decideMessages(factsOf(made), made.at).deferred) {
          expect(until.getTime()).toBeGreaterThan(made.at.getTime());
        }
      }),
    );
  });
});
