// Replies that were first met as they stand here: hurried, forwarded, half-said. All invented.
import type { ReplyContext } from "../../src/parsers/reply/reply.ts";
import { means, type ReplyCase } from "./replies.ts";

/** Monday 23 November 2026, with one action in question. */
export const MENTORING: ReplyContext = {
  today: "2026-11-23",
  listed: ["HR-3"],
  actions: [{ reference: "HR-3", words: "Introduce reverse mentoring for senior managers", due: "2026-12-31" }],
};

/** The same day, in the thread of a message that lists four actions. */
export const HOUSING: ReplyContext = {
  today: "2026-11-23",
  listed: ["4.1", "4.2", "4.3", "4.4"],
  actions: [
    { reference: "4.1", words: "Publish the tenant equality survey", due: "2026-11-30" },
    { reference: "4.2", words: "Train frontline housing staff in trauma-informed practice", due: "2026-12-31" },
    { reference: "4.3", words: "Agree the anti-racism charter with contractors", due: "2026-09-30" },
    { reference: "4.4", words: "Set up a Gypsy, Roma and Traveller liaison group", due: "2027-03-31" },
  ],
};

/** Two actions whose numbers leave a gap. */
export const LIBRARIES: ReplyContext = {
  today: "2026-11-23",
  listed: ["LIB-2", "LIB-7"],
  actions: [
    { reference: "LIB-2", words: "Stock books in community languages", due: "2026-12-31" },
    { reference: "LIB-7", words: "Survey library users about access", due: "2027-03-31" },
  ],
};

function nothing(context: ReplyContext, texts: readonly string[]): readonly ReplyCase[] {
  return texts.map((text) => ({ text, context, parts: [], notUnderstood: text }));
}

