// What owners, leads and officers write back, and what it means. Councils, posts and people are invented.
import type { ReplyContext, ReplyPart } from "../../src/parsers/reply/reply.ts";

/** Friday 24 March 2023, with one action in question. */
export const ONE: ReplyContext = {
  today: "2023-03-24",
  listed: ["PLA-1"],
  actions: [{ reference: "PLA-1", words: "Launch a reverse mentoring scheme", due: "2023-03-31" }],
};

/** The same day, in the thread of a message that lists three of four open actions. */
export const THREE: ReplyContext = {
  today: "2023-03-24",
  listed: ["PLA-1", "PLA-2", "1.4"],
  actions: [
    { reference: "PLA-1", words: "Launch a reverse mentoring scheme", due: "2023-03-31" },
    { reference: "PLA-2", words: "Publish the workforce census", due: "2023-06-30" },
    { reference: "1.4", words: "Review the procurement policy", due: "2023-03-31" },
    { reference: "1.5", words: "Review the grants policy", due: null },
  ],
};

/** The same day, in the thread of a message that lists five actions of two sections. */
export const FIVE: ReplyContext = {
  today: "2023-03-24",
  listed: ["1.1", "1.2", "1.3", "1.4", "2.1"],
  actions: [
    { reference: "1.1", words: "Recruit twelve community champions", due: "2023-06-30" },
    { reference: "1.2", words: "Publish the ethnicity pay gap report", due: "2023-03-31" },
    { reference: "1.3", words: "Train all managers in inclusive recruitment", due: "2023-09-30" },
    { reference: "1.4", words: "Translate the housing advice leaflets", due: "2023-04-30" },
    { reference: "2.1", words: "Review the supplier charter", due: null },
  ],
};

/** A part's fields; those that are not given are null or empty. `doubtful` stands for any doubt at all. */
export interface ExpectedPart extends Partial<Omit<ReplyPart, "words" | "said" | "doubt" | "date">> {
  readonly date?: string;
  readonly doubtful?: true;
}

export interface ReplyCase {
  readonly text: string;
  readonly context: ReplyContext;
  readonly parts: readonly ExpectedPart[];
  readonly notUnderstood: string;
}

export function means(
  context: ReplyContext,
  parts: readonly ExpectedPart[],
  texts: readonly string[],
): readonly ReplyCase[] {
  return texts.map((text) => ({ text, context, parts, notUnderstood: "" }));
}

/** One report about the one action in question. */
export function one(part: ExpectedPart, texts: readonly string[]): readonly ReplyCase[] {
  return means(ONE, [{ actions: ["PLA-1"], ...part }], texts);
}

/** Something said to the bot, about no action. */
export function bot(part: ExpectedPart, texts: readonly string[]): readonly ReplyCase[] {
  return [...means(ONE, [part], texts), ...means(THREE, [part], texts)];
}

export function several(parts: readonly ExpectedPart[], texts: readonly string[]): readonly ReplyCase[] {
  return means(THREE, parts, texts);
}

export function notUnderstood(...texts: readonly string[]): readonly ReplyCase[] {
  return texts.map((text) => ({ text, context: THREE, parts: [], notUnderstood: text }));
}

