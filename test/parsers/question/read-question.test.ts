// Questions are read into the filter that a lead would write down.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isQuestion } from "../../../src/parsers/question/is-question.ts";
import { readQuestion } from "../../../src/parsers/question/read-question.ts";
import { sayQuestion } from "../../../src/parsers/question/say-question.ts";
import { addDays } from "../../../src/plan/calendar.ts";
import { QUESTION_STATES, type Question, WANTS } from "../../../src/plan/question.ts";
import { type ExpectedQuestion, FOLLOW_UPS, NAMES, NOT_QUESTIONS, QUESTIONS, TODAY } from "../../corpus/questions.ts";
import { QUESTIONS_AS_TYPED } from "../../corpus/questions-as-written.ts";
import {
  FOLLOW_UPS_BEFORE_COMMITTEE,
  QUESTIONS_BEFORE_COMMITTEE,
  SHORT_QUESTIONS,
} from "../../corpus/questions-before-committee.ts";
import { FOLLOW_UPS_BY_DAYS, QUESTIONS_BY_DAYS } from "../../corpus/questions-by-days.ts";
import { COUNCIL_NAMES, FOLLOW_UPS_BY_LEADS, QUESTIONS_BY_LEADS } from "../../corpus/questions-by-leads.ts";
import { FOLLOW_UPS_FIRST_MET, QUESTIONS_FIRST_MET } from "../../corpus/questions-first-met.ts";
import { FOLLOW_UPS_IN_FULL, QUESTIONS_IN_FULL } from "../../corpus/questions-in-full.ts";
import { FOLLOW_UPS_IN_PASSING, QUESTIONS_IN_PASSING } from "../../corpus/questions-in-passing.ts";
import {
  FOLLOW_UPS_LEFT_OUT,
  HIDDEN_NAMES,
  QUESTIONS_LEFT_OUT,
  QUESTIONS_WITH_HIDDEN_NAMES,
} from "../../corpus/questions-left-out.ts";
import { QUESTIONS_WITH_WEIGHT } from "../../corpus/questions-with-weight.ts";

const CONTEXT = { today: TODAY, after: null, names: NAMES } as const;

describe("a question is read into its filter", () => {
  it.each([...QUESTIONS, ...QUESTIONS_AS_TYPED].map((it) => [it.text, it] as const))(
    "%s",
    (_, { text, question, doubtful }) => {
      const reading = readQuestion(text, CONTEXT);
      expect({ ...reading.understood, doubt: reading.doubt.length > 0 ? "doubtful" : "sure" }).toEqual({
        ...inFull(question),
        doubt: doubtful ? "doubtful" : "sure",
      });
    },
  );
});

describe("leads are understood in their own words", () => {
  const within = { ...CONTEXT, names: COUNCIL_NAMES };

  it.each(
    [
      ...QUESTIONS_BY_LEADS,
      ...QUESTIONS_WITH_WEIGHT,
      ...QUESTIONS_IN_PASSING,
      ...QUESTIONS_FIRST_MET,
      ...QUESTIONS_LEFT_OUT,
      ...QUESTIONS_IN_FULL,
      ...QUESTIONS_BY_DAYS,
      ...QUESTIONS_BEFORE_COMMITTEE,
    ].map((it) => [it.text, it] as const),
  )("%s", (_, { text, question, doubtful }) => {
    const { understood, doubt } = readQuestion(text, within);
    expect({ ...understood, doubtful: doubt.length > 0 }).toEqual({ ...inFull(question), doubtful });
  });

  it.each(
    [
      ...FOLLOW_UPS_BY_LEADS,
      ...FOLLOW_UPS_IN_PASSING,
      ...FOLLOW_UPS_FIRST_MET,
      ...FOLLOW_UPS_LEFT_OUT,
      ...FOLLOW_UPS_IN_FULL,
      ...FOLLOW_UPS_BY_DAYS,
      ...FOLLOW_UPS_BEFORE_COMMITTEE,
    ].map((it) => [`${it.first} … ${it.next}`, it] as const),
  )("%s", (_, { first, next, question }) => {
    const after = readQuestion(first, within).understood;
    expect(readQuestion(next, { ...within, after }).understood).toEqual(inFull(question));
  });
});

describe("a name counts as a name, whatever its words say by themselves", () => {
  it.each(QUESTIONS_WITH_HIDDEN_NAMES.map((it) => [it.text, it] as const))("%s", (_, { text, question, doubtful }) => {
    const { understood, doubt } = readQuestion(text, { ...CONTEXT, names: HIDDEN_NAMES });
    expect({ ...understood, doubtful: doubt.length > 0 }).toEqual({ ...inFull(question), doubtful });
  });
});

describe("a follow-up changes one part of the question before", () => {
  it.each(FOLLOW_UPS.map((it) => [`${it.first} … ${it.next}`, it] as const))("%s", (_, { first, next, question }) => {
    const after = readQuestion(first, CONTEXT).understood;
    expect(readQuestion(next, { ...CONTEXT, after }).understood).toEqual(inFull(question));
  });

  it("three follow-ups in a row each change what the last one left", () => {
    const said = ["what's overdue in Place?", "only red", "and in Adults?", "how many?"];
    const last = said.reduce<Question | null>(
      (after, text) => readQuestion(text, { ...CONTEXT, after }).understood,
      null,
    );
    expect(last).toEqual(
      inFull({ want: "count", state: ["overdue", "red"], scope: { directorate: ["Adult Social Care"] } }),
    );
  });
});

