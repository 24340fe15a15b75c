// Replies that speak of several actions by their words, one clause after the other. All invented.
import { means, type ReplyCase } from "./replies.ts";

const today = "2024-02-06";

const WORKFORCE = {
  today,
  listed: ["HR-1", "HR-2", "HR-3", "HR-4", "HR-5"],
  actions: [
    { reference: "HR-1", words: "Recruit mentors for the reverse mentoring scheme", due: "2024-03-31" },
    { reference: "HR-2", words: "Set up reading circles for staff", due: "2024-03-31" },
    { reference: "HR-3", words: "Run the anti-racism campaign", due: "2024-04-30" },
    { reference: "HR-4", words: "Publish a leaflet on hate crime reporting", due: "2024-03-31" },
    { reference: "HR-5", words: "Review the recruitment policy", due: "2024-06-30" },
  ],
} as const;

const LIBRARIES = {
  today,
  listed: ["1.1", "1.2", "1.3"],
  actions: [
    { reference: "1.1", words: "Carry out an accessibility audit of libraries", due: "2024-03-31" },
    { reference: "1.2", words: "Install hearing loops in reception areas", due: "2024-02-29" },
    { reference: "1.3", words: "Hold quarterly meetings with community groups", due: "2024-03-31" },
  ],
} as const;

export const REPLIES_OF_SEVERAL: readonly ReplyCase[] = [
  // A clause that opens with another action's words is a report of its own.
  ...means(
    WORKFORCE,
    [
      { actions: ["HR-1"], rag: "A" },
      { actions: ["HR-2"], rag: "G", note: "good", doubtful: true },
    ],
    ["1 amber, circles all good"],
  ),
  ...means(
    WORKFORCE,
    [
      { actions: ["HR-1"], rag: "G" },
      { actions: ["HR-3"], date: "2024-05-31" },
      { actions: ["HR-4"], status: "complete" },
      { actions: ["HR-5"], status: "no-change" },
    ],
    ["mentoring on track, campaign slipping to May, leaflet done, policy no change"],
  ),
  ...means(
    WORKFORCE,
    [
      { actions: ["HR-4"], status: "complete" },
      { actions: ["HR-3"], date: "2024-06-30", note: "campaign won't hit April" },
    ],
    ["leaflet done but campaign won't hit April, make it June"],
  ),
  ...means(
    WORKFORCE,
    [
      { actions: ["HR-1"], rag: "G", note: "fine.", doubtful: true },
      { actions: ["HR-2"], rag: "R", note: "nobody's turned up" },
      { actions: ["HR-3"], note: "starts Monday.", doubtful: true },
    ],
    ["mentoring's fine. Circles — nobody's turned up so it's red. Campaign starts Monday."],
  ),
  // What only "and" joins is told of together.
  ...means(
    WORKFORCE,
    [
      { actions: ["HR-1", "HR-2"], status: "complete" },
      { actions: ["HR-3"], rag: "A" },
    ],
    ["HR-1 and the circles are done, campaign amber"],
  ),
  ...means(
    WORKFORCE,
    [
      { actions: ["HR-2", "HR-5", "HR-4"], status: "no-change" },
      { actions: ["HR-1", "HR-3"], rag: "G" },
    ],
    ["no progress on circles, policy or leaflet; mentoring and campaign green"],
  ),
  // The rest are those that nobody spoke of.
  ...means(
    WORKFORCE,
    [
      { actions: ["HR-3"], note: "a no go", doubtful: true },
      { actions: ["HR-1", "HR-2", "HR-4", "HR-5"], rag: "G" },
    ],
    ["campaign's a no go, everything else green"],
  ),
  ...means(
    LIBRARIES,
    [
      { actions: ["1.1"], status: "complete" },
      { actions: ["1.2"], note: "ordered", doubtful: true },
      { actions: ["1.3"], status: "in-progress" },
    ],
    ["audit done, loops ordered, meetings ongoing"],
  ),
  // Another action's words elsewhere in a note are asked about.
  ...means(
    LIBRARIES,
    [{ actions: ["1.1"], status: "in-progress", percent: 80, note: "Nothing on loops.", doubtful: true }],
    ["Nothing on loops. Audit 80%."],
  ),
  ...means(LIBRARIES, [{ actions: ["1.2"], rag: "A", note: "audit too", doubtful: true }], ["loops amber, audit too"]),
  // In a condition, a reason or behind a preposition they explain.
  ...means(
    LIBRARIES,
    [{ actions: ["1.3"], status: "paused", note: "while the audit is running" }],
    ["meetings on hold while the audit is running"],
  ),
  ...means(
    LIBRARIES,
    [{ actions: ["1.1"], rag: "G", note: "which should help with loops" }],
    ["audit green, which should help with loops"],
  ),
  ...means(WORKFORCE, [{ actions: ["HR-3"], blockedBy: "the leaflet" }], ["campaign is held up by the leaflet"]),
];
