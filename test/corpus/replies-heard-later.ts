// Replies as they were heard later, with near misses that must not be read so. Councils, posts and people are invented.
import type { ReplyContext } from "../../src/parsers/reply/reply.ts";
import { means, type ReplyCase } from "./replies.ts";
import { HOUSING, LIBRARIES, MENTORING } from "./replies-first-met.ts";

/** A list whose numbers are its places in another order. */
const TURNED: ReplyContext = { ...LIBRARIES, listed: ["MAR-2", "MAR-1", "MAR-3"], actions: [] };

export const REPLIES_HEARD_LATER: readonly ReplyCase[] = [
  // A colour that describes a thing rates nothing.
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "the amber leaflet racks are up", doubtful: true }],
    ["the amber leaflet racks are up"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "our green room booking fell through" }],
    ["our green room booking fell through, so amber"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", note: "the red folder group meets in May" }],
    ["the red folder group meets in May, still green"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G" }], ["a green from me"]),
  // What was, what it only seems, and what is said with a smile.
  ...means(MENTORING, [{ actions: ["HR-3"], note: "red last month", doubtful: true }], ["red last month"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "amber yesterday", doubtful: true }], ["amber yesterday"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "on paper", doubtful: true }], ["green on paper"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G", note: "my foot", doubtful: true }], ["green my foot"]),
  { text: "mostly green", context: MENTORING, parts: [], notUnderstood: "mostly green" },
  // Where it may go is no second colour; where it is going down is asked about.
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "could still drop to red if the grant is refused" }],
    ["amber, could still drop to red if the grant is refused"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "on the way to green" }], ["amber on the way to green"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "drifting to red", doubtful: true }],
    ["amber drifting to red"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", note: "this week because the trainer resigned" }],
    ["we went from green to amber this week because the trainer resigned"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "G" }], ["I'd keep this one at green"]),
  // The end of it, or of a part.
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete" }], ["from my point of view finished"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete" }], ["fine to close"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "complete", note: "months ago" }], ["we did this months ago"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "finished two rooms", doubtful: true }], ["finished two rooms"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "closed doors all week", doubtful: true }],
    ["closed doors all week"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "in principle", doubtful: true }],
    ["done in principle"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "just needs the director's signature", doubtful: true }],
    ["done, just needs the director's signature"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "well, the first two teams", doubtful: true }],
    ["done - well, the first two teams"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "complete", note: "until next year", doubtful: true }],
    ["complete until next year"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "A", status: "complete", note: "handbook), amber (survey)", doubtful: true }],
    ["complete (handbook), amber (survey)"],
  ),
  // Figures as forms have them.
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 55 }], ["went from 30% to 55%"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 70 }], ["% complete = 70"]),
  { text: "blockers: none", context: MENTORING, parts: [], notUnderstood: "blockers: none" },
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], rag: "G", status: "in-progress", percent: 60, note: "12 of 20" }],
    ["G 60% (12 of 20)"],
  ),
  // Questions, with or without their mark.
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", doubtful: true }], ["is it amber"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "should I put green", doubtful: true }], ["should I put green"]),
  ...means(
    MENTORING,
    [
      { actions: ["HR-3"], rag: "R", doubtful: true },
      { kind: "not-mine", actions: ["HR-3"], person: "Ruth" },
    ],
    ["I think it's red? Ask Ruth"],
  ),
  // What tells of work is kept; what may say that it ended or stopped is asked about.
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "by the board in the end" }],
    ["parked by the board in the end"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "kicked down the road again", doubtful: true }],
    ["kicked down the road again"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "filed under later", doubtful: true }], ["filed under later"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "met the printers and chose the paper" }],
    ["met the printers and chose the paper"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "it went to the joint committee on Thursday" }],
    ["it went to the joint committee on Thursday"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "by the time the new system is in", doubtful: true }],
    ["by the time the new system is in"],
  ),
  // Dates that are not the new one.
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "slipped from November", doubtful: true }],
    ["slipped from November"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "will slip by a week or two", date: "2027-01-07", doubtful: true }],
    ["will slip by a week or two"],
  ),
  ...means(
    MENTORING,
    [
      {
        actions: ["HR-3"],
        note: "move it to after the board meeting on 14 January",
        date: "2027-01-14",
        doubtful: true,
      },
    ],
    ["move it to after the board meeting on 14 January"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "not end of January", date: "2027-02-28" }],
    ["the deadline should be end of February, not end of January"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "we're doing well", date: "2026-12-14" }],
    ["bring it forward to 14 December, we're doing well"],
  ),
  // Days of more than one thing.
  ...means(MENTORING, [{ kind: "away", until: "2027-04-30", from: "2026-11-23" }], ["seconded until 30 April"]),
  ...means(
    MENTORING,
    [{ kind: "away", until: "2026-12-04", from: "2026-11-30", note: "and the week after", doubtful: true }],
    ["off next week and the week after"],
  ),
  ...means(
    MENTORING,
    [{ kind: "away", until: "2027-01-04", from: "2027-01-04", note: "please move the date to March", doubtful: true }],
    ["on leave until 4 January, please move the date to March"],
  ),
  ...means(MENTORING, [{ kind: "away", from: "2026-11-30", doubtful: true }], ["on leave from Monday"]),
  ...means(MENTORING, [{ kind: "away", until: "2026-12-06", from: "2026-11-23" }], ["I return to work on 7 December"]),
  ...means(
    MENTORING,
    [{ kind: "away", until: "2026-12-04", from: "2026-11-23" }],
    ["auto-reply: I am out of the office until 4 December"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "not in a good place with this", doubtful: true }],
    ["not in a good place with this"],
  ),
  ...means(MENTORING, [{ kind: "snooze", until: "2026-11-26" }], ["away tomorrow, ask me Thursday"]),
  ...means(
    MENTORING,
    [{ kind: "snooze", until: "2026-12-07", note: "the board meets on the 4th" }],
    ["remind me on the 7th, the board meets on the 4th"],
  ),
  ...means(
    MENTORING,
    [{ kind: "snooze", until: "2026-11-26", note: "before it is due", doubtful: true }],
    ["remind me three days before it is due"],
  ),
  ...means(
    MENTORING,
    [{ kind: "snooze", until: "2026-11-30", doubtful: true }],
    ["pinkish green-ish, ask me next week"],
  ),
  ...means(MENTORING, [{ kind: "snooze", doubtful: true }], ["stop"]),
  { text: "no thanks", context: MENTORING, parts: [], notUnderstood: "no thanks" },
  // Said to the bot, or only like it.
  ...means(MENTORING, [{ kind: "help" }], ["how do I attach a file"]),
  ...means(MENTORING, [{ kind: "help" }], ["can I talk to a human"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "sign off is on Friday", doubtful: true }],
    ["sign off is on Friday"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", note: "accept it's amber" }], ["accept it's amber"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "I returned the contract yesterday", doubtful: true }],
    ["I returned the contract yesterday"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "the only one who knew has gone", doubtful: true }],
    ["the only one who knew has gone"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], note: "take me off the list" }],
    ["not mine, take me off the list please"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Jo", doubtful: true }],
    ["Jo will pick this up from me"],
  ),
  { text: "same date", context: MENTORING, parts: [], notUnderstood: "same date" },
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "Can we look again in May?", doubtful: true }],
    ["Paused for now. Can we look again in May?"],
  ),
  // Several actions: whose is it?
  ...means(
    HOUSING,
    [{ actions: ["4.1", "4.2", "4.3", "4.4"], rag: "A", doubtful: true }],
    ["the other three are amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], rag: "A", doubtful: true },
      { actions: ["4.1"], rag: "R", doubtful: true },
    ],
    ["3 amber, 1 red"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "A" },
      { actions: ["4.2"], rag: "G" },
    ],
    ["1 amber, 2 green"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.4"], rag: "A" },
    ],
    ["top one green, bottom one amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G" },
      { actions: ["4.2"], rag: "A" },
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.4"], rag: "G" },
    ],
    ["G / A / R / G in that order"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], rag: "G", note: "charter - waiting", doubtful: true }],
    ["survey green, charter - waiting"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.2"], rag: "R", note: "depends on 4.3 which is red", doubtful: true }],
    ["4.2 depends on 4.3 which is red"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "G", note: "9 replies" },
      { actions: ["4.2"], rag: "A", note: "4 sessions" },
    ],
    ["4.1 green 9 replies 4.2 amber 4 sessions"],
  ),
  ...means(
    HOUSING,
    [{ actions: ["4.4"], rag: "R", status: "no-change", doubtful: true }],
    ["as before but 4.4 is red"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.1"], rag: "A" },
      { kind: "snooze", actions: ["4.2", "4.3", "4.4"], doubtful: true },
    ],
    ["4.1 amber, snooze the others"],
  ),
  ...means(HOUSING, [{ kind: "snooze", actions: ["4.3"], until: "2027-01-11" }], ["4.3: snooze until 11 January"]),
  ...means(
    HOUSING,
    [
      { actions: ["4.3"], rag: "R" },
      { actions: ["4.1", "4.2", "4.4"], rag: "G" },
    ],
    ["charter red - others green"],
  ),
  ...means(HOUSING, [{ actions: ["4.3"], rag: "R", note: "with the lawyers" }], ["charter | with the lawyers | R"]),
  ...means(HOUSING, [{ status: "no-change", doubtful: true }], ["as they were"]),
  ...means(
    HOUSING,
    [{ actions: ["4.1"], rag: "A", note: "The printers had a fire" }],
    ["The printers had a fire, 4.1 is amber"],
  ),
  ...means(
    HOUSING,
    [
      { actions: ["4.2"], status: "in-progress" },
      { actions: ["4.3"], status: "complete", note: "signed by all" },
    ],
    ["4.2 has begun. Charter signed by all - done."],
  ),
  // A number that is a place and a reference.
  ...means(LIBRARIES, [{ actions: ["LIB-7"], status: "complete", doubtful: true }], ["2 done"]),
  ...means(LIBRARIES, [{ actions: ["LIB-7"], status: "complete" }], ["7 done"]),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], rag: "A" },
      { actions: ["LIB-7"], rag: "G" },
    ],
    ["2 amber, 7 green"],
  ),
  ...means(
    LIBRARIES,
    [
      { actions: ["LIB-2"], status: "complete" },
      { actions: ["LIB-7"], rag: "A" },
    ],
    ["1 done, 2 amber"],
  ),
  ...means(
    LIBRARIES,
    [{ actions: ["LIB-2"], rag: "G", note: "I don't recognise LIB-9", doubtful: true }],
    ["LIB-2 green. I don't recognise LIB-9"],
  ),
  // A list that counts to its own numbers means its places.
  ...means(TURNED, [{ actions: ["MAR-2"], rag: "R" }], ["1 red"]),
];