describe("a short question behind another says where it looked, unless nothing else can be meant", () => {
  it.each(SHORT_QUESTIONS.map((it) => [`${it.first} … ${it.next}`, it] as const))(
    "%s",
    (_, { first, next, doubtful }) => {
      const within = { ...CONTEXT, names: COUNCIL_NAMES };
      const after = readQuestion(first, within).understood;
      expect(readQuestion(next, { ...within, after }).doubt.length > 0).toBe(doubtful);
    },
  );
});

describe("names that are not clear are asked about", () => {
  it("a name that fits nothing is given the three nearest", () => {
    expect(readQuestion("what's overdue in Highways?", CONTEXT).doubt.join()).toContain("The nearest are");
  });

  it("two names that fit equally well are both offered", () => {
    const names = { ...NAMES, directorates: ["Adult Social Care", "Adult Learning"] };
    const { understood, doubt } = readQuestion("what's overdue in Adults?", { ...CONTEXT, names });
    expect(understood.scope.directorate).toEqual(["Adults"]);
    expect(doubt.join()).toContain("Adult Social Care or Adult Learning");
  });

  it("a name that a word begins is found wherever it stands, unless two begin so", () => {
    expect(readQuestion("is Priya late?", CONTEXT).understood.scope.owner).toEqual(["Priya Nair"]);
    const names = { ...NAMES, owners: [...NAMES.owners, "Priya Shah"] };
    const { understood, doubt } = readQuestion("is Priya late?", { ...CONTEXT, names });
    expect(understood.scope.owner).toEqual([]);
    expect(doubt.join()).toContain("Priya Nair or Priya Shah");
  });

  it("without known names a name stays as it was typed", () => {
    const { understood, doubt } = readQuestion("what's overdue in Culture and Sport?", { ...CONTEXT, names: null });
    expect(understood.scope.directorate).toEqual(["Culture and Sport"]);
    expect(doubt).toEqual([]);
  });

  it("without known names a post is an owner wherever it stands", () => {
    const { understood } = readQuestion("anything for Head of Parks before Christmas?", { ...CONTEXT, names: null });
    expect(understood.scope.owner).toEqual(["Head of Parks"]);
  });
});

describe("a question is told from a report", () => {
  it.each(
    [...QUESTIONS, ...QUESTIONS_AS_TYPED]
      .filter((it) => /\?|^(?:what|who|how|show|which)/iu.test(it.text))
      .map((it) => [it.text]),
  )("asks: %s", (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each(NOT_QUESTIONS.map((text) => [text]))("does not ask: %s", (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});

describe("the receipt", () => {
  it("says the filter and the day in plain words", () => {
    expect(readQuestion("what's overdue in Place?", CONTEXT).said).toBe(
      "overdue actions in Place, as at 2 October 2023",
    );
    expect(readQuestion("red and amber in Corporate Services", CONTEXT).said).toBe(
      "red or amber actions in Corporate Services, as at 2 October 2023",
    );
  });

  it("read again gives the same question", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const reading = readQuestion(sayQuestion(asked, TODAY), CONTEXT);
        expect(reading.understood).toEqual(asked);
        expect(reading.doubt).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("of a question about everything is read again as such, without a doubt", () => {
    const { understood } = readQuestion("show me everything", CONTEXT);
    expect(understood).toEqual(inFull({}));
    expect(readQuestion(sayQuestion(understood, TODAY), CONTEXT)).toMatchObject({ understood, doubt: [] });
  });

  it("any text is read without an error, and says its filter", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.lorem()), (text) => {
        expect(readQuestion(text, CONTEXT).said).toContain("as at 2 October 2023");
      }),
      { numRuns: 1000 },
    );
  });
});

const day = fc.integer({ min: -400, max: 800 }).map((days) => addDays(TODAY, days));
const window = fc.oneof(
  fc.constant({ from: null, to: null }),
  fc.record({ from: day, to: fc.constant(null) }),
  fc.record({ from: fc.constant(null), to: day }),
  fc.tuple(day, fc.nat(200)).map(([from, days]) => ({ from, to: addDays(from, days) })),
);

/** Questions as the reader makes them: days without a state are "due", and only what is overdue has days late. */
const question: fc.Arbitrary<Question> = fc
  .record({
    want: fc.constantFrom(...WANTS),
    state: fc.subarray([...QUESTION_STATES]),
    window,
    minDaysLate: fc.option(fc.integer({ min: 1, max: 400 })),
    limit: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    scope: fc.record({
      directorate: fc.subarray([...NAMES.directorates], { maxLength: 2 }),
      section: fc.subarray([...NAMES.sections], { maxLength: 1 }),
      plan: fc.subarray([...NAMES.plans], { maxLength: 1 }),
      owner: fc.subarray([...NAMES.owners], { maxLength: 2 }),
      mine: fc.boolean(),
      reference: fc.subarray(["PLA-1", "2.11"]),
    }),
  })
  .filter(({ state, window: { from, to } }) => (from === null && to === null) || state.length > 0)
  .map((it) => (it.state.includes("overdue") ? it : { ...it, minDaysLate: null }));

function inFull({ scope, window: days, ...question }: ExpectedQuestion) {
  const [from, to] = days ?? [null, null];
  return {
    want: "list",
    state: [],
    minDaysLate: null,
    window: { from, to },
    ...question,
    scope: { directorate: [], section: [], plan: [], owner: [], mine: false, reference: [], ...scope },
  };
}
