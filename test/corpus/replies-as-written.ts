// Replies as they are typed between two meetings: lower case, slips, small talk, second thoughts. All invented.
import { bot, notUnderstood, ONE, one, type ReplyCase, several } from "./replies.ts";

const threeColours = [
  { actions: ["PLA-1"], rag: "G" },
  { actions: ["PLA-2"], rag: "A" },
  { actions: ["1.4"], rag: "R" },
] as const;

/** Several actions, by number, reference, exception. */
const SEVERAL_AS_TYPED: readonly ReplyCase[] = [
  ...several(threeColours, [
    "1 green, 2 amber, 3 red",
    "1=green 2=amber 3=red",
    "1 is green. 2 is amber. 3 is red. thanks!",
    "hiya - 1 green 2 amber 3 red. ta",
    "1:g,2:a,3:r",
    "no 1 green, no 2 amber, no 3 red",
    "1-green\n2-amber\n3-red\n\nThanks\nSam",
    "1 🟢 2 🟡 3 🔴",
    "PLA-1 green / PLA-2 amber / 1.4 red",
    "action 1 green, action 2 amber, action 3 red",
  ]),
  ...several(
    [
      { actions: ["PLA-1", "1.4"], rag: "G" },
      { actions: ["PLA-2"], rag: "R" },
    ],
    [
      "green apart from 2 which is red",
      "all green apart from 2 which is red",
      "all green bar 2 which is red",
      "everything green except 2 (red)",
      "green except for 2 - red",
      "all green but 2 is red",
      "all on track other than 2 which has gone red",
      "all green except number 2 which is red",
    ],
  ),
  ...several(
    [
      { actions: ["PLA-2"], rag: "R" },
      { actions: ["PLA-1", "1.4"], rag: "G" },
    ],
    ["2 red, rest green", "2 is red, the others are green", "2 red everything else green", "2 red. All others green."],
  ),
  ...several(
    [{ actions: ["PLA-1", "PLA-2"], status: "complete" }],
    ["1 and 2 done", "1 + 2 complete", "1,2 done", "PLA-1 and PLA-2 both finished", "first two are done"],
  ),
  ...several([{ actions: ["1.4"], status: "complete" }], ["last one is done", "3rd one done", "1.4 - all done now"]),
  ...several(
    [{ actions: ["1.4"], rag: "A", note: "legal are still looking at it." }],
    ["hi, 1.4 amber: legal are still looking at it. Kind regards, Priya"],
  ),
  ...several(
    [{ actions: ["1.4"], rag: "A", note: "legal are still looking at it" }],
    ["1.4 amber - legal are still looking at it", "1.4 is amber as legal are still looking at it"],
  ),
];

/** One action in question. */
const ONE_AS_TYPED: readonly ReplyCase[] = [
  ...one({ rag: "G" }, [
    "greeen",
    "its green thanks",
    "Green pls",
    "still on track, thanks",
    "green - thanks, Sam",
    "Green.\n\nKind regards\nPriya",
    "green\nBest wishes,\nSam Okafor",
    "Hi all, still green. Many thanks, Priya",
  ]),
  ...one({ rag: "G", note: "survey went out on Tuesday" }, [
    "green - survey went out on Tuesday",
    "green. survey went out on Tuesday\n\nRegards\nPriya Nair",
  ]),
  ...one({ rag: "G", note: "survey went out on Tuesday." }, ["Green, survey went out on Tuesday. Thanks, Sam"]),
  ...one({ status: "complete" }, [
    "all finished now",
    "completed thanks",
    "this has been completed",
    "that's done",
    "done ✅",
    "Done, thanks Sam",
    "job done",
    "its done",
  ]),
  ...one({ status: "no-change" }, [
    "as you were",
    "no movement",
    "nothing to add",
    "same again",
    "no change from last time",
    "still the same",
    "no updates this month",
  ]),
  ...one({ status: "paused" }, ["on pause", "paused for now", "we've paused this", "currently on hold"]),
  ...one({ status: "in-progress" }, [
    "making progress",
    "wip",
    "started",
    "we've started",
    "work is under way",
    "ongoing",
  ]),
  ...one({ status: "in-progress", percent: 75 }, [
    "75% complete",
    "about 75%",
    "75 percent done",
    "we're at 75%",
    "roughly 75% of the way there",
  ]),
  ...one({ date: "2023-05-31" }, [
    "move it to end of May",
    "can we push to the end of May please",
    "pls extend to 31 May",
    "new date 31/5",
    "slipping to end May",
    "now end of May",
    "needs to go to 31st May",
    "revised date: 31 May 2023",
    "could I have until end of May",
  ]),
  ...one({ date: "2023-04-07" }, [
    "push back a week",
    "give me another week",
    "one week slip",
    "needs another week",
    "1 wk delay",
  ]),
  ...one({ rag: "R", blockedBy: "legal" }, ["red - stuck with legal", "red, blocked by legal", "red held up by legal"]),
  ...one({ blockedBy: "IT" }, ["blocked by IT", "IT are blocking this", "held up by IT", "stuck on IT"]),
];

