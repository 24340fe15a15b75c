// What a reply means by the general signals in it: a tale beside a rating is a note; what is denied, wished for or said for
// show is asked about; slips of the finger are read as meant. Councils, posts and people are invented.
import { means, ONE, type ReplyCase, several, THREE } from "./replies.ts";

function green(...tales: readonly string[]): readonly ReplyCase[] {
  return tales.flatMap((note) => means(ONE, [{ actions: ["PLA-1"], rag: "G", note }], [`Green. ${note}`]));
}

function asked(part: object, ...texts: readonly string[]): readonly ReplyCase[] {
  return texts.flatMap((text) => means(ONE, [{ actions: ["PLA-1"], note: text, doubtful: true, ...part }], [text]));
}

const TALES: readonly ReplyCase[] = [
  ...green(
    "I was nervous about numbers but forty came.",
    "One workshop was cancelled by the snow but has been run since.",
    "Two mentors have left, so we've matched their mentees again.",
    "We filled every place despite the late start.",
    "Nobody has dropped out so far.",
    "None of the mentors has refused.",
    "There were some problems with the booking form.",
    "Early problems with the room, now fine",
    "Only one session left to run.",
    "The feedback was warm, although one mentee wanted it shorter.",
  ),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "A", note: "waiting for payroll to come back to me" }],
    ["amber, waiting for payroll to come back to me"],
  ),
  ...means(ONE, [{ actions: ["PLA-1"], note: "waiting on payroll" }], ["waiting on payroll"]),
];

const NOT_MEANT: readonly ReplyCase[] = [
  // Said for show, or in jest.
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "G", note: "off the record it's stuck", doubtful: true }],
    ["Officially green, off the record it's stuck"],
  ),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "G", note: "in practice nobody turns up", doubtful: true }],
    ["green, in practice nobody turns up"],
  ),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "G", note: "what could possibly go wrong", doubtful: true }],
    ["green, what could possibly go wrong"],
  ),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "complete", note: "it's a shambles", doubtful: true }],
    ["done, it's a shambles"],
  ),
  // Denied, wished for, or somebody else's view.
  ...asked({}, "wouldn't go as far as green", "my director thinks this is red", "the auditors tell me it's amber"),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "G", note: "would be generous", doubtful: true }],
    ["green would be generous"],
  ),
  ...means(ONE, [{ actions: ["PLA-1"], rag: "G", doubtful: true }], ["green ish"]),
  ...means(ONE, [{ actions: ["PLA-1"], rag: "G", note: "at a stretch", doubtful: true }], ["green at a stretch"]),
  // A wish beside what holds is a note.
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "A", note: "I'd love to say green" }],
    ["I'd love to say green but it's amber"],
  ),
  ...means(ONE, [{ actions: ["PLA-1"], rag: "A", note: "it isn't red" }], ["it isn't red it's amber"]),
  // As many as there are is all of it, and of what is said only where a noun stands behind.
  ...means(ONE, [{ actions: ["PLA-1"], status: "complete", note: "8 of 8 complete" }], ["8 of 8 complete"]),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "complete", note: "8 of 8 pairs matched" }],
    ["8 of 8 pairs matched so complete"],
  ),
  ...asked({}, "8 of 8 pairs matched"),
  ...several([{ actions: ["PLA-1", "PLA-2", "1.4"], status: "complete" }], ["all three done"]),
  ...several([{ actions: ["PLA-1", "PLA-2", "1.4"], status: "complete", doubtful: true }], ["all four done"]),
];

const SLIPS: readonly ReplyCase[] = [
  ...several(
    [
      { actions: ["PLA-1"], rag: "G" },
      { actions: ["PLA-2"], rag: "A" },
    ],
    ["1 grene 2 amebr", "1 gren, 2 ambwr"],
  ),
  ...means(ONE, [{ actions: ["PLA-1"], status: "complete" }], ["dnoe", "compelte", "finsihed"]),
  ...several(
    [
      { kind: "not-mine", actions: ["PLA-1"] },
      { actions: ["PLA-2"], rag: "G" },
    ],
    ["1 isnt mine, 2 is green"],
  ),
  ...several(
    [
      { actions: ["1.4"], status: "not-started" },
      { actions: ["PLA-1"], rag: "G" },
    ],
    ["havent started 3, 1 is green"],
  ),
  // The writer's own words are kept as they were written.
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "A", note: "we havent got the rooms" }],
    ["amebr, we havent got the rooms"],
  ),
  ...asked({}, "compete with the other bids"),
];