const OF_ONE: readonly ReplyCase[] = [
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "all good" }], ["green all good"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "nothing to add" }], ["yep green nothing to add"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "going well" }], ["going well, green"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G" }],
    [
      "Hiya its green full stop",
      "grene",
      "greeeen",
      "green 💚",
      "on schedule",
      "Green.\n\nThanks\nSam\n\n> How is this action going?\n> HR-3: is due on 31 December 2026\n> Introduce reverse mentoring",
      "Happy to say we're green",
      "🟢🟢🟢",
      "all still green here, ta",
      "Greenn",
      "it was amber in September and is green now",
      "oh for heaven's sake, GREEN",
      "Hi both,\nStill green from me.\nBest,\nRuth",
      "Green\n-- \nRuth Example\nEquality Adviser",
      "yes green",
      "Hi Ruth,\n\nGreen please.\n\nThanks,\n\nDana\n\nDana Example (she/her)\nHead of People\nWexcombe Council\nMy working days are Mon-Wed",
      "Hello\nIt's green\nThanks\nDana",
    ],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "waiting on payroll to send the figures" }],
    ["amber full stop waiting on payroll to send the figures full stop"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "sry typing w one hand" }], ["ambr sry typing w one hand"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "no one is picking this up and I have raised it twice" }],
    ["red. no one is picking this up and I have raised it twice"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "overdue", doubtful: true }], ["green but overdue"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "late", doubtful: true }], ["green but late"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A" }],
    [
      "and amber",
      "🟠",
      "> red or amber?\namber",
      "used to be red, now amber",
      "Amber\n\nSent from Outlook for Android",
    ],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "improving" }], ["amber but improving"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "although the first cohort has started" }],
    ["amber although the first cohort has started"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        rag: "G",
        note: "however the venue fell through and we may not make December",
        doubtful: true,
      },
    ],
    ["green, however the venue fell through and we may not make December"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "except for the Wales cohort", doubtful: true }],
    ["Green except for the Wales cohort"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "will be green once the contract is signed", doubtful: true }],
    ["will be green once the contract is signed"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "should go green next week", doubtful: true }],
    ["should go green next week"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "would be green if procurement moved", doubtful: true }],
    ["would be green if procurement moved"],
  ),
  ...nothing(MENTORING, [
    "was green until Friday",
    "back Monday",
    "diolch, gwyrdd",
    "Mae'n wyrdd",
    "A-",
    "Sent from my iPhone",
    "75",
    "ticking along",
    "zero progress",
    "I've retired!",
    "stop nagging",
    "👍🏻",
    "❌",
    "Dim newid",
    "From: Sam Example\nSent: 23 November 2026\nTo: Due Regard\n\nHi, this is on track. Sam",
    "tick",
    "bubbling along",
    "Dana's",
    "Gwyrdd",
    "coch",
    "still waiting",
    "out today",
    "hello?",
    "why red",
    "work continues",
    "50/50",
  ]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "not green yet", doubtful: true }], ["not green yet"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "not quite red but not far off", doubtful: true }],
    ["not quite red but not far off"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", percent: 90, note: "almost there" }],
    ["almost there, 90%"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 60 }], ["about 60 percent through"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", status: "in-progress", percent: 60 }],
    ["60% but I'd still call it red"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 80 }], ["80% complete"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete", percent: 100 }], ["100%", "100 percent complete"]),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        status: "complete",
        evidence: ["https://intranet.example/mentoring"],
        note: "12 mentors matched, evaluation at",
      },
    ],
    ["complete, 12 mentors matched, evaluation at https://intranet.example/mentoring"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete" }],
    [
      "done and dusted",
      "its been completed",
      "✅",
      "ffs its done",
      "closed",
      "We've wrapped this up",
      "DONE!!!",
      "finished!!! 🎉🎉",
      "Signed off.",
      "now complete",
      "all sorted",
      "I can confirm this has been completed",
      "Done.",
      "that one's finished",
    ],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "We ran the launch on 9 November with 40 managers." }],
    ["That's finished now. We ran the launch on 9 November with 40 managers."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "not-started" }],
    ["not started", "we've not begun", "This has yet to begin", "we haven't even started"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "not-started", note: "sorry, budget only just came through" }],
    ["havent started this yet sorry, budget only just came through"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "until the restructure is settled" }],
    ["on hold until the restructure is settled"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "for the pre-election period" }],
    ["paused for the pre-election period"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "paused" }], ["parked", "on ice"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change" }],
    [
      "same as last time",
      "as before",
      "no update",
      "nothing to report this month",
      "nothing new here",
      "unchanged",
      "NC",
      "No change to report",
      "no change this month",
      "nothing further to add this time",
    ],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "no-change" }], ["no movement since october"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "on our side" }],
    ["nothing has changed on our side"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2026-12-31", doubtful: true }], ["push to end of Q3"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], date: "2027-02-11" }],
    ["push it back another 6 weeks please", "delay of six weeks"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "supplier has let us down", date: "2027-02-28" }],
    ["can we have until end of feb? supplier has let us down"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "needs to move to the new financial year", doubtful: true }],
    ["needs to move to the new financial year"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "two mentors have left", date: "2027-01-31" }],
    ["amber, please move the date to 31 January as two mentors have left"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R", date: "2027-05-31" }], ["red - realistic date now is May"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "Still aiming for 31 December." }],
    ["Green. Still aiming for 31 December."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "back to the original date please", doubtful: true }],
    ["back to the original date please"],
  ),
  ...means(
    MENTORING,
    [{ kind: "undo" }],
    [
      "scrap that",
      "oops wrong one ignore that",
      "undo",
      "ignore my last message",
      "delete that please",
      "Take back my last update",
      "forget that",
      "pls undo",
      "cancel my last answer",
      "scrap my last message",
      "undo please",
      "wrong action",
    ],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", correction: true }],
    ["sorry meant amber", "sorry amber", "typo, amber"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "no wait", doubtful: true }], ["no wait, green"]),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "the HR lead" }],
    ["not me since September, try the HR lead"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Organisational Development" }],
    ["I left this team in the summer, it sits with Organisational Development now"],
  ),
  ...means(MENTORING, [{ kind: "not-mine", actions: ["HR-3"], person: "Marcus" }], ["this is Marcus's now"]),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"] }],
    ["wrong person", "Nothing to do with me", "I'm not the right person for this", "not mine any more"],
  ),
  ...means(MENTORING, [{ kind: "away", until: "2027-01-04", from: "2026-11-23" }], ["on leave until 4 Jan"]),
  ...means(
    MENTORING,
    [{ kind: "away", until: "2026-12-06", from: "2026-11-25" }],
    ["I'm off from Wednesday, back on the 7th of December"],
  ),
  ...means(MENTORING, [{ kind: "snooze", until: "2026-11-26" }], ["remind me on Thursday", "remind me in 3 days"]),
  ...means(
    MENTORING,
    [{ kind: "snooze", until: "2026-11-30" }],
    ["can you ask me again next week", "chase me next week"],
  ),
  ...means(
    MENTORING,
    [{ kind: "snooze", until: "2026-12-26" }],
    ["not now, try me after christmas", "snooze until after christmas"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], blockedBy: "legal" }], ["stuck with legal", "held up by legal"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "waiting for procurement to award the contract" }],
    ["waiting for procurement to award the contract"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], blockedBy: "IT", note: "they won't give us the licences" }],
    ["blocked by IT, they won't give us the licences"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], blockedBy: "the finance system migration" }],
    ["held up by the finance system migration"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], blockedBy: "comms", helpWanted: true }],
    ["I could do with some help from comms on this one"],
  ),
  ...means(
    MENTORING,
    [{ kind: "thanks" }],
    [
      "thanks",
      "cheers",
      "ok thanks will do",
      "ok",
      "Thank you so much",
      "noted",
      "great, thanks",
      "thanks for the nudge",
      "cool",
    ],
  ),
  ...means(MENTORING, [{ kind: "thanks" }], ["Ta, got it 👍"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "Bore da, this one is amber, diolch" }],
    ["Bore da, this one is amber, diolch"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R", note: "no budget" }], ["🔴 no budget"]),
  ...means(
    MENTORING,
    [{ kind: "help" }],
    ["What do you need from me?", "please help", "what are my options", "how does this work"],
  ),
  ...means(
    MENTORING,
    [{ kind: "why" }],
    ["why am I getting these?", "what's this about?", "why do i keep getting this", "why me"],
  ),
  ...means(
    MENTORING,
    [{ kind: "question" }],
    [
      "who else is on this?",
      "who should have this now I've changed jobs?",
      "who do I report to on this?",
      "where's the definition of amber?",
      "is this due this month?",
      "can anyone lend us a facilitator?",
      "who else answers for this",
      "is anyone reading these?",
      "can this wait until after the budget?",
      "any chance of some admin support?",
      "what happens if it goes red",
      "what's overdue in my area?",
    ],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "met with the team on Tuesday and agreed the wording, drafting now" }],
    ["met with the team on Tuesday and agreed the wording, drafting now"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        note: "Spoke to the unions last week. They want two changes to the policy and we are working through those.",
      },
    ],
    ["Spoke to the unions last week. They want two changes to the policy and we are working through those."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "first draft went to CLT on 12 Nov" }],
    ["first draft went to CLT on 12 Nov"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "We had our second mentor training day and 14 people came" }],
    ["We had our second mentor training day and 14 people came"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "this is driving me mad, procurement have sat on it since August." }],
    ["this is driving me mad, procurement have sat on it since August. Red."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "I told you last week" }],
    ["for god's sake it's green, I told you last week"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Please stop sending me these", doubtful: true }],
    ["Please stop sending me these"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "It's gone a bit wobbly tbh", doubtful: true }],
    ["It's gone a bit wobbly tbh"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "bit behind but not worried", doubtful: true }],
    ["bit behind but not worried"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "slipping", doubtful: true }], ["slipping"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "behind schedule", doubtful: true }], ["behind schedule"]),
  ...means(MENTORING, [{ actions: ["HR-3"], doubtful: true }], ["I think amber, maybe red"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "green/amber", doubtful: true }], ["green/amber"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Amber-green if that's allowed", doubtful: true }],
    ["Amber-green if that's allowed"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A" }, { kind: "question" }],
    ["Amber. Would you also let me know when the next board is?"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "see attached" }], ["green see attached"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], evidence: ["https://sharepoint.example/x/evidence.docx"], note: "Evidence is here" }],
    ["Evidence is here: https://sharepoint.example/x/evidence.docx"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        rag: "G",
        note: "for delivery by the end of December. The steering group met on 17 November and approved the mentor handbook.",
      },
    ],
    [
      "Dear colleague,\n\nThank you for your message. I can confirm that this action remains on track for delivery by the end of December. The steering group met on 17 November and approved the mentor handbook.\n\nKind regards,\nJo Bloggs\nHead of People\n01234 567890",
    ],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "we lost our project officer." }],
    [
      "Hi\n\nAmber please - we lost our project officer.\n\nRegards\n\nSam\n\nSam Example | HR Business Partner | Tel 01632 960123\n\nFrom: Due Regard\nSent: 23 November 2026 09:00\nTo: Sam Example\nSubject: Your equality actions\n\nHR-3 is due on 31 December. Is it green, amber or red?",
    ],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "no concerns." }], ["Green - no concerns."]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", doubtful: true }],
    ["green (just about)", "maybe green?", "GREEN (just)", "green, touch wood"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "just about green", doubtful: true }], ["just about green"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "third time of asking for a decision from legal" }],
    ["Amber!! third time of asking for a decision from legal"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "post frozen, cannot recruit before April" }],
    ["Red: post frozen, cannot recruit before April"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "nobody owns the data" }],
    ["its red because nobody owns the data"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "pending the pay award" }],
    ["I'd keep this at amber for now pending the pay award"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R" }], ["Reluctantly red", "this has to go red I think"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "the pilot site withdrew" }],
    ["going back to amber, the pilot site withdrew"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "two trainers have resigned" }],
    ["moved from green to amber as two trainers have resigned"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "no longer amber - all three cohorts have run", doubtful: true }],
    ["no longer amber - all three cohorts have run"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "at last" }], ["green at last"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "grass" }], ["green as grass"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "to me but HR may disagree", doubtful: true }],
    ["looks green to me but HR may disagree"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "probably amber by christmas", doubtful: true }],
    ["probably amber by christmas"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "if the bid fails this goes red", doubtful: true }],
    ["if the bid fails this goes red"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "unless we hear from the DfE this will slip", doubtful: true }],
    ["unless we hear from the DfE this will slip"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "should be finished before the break", doubtful: true }],
    ["should be finished before the break"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "completion expected mid Jan", date: "2027-01-15", doubtful: true }],
    ["completion expected mid Jan"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "completed bar the evaluation", doubtful: true }],
    ["completed bar the evaluation"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "done apart from the intranet page", doubtful: true }],
    ["done apart from the intranet page"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete", note: "yesterday 🎉" }], ["Finished it yesterday 🎉"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "3 cohorts through, feedback 4.6 out of 5." }],
    ["Job done. 3 cohorts through, feedback 4.6 out of 5."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "replaced by business as usual", doubtful: true }],
    ["please close this one off, replaced by business as usual"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "waiting for sign off", doubtful: true }],
    ["complete but waiting for sign off"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "not complete", doubtful: true }], ["not complete"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", note: "half done" }], ["half done"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "a third of the way there" }],
    ["a third of the way there"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", status: "in-progress", percent: 75 }], ["75% done, green"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", percent: 40, note: "slipping", doubtful: true }],
    ["40% and slipping"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress" }],
    ["in progress", "in train", "ongoing", "still working on it", "making good progress"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "first cohort in Jan" }],
    ["under way, first cohort in Jan"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", note: "last week" }], ["started last week"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "two mentors matched" }],
    ["only just begun, two mentors matched"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "haven't had chance to look at this", doubtful: true }],
    ["haven't had chance to look at this"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "no-change", note: "the summer" }], ["no change since the summer"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "when I last wrote", doubtful: true }],
    ["still the same as when I last wrote"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "ditto last quarter", doubtful: true }], ["ditto last quarter"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "Still waiting on the payroll data." }],
    ["No change. Still waiting on the payroll data."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "except the lead has gone on maternity leave", doubtful: true }],
    ["no change except the lead has gone on maternity leave"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], date: "2027-02-28" }],
    [
      "can this move to 28 Feb?",
      "extend by two months",
      "slipping to Feb",
      "Please move deadline to end of February 2027",
      "would like another two months if possible",
      "new deadline: 28/02/27",
    ],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "agreed with Cllr Example", date: "2027-01-15" }],
    ["New date 15/01/2027, agreed with Cllr Example"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], date: "2027-05-31" }],
    ["delay until after the elections in May", "deadline to 31 May please", "delayed to the spring"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2026-12-04" }], ["bring it forward to 4 December"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "We won't make December, it'll be spring", doubtful: true }],
    ["We won't make December, it'll be spring"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", date: "2027-01-31" }], ["amber, a month late"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "original date stands", doubtful: true }], ["original date stands"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", correction: true }],
    ["oops meant red", "meant to say red", "sorry red not amber"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", percent: 60, note: "not 16%", correction: true }],
    ["correction: 60% not 16%"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "for a different action sorry", correction: true, doubtful: true }],
    ["that was for a different action sorry"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Communities" }],
    ["this isn't ours any more, moved to Communities in the restructure"],
  ),
  ...means(MENTORING, [{ kind: "not-mine", actions: ["HR-3"], person: "Jo" }], ["Try Jo in OD"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I'm just covering for Jo so ask her in January", doubtful: true }],
    ["I'm just covering for Jo so ask her in January"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "the wellbeing team" }],
    ["please reassign to the wellbeing team"],
  ),
  ...means(
    MENTORING,
    [{ kind: "away", until: "2026-11-30", from: "2026-11-23" }],
    ["out of office till the 30th", "on holiday til monday", "ooo until 30 Nov"],
  ),
  ...means(MENTORING, [{ kind: "away", until: "2026-12-04", from: "2026-11-30" }], ["away next week"]),
  ...means(
    MENTORING,
    [{ kind: "away", until: "2026-11-25", from: "2026-11-23", note: "hopefully" }],
    ["off sick, back Thursday hopefully"],
  ),
  ...means(MENTORING, [{ kind: "snooze", until: "2026-12-01" }], ["ask me on the 1st"]),
  ...means(MENTORING, [{ kind: "snooze", until: "2026-12-07" }], ["snooze 2 weeks", "come back to me in a fortnight"]),
  ...means(
    MENTORING,
    [{ kind: "snooze", until: "2026-12-11", doubtful: true }],
    ["busy with budget setting, come back to me mid December"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], blockedBy: "procurement" }], ["held up by procurement again"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "can't move until the restructure consultation closes", doubtful: true }],
    ["can't move until the restructure consultation closes"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we are waiting on a decision from the monitoring officer" }],
    ["we are waiting on a decision from the monitoring officer"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Need someone from IT to give me access to the system", doubtful: true }],
    ["Need someone from IT to give me access to the system"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "would really appreciate some help with the analysis", helpWanted: true }],
    ["would really appreciate some help with the analysis"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], evidence: ["https://example.gov.uk/mentoring.pdf"] }],
    ["report here https://example.gov.uk/mentoring.pdf"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        status: "complete",
        evidence: ["https://example.gov.uk/a", "https://example.gov.uk/b"],
      },
    ],
    ["complete - see https://example.gov.uk/a and https://example.gov.uk/b"],
  ),
  ...means(MENTORING, [{ kind: "greeting" }], ["hi", "morning"]),
  ...means(MENTORING, [{ kind: "help" }], ["how do i change the date"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "Diolch yn fawr", doubtful: true }], ["Diolch yn fawr"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Prynhawn da - coch, dim cyllideb", doubtful: true }],
    ["Prynhawn da - coch, dim cyllideb"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "Iawn" }], ["Iawn, green thanks"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "bloody hell not again." }],
    ["bloody hell not again. still green."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "This is a shambles. Red. No one has replied to me in six weeks." }],
    ["This is a shambles. Red. No one has replied to me in six weeks."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I've already answered this twice", doubtful: true }],
    ["I've already answered this twice"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "I answered this last week" }],
    ["I answered this last week, nothing's changed"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "Not sure tbh", doubtful: true }], ["Not sure tbh"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "hard to say", doubtful: true }], ["hard to say"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "could go either way", doubtful: true }], ["could go either way"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "fine", doubtful: true }], ["fine"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "chugging along nicely", doubtful: true }],
    ["chugging along nicely"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "just waiting for comms to publish", doubtful: true }],
    ["all done from our end, just waiting for comms to publish"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        note: "Interviewed 6 candidates last week and offered the post to one, she starts on 11 January",
      },
    ],
    ["Interviewed 6 candidates last week and offered the post to one, she starts on 11 January"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Working group meets on 3 December to sign off the handbook" }],
    ["Working group meets on 3 December to sign off the handbook"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Ran the second session yesterday. 22 people. Slides being written up." }],
    ["Ran the second session yesterday. 22 people. Slides being written up."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "consultation has closed, 140 responses, analysing them now", doubtful: true }],
    ["consultation has closed, 140 responses, analysing them now"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Had a call with the supplier, they are redoing the quote" }],
    ["Had a call with the supplier, they are redoing the quote"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we've bought the licences and IT are installing them" }],
    ["we've bought the licences and IT are installing them"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Recruited two more mentors and matched them with heads of service." }],
    ["Recruited two more mentors and matched them with heads of service."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I have emailed all heads of service to ask for nominations" }],
    ["I have emailed all heads of service to ask for nominations"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        rag: "A",
        note: "the handbook is with the unions and we don't expect comments until the new year.",
      },
    ],
    [
      "Morning all\n\nApologies for the late reply.\n\nThis one is amber: the handbook is with the unions and we don't expect comments until the new year.\n\nMany thanks\nRuth\nRuth Example\nEquality Adviser | People Services",
    ],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "We have trained 40 managers and remain on target." }],
    ["Sorry for the delay in responding. We have trained 40 managers and remain on target."],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        status: "complete",
        note: "please note that HR-3 has been completed and the outcome reported to CLT on 10 November.",
        doubtful: true,
      },
    ],
    [
      "Dear Due Regard, please note that HR-3 has been completed and the outcome reported to CLT on 10 November. Yours, Ruth",
    ],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "all ok" }], ["gren all ok"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "comms plan agreed with the press office" }],
    ["Green- comms plan agreed with the press office"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "18 of the 24 have been matched" }],
    ["green. 18 of the 24 have been matched"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "with a hint of amber", doubtful: true }],
    ["green with a hint of amber"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "not enough mentors from outside corporate services" }],
    ["amber tbh, not enough mentors from outside corporate services"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "the summer and I can't see it shifting" }],
    ["Been amber since the summer and I can't see it shifting"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "would say amber/red depending on who you ask", doubtful: true }],
    ["would say amber/red depending on who you ask"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "still no lead officer" }],
    ["red!!! still no lead officer"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "it will stay red until somebody funds it" }],
    ["Red, and it will stay red until somebody funds it"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "on the red side", doubtful: true }], ["on the red side"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "drifting towards red", doubtful: true }], ["drifting towards red"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "turning green next quarter i hope", doubtful: true }],
    ["turning green next quarter i hope"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "green from January", doubtful: true }], ["green from January"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Aim is to be green by Easter", doubtful: true }],
    ["Aim is to be green by Easter"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "If leadership agree on Tuesday this is done", doubtful: true }],
    ["If leadership agree on Tuesday this is done"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "expect to finish this side of Christmas", doubtful: true }],
    ["expect to finish this side of Christmas"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        status: "complete",
        note: "Handbook published 12 November, all 14 pairs have met at least once.",
      },
    ],
    ["Complete. Handbook published 12 November, all 14 pairs have met at least once."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "Handbook is complete, the matching is not", doubtful: true }],
    ["Handbook is complete, the matching is not"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "completed the first phase", doubtful: true }],
    ["completed the first phase"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "thank goodness" }],
    ["Finished, thank goodness"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "off at the board on 9 November" }],
    ["Closed off at the board on 9 November"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "planned. Nothing outstanding." }],
    ["Delivered as planned. Nothing outstanding."],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "this ended in march", doubtful: true }], ["this ended in march"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "superseded by the new people strategy", doubtful: true }],
    ["superseded by the new people strategy"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "no longer applies", doubtful: true }], ["no longer applies"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "abandoned", doubtful: true }], ["abandoned"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "not-started", note: "still waiting for a project manager" }],
    ["Not started: still waiting for a project manager"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "We start in January", doubtful: true }], ["We start in January"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", note: "on Monday" }], ["Kicked off on Monday"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", note: "well underway" }], ["well underway"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 30 }], ["30%"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Between 40 and 50 percent", doubtful: true }],
    ["Between 40 and 50 percent"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "you last asked" }],
    ["no progress since you last asked"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "per my last email", doubtful: true }], ["as per my last email"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "no-change", note: "old" }], ["same old"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "frozen while the vacancy panel meets", doubtful: true }],
    ["frozen while the vacancy panel meets"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "stopped for now because of the elections", doubtful: true }],
    ["stopped for now because of the elections"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "paused", note: "until April" }], ["Paused until April"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "while the restructure goes through" }],
    ["We are pausing this one while the restructure goes through"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], date: "2027-03-31" }],
    ["could we move it to the end of the financial year", "please can the date go back to the end of March 2027"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-02-26" }], ["please change the due date to 26/02/2027"]),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-04-30", doubtful: true }], ["Realistically April"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "printers let us down", date: "2027-01-21" }],
    ["can i have 3 more weeks? printers let us down"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-02-15", doubtful: true }], ["looking like mid Feb now"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], date: "2027-01-31", note: "not 31st Dec" }],
    ["deadline should be 31st Jan not 31st Dec"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", date: "2027-03-31" }], ["Amber and needs another quarter"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "for 31 December" }], ["green, on course for 31 December"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I will finish this by 18 December", doubtful: true }],
    ["I will finish this by 18 December"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "keep the date as is" }], ["keep the date as is, green"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "wrong colour" }], ["sorry, wrong colour - amber"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "I said green earlier but HR have just told me no" }],
    ["I said green earlier but HR have just told me no, so red"],
  ),
  ...means(
    MENTORING,
    [
      { actions: ["HR-3"], rag: "A", doubtful: true },
      { actions: ["HR-3"], rag: "R", doubtful: true },
    ],
    ["amber. sorry, red"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "ignore me" }], ["ignore me, it's green"]),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Facilities" }],
    ["Not my action, please send to Facilities"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "the Workforce team" }],
    ["This belongs with the Workforce team"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Dana", doubtful: true }],
    ["Passing this to Dana as of today", "it's with Dana in Comms now"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Dana" }],
    ["you need to speak to Dana about that one", "ask Dana", "Dana leads on this", "this should sit with Dana"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "shared with Dana", doubtful: true }], ["mine but shared with Dana"]),
  ...means(MENTORING, [{ kind: "away", until: "2027-01-04", from: "2026-12-14" }], ["On annual leave 14 Dec to 4 Jan"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I finish on Friday for three weeks", doubtful: true }],
    ["I finish on Friday for three weeks"],
  ),
  ...means(
    MENTORING,
    [{ kind: "away", from: "2026-12-01", note: "Dana is covering", doubtful: true }],
    ["mat leave from 1 dec, Dana is covering"],
  ),
  ...means(MENTORING, [{ kind: "snooze", until: "2026-12-03" }], ["remind me after the board on the 3rd"]),
  ...means(
    MENTORING,
    [{ kind: "snooze", until: "2027-01-01" }],
    ["leave it till the new year", "ask again in january", "pause reminders until january"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "the procurement team are sitting on this" }],
    ["the procurement team are sitting on this"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Legal haven't come back to us", doubtful: true }],
    ["Legal haven't come back to us"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "dependent on the payroll upgrade", doubtful: true }],
    ["dependent on the payroll upgrade"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we're short of mentors - can you put a call out?", doubtful: true }],
    ["we're short of mentors - can you put a call out?"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "need a hand with the survey questions", helpWanted: true }],
    ["need a hand with the survey questions"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], evidence: ["https://example.gov.uk/minutes.pdf"] }],
    ["https://example.gov.uk/minutes.pdf"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "got it, will update tomorrow", doubtful: true }],
    ["got it, will update tomorrow"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "waiting on IT" }], ["🟡 waiting on IT"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Mae popeth yn iawn, gwyrdd", doubtful: true }],
    ["Mae popeth yn iawn, gwyrdd"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "Oren - aros am y data. Amber - waiting for data." }],
    ["Oren - aros am y data. Amber - waiting for data."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "Honestly I've no time for this" }],
    ["Honestly I've no time for this, put it down as amber"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "I have said this three times." }],
    ["for crying out loud. RED. I have said this three times."],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        status: "no-change",
        note: "Sigh. Same as last quarter. Nobody in finance will give us a straight answer.",
      },
    ],
    ["Sigh. Same as last quarter. Nobody in finance will give us a straight answer."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "absolute nightmare this one", doubtful: true }],
    ["absolute nightmare this one"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        note: "We held three workshops in October with about 60 staff, and the feedback has gone to the steering group.",
      },
    ],
    ["We held three workshops in October with about 60 staff, and the feedback has gone to the steering group."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Draft policy shared with the unions on Monday, comments due 4 December" }],
    ["Draft policy shared with the unions on Monday, comments due 4 December"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Jo and I are writing the specification this week" }],
    ["Jo and I are writing the specification this week"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Have now interviewed for the coordinator post, offer made" }],
    ["Have now interviewed for the coordinator post, offer made"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "booked the venue, sent invites, 40 accepted so far" }],
    ["booked the venue, sent invites, 40 accepted so far"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Trying to get a slot at leadership team in the new year" }],
    ["Trying to get a slot at leadership team in the new year"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "The pilot ran from May to July and the evaluation has been shared with the network" }],
    ["The pilot ran from May to July and the evaluation has been shared with the network"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "Emailed Dana to find out" }], ["Emailed Dana to find out"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "FYI see below" }],
    ["FYI see below, we are amber\n\nSam\n\n-----Original Message-----\nFrom: Dana\nSubject: status\n\nI think red."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "two mentors short\n- plan to recruit in January" }],
    ["Hello,\n\n- still amber\n- two mentors short\n- plan to recruit in January\n\nThanks, Dana"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "coordinator resigned.", date: "2027-03-31" }],
    ["HR-3: Amber (was Green). Reason: coordinator resigned. New date: 31/03/2027."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "Progress - 14 pairs matched\nNext steps - evaluation in March" }],
    ["Status - Green\nProgress - 14 pairs matched\nNext steps - evaluation in March"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "pal" }], ["green pal"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "nothing to flag" }], ["Green -- nothing to flag"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "tight on time", doubtful: true }],
    ["green but tight on time"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "waiting for the evaluation report from the university" }],
    ["green, waiting for the evaluation report from the university"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "the mentors love it" }],
    ["green and the mentors love it"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "discussed with Ruth" }], ["amber as discussed with Ruth"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "two pairs have dropped out and we are re-matching" }],
    ["amber: two pairs have dropped out and we are re-matching"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "the contract renewal is stuck" }],
    ["Amber because the contract renewal is stuck"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "should be back to green by February" }],
    ["amber, should be back to green by February"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R", note: "Budget pulled." }], ["Red. Budget pulled."]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R", note: "at the mo" }], ["red at the mo"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "sickness in the team" }],
    ["red due to sickness in the team"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I'd be lying if I said green", doubtful: true }],
    ["I'd be lying if I said green"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "can't honestly call it green", doubtful: true }],
    ["can't honestly call it green"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "green if you squint", doubtful: true }], ["green if you squint"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "between green", doubtful: true }],
    ["between green and amber"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we hope to be green by March", doubtful: true }],
    ["we hope to be green by March"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "likely to turn red without more money", doubtful: true }],
    ["likely to turn red without more money"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "This will complete in January", date: "2027-01-31" }],
    ["This will complete in January"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "almost complete, just the evaluation to write" }],
    ["almost complete, just the evaluation to write"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "pending board approval", doubtful: true }],
    ["complete pending board approval"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "on 6 November and reported to members." }],
    ["Completed on 6 November and reported to members."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "It's done bar the shouting", doubtful: true }],
    ["It's done bar the shouting"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 85, note: "I reckon" }], ["85% I reckon"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "roughly a quarter", doubtful: true }], ["roughly a quarter"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 20 }], ["20 %"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "on the mentor handbook" }],
    ["Work has begun on the mentor handbook"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "hasn't kicked off", doubtful: true }], ["hasn't kicked off"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "nothing has happened on this since the reorganisation", doubtful: true }],
    ["nothing has happened on this since the reorganisation"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "from my side" }],
    ["No further update from my side"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "still short of mentors" }],
    ["no change, still short of mentors"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "apart from a new lead in HR", doubtful: true }],
    ["no change apart from a new lead in HR"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "paused", note: "the pay award" }], ["Held pending the pay award"]),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-02-05" }], ["shift to 5/2/27 pls"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], date: "2027-01-31" }],
    ["needs an extra month", "make it the end of January"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "the trainers are not available", date: "2027-03-31" }],
    ["could this be put back by a quarter? the trainers are not available"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "the date needs to change", doubtful: true }],
    ["green but the date needs to change"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we will miss December by about three weeks", doubtful: true }],
    ["we will miss December by about three weeks"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "by the board", date: "2027-01-31" }],
    ["date moved to 31 Jan by the board"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "date change agreed?", doubtful: true }], ["date change agreed?"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "early - should finish in November", doubtful: true }],
    ["early - should finish in November"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", date: "2027-02-12" }], ["amber new date 12 February"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "stick with December", doubtful: true }], ["stick with December"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", correction: true }], ["actually make that green", "no, green"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", percent: 80, correction: true }],
    ["oops, that should've been 80%"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "no longer in this role", doubtful: true }],
    ["no longer in this role"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I handed this over in August", doubtful: true }],
    ["I handed this over in August"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "can you send these to my deputy instead", doubtful: true }],
    ["can you send these to my deputy instead"],
  ),
  ...means(MENTORING, [{ kind: "away", from: "2026-11-23", until: "2026-12-07" }], ["AL next two weeks"]),
  ...means(MENTORING, [{ kind: "away", until: "2026-12-06", from: "2026-11-23" }], ["jury service, back 7 dec"]),
  ...means(MENTORING, [{ kind: "snooze", doubtful: true }], ["not today", "later"]),
  ...means(MENTORING, [{ kind: "snooze", until: "2026-11-27" }], ["snooze until friday"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], blockedBy: "no data from the schools" }],
    ["blocked - no data from the schools"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "blocked until payroll is live", doubtful: true }],
    ["blocked until payroll is live"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], blockedBy: "IT" }], ["IT are holding this up", "stuck waiting for IT"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we need finance to release the money", doubtful: true }],
    ["we need finance to release the money"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "could use some support on the comms side", doubtful: true }],
    ["could use some support on the comms side"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], evidence: ["https://example.gov.uk/d"], note: "link" }],
    ["link: https://example.gov.uk/d"],
  ),
  ...means(MENTORING, [{ kind: "history", actions: ["HR-3"] }], ["what did I put last time?", "show history"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "diolch am ofyn" }], ["Still amber, diolch am ofyn"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "not this again." }],
    ["not this again. no change."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I really don't know what you want me to say.", doubtful: true }],
    ["I really don't know what you want me to say."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "we've been let down by the agency again" }],
    ["we've been let down by the agency again, so red"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        note: "The task group met twice in October, and Ruth is writing up the findings for the December board",
      },
    ],
    ["The task group met twice in October, and Ruth is writing up the findings for the December board"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I have arranged a demo with the supplier and asked HR for the list of managers" }],
    ["I have arranged a demo with the supplier and asked HR for the list of managers"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Two pairs met last week and both said it was useful" }],
    ["Two pairs met last week and both said it was useful"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Have sent the draft to legal and asked for comments by Friday" }],
    ["Have sent the draft to legal and asked for comments by Friday"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Spoke with Dana yesterday, she is finding us two more mentors" }],
    ["Spoke with Dana yesterday, she is finding us two more mentors"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Advert is live, 11 applications so far", doubtful: true }],
    ["Advert is live, 11 applications so far"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "Paper drafted for CLT" }], ["Paper drafted for CLT"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "survey went out to 300 managers, 120 replied", doubtful: true }],
    ["survey went out to 300 managers, 120 replied"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        rag: "A",
        note: "We have matched 14 of 20 pairs. The remaining six depend on the outcome of the restructure.",
      },
    ],
    [
      "Good afternoon,\n\nThis action is currently rated Amber. We have matched 14 of 20 pairs. The remaining six depend on the outcome of the restructure.\n\nKind regards,\nRuth",
    ],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "mentors leaving", date: "2027-02-28" }],
    ["RAG: Amber\nReason: mentors leaving\nDate: 28 February 2027"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "14 pairs\n* evaluation in March" }],
    ["* green\n* 14 pairs\n* evaluation in March"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "thx" }], ["Green thx"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "no blockers" }], ["green, no blockers"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "even though two mentors left", doubtful: true }],
    ["green even though two mentors left"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "one pair still to be matched" }],
    ["green overall, one pair still to be matched"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "apart from the intranet page", doubtful: true }],
    ["green apart from the intranet page"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "we hired a new coordinator" }],
    ["green because we hired a new coordinator"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "Next milestone is the evaluation in March." }],
    ["green. Next milestone is the evaluation in March."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "although nobody has signed it off", doubtful: true }],
    ["GREEN although nobody has signed it off"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "sorry for shouting" }], ["GREEN. (sorry for shouting)"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "not red" }], ["amber, not red", "not red, just amber"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "We have no data before April." }],
    ["amber. We have no data before April."],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "A bit amber", doubtful: true }], ["A bit amber"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "waiting for the board" }],
    ["Amber → waiting for the board"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "at best" }], ["amber at best"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "one trainer has left" }],
    ["Now amber, was green; one trainer has left"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "with no prospect of improvement" }],
    ["Red with no prospect of improvement"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R", note: "red" }], ["red red red"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "red flag from legal but otherwise green", doubtful: true }],
    ["red flag from legal but otherwise green"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "not sure if amber or red", doubtful: true }],
    ["not sure if amber or red"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "should still be green", doubtful: true }],
    ["should still be green"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "it'll go green when HR reply", doubtful: true }],
    ["it'll go green when HR reply"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "due to complete at the end of the month", doubtful: true }],
    ["due to complete at the end of the month"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I expect this to be done by the 11th", doubtful: true }],
    ["I expect this to be done by the 11th"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "We may complete early", doubtful: true }],
    ["We may complete early"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "evaluation attached" }],
    ["Done, evaluation attached"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "20 pairs, 85% would recommend it" }],
    ["Complete — 20 pairs, 85% would recommend it"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", evidence: ["https://example.gov.uk/x"], note: "last month" }],
    ["Completed last month, see https://example.gov.uk/x"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "in September" }],
    ["fully implemented in September"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete", note: "closed" }], ["done & closed"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "not quite", doubtful: true }],
    ["done? not quite"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "isn't done", doubtful: true }], ["isn't done"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "never started", doubtful: true }], ["never started"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we have not been able to start this because of the vacancy", doubtful: true }],
    ["we have not been able to start this because of the vacancy"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "starting next week", doubtful: true }], ["starting next week"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", note: "with Dana" }], ["in hand with Dana"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "Progress is slow", doubtful: true }], ["Progress is slow"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", status: "in-progress", percent: 60 }],
    ["60% complete and green"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 45 }], ["we are at 45%"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 35, note: "was 20%" }], ["35% (was 20%)"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "three quarters done" }],
    ["three quarters done"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "October", doubtful: true }],
    ["the same as October"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", status: "no-change" }], ["no real change, still amber"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "restart date unknown" }],
    ["paused, restart date unknown"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "until the new director starts" }],
    ["suspended until the new director starts"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-04-30" }], ["Let's move this to 30 April 2027"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "the evaluation has been delayed", date: "2027-05-31" }],
    ["Please extend to the end of May, the evaluation has been delayed"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-01-10" }], ["10 more days please"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "no need to change the date", doubtful: true }],
    ["no need to change the date"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "can't do December", doubtful: true }], ["can't do December"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R", date: "2027-04-30" }], ["red and the date is now April 2027"]),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-08-31" }], ["delivery pushed to the summer"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R", note: "wrong" }], ["wrong, it's red"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "not paused", correction: true, doubtful: true }],
    ["I meant complete not paused"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "my mistake, ignore", doubtful: true }], ["my mistake, ignore"]),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Public Health" }],
    ["this moved to Public Health in July", "that's not mine, it's Public Health's"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "We share this with Public Health", doubtful: true }],
    ["We share this with Public Health"],
  ),
  ...means(MENTORING, [{ kind: "away", until: "2026-12-07", from: "2026-11-23" }], ["off until 7 December"]),
  ...means(
    MENTORING,
    [{ kind: "away", until: "2026-12-11", from: "2026-12-01" }],
    ["I'll be away from 1 to 11 December"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "waiting for HR" }], ["waiting for HR"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], blockedBy: "the data protection assessment" }],
    ["blocked by the data protection assessment"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], blockedBy: "procurement rules" }], ["stuck on procurement rules"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "nobody will give us a room", doubtful: true }],
    ["nobody will give us a room"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        evidence: ["https://example.gov.uk/board-paper.pdf"],
        note: "see https://example.gov.uk/board-paper.pdf page 3",
      },
    ],
    ["see https://example.gov.uk/board-paper.pdf page 3"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Bore da. Gwyrdd o hyd. Diolch", doubtful: true }],
    ["Bore da. Gwyrdd o hyd. Diolch"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "dim wedi dechrau", doubtful: true }], ["dim wedi dechrau"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "happy now?", doubtful: true }],
    ["ok so amber, happy now?"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "this is the fourth reminder in a month." }],
    ["this is the fourth reminder in a month. it is GREEN."],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete", note: "how many times." }], ["how many times. done."]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I'm sick of chasing estates for this", doubtful: true }],
    ["I'm sick of chasing estates for this"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        note: "Ruth and Dana ran a session for 18 managers on the 12th and a second one is planned",
      },
    ],
    ["Ruth and Dana ran a session for 18 managers on the 12th and a second one is planned"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Questionnaire redesigned with the disabled staff network and sent to print" }],
    ["Questionnaire redesigned with the disabled staff network and sent to print"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Presented to the trade unions, who asked for a longer consultation" }],
    ["Presented to the trade unions, who asked for a longer consultation"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "We have appointed a supplier and held the first meeting" }],
    ["We have appointed a supplier and held the first meeting"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Mentors trained, mentees chosen, first meetings booked for January" }],
    ["Mentors trained, mentees chosen, first meetings booked for January"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Wrote to all heads of service again" }],
    ["Wrote to all heads of service again"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I've drafted the job description and Ruth is checking it" }],
    ["I've drafted the job description and Ruth is checking it"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Got quotes from three suppliers" }],
    ["Got quotes from three suppliers"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "budget approved by finance", doubtful: true }],
    ["budget approved by finance"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "The scheme is on track. Eight pairs have met." }],
    ["Update for HR-3:\nThe scheme is on track. Eight pairs have met."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "waiting for the new director." }],
    ["Dear team\nPlease see my update.\nHR-3 - on hold, waiting for the new director.\nBest wishes\nRuth"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "Everything booked." }], ["GREEN. Everything booked."]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "sessions go well" }], ["grn, sessions go well"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "boss" }], ["its amber boss"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "leave in the team" }], ["AMBER due to leave in the team"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "reddish", doubtful: true }], ["reddish"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "I am sorry to say, the funding application was turned down" }],
    ["Red I am sorry to say, the funding application was turned down"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "w/e" }], ["green w/e"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "grass, all pairs meet monthly" }],
    ["Green as grass, all pairs meet monthly"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "until we hear from payroll" }],
    ["amber until we hear from payroll"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "while we wait for the new system" }],
    ["amber while we wait for the new system"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "could use another facilitator", doubtful: true }],
    ["green but could use another facilitator"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "only 12 of the 20 signed up", doubtful: true }],
    ["green, only 12 of the 20 signed up"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "we are behind on the comms", doubtful: true }],
    ["green - we are behind on the comms"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "although the launch clashed with half term", doubtful: true }],
    ["green, although the launch clashed with half term"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "no slippage expected" }], ["Green, no slippage expected"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "ahead of schedule" }], ["green and ahead of schedule"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "Not much happening over Christmas.", doubtful: true }],
    ["green. Not much happening over Christmas."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "nobody in post" }],
    ["rating: red, reason: nobody in post"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "see my last 3 updates" }],
    ["still red!! see my last 3 updates"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we could call it green next month", doubtful: true }],
    ["we could call it green next month"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "if nothing else goes wrong", doubtful: true }],
    ["if nothing else goes wrong, green"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "closing report to follow", doubtful: true }],
    ["All done, closing report to follow"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", evidence: ["https://example.gov.uk/p.jpg"], note: "Photo here" }],
    ["Completed! Photo here: https://example.gov.uk/p.jpg"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "two managers missed the last session", doubtful: true }],
    ["completed but two managers missed the last session"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "as of this morning" }],
    ["complete as of this morning"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "on 12 November" }],
    ["We finished on 12 November"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete", note: "ages ago" }], ["it was done ages ago"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete", doubtful: true }], ["done, I think"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", note: "half way" }], ["half way"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 30, note: "in" }], ["about 30% in"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 10, note: "far" }], ["only 10% so far"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", note: "slow" }], ["underway but slow"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "not-started", note: "waiting for sign-off of the business case" }],
    ["not begun, waiting for sign-off of the business case"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "last quarter", doubtful: true }], ["as last quarter"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "while the pay review runs" }],
    ["Paused while the pay review runs"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "paused", note: "budget freeze" }], ["on hold (budget freeze)"]),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-03-28" }], ["move to Easter"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "venue flooded", date: "2027-02-28" }],
    ["put back 2 months, venue flooded"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "we need more time", doubtful: true }], ["we need more time"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", date: "2027-02-28" }],
    ["amber; could we have till the end of Feb?"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete", correction: true }], ["correction, complete"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "someone else does this now", doubtful: true }],
    ["someone else does this now"],
  ),
  ...means(
    MENTORING,
    [{ kind: "away", until: "2027-01-04", from: "2026-12-21" }],
    ["on leave from 21 December until 4 January"],
  ),
  ...means(MENTORING, [{ kind: "away", until: "2026-12-01", from: "2026-11-23" }], ["out of the office til 1 dec"]),
  ...means(MENTORING, [{ actions: ["HR-3"], blockedBy: "a lack of data" }], ["blocked by a lack of data"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "waiting on the union response before we can go on" }],
    ["waiting on the union response before we can go on"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we need help finding mentors", helpWanted: true }],
    ["we need help finding mentors"],
  ),
  ...means(MENTORING, [{ kind: "show", actions: ["HR-3"] }], ["show me HR-3"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "No idea where this is up to", doubtful: true }],
    ["No idea where this is up to"],
  ),
  ...means(MENTORING, [{ kind: "snooze", note: "after the budget", doubtful: true }], ["Ask me after the budget"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "Honestly fed up with this" }],
    ["Honestly fed up with this but green"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "oh god" }], ["oh god, amber"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Mentor handbook has gone to the printers and we meet the pairs on the 9th" }],
    ["Mentor handbook has gone to the printers and we meet the pairs on the 9th"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Had to rewrite the invitation, sent again yesterday" }],
    ["Had to rewrite the invitation, sent again yesterday"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "The disabled staff network reviewed the handbook and asked for large print" }],
    ["The disabled staff network reviewed the handbook and asked for large print"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Dana ran the second workshop, 22 people" }],
    ["Dana ran the second workshop, 22 people"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "talked to legal, they are fine with it", doubtful: true }],
    ["talked to legal, they are fine with it"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Interviews held, appointment made, coordinator in post from 4 January" }],
    ["Interviews held, appointment made, coordinator in post from 4 January"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "I sent the survey round" }], ["I sent the survey round"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "the coordinator left\nNext: advert out this week" }],
    ["Amber.\nReason: the coordinator left\nNext: advert out this week"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        rag: "G",
        note: "Dana Example\nHead of People, Wexcombe Council\n\nThis email and any attachments are confidential.",
      },
    ],
    [
      "Green, thanks.\n\nDana Example\nHead of People, Wexcombe Council\n\nThis email and any attachments are confidential.",
    ],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "audit in Feb" }], ["green for now, audit in Feb"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "from my end, ta very much" }],
    ["hi its green from my end, ta very much"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "the pairs have all met" }],
    ["We are green on this one and the pairs have all met"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "still no reply from the unions" }],
    ["amber, still no reply from the unions"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "cant get room bookings until february" }],
    ["amber. cant get room bookings until february"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "nobody available to run it" }],
    ["red, nobody available to run it"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "third month running" }],
    ["red again, third month running"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "hr are dragging their feet", doubtful: true }],
    ["green but hr are dragging their feet"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "save for the evaluation", doubtful: true }],
    ["green save for the evaluation"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "with caveats", doubtful: true }], ["green with caveats"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "green if I am honest", doubtful: true }], ["green if I am honest"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "green provided the board agrees", doubtful: true }],
    ["green provided the board agrees"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "evaluation to follow in March", doubtful: true }],
    ["complete - evaluation to follow in March"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "complete except the last workshop", doubtful: true }],
    ["complete except the last workshop"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "completed all 20 pairs", doubtful: true }],
    ["completed all 20 pairs"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "everything on this" }],
    ["I have done everything on this"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "not finished", doubtful: true }],
    ["not finished but close"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "not-started", note: "scheduled for January" }],
    ["not yet started but scheduled for January"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Ruth agrees", date: "2027-03-19" }],
    ["push to 19 March, Ruth agrees"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", date: "2027-01-31" }],
    ["green and please move the date to 31 Jan"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "earliest we can finish is April", doubtful: true }],
    ["earliest we can finish is April"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "12 of 20 pairs matched" }],
    ["in progress, 12 of 20 pairs matched"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "half the pairs have met" }], ["half the pairs have met"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "Dana is off" }],
    ["nothing to report, Dana is off"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "no-change", note: "no prospect of any" }],
    ["no change and no prospect of any"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "no-change", note: "same" }], ["same same"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "paused", note: "see email" }], ["on hold, see email"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "sorry", correction: true }], ["meant amber sorry"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "whoops 4 pairs not 14", doubtful: true }],
    ["whoops 4 pairs not 14"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "the Equalities Team" }],
    ["not us - it's the Equalities Team"],
  ),
  ...means(MENTORING, [{ kind: "not-mine", actions: ["HR-3"], person: "Ruth" }], ["Ruth has taken this on"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I'm leaving on Friday, Ruth will pick this up", doubtful: true }],
    ["I'm leaving on Friday, Ruth will pick this up"],
  ),
  ...means(MENTORING, [{ kind: "away", from: "2026-11-23", doubtful: true }], ["off sick"]),
  ...means(MENTORING, [{ kind: "away", until: "2026-11-27", from: "2026-11-23" }], ["on leave this week"]),
  ...means(MENTORING, [{ kind: "snooze", until: "2026-11-24" }], ["remind me tomorrow"]),
  ...means(MENTORING, [{ actions: ["HR-3"], blockedBy: "the supplier" }], ["we are being held up by the supplier"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "help needed with the data", doubtful: true }],
    ["help needed with the data"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], evidence: ["https://example.gov.uk/e.pdf"], note: "evidence" }],
    ["evidence: https://example.gov.uk/e.pdf"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "nice one", doubtful: true }], ["nice one, thanks"]),
  ...means(MENTORING, [{ kind: "my-actions" }], ["list my actions"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "Dal yn wyrdd", doubtful: true }], ["Dal yn wyrdd"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "aros am AD" }], ["ambr, aros am AD"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "R", note: "this is getting silly. I have told you." }],
    ["this is getting silly. I have told you. Red."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Ruth briefed the leadership team on Monday and they liked the handbook" }],
    ["Ruth briefed the leadership team on Monday and they liked the handbook"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Collected feedback from 14 mentees and shared it with HR" }],
    ["Collected feedback from 14 mentees and shared it with HR"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Had a good meeting with the network chairs" }],
    ["Had a good meeting with the network chairs"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Writing to all managers on Thursday" }],
    ["Writing to all managers on Thursday"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "Met with procurement, who want three quotes" }],
    ["Met with procurement, who want three quotes"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "Why: two trainers left.", date: "2027-02-28" }],
    ["Status: amber. Date: 28 Feb 2027. Why: two trainers left."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "awaiting the payroll figures." }],
    ["Afternoon\n\nAmber from us, awaiting the payroll figures.\n\nRegards\nRuth"],
  ),
];

