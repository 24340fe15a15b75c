// What owners write who have thirty seconds. Councils, posts and people are invented.
import type { ReplyContext } from "../../src/parsers/reply/reply.ts";
import { means, ONE, one, type ReplyCase } from "./replies.ts";

/** Friday 24 March 2023, in the thread of a message that lists four actions. */
const FOUR: ReplyContext = {
  today: "2023-03-24",
  listed: ["WOR-1", "WOR-2", "WOR-3", "WOR-4"],
  actions: [
    { reference: "WOR-1", words: "Train all line managers in fair recruitment", due: "2023-05-31" },
    { reference: "WOR-2", words: "Agree the flexible working policy with the unions", due: "2023-06-30" },
    { reference: "WOR-3", words: "Publish the disability pay gap report", due: "2023-03-31" },
    { reference: "WOR-4", words: "Start a carers' network", due: "2023-09-30" },
  ],
};

export const REPLIES_IN_A_HURRY: readonly ReplyCase[] = [
  // A place of the list and straight behind it the day to which it moves.
  ...means(
    FOUR,
    [
      { actions: ["WOR-1"], date: "2023-06-30" },
      { actions: ["WOR-2"], date: "2023-07-31" },
    ],
    ["1 to June and 2 to July", "1 to June, 2 to July"],
  ),
  ...means(
    FOUR,
    [
      { actions: ["WOR-1"], status: "complete" },
      { actions: ["WOR-2"], rag: "G" },
      { actions: ["WOR-3"], date: "2023-04-30", doubtful: true },
    ],
    ["1 done 2 green 3 end of april"],
  ),
  ...one({ date: "2023-04-30" }, ["gone to 30 april now"]),
  // Three days, or three actions, or one of them and its day: asked.
  ...means(FOUR, [{ actions: [], date: "2023-06-03", doubtful: true }], ["1 to 3 June"]),
  // "For us" is no place in the list.
  ...means(
    FOUR,
    [{ actions: ["WOR-1", "WOR-2", "WOR-3", "WOR-4"], rag: "G", note: "fine for us", doubtful: true }],
    ["all fine for us"],
  ),
  ...means(
    FOUR,
    [{ actions: ["WOR-1"], rag: "G", note: "2 mid June meetings planned" }],
    ["1 green 2 mid June meetings planned"],
  ),
  // One of four is good, not all of them; which was not said in a way that is sure.
  ...means(FOUR, [{ actions: [], rag: "G", note: "All good on 2", doubtful: true }], ["All good on 2 (green)"]),
  // Another's name with a number is no reason for what follows.
  ...means(
    FOUR,
    [{ actions: ["WOR-2", "WOR-3"], rag: "A", note: "Sam does 1 now.", doubtful: true }],
    ["Sam does 1 now. 2 and 3 amber"],
  ),
  ...one({ status: "complete", date: "2023-06-30", note: "early", doubtful: true }, [
    "we finished early so can the date come forward to June",
  ]),

  // Somebody who left explains a colour; it is no order about posts.
  ...one({ rag: "R", note: "Nobody to do it since Jo left." }, ["Red. Nobody to do it since Jo left."]),
  ...one({ rag: "A", note: "No capacity in the team since Jo left" }, ["Amber. No capacity in the team since Jo left"]),
  ...one({ rag: "A", note: "Sam left in February so nobody is leading it" }, [
    "Amber. Sam left in February so nobody is leading it",
  ]),
  ...one({ blockedBy: "the legal team" }, ["blocked by the legal team"]),
  // Finished on a day, and what may be the end of it.
  ...one({ status: "complete", note: "2 March" }, ["completed 2 March", "done 2 March"]),
  ...one({ evidence: ["https://westmere.example/gap"], note: "It's been published", doubtful: true }, [
    "It's been published: https://westmere.example/gap",
  ]),
  // The surer words count.
  ...one({ rag: "G", note: "Fine." }, ["Fine. Green."]),
  ...one({ status: "complete" }, ["already done", "Already complete!", "please update to complete"]),
  ...one({ helpWanted: true, note: "Can someone from HR help with this?" }, ["Can someone from HR help with this?"]),
  ...one({ rag: "G" }, ["Would rate this green", "we'd put it at green"]),
  ...one({ status: "in-progress" }, ["we're working on it", "still working on this"]),
  ...one({ status: "no-change" }, ["As per last update", "as per my previous report"]),
  // What stands behind a colour explains it, whatever words it begins with.
  ...means(
    ONE,
    [{ actions: ["PLA-1"], rag: "G", note: "Mentoring scheme agreed by the board and goes to Cabinet on 12 April." }],
    ["Green. Mentoring scheme agreed by the board and goes to Cabinet on 12 April."],
  ),
  // New dates.
  ...one({ date: "2023-08-31", note: "This will be late" }, ["This will be late, now expecting end of August"]),
  ...one({ date: "2024-05-31" }, ["Realistically this will be spring 2024"]),
  ...one({ date: "2023-07-31" }, ["End of July now"]),
  ...one({ date: "2024-04-30" }, ["please could you change the due date to April 2024"]),
  ...one({ rag: "R", date: "2023-07-31", note: "will miss the deadline", doubtful: true }, [
    "red: will miss the deadline, aiming for 31 July",
  ]),
  ...one({ rag: "R", blockedBy: "procurement", note: "stuck with procurement since January" }, [
    "red, stuck with procurement since January",
  ]),
  // Late, and no question about what is.
  ...means(
    ONE,
    [
      {
        actions: ["PLA-1"],
        status: "in-progress",
        date: "2023-04-14",
        note: "overdue but in hand, will complete by 14 April",
        doubtful: true,
      },
    ],
    ["overdue but in hand, will complete by 14 April"],
  ),
  // "a third" is no number of the list.
  ...one({ note: "we've run two sessions and a third is booked for 20 April" }, [
    "we've run two sessions and a third is booked for 20 April",
  ]),
  // Somebody else's.
  ...means(
    ONE,
    [{ kind: "not-mine", actions: ["PLA-1"], person: "Asha Grant", doubtful: true }],
    ["I've passed this to Asha Grant"],
  ),
  ...means(ONE, [{ kind: "not-mine", actions: ["PLA-1"] }], ["I'm no longer in this role"]),
  // Said to the bot.
  ...means(ONE, [{ kind: "history", actions: ["PLA-1"] }], ["what did I say last time?", "what was my last update?"]),
  ...means(ONE, [{ kind: "undo" }], ["that was a mistake, please undo"]),
  ...means(ONE, [{ kind: "my-actions" }], ["what have I got left?", "what actions do I have?"]),
  // A state for each of the list, in its order.
  ...means(
    FOUR,
    [
      { actions: ["WOR-1"], rag: "G" },
      { actions: ["WOR-2"], rag: "A" },
      { actions: ["WOR-3"], status: "complete" },
      { actions: ["WOR-4"], rag: "R" },
    ],
    [
      "green amber done red",
      "G, A, done, R",
      "green, amber, done and red",
      "the first is green, the second is amber, third done and fourth red",
    ],
  ),
  ...means(
    FOUR,
    [
      { actions: ["WOR-1"], rag: "G" },
      { actions: ["WOR-2"], rag: "A" },
      { actions: ["WOR-3"], rag: "G" },
      { actions: ["WOR-4"], rag: "R" },
    ],
    ["G A G R", "green\namber\ngreen\nred"],
  ),
  ...means(
    FOUR,
    [
      { actions: ["WOR-1", "WOR-2", "WOR-4"], status: "no-change" },
      { actions: ["WOR-3"], status: "complete" },
    ],
    ["no change to 1, 2 or 4. 3 complete"],
  ),
  ...means(
    FOUR,
    [{ actions: ["WOR-1", "WOR-2", "WOR-3", "WOR-4"], status: "no-change" }],
    ["same for all - no change"],
  ),
  ...means(
    FOUR,
    [
      { actions: ["WOR-1"], status: "complete" },
      { actions: ["WOR-2"], rag: "A", note: "we are waiting on the unions" },
      { actions: ["WOR-3", "WOR-4"], rag: "G" },
    ],
    ["1 is done. For 2 we are waiting on the unions so amber. 3 and 4 are both green."],
  ),
  ...means(
    FOUR,
    [
      { actions: ["WOR-1"], rag: "G" },
      { actions: ["WOR-2"], rag: "A" },
      { actions: ["WOR-3"], status: "complete" },
      { actions: ["WOR-4"], status: "not-started" },
    ],
    ["First is green, second amber, third done, last not started"],
  ),
  // Named by their words.
  ...means(
    FOUR,
    [{ actions: ["WOR-2"], rag: "A", note: "The flexible working policy is with the unions" }],
    ["The flexible working policy is with the unions, amber"],
  ),
  // A shortened name, and one that nobody knows: the second sentence is not passed over.
  ...means(
    FOUR,
    [
      { actions: ["WOR-2"], status: "complete" },
      { actions: ["WOR-3"], status: "in-progress" },
    ],
    ["Flexible working policy done. DPG report in progress."],
  ),
  ...means(
    FOUR,
    [
      { actions: ["WOR-1"], status: "complete" },
      { actions: ["WOR-4"], status: "not-started", note: "Toolkit not started.", doubtful: true },
    ],
    ["Manager training done. Toolkit not started."],
  ),
  ...means(FOUR, [{ actions: ["WOR-4"], rag: "G", note: "launched" }], ["Carers network launched, green"]),
];
