// Replies whose smaller words weigh: other colours, other actions, conditions, letters, and who has it now. All invented.
import { means, ONE, one, type ReplyCase } from "./replies.ts";

/** The same day, in the thread of a message whose references leave gaps: "5" is no place in the list. */
const GAPS = {
  today: "2023-03-24",
  listed: ["ENV-1", "ENV-2", "ENV-5"],
  actions: [
    { reference: "ENV-1", words: "Translate the recycling guide", due: "2023-06-30" },
    { reference: "ENV-2", words: "Train the parks wardens in allyship", due: "2023-06-30" },
    { reference: "ENV-5", words: "Audit step-free access at depots", due: "2023-06-30" },
  ],
} as const;

/** The same, where the places and the numbers cross: the second is ENV-3. */
const CROSSED = { ...GAPS, listed: ["ENV-2", "ENV-3", "ENV-5"] } as const;

export const REPLIES_WITH_WEIGHT: readonly ReplyCase[] = [
  // A note that names another state is asked about, never passed over.
  ...one({ rag: "A", note: "heading red", doubtful: true }, ["amber heading red"]),
  ...one({ rag: "G", note: "if the printers deliver", doubtful: true }, ["green - if the printers deliver"]),
  ...one({ status: "complete", note: "just need the sign-off", doubtful: true }, ["done, just need the sign-off"]),
  ...one({ rag: "G", note: "it was red in January" }, ["green because it was red in January"]),
  ...one({ rag: "R", date: "2023-05-31", note: "new site lead starts soon" }, [
    "red - new site lead starts soon, so say end of May",
  ]),
  // Numbers that no place in the list can mean are the references that end in them.
  ...means(
    GAPS,
    [
      { actions: ["ENV-1"], rag: "G" },
      { actions: ["ENV-5"], rag: "R" },
    ],
    ["1 green 5 red", "1 green, 5 red"],
  ),
  ...means(GAPS, [{ actions: ["ENV-2", "ENV-5"], rag: "A" }], ["2 and 5 amber", "2, 5: amber"]),
  ...means(CROSSED, [{ actions: ["ENV-3"], rag: "G", doubtful: true }], ["2 green"]),
  ...means(
    GAPS,
    [
      { actions: ["ENV-1"], rag: "G" },
      { actions: ["ENV-2"], rag: "A", note: "warden off sick" },
      { actions: ["ENV-5"], rag: "R", note: "no budget" },
    ],
    ["1 - G\n2 - A (warden off sick)\n5 - R no budget"],
  ),
  ...means(
    GAPS,
    [
      { actions: ["ENV-1"], rag: "G" },
      { actions: ["ENV-2"], rag: "R" },
    ],
    ["ENV1 g ENV2 r", "ENV-1: G, ENV-2: A→R"],
  ),
  ...means(GAPS, [{ actions: ["ENV-2"], rag: "A" }], ["training amber"]),
  ...means(
    GAPS,
    [
      { actions: ["ENV-1"], status: "complete" },
      { actions: ["ENV-2"], status: "no-change", doubtful: true },
    ],
    ["1 complete, 2 same"],
  ),
  // Somebody else's.
  ...means(
    ONE,
    [{ kind: "not-mine", actions: ["PLA-1"], person: "Noor Hamid" }],
    [
      "not mine any more - Noor Hamid took it over in January",
      "Moved to Noor Hamid wef 1 March",
      "no, that's Noor Hamid's job",
    ],
  ),
  ...means(
    ONE,
    [{ kind: "not-mine", actions: ["PLA-1"], person: "June Abbott" }],
    ["I left that post in February, June Abbott does this now", "ask June Abbott, she's got this"],
  ),
  ...means(ONE, [{ kind: "not-mine", actions: ["PLA-1"], person: "leisure" }], ["please redirect to leisure"]),
  ...means(GAPS, [{ kind: "not-mine", actions: ["ENV-1", "ENV-2", "ENV-5"] }], ["none of these are mine"]),
  // What is said to the bot in other words.
  ...means(ONE, [{ kind: "snooze", until: "2023-03-31" }], ["please don't chase me again this month"]),
  ...means(ONE, [{ kind: "undo" }], ["undo my last"]),
  ...means(ONE, [{ kind: "away", from: "2023-03-24", until: "2023-03-28" }], ["on leave till 28th"]),
  ...means(ONE, [{ kind: "away", from: "2023-03-27", until: "2023-03-31" }], ["hols next week"]),
  ...one({ rag: "G" }, ["back on track", "yep green", "⚠️ green", "happy for this to be green"]),
  ...one({ rag: "A", correction: true }, ["change green to amber please", "I said green, I meant amber"]),
  ...one({ status: "no-change" }, ["as b4", "same as b4"]),
  ...one({ date: "2023-05-31" }, ["can it be 31 May instead"]),
  ...one({ date: "2023-05-31", doubtful: true }, ["realistically end of May"]),
  ...one({ status: "in-progress", note: "4 of 6 cohorts complete" }, ["4 of 6 cohorts complete"]),
];