const OF_FOUR: readonly ReplyCase[] = [
  ...means(
    HOUSING,
    [{ actions: ["4.1", "4.2", "4.3", "4.4"], rag: "G" }],
    ["all green", "everything on track", "every one of them is green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.4"], rag: "G" },
      { actions: ["4.3"], rag: "R", note: "contractors won't sign" },
    ],
    ["All on track except 4.3 which is red, contractors won't sign"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], rag: "A" },
    ],
    ["4.1 done 4.2 amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "in-progress", note: "3 of 5 sessions run." },
      { actions: ["4.3"], note: "Overdue, awaiting contractor signatures.", doubtful: true },
      { actions: ["4.4"], status: "not-started" },
    ],
    [
      "4.1 - Complete. 4.2 - In progress, 3 of 5 sessions run. 4.3 - Overdue, awaiting contractor signatures. 4.4 - Not started.",
    ],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2", "4.3", "4.4"], status: "no-change" },
    ],
    ["the survey one is done, rest same as last time"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2"], rag: "G" },
      { actions: ["4.3", "4.4"], rag: "R" },
    ],
    ["first two green, last two red", "Green - 4.1 4.2; Red - 4.3 4.4", "1,2 green 3,4 red"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2"], rag: "G" },
      { actions: ["4.3", "4.4"], rag: "A" },
    ],
    ["1 and 2 green, the others amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], rag: "R", note: "no signatures" },
      { actions: ["4.1", "4.2", "4.4"], rag: "G", note: "fine", doubtful: true },
    ],
    ["#3 red no signatures, others fine"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.3"], rag: "G" },
      { actions: ["4.4"], status: "not-started" },
    ],
    ["everything except 4.4 is green; 4.4 hasn't started"],
  ),
  ...means(HOUSING, [{ actions: ["4.2"], rag: "A" }], ["the second one is amber"]),
  ...means(HOUSING, [{ actions: ["4.2"], date: "2027-01-31" }], ["the training one needs another month"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], rag: "G" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.4"], status: "not-started" },
    ],
    ["Training: green\nCharter: red\nSurvey: complete\nGRT group: not started"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete", note: "survey closed with 412 responses" },
      { actions: ["4.2"], rag: "A", note: "trainer off sick" },
      { actions: ["4.3"], status: "no-change" },
    ],
    ["- 4.1: survey closed with 412 responses, complete\n- 4.2: amber, trainer off sick\n- 4.3: no change"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "A", note: "waiting on trainer" },
      { actions: ["4.3"], rag: "R", note: "no signatures" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["4.1\tG\n4.2\tA\twaiting on trainer\n4.3\tR\tno signatures\n4.4\tG"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "R" },
    ],
    ["| 4.1 | Green |\n| 4.2 | Red | "],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.4"], rag: "G" },
      {
        actions: ["4.3"],
        rag: "A",
        note: "two of the six contractors have yet to sign and will be chased in January.",
      },
    ],
    [
      "4.1, 4.2 and 4.4 are green. 4.3 is amber because two of the six contractors have yet to sign and will be chased in January.",
    ],
  ),
  ...means(HOUSING, [{ rag: "G", doubtful: true }], ["both green", "green"]),
  ...means(
    HOUSING,
    [{ kind: "not-mine", actions: ["4.4"], person: "the community team" }],
    ["the last one isn't mine, belongs to the community team"],
  ),
  ...means(HOUSING, [{ actions: ["4.3"], date: "2026-12-31", doubtful: true }], ["4.3 push to end of Q3"]),
  ...means(HOUSING, [{ actions: ["4.2", "4.3"], blockedBy: "the union" }], ["4.2 and 4.3 blocked by the union"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G", note: "412 responses" },
      { actions: ["4.2"], status: "in-progress", percent: 60 },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], note: "n/a", doubtful: true },
    ],
    ["4.1 green (412 responses), 4.2 60%, 4.3 red, 4.4 n/a"],
  ),
  ...means(HOUSING, [{ actions: ["4.2"], rag: "R", correction: true }], ["sorry 4.2 should have been red not amber"]),
  ...means(HOUSING, [{ actions: ["4.2"], rag: "G", correction: true }], ["4.2 green not red"]),
  ...means(HOUSING, [{ kind: "show", actions: ["4.3"] }], ["show me 4.3", "what does 4.3 say?"]),
  ...means(HOUSING, [{ kind: "show", actions: ["4.2"] }], ["what is 4.2 again?"]),
  ...means(HOUSING, [{ kind: "history", actions: ["4.1"] }], ["what did I say about 4.1 last time?"]),
  ...means(HOUSING, [{ kind: "history", actions: ["4.4"] }], ["history for 4.4"]),
  ...means(HOUSING, [{ kind: "my-actions" }], ["my list"]),
  ...means(HOUSING, [{ kind: "question" }], ["what's left for me", "show me all four"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "complete" },
      { actions: ["4.3"], status: "complete" },
      { actions: ["4.4"], rag: "A", note: "we are still short of two members" },
    ],
    ["4.1 complete 4.2 complete 4.3 complete 4.4 amber we are still short of two members"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.4"], rag: "G", note: "four families have joined so far" }],
    ["4.4 green, four families have joined so far"],
  ),
  ...means(HOUSING, [{ actions: ["4.2"], note: "45 of 60 staff trained" }], ["4.2: 45 of 60 staff trained"]),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], note: "legal have the charter, back to me by 5 December" }],
    ["4.3 - legal have the charter, back to me by 5 December"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.2"], rag: "G", note: "trained 3 teams in Q1 and 2 in Q2" }],
    ["4.2 trained 3 teams in Q1 and 2 in Q2, green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "R" },
      { actions: ["4.2"], rag: "A" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["survey red training amber charter red group green"],
  ),
  ...means(HOUSING, [{ actions: ["4.1", "4.3"], status: "complete", note: "pls close" }], ["4.1 & 4.3 done pls close"]),
  ...means(HOUSING, [{ actions: ["4.1", "4.2", "4.3"], rag: "G" }], ["4.1-4.3 green"]),
  ...means(
    HOUSING,
    [{ actions: ["4.1", "4.2", "4.3", "4.4"], status: "no-change" }],
    ["4.1 to 4.4 no change", "nothing to add on any of these"],
  ),
  ...nothing(HOUSING, ["none of them have moved", "history of the charter", "all but one green"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "G" },
    ],
    ["4.1 green. 4.2 also."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "A" },
      { actions: ["4.2"], rag: "A" },
    ],
    ["4.1 amber, ditto 4.2"],
  ),
  ...means(HOUSING, [{ actions: ["4.5"], rag: "G", doubtful: true }], ["4.5 green"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], rag: "A" },
      { actions: ["4.1", "4.3", "4.4"], rag: "G" },
    ],
    ["2 amber, others green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "A" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], rag: "G" },
    ],
    [
      "4.1 g, 4.2 a, 4.3 r, 4.4 g",
      "G A R G",
      "RAG: G / A / R / G",
      "4.1 🟢 4.2 🟡 4.3 🔴 4.4 🟢",
      "1: green 2: amber 3: red 4: green",
    ],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "in-progress", percent: 60 },
      { actions: ["4.3"], blockedBy: "legal" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["survey complete, training at 60%, charter stuck with legal, group green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.4"], rag: "G" },
      { actions: ["4.3"], rag: "R" },
    ],
    ["green for all but the charter, which is red", "green except the charter (red)"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.4"], status: "no-change" },
      { actions: ["4.2"], status: "complete" },
      { actions: ["4.3"], rag: "R" },
    ],
    ["Nothing to report on 4.1 or 4.4. 4.2 is done. 4.3 red."],
  ),
  ...means(HOUSING, [{ actions: ["4.2", "4.3"], date: "2027-02-28" }], ["4.2 and 4.3 - push both to end Feb"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "complete" },
      { kind: "not-mine", actions: ["4.3"], person: "Facilities" },
      { actions: ["4.4"], status: "paused" },
    ],
    ["1 done, 2 done, 3 not mine (ask Facilities), 4 on hold"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.3"], rag: "A" },
    ],
    ["the first one is done and the third one is amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], rag: "A" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], status: "not-started" },
    ],
    ["first = done, second = amber, third = red, fourth = not started"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "G" },
      { actions: ["4.3"], rag: "A", note: "4 of 6 signed" },
      { actions: ["4.4"], rag: "A", note: "chair stepped down" },
    ],
    ["4.1: green\n4.2: green\n4.3: amber - 4 of 6 signed\n4.4: amber - chair stepped down"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.4"], rag: "R", note: "3 families left and 2 joined" }],
    ["4.4 red, 3 families left and 2 joined"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], rag: "G", note: "45 staff trained" },
      { actions: ["4.1"], status: "complete", note: "412 responses" },
    ],
    ["4.2 green 45 staff trained, 4.1 complete 412 responses"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete", note: "The results were published on 2 November." },
      { actions: ["4.2"], note: "continues.", doubtful: true },
      { actions: ["4.3"], note: "depends on 4.1." },
    ],
    ["4.1 is complete. The results were published on 2 November. 4.2 continues. 4.3 depends on 4.1."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.4"], rag: "G", note: "fine", doubtful: true },
      { actions: ["4.3"], doubtful: true },
    ],
    ["all fine except the charter"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.4"], rag: "A" },
      { actions: ["4.1", "4.2", "4.3"], rag: "G" },
    ],
    ["last one amber, rest green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], rag: "R" },
    ],
    ["3 is red and so is 4"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["4.1 green, same for 4.4"],
  ),
  ...means(HOUSING, [{ actions: ["4.1"], note: "actually no", doubtful: true }], ["4.1 green… actually no, amber"]),
  ...means(HOUSING, [{ kind: "snooze", actions: ["4.3"], until: "2027-01-01" }], ["snooze 4.3 until the new year"]),
  ...means(
    HOUSING,
    [
      { kind: "not-mine", actions: ["4.1", "4.2"] },
      { actions: ["4.3"], rag: "A" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["4.1 and 4.2 aren't mine, 4.3 amber, 4.4 green"],
  ),
  ...means(HOUSING, [{ actions: ["4.3"], note: "is with legal" }], ["charter is with legal"]),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], note: "with legal since june and no one will tell me when it's coming back", doubtful: true }],
    ["4.3 with legal since june and no one will tell me when it's coming back"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], evidence: ["https://example.org/s"], note: "published", doubtful: true }],
    ["4.1 published, see https://example.org/s"],
  ),
  ...means(HOUSING, [{ actions: ["4.1", "4.2", "4.3", "4.4"], rag: "A" }], ["amber across the board"]),
  ...means(HOUSING, [{ actions: ["4.1", "4.2", "4.3", "4.4"], rag: "G" }], ["green x4"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], status: "in-progress", percent: 90 },
      { actions: ["4.3"], status: "in-progress", percent: 10 },
    ],
    ["4.2 90% 4.3 10%"],
  ),
  ...means(HOUSING, [{ actions: ["4.2"], note: "trained 45 of 60" }], ["2) trained 45 of 60"]),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], note: "signed by all six contractors" }],
    ["4.3 signed by all six contractors"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.4"], rag: "G" },
      { actions: ["4.2", "4.3"], rag: "A" },
    ],
    ["4.1 and 4.4 green, 4.2 and 4.3 amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.3"], status: "complete" },
      { actions: ["4.2", "4.4"], status: "no-change" },
    ],
    ["4.1, 4.3: complete. Others: no change."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.4"], rag: "G" },
      { actions: ["4.3"], rag: "R", note: "the contractors walked away." },
    ],
    ["Green on 1, 2 and 4. Red on 3 as the contractors walked away."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.3"], rag: "G" },
      { actions: ["4.4"], rag: "A" },
    ],
    ["1-3 green, 4 amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "A" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["one is green, two is amber, three is red, four is green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "R" },
      { actions: ["4.3"], rag: "G" },
      { actions: ["4.4"], rag: "A" },
    ],
    ["one green two red three green four amber"],
  ),
  ...means(
    HOUSING,
    [
      { rag: "G", doubtful: true },
      { rag: "R", doubtful: true },
    ],
    ["two green two red"],
  ),
  ...means(HOUSING, [{ actions: ["4.2"], rag: "R" }], ["number 2 is red"]),
  ...means(HOUSING, [{ actions: ["4.3"], status: "complete" }], ["no 3 done"]),
  ...means(HOUSING, [{ actions: ["4.4"], status: "paused" }], ["item 4 paused"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], rag: "G", note: "is fine", doubtful: true },
      { actions: ["4.3"], note: "isn't", doubtful: true },
    ],
    ["4.2 is fine, 4.3 isn't"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], note: "only 4.3 is a problem", doubtful: true },
      { actions: ["4.1", "4.2", "4.4"], rag: "G" },
    ],
    ["only 4.3 is a problem, the rest are on track"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.1", "4.2", "4.4"], rag: "G" },
    ],
    ["apart from 4.3 (red) everything is green", "charter red; everything else green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.4"], rag: "G" },
      { actions: ["4.1"], status: "complete" },
    ],
    ["the liaison group is green and the survey is done"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.4"], rag: "A", note: "two families have moved on" }],
    ["GRT liaison group amber - two families have moved on"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], status: "complete", note: "38% response" }],
    ["tenant survey: 38% response, closed"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], note: "C", doubtful: true },
      { actions: ["4.2"], rag: "G" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], note: "NS", doubtful: true },
    ],
    ["4.1 C, 4.2 G, 4.3 R, 4.4 NS"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "A" },
    ],
    ["4.1 [green] 4.2 [amber]"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], note: "should be green by now but check with Dana", doubtful: true }],
    ["4.1 should be green by now but check with Dana"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.2"], date: "2027-02-11" }],
    ["4.2 slipped by 6 weeks", "For 4.2 we need another six weeks"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], date: "2027-03-31" },
      { actions: ["4.3"], date: "2027-06-30" },
    ],
    ["4.2 to end March, 4.3 to end June please"],
  ),
  ...means(HOUSING, [{ actions: ["4.1", "4.2", "4.3", "4.4"], date: "2027-03-31" }], ["move all of them to March"]),
  ...means(HOUSING, [{ actions: ["4.2"], blockedBy: "HR" }], ["4.2 blocked, waiting on HR"]),
  ...means(HOUSING, [{ actions: ["4.3"], note: "is waiting on 4.1" }], ["4.3 is waiting on 4.1"]),
  ...means(HOUSING, [{ actions: ["4.1", "4.2"], status: "complete" }], ["both 4.1 and 4.2 done"]),
  ...means(HOUSING, [{ kind: "not-mine", actions: ["4.3", "4.4"] }], ["3 & 4 not mine"]),
  ...means(
    HOUSING,
    [
      { kind: "not-mine", actions: ["4.4"], person: "Dana" },
      { actions: ["4.1"], rag: "G" },
    ],
    ["4.4 is Dana's now. 4.1 green."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G", doubtful: true },
      { actions: ["4.1"], rag: "A", doubtful: true },
    ],
    ["4.1 green 4.1 amber"],
  ),
  ...means(HOUSING, [{ kind: "undo", actions: ["4.2"] }], ["undo 4.2"]),
  ...means(
    HOUSING,
    [{ actions: ["4.2"], rag: "A", note: "no wait 4.3 is amber", doubtful: true }],
    ["4.2 no wait 4.3 is amber"],
  ),
  ...means(HOUSING, [{ actions: ["4.3"], rag: "R" }], ["the one about contractors is red"]),
  ...means(HOUSING, [{ actions: ["4.1"], status: "complete" }], ["survey thing done", "please close 4.1"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "in-progress", percent: 70 },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], doubtful: true },
    ],
    ["4.1 = done; 4.2 = 70%; 4.3 = red; 4.4 = tbc"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.2", "4.4"], note: "We trained 12 in 4.2, and 4.4 met twice." },
      { rag: "G", doubtful: true },
    ],
    ["We trained 12 in 4.2, and 4.4 met twice. Both green."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], note: "has been with legal for 2 months" },
      { actions: ["4.2", "4.4"], rag: "G" },
    ],
    ["4.3 has been with legal for 2 months; 4.2 and 4.4 are both fine to stay green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.3"], status: "complete" },
      { actions: ["4.4"], status: "in-progress" },
    ],
    ["1 - 3 done, 4 in progress"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "no-change" },
      { actions: ["4.3"], rag: "R", note: "no sigs yet" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["4.1 done, 4.2 same as last time, 4.3 no sigs yet so red, 4.4 green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.4"], rag: "G" },
      { actions: ["4.2"], rag: "A" },
      { actions: ["4.3"], rag: "R" },
    ],
    ["green: 4.1, 4.4. amber: 4.2. red: 4.3"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3", "4.2"], rag: "A" },
      { actions: ["4.1", "4.4"], rag: "G" },
    ],
    ["amber for the charter and the training, green for the other two"],
  ),
  ...means(HOUSING, [{ actions: ["4.1", "4.4"], rag: "G" }], ["the survey and the group are both green"]),
  ...means(HOUSING, [{ actions: ["4.2"], date: "2027-03-31" }], ["training needs until the end of March"]),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], rag: "R", note: "4 signed, 2 refusing" }],
    ["charter: 4 signed, 2 refusing, red"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.4"], rag: "G", note: "only 4.4 has changed", doubtful: true }],
    ["only 4.4 has changed, it's green now."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.4"], status: "no-change" },
      { actions: ["4.3"], rag: "R" },
    ],
    ["no change to 4.1, 4.2 or 4.4; 4.3 is now red"],
  ),
  ...means(HOUSING, [{ actions: ["4.1", "4.2", "4.3", "4.4"], status: "complete" }], ["all complete"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.3", "4.4"], status: "no-change" },
      { actions: ["4.2"], status: "complete" },
    ],
    ["all as before except 4.2 which is done"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.2", "4.3", "4.4"], rag: "A" }],
    ["everything bar the survey is amber", "all but the survey are amber"],
  ),
  ...means(
    HOUSING,
    [
      { kind: "not-mine", actions: ["4.3", "4.4"], person: "Housing Options" },
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "G" },
    ],
    ["4.3 and 4.4 belong to Housing Options, 4.1 green, 4.2 green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "G" },
      { actions: ["4.3"], note: "not so much", doubtful: true },
    ],
    ["4.1 green. 4.2 as well. 4.3 not so much"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.2"], rag: "A", note: "6 sessions left of 10" }],
    ["4.2 amber, 6 sessions left of 10"],
  ),
  ...means(HOUSING, [{ actions: ["4.1"], note: "412 replies green", doubtful: true }], ["4.1 412 replies green"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], note: "⏳ 4.3 ❌", doubtful: true },
    ],
    ["4.1 ✅ 4.2 ⏳ 4.3 ❌"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G", note: "412 replies." },
      { actions: ["4.2"], rag: "A", note: "trainer ill." },
    ],
    ["4.1\n\nGreen, 412 replies.\n\n4.2\n\nAmber, trainer ill."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "A", note: "trainer ill" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], note: "B", doubtful: true },
    ],
    ["4.1 - G\n4.2 - A - trainer ill\n4.3 - R\n4.4 - B"],
  ),
  ...means(HOUSING, [{ actions: ["4.3"], note: "is now with legal" }], ["3 is now with legal"]),
  ...means(HOUSING, [{ actions: ["4.1"], note: "reopen", doubtful: true }], ["reopen 4.1"]),
  ...means(HOUSING, [{ actions: ["4.1", "4.2"], date: "2027-01-31" }], ["4.1 and 4.2 to 31 January"]),
  ...means(HOUSING, [{ actions: ["4.9"], status: "complete", doubtful: true }], ["4.9 done"]),
  ...means(HOUSING, [{ kind: "decision", actions: ["4.2"], verb: "approve" }], ["approve 4.2"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], rag: "G", note: "the training is going well", doubtful: true },
      { actions: ["4.3"], note: "the charter is going nowhere", doubtful: true },
    ],
    ["the training is going well but the charter is going nowhere"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], rag: "A", note: "trainer ill." },
      { actions: ["4.3"], rag: "R", note: "no signatures." },
      { actions: ["4.4"], rag: "G" },
    ],
    ["4.1 complete. 4.2 amber: trainer ill. 4.3 red: no signatures. 4.4 green."],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], note: "c 4.2 a", doubtful: true },
      { actions: ["4.3"], rag: "R" },
    ],
    ["4.1 c 4.2 a 4.3 r"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.3"], rag: "G" },
      { actions: ["4.4"], rag: "R" },
    ],
    ["4.1 & 4.2 & 4.3 green, 4.4 red", "first three green last one red"],
  ),
  ...means(HOUSING, [{ actions: ["4.3", "4.4"], rag: "A" }], ["Both 4.3 and 4.4 are amber"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.3"], rag: "G", note: "fine", doubtful: true },
      { actions: ["4.4"], doubtful: true },
    ],
    ["everything's fine bar 4.4"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "in-progress", percent: 80 },
      { actions: ["4.3"], rag: "A" },
      { actions: ["4.4"], status: "not-started" },
    ],
    ["survey: complete; staff training: 80%; charter: amber; liaison group: not started"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], date: "2027-02-28" },
      { actions: ["4.3"], rag: "R" },
    ],
    ["4.2 by end of Feb instead, 4.3 red"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], status: "complete", note: "the rest I will update on Friday", doubtful: true }],
    ["4.1 done, the rest I will update on Friday"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], rag: "G" }],
    ["just 4.1 for now: green", "4.1 was amber is now green", "4.1 amber → green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.2", "4.4"], status: "no-change" },
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.3"], blockedBy: "legal", helpWanted: true },
    ],
    ["4.2 and 4.4 unchanged, 4.1 finished, 4.3 needs help from legal"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1", "4.2", "4.3", "4.4"], rag: "A", note: "the restructure" }],
    ["all amber because of the restructure"],
  ),
  ...means(HOUSING, [{ actions: ["4.1", "4.2", "4.3", "4.4"], status: "paused" }], ["all on hold"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "complete" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["#1 done #2 done #3 red #4 green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], doubtful: true },
      { actions: ["4.4"], doubtful: true },
    ],
    ["4.3 no, 4.4 yes"],
  ),
  ...means(HOUSING, [{ rag: "G", note: "three of them are green", doubtful: true }], ["three of them are green"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.3", "4.4"], rag: "G", note: "no wait", doubtful: true },
      { actions: ["4.3"], rag: "A", doubtful: true },
    ],
    ["all green, no wait, 4.3 is amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "G" },
      { kind: "not-mine", actions: ["4.3"] },
      { actions: ["4.4"], note: "away until", doubtful: true },
    ],
    ["4.1 green, 4.2 green, 4.3 not mine, 4.4 away until then"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.2"], note: "3 sessions done 2 to go", doubtful: true }],
    ["4.2 3 sessions done 2 to go"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], rag: "R", note: "contractors: A signed, B signed, C refuses.", doubtful: true }],
    ["4.3 contractors: A signed, B signed, C refuses. Red."],
  ),
  ...means(HOUSING, [{ actions: ["4.4"], note: "Ruth now leads", doubtful: true }], ["4.4 Ruth now leads"]),
  ...means(HOUSING, [{ kind: "snooze", actions: ["4.4"], until: "2026-12-23" }], ["snooze 4.4 for a month"]),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], rag: "G", note: "has been since May" }],
    ["4.1 is green and has been since May"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "G" },
      { actions: ["4.3"], rag: "A" },
      { actions: ["4.4"], rag: "A" },
    ],
    ["4.1: G, 4.2: G, 4.3: A, 4.4: A"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], rag: "G", note: "rest to follow", doubtful: true }],
    ["4.1 green, rest to follow"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], rag: "A", note: "only 4.2 is amber" },
      { actions: ["4.1", "4.3", "4.4"], rag: "G" },
    ],
    ["only 4.2 is amber, others green"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], note: "can't proceed without legal", doubtful: true }],
    ["4.3 can't proceed without legal"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete", note: "412 replies" },
      { actions: ["4.4"], note: "first meeting held" },
    ],
    ["4.1 closed 412 replies, 4.4 first meeting held"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], rag: "A" },
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "R" },
      { actions: ["4.4"], rag: "A" },
    ],
    ["charter amber, survey green, training red, group amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "paused" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["The survey is complete. The training is on hold. The charter is red. The group is green."],
  ),
  ...means(HOUSING, [{ kind: "not-mine", actions: ["4.4"], person: "Ruth" }], ["4.4: not mine, Ruth's"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2"], status: "complete" },
      { actions: ["4.3", "4.4"], note: "not", doubtful: true },
    ],
    ["4.1 and 4.2 done, 4.3 and 4.4 not"],
  ),
  ...means(HOUSING, [{ actions: ["4.3"], status: "no-change" }], ["no progress on 4.3"]),
  ...means(
    HOUSING,
    [{ actions: ["4.2"], note: "trainer on leave", date: "2027-04-30" }],
    ["4.2 to April please, trainer on leave"],
  ),
  ...means(HOUSING, [{ actions: ["4.1", "4.2"], rag: "G" }], ["4.1/4.2 green"]),
  ...means(HOUSING, [{ actions: ["4.1", "4.4"], status: "complete" }], ["4.1+4.4 complete"]),
  ...means(
    HOUSING,
    [{ actions: ["4.2"], rag: "A", note: "the trainer left" }],
    ["training = amber because the trainer left"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.4"], rag: "G", note: "first meeting 12 January" }],
    ["GRT group: first meeting 12 January, green"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], rag: "R", note: "asked legal again on 3 November" }],
    ["4.3 red, asked legal again on 3 November"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "G", note: "late", doubtful: true },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["4.1 green, 4.2 green but late, 4.3 red, 4.4 green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2", "4.4"], rag: "G", note: "good", doubtful: true },
      { actions: ["4.3"], doubtful: true },
    ],
    ["all good except 4.3"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.2"], status: "complete" },
      { actions: ["4.3", "4.4"], rag: "A" },
    ],
    ["4.1, 4.2 done; 4.3, 4.4 amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.3", "4.4"], status: "no-change" },
      { actions: ["4.2"], rag: "A" },
    ],
    ["rest as before, 4.2 now amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], status: "complete", note: "others next week", doubtful: true },
    ],
    ["4.1 done, 4.2 done, others next week"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1", "4.3"], rag: "A" },
      { actions: ["4.2", "4.4"], rag: "G" },
    ],
    ["survey and charter amber, others on track"],
  ),
  ...means(HOUSING, [{ kind: "not-mine", actions: ["4.1", "4.2", "4.3", "4.4"] }], ["none of these are mine"]),
  ...means(
    HOUSING,
    [{ actions: ["4.4"], status: "paused", note: "until April - chair is on sick leave" }],
    ["4.4 - paused until April - chair is on sick leave"],
  ),
  ...means(HOUSING, [{ actions: ["4.2"], status: "in-progress", percent: 90 }], ["4.2 90% done"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "A", note: "awaiting trainer" },
      { actions: ["4.3", "4.4"], note: "have not moved", doubtful: true },
    ],
    ["4.1 green\n4.2 amber - awaiting trainer\n\nThe rest have not moved"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.2", "4.3"], rag: "R", note: "waiting for money" }],
    ["2 & 3 red, waiting for money"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], status: "complete" },
      { actions: ["4.2"], rag: "R" },
    ],
    ["4.1 complete but 4.2 red"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], note: "contractors agreed", date: "2027-03-31" }],
    ["4.3 moves to March, contractors agreed"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], status: "complete", note: "began 4.2", doubtful: true }],
    ["we finished 4.1 and began 4.2"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.4"], rag: "A", note: "four of six members found" }],
    ["4.4 four of six members found, amber"],
  ),
];