export const COLOURS: readonly ReplyCase[] = [
  ...one({ rag: "G" }, [
    "green",
    "Green",
    "GREEN!",
    "g",
    "G",
    "it's green",
    "It’s green now",
    "still green",
    "on track",
    "We're on track, thanks",
    "on target",
    "🟢",
    "🟢 green",
    "turned green",
    "back to green",
    "gone green",
    "PLA-1 green",
    "pla 1 green",
    "pla1: green",
    "PLA-1 – green",
    "PLA-1 is on track",
    "please mark PLA-1 as green",
    "Hi, PLA-1 is green now. Thanks",
    "1 green",
    "1. green",
    "1) Green",
    "#1 green",
    "Status: green",
    "RAG green",
    "I'd say green",
    "I think it's green",
    "gren",
    "Good morning, it is still green",
    "was red now green",
    "was amber, now green",
    "from amber to green",
    "red → green",
    "moved to green",
    "mark as green please",
    "can you mark it green",
    "green again, cheers",
  ]),
  ...one({ rag: "G", note: "no longer red" }, ["no longer red, now green"]),
  ...one({ rag: "A" }, [
    "amber",
    "Amber.",
    "a",
    "at risk",
    "🟡 amber",
    "turned amber",
    "was red, now amber",
    "amber at the moment",
    "I'd call it amber",
    "ambr",
    "yellow",
    "dropped to amber",
  ]),
  ...one({ rag: "R" }, [
    "red",
    "RED",
    "r",
    "🔴",
    "off track",
    "it's gone red",
    "unfortunately red",
    "PLA-1 r",
    "red I'm afraid",
  ]),
  ...one({ rag: "G", note: "training booked" }, [
    "green, training booked",
    "green - training booked",
    "Green – training booked",
    "green—training booked",
    "green; training booked",
    "green: training booked",
    "green (training booked)",
    "green training booked",
    "green and training booked",
    "PLA-1 green, training booked",
    "training booked, green",
    "training booked so it's green",
    "green, training booked, thanks",
  ]),
  ...one({ rag: "A", note: "waiting on HR" }, [
    "amber waiting on HR",
    "amber – waiting on HR",
    "Amber because waiting on HR",
    "amber, waiting on HR",
    "amber\nwaiting on HR",
    `${"amber as it stands\n".replace(" as it stands", "")}waiting on HR`,
    "it's amber - waiting on HR",
    "PLA-1: amber (waiting on HR)",
  ]),
  ...one({ rag: "A", note: "the supplier" }, ["amber because of the supplier", "amber due to the supplier"]),
  ...one({ rag: "A", note: "Waiting on HR, who are short-staffed." }, ["Amber. Waiting on HR, who are short-staffed."]),
];

export const STATUSES: readonly ReplyCase[] = [
  ...one({ status: "complete" }, [
    "done",
    "Done!",
    "complete",
    "completed",
    "It's complete",
    "all done",
    "finished",
    "done and dusted",
    "PLA-1 complete",
    "1 done",
    "✅",
    "this one is done now, thanks",
    "please mark PLA-1 as complete",
    "closed",
    "we've finished",
    "we've completed this",
    "delivered",
    "sorted",
    "I've finished PLA-1",
    "done with PLA-1",
  ]),
  ...one({ status: "complete", percent: 100 }, ["100%", "100% complete"]),
  ...one({ status: "complete", note: "last week" }, ["done last week", "completed last week"]),
  ...one({ status: "complete", evidence: ["https://alderbridge.example/report"] }, [
    "done, report at https://alderbridge.example/report",
    "done report at https://alderbridge.example/report",
    "Done – report at https://alderbridge.example/report.",
  ]),
  ...one({ status: "complete", evidence: ["https://alderbridge.example/a", "www.alderbridge.example/b"] }, [
    "complete https://alderbridge.example/a www.alderbridge.example/b",
  ]),
  ...one({ status: "not-started" }, [
    "not started",
    "Not yet started",
    "haven't started",
    "not begun yet",
    "we haven't started yet",
    "yet to start",
    "no progress yet",
    "hasn’t started",
  ]),
  ...one({ status: "not-started", note: "new post is vacant" }, ["not started, new post is vacant"]),
  ...one({ status: "no-change" }, [
    "no change",
    "No change.",
    "no changes",
    "nothing to report",
    "same as last time",
    "unchanged",
    "nc",
    "as before",
    "no update",
    "nothing new",
    "no change since last quarter",
    "no change to report",
  ]),
  ...one({ status: "paused" }, ["paused", "on hold", "it's on hold", "parked", "put on hold"]),
  ...one({ status: "paused", note: "until April" }, ["paused until April"]),
  ...one({ status: "in-progress" }, [
    "in progress",
    "under way",
    "underway",
    "work has started",
    "it's ongoing",
    "in hand",
  ]),
  ...one({ status: "in-progress", percent: 60 }, ["60%", "60% done", "about 60 per cent complete", "60% there"]),
  ...one({ rag: "G", status: "in-progress", percent: 80 }, ["green, 80% done"]),
  ...one({ rag: "A", status: "complete" }, ["complete but amber"]),
  ...one({ rag: "G", note: "80% of managers trained" }, ["green, 80% of managers trained"]),
];

