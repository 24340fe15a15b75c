// The paper that goes to a committee after a quarter was locked: every figure from the snapshot, and said in words first.
import { writeDay } from "../calendar.ts";
import { type Digest, digestOf } from "../digest.ts";
import type { LateCorrection } from "../late-correction.ts";
import type { Snapshot } from "../snapshot.ts";
import { columnsShown, percent, statusChart, wholeOf } from "../standings.ts";
import { actionsAppendix } from "./actions-appendix.ts";
import { keyPart } from "./key-part.ts";
import { latePart } from "./late-part.ts";
import { count, type Paper, type PaperBlock, part, partsOf } from "./paper.ts";
import { completed, exceptions, movement, silent } from "./paper-actions.ts";
import { datesAgreed, decisions } from "./paper-decisions.ts";
import { summary } from "./paper-summary.ts";

/** @param previous the snapshot locked before in the same plan; null where there is none */
export function committeePaper(
  snapshot: Snapshot,
  previous: Snapshot | null,
  given: {
    readonly organisation: string;
    readonly notices: readonly string[];
    /** What came after the lock; left out: nothing. */
    readonly late?: readonly LateCorrection[];
  },
): Paper {
  const digest = digestOf(snapshot, previous);
  const asAt = writeDay(digest.asAt);
  return {
    title: `${digest.plan}: progress in ${digest.label}`,
    organisation: given.organisation,
    plan: digest.plan,
    period: digest.label,
    asAt,
    updated: `${digest.updated} of ${count(digest.total, "action")} updated`,
    notices: given.notices,
    parts: partsOf([
      part("summary", "Summary", [{ kind: "bullets", items: summary(digest, snapshot, previous) }]),
      part("counts", "Where the actions stand", [
        countsTable(digest),
        {
          kind: "note",
          text: "Each action is counted once. A colour counts only where its owner gave it for this quarter. Percentages are rounded.",
        },
      ]),
      part("chart", "Status by directorate", [{ kind: "chart", chart: statusChart(digest.counts, digest.asAt) }]),
      decisions(digest),
      exceptions(
        "exceptions",
        "Needs attention",
        digest.exceptions,
        "Red, or past its date; the longest overdue first.",
      ),
      exceptions(
        "contradictions",
        "Reported as on time, but past its date",
        digest.contradictions,
        "The owner's word and the calendar disagree. Both are shown as they are.",
      ),
      movement(digest, snapshot, previous),
      datesAgreed(snapshot),
      completed(snapshot, previous),
      silent(digest, snapshot),
      latePart(given.late ?? [], snapshot),
      keyPart(snapshot),
      actionsAppendix(snapshot),
    ]),
  };
}

/** Each figure with its share of the row; all together last. */
function countsTable({ counts, asAt }: Digest): PaperBlock {
  const columns = columnsShown(counts);
  const whole = wholeOf(counts);
  return {
    kind: "table",
    caption: `Actions by directorate and status, as at ${writeDay(asAt)}`,
    columns: [
      { title: "Directorate", share: 26 },
      ...columns.map(({ title }) => ({ title, share: 12 })),
      { title: "Actions", share: 10 },
    ],
    rows: [
      ...counts.map((row) => [
        row.directorate,
        ...columns.map(({ standing }) => String(row[standing])),
        String(row.total),
      ]),
      ["Per cent", ...columns.map(({ standing }) => percent(whole[standing], whole.total)), "100%"],
    ],
    numbers: true,
  };
}