const OTHERS: readonly ReplyCase[] = [
  // Behind a number of the list the next one is an action as well.
  ...several(
    [
      { actions: ["PLA-1"], status: "complete" },
      { actions: ["PLA-2"], date: "2023-05-31", doubtful: true },
    ],
    ["1 done, 2 end of May"],
  ),
  ...several(
    [
      { kind: "not-mine", actions: ["1.4"], person: "Sam" },
      { actions: ["PLA-1"], rag: "G" },
    ],
    ["3 belongs to Sam in Payroll. 1 green"],
  ),
  // Another action's words with a verb behind them say something of that one.
  ...several(
    [
      { actions: ["1.5"], note: "is out", doubtful: true },
      { actions: ["PLA-2"], rag: "A" },
    ],
    ["grants policy is out, 2 is amber"],
  ),
  // What is said to be finished later than the present date asks for that date.
  ...means(
    ONE,
    [{ actions: ["PLA-1"], date: "2023-04-30", note: "should be done by end of April" }],
    ["should be done by end of April"],
  ),
  ...asked({ date: "2023-04-30" }, "should be done by end of April if HR agree"),
  ...means(ONE, [{ actions: ["PLA-1"], date: "2024-02-29", doubtful: true }], ["push to February"]),
  // Asked to come back later, in any verb.
  ...means(ONE, [{ kind: "snooze", until: "2023-03-31" }], ["ping me end of next week"]),
  ...means(ONE, [{ kind: "snooze", until: "2023-03-27" }], ["prod me on Monday", "give me a shout on Monday"]),
  ...means(ONE, [{ kind: "undo" }], ["ignore that, undo please"]),
  ...means(ONE, [{ kind: "thanks" }], ["cheers will do", "noted with thanks"]),
  ...means(ONE, [{ kind: "not-mine", actions: ["PLA-1"], person: "Housing" }], ["this sits with Housing now, not me"]),
  ...several([{ actions: ["PLA-1", "PLA-2", "1.4"], status: "no-change" }], ["no change from me this quarter"]),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "complete", note: "is now everyday work" }],
    ["This has been implemented and is now everyday work"],
  ),
  ...means(ONE, [{ actions: ["PLA-1"], status: "complete" }], ["close it please"]),
  ...means(THREE, [{ kind: "my-actions" }], ["whats on my list", "what do I owe you"]),
];

const ASIDE: readonly ReplyCase[] = [
  ...means(ONE, [{ actions: ["PLA-1"], rag: "A", date: "2023-06-30" }], ["amber, was due March now June"]),
  ...means(ONE, [{ actions: ["PLA-1"], date: "2023-05-31" }], ["can the date be changed from 31/3 to 31/5"]),
  ...means(ONE, [{ actions: ["PLA-1"], status: "complete" }], ["has been actioned"]),
  ...means(ONE, [{ kind: "undo" }], ["I made a mistake can you undo"]),
  // What is finished was finished then, and moves no date.
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "complete", note: "a fortnight early" }],
    ["finished a fortnight early"],
  ),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "complete", note: "despite the strike" }],
    ["completed despite the strike"],
  ),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "in-progress", percent: 85, note: "85% of the matching" }],
    ["completed 85% of the matching"],
  ),
  ...means(ONE, [{ actions: ["PLA-1"], rag: "G" }], ["up to green from amber"]),
  // Proof that follows leaves nothing open; work that follows does.
  ...means(ONE, [{ actions: ["PLA-1"], status: "complete", note: "evidence to follow" }], ["done, evidence to follow"]),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "complete", note: "evaluation to follow", doubtful: true }],
    ["done, evaluation to follow"],
  ),
  ...means(ONE, [{ actions: ["PLA-1"], status: "complete", doubtful: true }], ["done for now", "done at our end"]),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "complete", note: "from 1 February" }],
    ["fully implemented from 1 February"],
  ),
  ...asked({}, "fully implemented from 1 May"),
  // What will not last, or has stopped.
  ...means(ONE, [{ actions: ["PLA-1"], rag: "G", note: "until the audit", doubtful: true }], ["green until the audit"]),
  ...means(ONE, [{ actions: ["PLA-1"], rag: "R", note: "until payroll sign" }], ["red until payroll sign"]),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], status: "in-progress", note: "then paused", doubtful: true }],
    ["started then paused"],
  ),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "G", note: "to miss the deadline", doubtful: true }],
    ["on track to miss the deadline"],
  ),
  ...means(ONE, [{ actions: ["PLA-1"], rag: "A", note: "heading to green" }], ["amber heading to green"]),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "G", note: "it went red in January but we've recovered" }],
    ["it went red in January but we've recovered, green"],
  ),
  // Whom it waits for is not who has it; neither a report nor "no" is anybody.
  ...asked({}, "passed to Payroll for advice", "refer to the report"),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "R", status: "no-change", note: "Still no lead officer." }],
    ["Red, no change. Still no lead officer."],
  ),
  // A day that nobody named is asked for; time to answer moves no date.
  ...means(ONE, [{ kind: "snooze", note: "after the election", doubtful: true }], ["ask again after the election"]),
  ...means(
    ONE,
    [{ kind: "away", from: "2023-08-01", note: "Sam is covering", doubtful: true }],
    ["on maternity leave from August, Sam is covering"],
  ),
  ...asked({}, "can I have another week to reply"),
  ...means(ONE, [{ actions: ["PLA-1"], date: "2023-04-14" }], ["an extra fortnight please", "two more weeks please"]),
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "G", evidence: ["https://example.gov.uk/a"] }],
    ["evidence https://example.gov.uk/a green"],
  ),
];

export const REPLIES_AS_MEANT: readonly ReplyCase[] = [...TALES, ...NOT_MEANT, ...SLIPS, ...OTHERS, ...ASIDE];