export const SEVERAL: readonly ReplyCase[] = [
  ...several(
    [
      { actions: ["PLA-1"], rag: "G" },
      { actions: ["PLA-2"], rag: "A", note: "waiting on HR" },
      { actions: ["1.4"], status: "no-change" },
    ],
    [
      "1 green, 2 amber waiting on HR, rest no change",
      "1 green 2 amber waiting on HR rest no change",
      "1 green; 2 amber – waiting on HR; the rest no change",
      "1 green\n2 amber, waiting on HR\nothers: no change",
      "PLA-1 green, PLA-2 amber waiting on HR, 1.4 no change",
      "1: green\n2: amber - waiting on HR\n3: no change",
      "1) green 2) amber waiting on HR 3) no change",
      "- PLA-1 green\n- PLA-2 amber, waiting on HR\n- 1.4 no change",
    ],
  ),
  ...several(
    [
      { actions: ["PLA-1"], rag: "G" },
      { actions: ["PLA-2"], rag: "A" },
      { actions: ["1.4"], rag: "R" },
    ],
    [
      "1 g 2 a 3 r",
      "1g, 2a, 3r".replaceAll(/(\d)(\w)/g, "$1 $2"),
      "1 green 2 amber 3 red",
      "1 – green, 2 – amber, 3 – red",
      "first one green, second one amber, third one red",
    ],
  ),
  ...several(
    [{ actions: ["PLA-1", "PLA-2", "1.4"], rag: "G" }],
    [
      "all green",
      "all on track",
      "everything is green",
      "1, 2 and 3 green",
      "1-3 green",
      "1 to 3 are green",
      "PLA-1, PLA-2 and 1.4 all green",
      "green for all",
      "all three green",
      "all of them are on track",
    ],
  ),
  ...several(
    [{ actions: ["PLA-1", "PLA-2", "1.4"], status: "complete" }],
    ["all done", "everything's done".replace("'s", " is")],
  ),
  ...several(
    [
      { actions: ["PLA-1", "PLA-2"], rag: "G" },
      { actions: ["1.4"], rag: "A" },
    ],
    [
      "green for 1 and 2, amber for 3",
      "1 & 2 green, 3 amber",
      "green: 1, 2; amber: 3",
      "1 and 2 green and 3 amber",
      "PLA-1 and PLA-2 are green but 1.4 is amber",
    ],
  ),
  ...several(
    [{ actions: ["1.4"], rag: "G", note: "training booked" }],
    ["1.4 green, training booked", "1.4: green - training booked", "1.4 is green, training booked"],
  ),
  ...several([{ actions: ["1.5"], status: "complete" }], ["1.5 done", "mark 1.5 complete", "1.5 is now complete"]),
  ...several(
    [{ actions: ["1.4"], note: "training booked for all managers" }],
    ["1.4 training booked for all managers"],
  ),
  ...several(
    [{ actions: ["PLA-1"], rag: "G" }],
    [
      "mentoring is green",
      "the mentoring scheme is green",
      "green for the mentoring scheme",
      "reverse mentoring: green",
    ],
  ),
  ...several(
    [
      { actions: ["PLA-1"], rag: "G" },
      { actions: ["PLA-2"], rag: "A" },
    ],
    ["mentoring is green, census is amber", "mentoring green, census amber"],
  ),
  ...several([{ status: "complete", doubtful: true }], ["policy is done"]),
  ...several([{ actions: ["9.9"], rag: "G", doubtful: true }], ["9.9 green"]),
  ...several([{ rag: "G", doubtful: true }], ["green", "on track", "both green"]),
  ...several([{ actions: [], rag: "G", doubtful: true }], ["7 green"]),
  ...several([{ rag: "A", note: "waiting on census data", doubtful: true }], ["amber – waiting on census data"]),
  ...several([{ actions: ["1.4"], rag: "A", note: "waiting on 1.5" }], ["1.4 amber, waiting on 1.5"]),
];