const OF_TWO: readonly ReplyCase[] = [
  ...means(LIBRARIES, [{ actions: ["LIB-2", "LIB-7"], rag: "G" }], ["both green", "both on track thanks"]),
  ...means(
    LIBRARIES,
    [{ actions: ["LIB-2", "LIB-7"], status: "complete" }],
    ["both done", "all complete", "1 & 2 done"],
  ),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], rag: "G" },
      { actions: ["LIB-7"], rag: "A" },
    ],
    ["first green second amber"],
  ),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], rag: "A" },
      { actions: ["LIB-7"], status: "not-started" },
    ],
    ["2 is amber, 7 not started"],
  ),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-7"], note: "the survey is out, 60 back so far." },
      { actions: ["LIB-2"], status: "complete" },
    ],
    ["the survey is out, 60 back so far. Books: complete"],
  ),
  ...nothing(LIBRARIES, ["neither has moved"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], rag: "G" },
      { actions: ["LIB-7"], rag: "R" },
    ],
    ["LIB2 green LIB7 red"],
  ),
  ...means(LIBRARIES, [{ status: "complete", note: "one of them is done", doubtful: true }], ["one of them is done"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], status: "complete" },
      { actions: ["LIB-7"], status: "in-progress", percent: 50 },
    ],
    ["first done, second 50%"],
  ),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], status: "complete" },
      { actions: ["LIB-7"], status: "no-change" },
    ],
    ["LIB-2 complete LIB-7 no change"],
  ),
  ...means(LIBRARIES, [{ actions: ["LIB-2"], note: "done survey not", doubtful: true }], ["books done survey not"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], rag: "A" },
      { actions: ["LIB-7"], status: "no-change", doubtful: true },
    ],
    ["LIB-2 amber and LIB-7 the same"],
  ),
  ...means(LIBRARIES, [{ actions: ["LIB-2", "LIB-7"], rag: "A", note: "no staff" }], ["both amber, no staff"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], rag: "G", note: "is fine", doubtful: true },
      { actions: ["LIB-7"], note: "is not", doubtful: true },
    ],
    ["the first is fine, the second is not"],
  ),
  ...means(LIBRARIES, [{ actions: ["LIB-2", "LIB-7"], status: "not-started" }], ["neither started"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], status: "not-started" },
      { actions: ["LIB-7"], status: "complete" },
    ],
    ["first not started, second done"],
  ),
  ...means(LIBRARIES, [{ actions: ["LIB-7"], rag: "A", note: "only" }], ["LIB-7 only: amber"]),
  ...means(LIBRARIES, [{ actions: ["LIB-2", "LIB-7"], status: "no-change" }], ["no change on either"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], rag: "G" },
      { actions: ["LIB-7"], date: "2027-06-30" },
    ],
    ["books green; survey needs till June"],
  ),
  ...means(LIBRARIES, [{ actions: ["LIB-2", "LIB-7"], rag: "A" }], ["both amber"]),
  ...means(LIBRARIES, [{ actions: ["LIB-2"], rag: "G", note: "300 books bought" }], ["LIB-2: 300 books bought, green"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-7"], status: "complete" },
      { actions: ["LIB-2"], note: "is not", doubtful: true },
    ],
    ["the second is complete, the first is not"],
  ),
  ...means(
    LIBRARIES,
    [{ actions: ["LIB-7"], rag: "G", note: "should be LIB-2", doubtful: true }],
    ["LIB-7 should be LIB-2, green"],
  ),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], status: "complete" },
      { actions: ["LIB-7"], date: "2027-05-31" },
    ],
    ["LIB-2 done, LIB-7 to end of May"],
  ),
  ...means(LIBRARIES, [{ actions: ["LIB-7"], rag: "R" }], ["the survey one is red"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], status: "no-change" },
      { actions: ["LIB-7"], status: "complete" },
    ],
    ["LIB-2 same, LIB-7 done"],
  ),
  ...means(
    LIBRARIES,
    [{ actions: ["LIB-2", "LIB-7"], rag: "G", note: "fine here", doubtful: true }],
    ["all fine here"],
  ),
];

export const REPLIES_FIRST_MET: readonly ReplyCase[] = [...OF_ONE, ...OF_FOUR, ...OF_TWO];