/** What nearly went wrong: a state that hid in a note, a date counted from the wrong end, a signature of many lines. */
const SECOND_LOOK: readonly ReplyCase[] = [
  ...one({ status: "in-progress", percent: 80, rag: "A" }, ["80% and amber"]),
  ...one({ rag: "G" }, [
    "Green. Kind regards, Priya Nair, Head of Libraries",
    "Green\n\nSent from my phone",
    "green\n--\nPriya Nair\nHead of Libraries\n01632 960123",
  ]),
  ...one({ date: "2023-03-31" }, ["can you give me till Friday?"]),
  ...one({ rag: "A", correction: true }, ["ignore that, amber", "please change my answer to amber"]),
  ...one({ note: "help, stuck on this", doubtful: true }, ["help, stuck on this"]),
  ...bot({ kind: "away", from: "2023-03-24", until: "2023-04-06" }, ["back in two weeks"]),
  ...several(
    [
      { actions: ["PLA-1", "PLA-2"], rag: "G" },
      { actions: ["1.4"], rag: "A" },
    ],
    ["first two green, last amber", "the first two are green, the last is amber"],
  ),
  ...several(
    [
      { actions: ["PLA-1", "1.4"], rag: "A" },
      { actions: ["PLA-2"], status: "complete" },
    ],
    ["all amber apart from census which is done", "all amber but the census is done", "all amber except 2 - done"],
  ),
];

/** Help that is wanted from people, told from a call for the bot's own help. */
export const HELP_WANTED: readonly ReplyCase[] = [
  ...one({ blockedBy: "finance", helpWanted: true }, [
    "need support from finance",
    "we need help from finance",
    "could do with help from finance",
    "I need support from finance please",
    "would like some help from finance",
    "needs input from finance",
  ]),
  ...several([{ actions: ["1.4"], helpWanted: true, note: "can someone help" }], ["can someone help with 1.4?"]),
  ...several([{ actions: ["1.4"], helpWanted: true, note: "could anyone help" }], ["could anyone help with 1.4?"]),
  ...several([{ actions: ["1.4"], helpWanted: true, note: "need help" }], ["need help with 1.4"]),
  ...one({ rag: "A", blockedBy: "procurement", helpWanted: true }, ["amber, need help from procurement"]),
  ...one({ rag: "R", helpWanted: true, note: "struggling with this, need some help" }, [
    "red, struggling with this, need some help",
  ]),
];

/** The last reply put right. */
export const CORRECTIONS: readonly ReplyCase[] = [
  ...one({ rag: "A", correction: true }, [
    "I meant amber",
    "sorry, I meant amber",
    "oops, amber",
    "that should have been amber",
    "correction: amber",
    "actually amber",
    "actually it's amber",
    "no, amber",
    "amber not green",
    "sorry amber",
    "make that amber",
    "typo - amber",
    "I meant to say amber",
  ]),
  ...one({ rag: "A", correction: true, doubtful: true }, ["should be amber", "that should be amber"]),
  ...several(
    [{ actions: ["PLA-2"], correction: true }],
    ["sorry, 2 not 1", "I meant 2", "2 not 1", "I meant number 2", "oops I meant PLA-2", "meant PLA-2, not PLA-1"],
  ),
  ...several(
    [{ actions: ["PLA-2"], rag: "A", correction: true }],
    ["sorry, 2 is amber not green", "I meant 2 is amber", "correction - 2 amber"],
  ),
  ...one({ date: "2023-06-30", correction: true, doubtful: true }, [
    "I meant end of June",
    "sorry, end of June",
    "I meant 30 June",
  ]),
];

/** Not so, or not yet, or not sure: kept, and doubted. */
const NOT_SURE: readonly ReplyCase[] = [
  ...[
    "nowhere near green",
    "hoping to be green soon",
    "not quite done",
    "never started green",
    "would be done if HR replied",
    "was meant to be done by now",
    "aiming for green",
    "unlikely to be done on time",
    "still not complete",
    "far from done",
  ].map(
    (text): ReplyCase => ({
      text,
      context: ONE,
      parts: [{ actions: ["PLA-1"], doubtful: true, note: text }],
      notUnderstood: "",
    }),
  ),
];

const EXPECTED_LATER: readonly ReplyCase[] = [
  ...["will finish by May", "expect to complete in May"].flatMap((note) => one({ date: "2023-05-31", note }, [note])),
];

/** Said of something that we do not know: asked about. */
const SAID_OF_OTHERS: readonly ReplyCase[] = several(
  [{ status: "complete", note: "Green Lane is closed", doubtful: true }],
  ["Green Lane is closed"],
);

const BOT_AS_TYPED: readonly ReplyCase[] = [
  ...bot({ kind: "thanks" }, [
    "thx",
    "Thanks v much",
    "great thanks",
    "ok",
    "noted",
    "got it thanks",
    "brilliant, thank you",
  ]),
  ...bot({ kind: "undo" }, ["undo last", "please undo that", "cancel that", "that was wrong"]),
  ...bot({ kind: "help" }, ["help pls", "how do I use this?", "what do I do?"]),
  ...bot({ kind: "why" }, ["why have I been sent this?", "why did you message me"]),
  ...bot({ kind: "greeting" }, ["morning", "hiya", "good afternoon"]),
  ...bot({ kind: "away", from: "2023-03-24", until: "2023-04-14" }, [
    "on a/l until 14/4",
    "OOO til 14 April",
    "I'm on holiday until 14th April",
  ]),
  ...bot({ kind: "snooze", until: "2023-03-31" }, [
    "remind me next friday",
    "chase me next Friday",
    "snooze for a week",
    "snooze 1 week",
  ]),
];

const PROSE_AS_TYPED: readonly ReplyCase[] = [
  ...notUnderstood(
    "will speak to you tomorrow",
    "lunch at 1?",
    "I've asked Priya about the room",
    "2 people off sick",
    "the amber lights on the high street",
  ),
];

export const REPLIES_AS_TYPED: readonly ReplyCase[] = [
  ...SEVERAL_AS_TYPED,
  ...ONE_AS_TYPED,
  ...SECOND_LOOK,

  ...NOT_SURE,
  ...EXPECTED_LATER,
  ...SAID_OF_OTHERS,
  ...BOT_AS_TYPED,
  ...PROSE_AS_TYPED,
];