export const DATES: readonly ReplyCase[] = [
  ...several(
    [{ actions: ["1.4"], date: "2023-06-30", note: "supplier delay" }],
    [
      "can 1.4 move to end of June? supplier delay",
      "Can we move 1.4 to the end of June? supplier delay",
      "1.4 now end of June, supplier delay",
      "please move 1.4 to 30 June - supplier delay",
      "1.4 slipped to end of June because supplier delay",
      "1.4: new date end of June, supplier delay",
      "move 1.4 to June, supplier delay",
      "could 1.4 be moved to end of June? supplier delay",
    ],
  ),
  ...one({ rag: "A", date: "2023-06-30", note: "waiting on the supplier" }, [
    "PLA-1 amber, waiting on the supplier, now end of June",
    "amber, now end of June, waiting on the supplier",
  ]),
  ...one({ date: "2023-04-14" }, [
    "slip two weeks",
    "pushed back two weeks",
    "move it back by two weeks",
    "delayed by 2 weeks",
  ]),
  ...one({ date: "2023-04-30" }, ["push back a month", "slip by one month"]),
  ...one({ date: "2023-09-30" }, [
    "can we have until the end of September?",
    "move to September",
    "now due September",
    "now 30 September",
    "new deadline 30 September",
    "extend to 30/9/2023",
  ]),
  ...one({ date: "2023-06-30", doubtful: true }, ["end of June"]),
  ...one({ rag: "G", note: "launched at the meeting on 3 March" }, ["green, launched at the meeting on 3 March"]),
  ...several([{ actions: ["1.5"], doubtful: true }], ["1.5 slip two weeks"]),
];

export const BLOCKERS: readonly ReplyCase[] = [
  ...one({ blockedBy: "procurement" }, [
    "blocked by procurement",
    "PLA-1 blocked by procurement",
    "it's blocked by procurement",
    "we're stuck with procurement",
    "held up by procurement",
  ]),
  ...one({ rag: "R", blockedBy: "procurement" }, ["red, blocked by procurement", "red - blocked by procurement"]),
];

/** Hedged and negated: never the opposite of what was said. */
export const NOT_SO: readonly ReplyCase[] = [
  ...[
    "should be done by Friday",
    "will be green next month",
    "may go red",
    "will be finished once HR agree",
    "is not complete",
  ].flatMap((words) => several([{ actions: ["1.4"], note: words, doubtful: true }], [`1.4 ${words}`])),
  ...several(
    [{ actions: ["1.5"], note: "should be done by Friday", doubtful: true }],
    ["1.5 should be done by Friday"],
  ),
  ...several(
    [{ actions: ["1.4"], date: "2023-06-30", note: "should be done by end of June" }],
    ["1.4 should be done by end of June"],
  ),
  ...one({ rag: "A", note: "The programme is amber" }, ["The programme is amber"]),
  ...[
    "not green yet",
    "isn't green",
    "not done",
    "not complete yet",
    "not finished",
    "hasn't been completed",
    "should be done by Friday",
    "will be complete next week",
    "hopefully green next month",
    "to be done",
    "if HR agree it will be green",
    "might be red",
    "green by June",
    "done once HR sign off",
    "done the survey",
    "still to be finished",
    "nothing done",
    "not on track",
    "once it's done I'll say",
    "can't be completed",
    "we need to complete the form",
    "complete the form",
  ].flatMap((text) => one({ note: text, doubtful: true }, [text])),
  ...[
    "nearly complete",
    "almost done",
    "mostly done",
    "half done",
    "partly complete",
    "2 of 3 complete",
    "nearly there",
    "part complete",
  ].flatMap((text) => one({ status: "in-progress", note: text }, [text])),
  ...["amber/green", "red or amber", "amber-green"].flatMap((text) => one({ note: text, doubtful: true }, [text])),
  ...one({ rag: "A", note: "not green" }, ["amber, not green"]),
  ...one({ status: "complete", note: "the survey has been completed", doubtful: true }, [
    "the survey has been completed",
  ]),
  ...one({ rag: "G", doubtful: true }, ["PLA-1 green?"]),
  ...one({ rag: "G", note: "the Green Space team met" }, ["green, the Green Space team met"]),
];

