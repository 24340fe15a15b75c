// Replies that ask for a day, beside the reason that may hide it. All invented.
import type { ReplyContext } from "../../src/parsers/reply/reply.ts";
import { means, type ReplyCase } from "./replies.ts";

const today = "2024-02-06";

const PARKS: ReplyContext = {
  today,
  listed: ["PAR-1"],
  actions: [{ reference: "PAR-1", words: "Audit step-free access to the parks", due: "2024-03-31" }],
};

const OF_TWO: ReplyContext = {
  today,
  listed: ["PAR-1", "PAR-2"],
  actions: [...PARKS.actions, { reference: "PAR-2", words: "Publish the signage guide", due: "2024-03-31" }],
};

export const REPLIES_ASKED_FOR: readonly ReplyCase[] = [
  // The day that is asked for stands before the reason, whatever day is in that.
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], date: "2024-09-30", note: "the surveyor will not be on site until July" }],
    [
      "30 September as the surveyor will not be on site until July",
      "end of September because the surveyor will not be on site until July",
      "please move to 30 September since the surveyor will not be on site until July",
      "can it go to 30 September, the surveyor will not be on site until July",
    ],
  ),
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], note: "need to push it back as we only get the figures in May", doubtful: true }],
    ["need to push it back as we only get the figures in May"],
  ),
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], rag: "A", date: "2024-05-31", note: "the hall is shut until April" }],
    ["amber, now end of May as the hall is shut until April"],
  ),
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], date: "2024-06-30" }],
    [
      "can it go to end of June",
      "could this go to 30 June please",
      "could it go to the end of June?",
      "likely to be end of June",
      "think it'll be June",
      "prob end of June now",
      "End of June is more realistic",
      "end of June would be better",
      "June at the earliest",
      "June at best",
      "the due date needs to change to 30 June",
      "any chance of an extension to 30 June",
      "is there any chance we could have until the end of June",
    ],
  ),
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], date: "2024-05-31" }],
    ["May at the earliest", "could do with another couple of months", "we could really do with 2 more months"],
  ),
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], date: "2024-04-30", note: "we'll miss the deadline" }],
    ["we'll miss the deadline, probably by a month"],
  ),
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], rag: "A", date: "2024-05-31", note: "the data team is short-staffed." }],
    ["Amber – the data team is short-staffed. Likely to be end of May."],
  ),
  // One day for each; June is asked for, and is nobody.
  ...means(
    OF_TWO,
    [
      { actions: ["PAR-1"], date: "2024-06-30" },
      { actions: ["PAR-2"], date: "2024-07-31" },
    ],
    ["move 1 to June and 2 to July"],
  ),
  // A name may end in s.
  ...means(
    PARKS,
    [{ kind: "not-mine", actions: ["PAR-1"], person: "Marcus" }],
    [
      "it's Marcus now",
      "I left that team in November, it's Marcus now",
      "this one is Marcus' action",
      "that's Marcus's",
    ],
  ),
  ...means(PARKS, [{ kind: "not-mine", actions: ["PAR-1"], person: "Tam" }], ["it's Tams now", "it's Tam's now"]),
  // An e-mail's way to begin asks for nothing.
  ...means(
    OF_TWO,
    [
      { actions: ["PAR-1"], status: "complete" },
      { actions: ["PAR-2"], rag: "A", note: "with the printer." },
    ],
    [
      "Dear colleague\n\nThank you for your message. Please see my updates below.\n\n1. Complete.\n2. Amber, with the printer.",
      "Dear team, please find my update below.\n\n1 - complete\n2 - amber, with the printer.",
      "Here are my updates:\n1 complete\n2 amber, with the printer.",
    ],
  ),
  // A paper on its way to a meeting moves no date.
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], status: "in-progress", note: "should go to the November board" }],
    ["in progress and should go to the November board"],
  ),
  // A reason alone moves nothing.
  ...means(
    PARKS,
    [{ actions: ["PAR-1"], rag: "A", note: "the surveyor is away until July" }],
    ["amber as the surveyor is away until July"],
  ),
];
