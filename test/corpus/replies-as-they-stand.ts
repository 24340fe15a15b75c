// Replies read as they stand: places in the list, an action's own words in front, and what takes a state back. All invented.
import type { ReplyContext } from "../../src/parsers/reply/reply.ts";
import { means, type ReplyCase } from "./replies.ts";
import { HOUSING, MENTORING } from "./replies-first-met.ts";

/** The same day, in the thread of a message that lists three actions. */
const PARKS: ReplyContext = {
  today: "2026-11-23",
  listed: ["PK-1", "PK-2", "PK-3"],
  actions: [
    { reference: "PK-1", words: "Analyse who uses the parks by ward", due: "2026-12-31" },
    { reference: "PK-2", words: "Recruit six walking champions", due: "2027-03-31" },
    { reference: "PK-3", words: "Consult disabled residents on the play areas", due: "2027-03-31" },
  ],
};

const WELL = { actions: ["HR-3"], rag: "G" } as const;
const ENDED = { actions: ["HR-3"], status: "complete" } as const;

/** What takes a state back, limits it or hands it over is asked about, in whatever words it stands. */
const TAKEN_BACK: readonly ReplyCase[] = [
  ...means(MENTORING, [{ ...ENDED, note: "then undone again", doubtful: true }], ["Done and then undone again"]),
  ...means(
    MENTORING,
    [{ ...ENDED, note: "Auditors have reopened it.", doubtful: true }],
    ["Done. Auditors have reopened it."],
  ),
  ...means(MENTORING, [{ ...ENDED, note: "the draft", doubtful: true }], ["done (the draft)"]),
  ...means(MENTORING, [{ ...ENDED, note: "the rooms are let" }], ["done, the rooms are let"]),
  ...means(MENTORING, [{ ...ENDED, note: "two left", doubtful: true }], ["done - two left"]),
  ...means(MENTORING, [{ ...ENDED, note: "Nothing outstanding." }], ["Done. Nothing outstanding."]),
  ...means(MENTORING, [{ ...WELL, note: "to miss it", doubtful: true }], ["on track to miss it"]),
  ...means(
    MENTORING,
    [{ ...WELL, note: "as long as nobody asks about the money", doubtful: true }],
    ["Green, as long as nobody asks about the money"],
  ),
  ...means(MENTORING, [{ ...WELL, note: "for the wrong reasons", doubtful: true }], ["green for the wrong reasons"]),
  ...means(MENTORING, [{ ...WELL, note: "yet", doubtful: true }], ["Green, and yet"]),
  ...means(MENTORING, [{ ...WELL, note: "half of it anyway", doubtful: true }], ["green, half of it anyway"]),
  ...means(MENTORING, [{ ...WELL, note: "See caveats in report.", doubtful: true }], ["Green. See caveats in report."]),
  ...means(MENTORING, [{ ...WELL, note: "stop asking", doubtful: true }], ["green, stop asking"]),
  ...means(
    MENTORING,
    [{ ...WELL, note: "wrong date on this by the way", doubtful: true }],
    ["green. wrong date on this by the way"],
  ),
  ...means(MENTORING, [{ ...WELL, note: "over to Zoe from here", doubtful: true }], ["Green - over to Zoe from here"]),
  ...means(MENTORING, [{ ...WELL, doubtful: true }], ["green 🤞", "green 😬"]),
  ...means(MENTORING, [WELL], ["green 😊", "green 💪🎉"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "stalled", doubtful: true }],
    ["in progress but stalled"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", note: "Nobody working on it at the moment.", doubtful: true }],
    ["In progress. Nobody working on it at the moment."],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "paused", note: "no longer", doubtful: true }],
    ["on hold no longer"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "not-started", note: "is not quite fair", doubtful: true }],
    ["not started is not quite fair"],
  ),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], note: "This should have been completed in June", doubtful: true }],
    ["This should have been completed in June"],
  ),
];