export const TO_THE_BOT: readonly ReplyCase[] = [
  ...bot({ kind: "undo" }, [
    "undo",
    "Undo that",
    "undo please",
    "scrap that",
    "ignore my last message",
    "oops",
    "sorry, that was a mistake",
    "never mind",
  ]),
  ...bot({ kind: "snooze", until: "2023-03-27" }, [
    "snooze till Monday",
    "Snooze until Monday please",
    "remind me on Monday",
    "ask me again on Monday",
  ]),
  ...bot({ kind: "snooze", until: "2023-04-07" }, ["snooze for two weeks", "remind me in two weeks"]),
  ...bot({ kind: "snooze", doubtful: true }, ["snooze", "not now", "ask me later"]),
  ...bot({ kind: "away", from: "2023-03-24", until: "2024-01-03" }, [
    "I'm on leave until 3 January",
    "I’m away until 3 January",
    "away till 3 January",
    "on annual leave until 3 January",
    "out of office until 3 January 2024",
  ]),
  ...bot({ kind: "away", from: "2023-03-24", until: "2023-04-02" }, [
    "I'm off, back on 3 April".replace("off, ", "away, "),
    "back on 3 April",
  ]),
  ...bot({ kind: "away", from: "2023-03-24", until: "2023-04-03", note: "Priya is covering" }, [
    "I'm away until 3 April, Priya is covering",
  ]),
  ...bot({ kind: "away", from: "2023-03-24", doubtful: true }, ["I'm away", "on leave"]),
  ...bot({ kind: "why" }, [
    "why did I get this?",
    "Why am I getting this",
    "why me?",
    "what is this about?",
    "why are you asking me?",
  ]),
  ...bot({ kind: "help" }, ["help", "Help!", "?", "what can I say?", "how does this work?", "I need help"]),
  ...bot({ kind: "thanks" }, [
    "thanks",
    "Thank you!",
    "cheers",
    "ta",
    "many thanks",
    "ok thanks",
    "👍",
    "will do",
    "thanks for the reminder",
  ]),
  ...bot({ kind: "greeting" }, ["hello", "Hi", "Good morning", "hi there"]),
  ...bot({ kind: "my-actions" }, [
    "my actions",
    "show my actions",
    "what are my actions?",
    "list my open actions",
    "what's on my list?",
    "what do I own?",
    "show me my actions please",
  ]),
  ...several(
    [{ kind: "show", actions: ["1.4"] }],
    ["show 1.4", "Show me 1.4", "1.4", "details of 1.4", "open 1.4", "tell me about 1.4"],
  ),
  ...several(
    [{ kind: "history", actions: ["1.4"] }],
    ["history of 1.4", "1.4 history", "show the history of 1.4", "what happened to 1.4?"],
  ),
  ...means(
    ONE,
    [{ kind: "not-mine", actions: ["PLA-1"], person: "Sam" }],
    [
      "not mine, it's Sam's",
      "Not mine – it's Sam's",
      "not mine, ask Sam",
      "this is Sam's",
      "PLA-1 belongs to Sam",
      "PLA-1 is not mine, it's Sam's",
      "wrong person, try Sam",
      "it's Sam's now",
      "this should go to Sam",
      "not mine - Sam",
    ],
  ),
  ...means(
    ONE,
    [{ kind: "not-mine", actions: ["PLA-1"] }],
    ["not mine", "this isn't mine", "PLA-1 is not mine", "not my action", "wrong person", "nothing to do with me"],
  ),
  ...means(
    ONE,
    [{ kind: "not-mine", actions: ["PLA-1"], person: "Head of Economy" }],
    ["not mine, it belongs to the Head of Economy".replace("the ", "")],
  ),
  ...several([{ kind: "not-mine", doubtful: true }], ["not mine"]),
  ...several(
    [{ kind: "decision", verb: "approve", actions: ["PLA-1"] }],
    ["approve PLA-1", "Approve 1", "approved PLA-1", "approve the new date for PLA-1"],
  ),
  ...several(
    [{ kind: "decision", verb: "return", actions: ["PLA-1"], note: "the evidence is missing" }],
    [
      "return PLA-1 because the evidence is missing",
      "reject PLA-1: the evidence is missing",
      "return PLA-1, the evidence is missing",
    ],
  ),
  ...bot({ kind: "command", verb: "open-review" }, [
    "open the review",
    "please open the review",
    "start the Q4 review",
  ]),
  ...bot({ kind: "command", verb: "close-review" }, ["close the review", "Close the review."]),
  ...bot({ kind: "command", verb: "publish-digest" }, ["publish the digest", "send out the digest"]),
  ...bot({ kind: "command", verb: "who-unmatched", people: { kind: "who-unmatched" } }, [
    "who is unmatched?",
    "who's unmatched",
    "unmatched owners",
  ]),
  ...bot({ kind: "command", verb: "nudge" }, ["nudge them", "chase everyone"]),
  ...bot({ kind: "command", verb: "export", note: "word" }, ["export as word"]),
  ...bot({ kind: "question" }, [
    "what's overdue in Place?",
    "who hasn't answered?",
    "who hasn't updated?",
    "how is Adults doing?",
    "red and amber in Corporate Services",
    "overdue by more than 30 days",
    "only red",
    "and in Adults?",
    "show all",
    "how many are complete?",
    "anything for Head of Libraries before Christmas?",
    "what's due next month?",
    "what moved this quarter?",
  ]),
];

