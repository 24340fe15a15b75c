// Two locked quarters of a council that we invented, with everything in them that a paper has to tell apart.
import type { Snapshot } from "../../src/plan/snapshot.ts";
import { anAction, aSnapshot } from "./a-snapshot.ts";

const KEY = [
  { word: "● Green", means: "on track to be met by its date" },
  { word: "▲ Amber", means: "at risk, and something is being done about it" },
  { word: "■ Red", means: "will not be met by its date unless something changes" },
];

/** People of the council; some are named in what was written. */
export const STAFF = ["Priya Shah", "Sam Okoro", "Will Black", "Olu Bright"];

export const BEFORE: Snapshot = aSnapshot(
  [
    anAction("PLA-1", { rag: "A", reportedOn: "2026-03-20" }),
    anAction("PLA-2", { rag: "G", reportedOn: "2026-03-20" }),
    anAction("ADU-1", { directorate: "Adults", rag: "A", reportedOn: "2026-03-20" }),
    anAction("ADU-2", { directorate: "Adults", rag: "G", reportedOn: "2026-03-22" }),
  ],
  {
    label: "Q4 2025/26",
    from: "2026-01-01",
    to: "2026-03-31",
    reportedFrom: "2026-01-01",
    asAt: "2026-04-02",
    key: KEY,
  },
);

export const QUARTER: Snapshot = aSnapshot(
  [
    anAction("PLA-1", {
      words: "Let market stalls so that new traders from all communities can apply.",
      rag: "G",
      dueOn: "2026-05-01",
      note: '=HYPERLINK("http://x") Priya says that six stalls are let',
      tags: { EFLG: ["1.2", "2.1"] },
      evidence: ["https://ashcombe.example/stalls"],
    }),
    anAction("PLA-2", {
      words: "Publish the workforce data by ethnicity and grade.",
      rag: "R",
      dueOn: "2026-06-30",
      requestedDate: "2026-12-31",
      requestReason: "Ms Shah waits for the supplier",
      note: "The supplier has gone, ask sam.okoro@ashcombe.example",
      tags: { EFLG: ["1.10"] },
    }),
    anAction("PLA-3", {
      words: "Work with Black communities on the town's parks.",
      owners: ["Will Black"],
      rag: "A",
      note: "Will Black met them; they will meet again",
    }),
    anAction("ADU-1", { directorate: "Adults", open: false, status: "complete", rag: null, note: "Four events held" }),
    anAction("ADU-2", { directorate: "Adults", rag: "G", reportedOn: "2026-03-22", note: null }),
    anAction("ADU-3", {
      directorate: "Adults",
      owners: ["Complaints Manager"],
      reportedOn: null,
      rag: null,
      dueOn: null,
      ongoing: true,
      hasOwner: false,
    }),
    anAction("ADU-4", {
      directorate: "Adults",
      rag: null,
      status: "complete",
      waitsToCloseAs: "complete",
      note: "Done",
    }),
  ],
  {
    key: KEY,
    datesAgreed: [{ reference: "PLA-3", from: "2026-06-30", to: "2026-12-31", reason: "the weather" }],
  },
);