/** Places in the list, in words, by marks and by what comes after another place. */
const PLACES: readonly ReplyCase[] = [
  ...means(
    PARKS,
    [
      { actions: ["PK-2"], rag: "A" },
      { actions: ["PK-1", "PK-3"], rag: "G" },
    ],
    ["middle one amber, rest green"],
  ),
  ...means(HOUSING, [{ rag: "A", doubtful: true }], ["middle one amber"]),
  ...means(PARKS, [{ kind: "show", actions: ["PK-2"] }], ["the second", "the middle one"]),
  ...means(PARKS, [{ actions: ["PK-1", "PK-2", "PK-3"], rag: "G" }], ["green x3", "All three green"]),
  ...means(PARKS, [{ actions: ["PK-1", "PK-2", "PK-3"], rag: "A" }], ["amber the lot"]),
  ...means(
    PARKS,
    [
      { actions: ["PK-1"], status: "complete" },
      { actions: ["PK-2"], status: "complete" },
      { actions: ["PK-3"], status: "paused" },
    ],
    ["first - done, second - done, third - on hold"],
  ),
  ...means(
    PARKS,
    [
      { actions: ["PK-1"], rag: "G" },
      { actions: ["PK-2"], rag: "A" },
    ],
    ["One's green, two's amber"],
  ),
  ...means(
    PARKS,
    [
      { rag: "G", doubtful: true },
      { rag: "A", doubtful: true },
    ],
    ["two green one amber"],
  ),
  ...means(
    PARKS,
    [
      { actions: ["PK-1"], status: "complete" },
      { actions: ["PK-2"], status: "complete" },
      { actions: ["PK-3"], doubtful: true },
    ],
    ["#1 ✅ #2 ✅ #3 ❌"],
  ),
  ...means(
    PARKS,
    [
      { actions: ["PK-1", "PK-2"], status: "complete" },
      { actions: ["PK-3"], status: "in-progress", note: "about half way" },
    ],
    ["1 & 2 complete, 3 about half way"],
  ),
  ...means(
    PARKS,
    [
      { actions: ["PK-1"], rag: "G" },
      { kind: "snooze", actions: ["PK-2"], until: "2026-11-30" },
    ],
    ["1 green, 2 remind me next week"],
  ),
  ...means(
    PARKS,
    [{ actions: ["PK-1"], rag: "G", note: "3 posts vacant", doubtful: true }],
    ["1 green, 3 posts vacant"],
  ),
  ...means(PARKS, [{ actions: ["PK-1", "PK-2", "PK-3"], status: "no-change" }], ["no updates from me on any of these"]),
];

/** An action's own words in front of what is told of it. */
const IN_FRONT: readonly ReplyCase[] = [
  ...means(
    PARKS,
    [
      { actions: ["PK-2"], rag: "A", note: "4 out of 6 recruited" },
      { actions: ["PK-1"], rag: "G" },
    ],
    ["champions 4 out of 6 recruited, amber. analysis green"],
  ),
  ...means(PARKS, [{ actions: ["PK-3"], rag: "G", note: "at the printers." }], ["play areas at the printers. green"]),
  // What only tells may be the reason for an answer given before.
  {
    text: "walking champions have not answered yet",
    context: PARKS,
    parts: [],
    notUnderstood: "walking champions have not answered yet",
  },
  // Everybody has staff, and a team of another name is no action.
  ...means(HOUSING, [{ rag: "A", note: "staff are off", doubtful: true }], ["staff are off, amber"]),
  ...means(
    HOUSING,
    [{ actions: ["4.3"], note: "signed by all but one", status: "complete", doubtful: true }],
    ["charter signed by all but one, done"],
  ),
];

/** Hurried spelling, absences and dates in the shapes that chat has. */
const IN_SHORT: readonly ReplyCase[] = [
  ...means(MENTORING, [WELL], ["on trak", "ontrack", "freen", "rgeen"]),
  ...means(MENTORING, [{ kind: "away", from: "2026-11-23", until: "2027-03-28" }], ["hols until after easter"]),
  ...means(MENTORING, [{ kind: "away", from: "2026-11-23", until: "2027-03-31" }], ["sick leave, back 1/4"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "2/3 of the way there", doubtful: true }], ["2/3 of the way there"]),
  ...means(MENTORING, [{ kind: "snooze", until: "2026-11-24" }], ["remind me tomoz"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", correction: true }], ["sorry wrong button, meant amber"]),
  ...means(MENTORING, [ENDED], ["please close this action", "can you close this action now please"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "overdue - my fault", doubtful: true }], ["overdue - my fault"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], status: "in-progress", percent: 90, note: "nearly there" }],
    ["nearly there, 90%ish"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "in-progress", percent: 40 }], ["20 adverts of 50 reviewed = 40%"]),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-01-14" }], ["can this go back two weeks"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], date: "2027-03-31", note: "we will not hit the December date" }],
    ["we will not hit the December date, realistic is end of March"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Workforce Development" }],
    ["This should go to Workforce Development, I moved teams in September"],
  ),
];