/** Words that are no report, however much they sound like one. */
export const NOT_A_REPORT: readonly ReplyCase[] = [
  ...notUnderstood(
    "We met the library team last week",
    "Amber is on leave",
    "the green space strategy group meets on Thursday",
    "there is a lot of red tape here",
    "Sam sat on the panel",
    "it may be worth a chat in March",
    "3 quotes received",
    "12 people came",
    "Amber Valley have a good example",
    "The Red Cross offered a speaker",
    "see the attached list",
  ),
];

/** Messages as they come: greetings, exceptions, bullets, several things at once. */
export const AS_THEY_COME: readonly ReplyCase[] = [
  ...several(
    [
      { actions: ["PLA-1"], status: "complete" },
      { actions: ["PLA-2"], rag: "A" },
      { actions: ["1.4"], status: "not-started" },
    ],
    [
      "1. done 2. amber 3. not started",
      "1) done 2) amber 3) not started",
      "1 is done, 2 is amber and 3 hasn't started",
    ],
  ),
  ...several(
    [
      { actions: ["PLA-1", "PLA-2"], status: "no-change" },
      { actions: ["1.4"], rag: "R" },
    ],
    ["all no change except 1.4 which is red", "everything no change apart from 1.4, red"],
  ),
  ...several(
    [
      { actions: ["PLA-1", "1.4"], rag: "G" },
      { actions: ["PLA-2"], doubtful: true },
    ],
    ["all green except 2"],
  ),
  ...several(
    [
      { actions: ["PLA-1"], status: "complete" },
      { actions: ["PLA-2", "1.4"], status: "no-change" },
    ],
    ["1 done; the other two are unchanged"],
  ),
  ...several(
    [
      { actions: ["PLA-1"], status: "complete" },
      { actions: ["PLA-2"], note: "still waiting on HR" },
    ],
    ["mentoring done, census still waiting on HR"],
  ),
  ...several(
    [
      { actions: ["PLA-2"], date: "2023-07-14" },
      { actions: ["PLA-1"], date: "2023-04-30" },
    ],
    ["PLA-2 slip two weeks, PLA-1 slip a month"],
  ),
  ...several(
    [
      { actions: ["PLA-1"], date: "2023-04-14" },
      { actions: ["PLA-2"], date: "2023-07-14" },
      { actions: ["1.4"], date: "2023-04-14" },
    ],
    ["all slip two weeks"],
  ),
  ...several(
    [
      { kind: "not-mine", actions: ["PLA-1"], person: "Sam" },
      { actions: ["PLA-2"], rag: "G" },
    ],
    ["PLA-1 not mine - try Sam. PLA-2 green"],
  ),
  ...several(
    [
      { actions: ["1.4"], status: "complete" },
      { actions: ["1.5"], rag: "A", note: "the supplier" },
    ],
    ["Hi Due Regard, 1.4 is now complete and 1.5 is at risk because of the supplier"],
  ),
  ...several([{ actions: ["1.4"], status: "complete" }], ["please close 1.4", "1.4 can be closed"]),
  ...several(
    [{ actions: ["1.4"], rag: "G", note: "Workshop on 12 May 2023." }],
    ["1.4 green. Workshop on 12 May 2023."],
  ),
  ...several(
    [{ actions: ["1.4"], date: "2023-09-30", note: "might slip to September", doubtful: true }],
    ["1.4 might slip to September"],
  ),
  ...several(
    [{ actions: ["1.4"], date: "2023-06-30", note: "may slip to June", doubtful: true }],
    ["1.4 may slip to June"],
  ),
  ...several(
    [{ actions: ["1.4"], rag: "A", date: "2023-04-03", note: "meeting moved to 3 April", doubtful: true }],
    ["1.4 amber - meeting moved to 3 April"],
  ),
  ...several([{ actions: ["1.4"], rag: "G" }, { kind: "question" }], ["1.4 green. What's overdue in Place?"]),
  ...one({ rag: "G", note: "all good" }, ["Green - all good"]),
  ...one({ rag: "G", note: "2 trained so far" }, ["green, 2 trained so far"]),
  ...one({ rag: "A", note: "Will be green next month." }, ["Amber. Will be green next month."]),
  ...one({ status: "complete", note: "though the evaluation is not done", doubtful: true }, [
    "complete, though the evaluation is not done",
  ]),
  ...one({ date: "2023-06-30" }, ["won't be done until June"]),
  ...bot({ kind: "thanks" }, ["well done everyone"]),
  ...several([{ kind: "undo" }, { actions: ["1.4"], rag: "A" }], ["undo, 1.4 is amber", "Undo. 1.4 is amber"]),
  ...several(
    [
      { kind: "away", from: "2023-03-24", until: "2023-04-03" },
      { actions: ["1.4"], rag: "G" },
    ],
    ["I'm on leave until 3 April, 1.4 is green"],
  ),
  ...several(
    [
      { kind: "snooze", until: "2023-03-27" },
      { actions: ["1.4"], rag: "G" },
    ],
    ["snooze till Monday, 1.4 is green"],
  ),
  ...several(
    [
      { kind: "decision", verb: "approve", actions: ["PLA-1"] },
      { kind: "decision", verb: "return", actions: ["PLA-2"], note: "it is late" },
    ],
    ["approve 1 and return 2 because it is late"],
  ),
  ...several([{ actions: ["1.4"], rag: "R" }], ["1.4 has gone from green to red, sorry"]),
  ...several([{ actions: ["1.4"], status: "not-started" }], ["1.4 isn’t started"]),
];

export const REPLIES: readonly ReplyCase[] = [
  ...AS_THEY_COME,
  ...COLOURS,
  ...STATUSES,
  ...SEVERAL,
  ...DATES,
  ...BLOCKERS,
  ...NOT_SO,
  ...TO_THE_BOT,
  ...NOT_A_REPORT,
];