/** An action that is named anywhere in what is said of it, and in brackets beside its number. */
const IN_PASSING: readonly ReplyCase[] = [
  ...means(
    PARKS,
    [
      {
        actions: ["PK-3"],
        status: "complete",
        note: "I have asked the disabled residents, 40 answered",
        doubtful: true,
      },
    ],
    ["I have asked the disabled residents, 40 answered, so is complete"],
  ),
  ...means(
    PARKS,
    [{ rag: "A", note: "waiting on the ward boundaries", doubtful: true }],
    ["amber, waiting on the ward boundaries"],
  ),
  ...means(
    PARKS,
    [
      { actions: ["PK-2"], status: "complete" },
      { actions: ["PK-3"], rag: "A" },
    ],
    ["2 (champions) is done, 3 (play areas) is amber"],
  ),
  ...means(
    PARKS,
    [
      { actions: ["PK-1"], rag: "G" },
      { actions: ["PK-2"], rag: "A" },
      { actions: ["PK-3"], rag: "R" },
    ],
    ["1g 2a 3r", "1G, 2A, 3R"],
  ),
  ...means(
    PARKS,
    [
      { actions: ["PK-1"], date: "2027-01-18" },
      { actions: ["PK-2", "PK-3"], status: "no-change" },
    ],
    ["pushed 1 to 18 jan, everything else the same"],
  ),
  ...means(
    PARKS,
    [
      { kind: "not-mine", actions: ["PK-2", "PK-3"], person: "Nadia" },
      { actions: ["PK-1"], rag: "G" },
    ],
    ["2 and 3 are Nadia's now. 1 is green"],
  ),
  ...means(
    PARKS,
    [{ actions: ["PK-1", "PK-2", "PK-3"], rag: "A", status: "no-change" }],
    ["No change on any, all still amber"],
  ),
  ...means(PARKS, [{ actions: ["PK-2"], status: "complete" }], ["two is now complete"]),
];

/** Whose it is, said behind the denial, and what else was asked back without need. */
const SAID_OTHERWISE: readonly ReplyCase[] = [
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Ilse" }],
    ["it is not me who does this any more, it is Ilse"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Customer Services" }],
    ["not ours, that is Customer Services"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], person: "Ms Okafor" }],
    ["no longer at the college - please contact the new principal, Ms Okafor"],
  ),
  ...means(
    MENTORING,
    [{ kind: "not-mine", actions: ["HR-3"], note: "I left the project in May" }],
    ["please take me off this one, I left the project in May"],
  ),
  ...means(MENTORING, [{ ...WELL, note: "on schedule" }], ["green and on schedule"]),
  ...means(MENTORING, [WELL], ["can you change it from amber to green please"]),
  ...means(MENTORING, [{ ...WELL, note: "from libraries" }], ["green from libraries"]),
  ...means(MENTORING, [{ actions: ["HR-3"], note: "green from April", doubtful: true }], ["green from April"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "R" }], ["this must go red"]),
  ...means(MENTORING, [{ actions: ["HR-3"], status: "not-started" }], ["haven't had chance to start this yet"]),
  ...means(MENTORING, [{ kind: "undo" }], ["Sorry, ignore that last one"]),
  ...means(MENTORING, [{ actions: ["HR-3"], rag: "A", correction: true }], ["undo that, meant amber"]),
  ...means(MENTORING, [{ kind: "why" }], ["who sent this and why?"]),
  ...means(MENTORING, [{ kind: "snooze", doubtful: true }], ["Later please, in committee all day"]),
  ...means(
    MENTORING,
    [{ actions: ["HR-3"], date: "2027-06-30" }],
    ["I would propose 30 June 2027 as a realistic date"],
  ),
  ...means(MENTORING, [{ actions: ["HR-3"], date: "2027-05-31" }], ["needs to move to the end of May 27"]),
  ...means(MENTORING, [{ ...ENDED, note: "at last 👍" }], ["done at last 👍"]),
];

export const REPLIES_AS_THEY_STAND: readonly ReplyCase[] = [
  ...TAKEN_BACK,
  ...PLACES,
  ...IN_FRONT,
  ...IN_PASSING,
  ...SAID_OTHERWISE,
  ...IN_SHORT,
];
