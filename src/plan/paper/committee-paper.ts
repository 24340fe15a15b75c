// The paper that goes to a committee after a quarter was locked: every figure from the snapshot, and said in words first.
import { writeDay } from "../calendar.ts";
import { type Digest, type DigestAction, digestOf } from "../digest.ts";
import type { Snapshot } from "../snapshot.ts";
import { columnsShown, percent, STANDING_WORDS, statusChart, wholeOf } from "../standings.ts";
import { closedWord } from "../status.ts";
import { actionsAppendix } from "./actions-appendix.ts";
import { keyPart } from "./key-part.ts";
import { count, type Paper, type PaperBlock, type PaperPart, part, partsOf } from "./paper.ts";
import { actionCell, dueSaid, heardOf, standingCell } from "./paper-cells.ts";

/** @param previous the snapshot locked before in the same plan; null where there is none */
export function committeePaper(
  snapshot: Snapshot,
  previous: Snapshot | null,
  given: { readonly organisation: string; readonly notices: readonly string[] },
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
      movement(digest, snapshot, previous),
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
      datesAgreed(snapshot),
      completed(snapshot, previous),
      silent(digest, snapshot),
      keyPart(snapshot),
      actionsAppendix(snapshot),
    ]),
  };
}

function summary(digest: Digest, snapshot: Snapshot, previous: Snapshot | null): readonly string[] {
  const { total } = digest;
  const whole = wholeOf(digest.counts);
  const late = digest.exceptions.filter(({ daysLate }) => daysLate !== null).length;
  const stands = columnsShown(digest.counts)
    .filter(({ standing }) => standing !== "notUpdated")
    .map(({ standing }) => `${whole[standing]} ${STANDING_WORDS[standing]} (${percent(whole[standing], total)})`);
  const closings = digest.decisionsWanted.filter(({ waitsToCloseAs }) => waitsToCloseAs !== null).length;
  const dates = digest.decisionsWanted.filter(({ requestedDate }) => requestedDate !== null).length;
  const done = newlyComplete(snapshot, previous).length;
  return [
    updatedSaid(digest),
    dates + closings === 0
      ? "No decision is wanted."
      : `Decisions wanted: ${[...(dates > 0 ? [count(dates, "new date")] : []), ...(closings > 0 ? [`${closings} to accept as ended`] : [])].join(" and ")}.`,
    `Of ${total}: ${stands.join(", ")}.`,
    digest.exceptions.length === 0
      ? "Nothing is red or past its date."
      : `${count(digest.exceptions.length, "action needs", "actions need")} attention: ${late} past the date, ${digest.exceptions.length - late} red and still in time.`,
    ...(digest.contradictions.length > 0
      ? [`${count(digest.contradictions.length, "action is", "actions are")} reported as on time, but past the date.`]
      : []),
    movementSaid(digest, previous),
    `${done} ${done === 1 ? "was" : "were"} completed${previous ? ` since ${previous.label}` : ""}.`,
  ];
}

/** Who was heard, who was not, and that the rest had nothing left to say. */
function updatedSaid({ counts, updated, total, label, asAt }: Digest): string {
  const { notUpdated } = wholeOf(counts);
  const ended = total - updated - notUpdated;
  return [
    `${updated} of ${count(total, "action")} (${percent(updated, total)}) were updated for ${label}, as at ${writeDay(asAt)}.`,
    ...(notUpdated > 0
      ? [
          `${count(notUpdated, "open action was", "open actions were")} not, and what was said of them before does not count here.`,
        ]
      : []),
    ...(ended > 0 ? [`The other ${ended} had come to their end before, or wait for that to be accepted.`] : []),
  ].join(" ");
}

function movementSaid({ movement }: Digest, previous: Snapshot | null): string {
  if (!movement || !previous) return "This is the first quarter that was locked, so nothing can be compared yet.";
  const better = movement.filter(({ direction }) => direction === "better").length;
  return `Since ${previous.label}, ${better} moved for the better and ${movement.length - better} for the worse.`;
}

function decisions({ decisionsWanted }: Digest): PaperPart | null {
  const dates = decisionsWanted.filter(({ requestedDate }) => requestedDate !== null);
  const closings = decisionsWanted.filter(({ waitsToCloseAs }) => waitsToCloseAs !== null);
  const blocks: PaperBlock[] = [
    ...(dates.length > 0
      ? [
          {
            kind: "table" as const,
            caption: "Date changes for approval",
            columns: [
              { title: "Action", share: 42 },
              { title: "Present date", share: 15 },
              { title: "New date asked for", share: 15 },
              { title: "Reason, in the owner's words", share: 28 },
            ],
            rows: dates.map((action) => [
              actionCell(action),
              dueSaid(action),
              action.requestedDate ? writeDay(action.requestedDate) : "",
              heardOf(action.requestReason) || "No reason was given",
            ]),
            numbers: false,
          },
        ]
      : []),
    ...(closings.length > 0
      ? [
          {
            kind: "table" as const,
            caption: "Ends to accept",
            columns: [
              { title: "Action", share: 50 },
              { title: "To end as", share: 18 },
              { title: "The owner's words", share: 32 },
            ],
            rows: closings.map((action) => [
              actionCell(action),
              action.waitsToCloseAs ? closedWord(action.waitsToCloseAs) : "",
              heardOf(action.note),
            ]),
            numbers: false,
          },
        ]
      : []),
  ];
  return part("decisions", "Decisions wanted", blocks);
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

function movement({ movement: moved }: Digest, snapshot: Snapshot, previous: Snapshot | null): PaperPart | null {
  if (!moved || !previous || moved.length === 0) return null;
  const byReference = new Map(snapshot.actions.map((action) => [action.reference, action]));
  const worseFirst = [...moved].sort(
    (left, right) => Number(left.direction === "better") - Number(right.direction === "better"),
  );
  return part("movement", `What moved since ${previous.label}`, [
    {
      kind: "table",
      caption: `Actions whose status moved since ${previous.label}`,
      columns: [
        { title: "Action", share: 52 },
        { title: "Which way", share: 14 },
        { title: "From", share: 17 },
        { title: "To", share: 17 },
      ],
      rows: worseFirst.map(({ reference, direction, from, to }) => {
        const action = byReference.get(reference);
        return [
          action ? actionCell(action) : reference,
          direction === "better" ? "▲ Better" : "▼ Worse",
          STANDING_WORDS[from],
          STANDING_WORDS[to],
        ];
      }),
      numbers: false,
    },
  ]);
}

function exceptions(
  name: "exceptions" | "contradictions",
  heading: string,
  actions: readonly DigestAction[],
  means: string,
): PaperPart | null {
  if (actions.length === 0) return null;
  return part(name, `${heading}: ${actions.length}`, [
    { kind: "text", text: means },
    {
      kind: "table",
      caption: heading,
      columns: [
        { title: "Action", share: 40 },
        { title: "How it stands", share: 24 },
        { title: "The owner's words, and the new date", share: 36 },
      ],
      rows: actions.map((action) => [
        actionCell(action),
        standingCell(action),
        [
          heardOf(action.note) || "Nothing was said this quarter",
          ...(action.requestedDate ? [`New date asked for: ${writeDay(action.requestedDate)}`] : []),
        ].join("\n"),
      ]),
      numbers: false,
    },
  ]);
}

function datesAgreed({ datesAgreed: agreed, actions }: Snapshot): PaperPart | null {
  const byReference = new Map(actions.map((action) => [action.reference, action]));
  if (agreed.length === 0) return null;
  return part("dates agreed", `Date changes agreed since last time: ${agreed.length}`, [
    {
      kind: "table",
      caption: "Date changes agreed already, to note",
      columns: [
        { title: "Action", share: 42 },
        { title: "From", share: 15 },
        { title: "To", share: 15 },
        { title: "Reason, in the owner's words", share: 28 },
      ],
      rows: agreed.map(({ reference, from, to, reason }) => {
        const action = byReference.get(reference);
        return [
          action ? actionCell(action) : reference,
          from ? writeDay(from) : "No date",
          writeDay(to),
          heardOf(reason) || "No reason was given",
        ];
      }),
      numbers: false,
    },
  ]);
}

/** Accepted as complete, and not so in the snapshot before. */
export function newlyComplete(snapshot: Snapshot, previous: Snapshot | null) {
  const before = new Set(previous?.actions.filter(isComplete).map(({ reference }) => reference));
  return snapshot.actions.filter((action) => isComplete(action) && !before.has(action.reference));
}

function isComplete({ open, status }: Snapshot["actions"][number]): boolean {
  return !open && status !== "business-as-usual" && status !== "stopped";
}

function completed(snapshot: Snapshot, previous: Snapshot | null): PaperPart | null {
  const done = newlyComplete(snapshot, previous);
  if (done.length === 0) return null;
  return part("completed", `Completed since last time: ${done.length}`, [
    {
      kind: "table",
      caption: previous ? `Actions completed since ${previous.label}` : "Actions completed so far",
      columns: [
        { title: "Action", share: 56 },
        { title: "The owner's words", share: 44 },
      ],
      rows: done.map((action) => [
        actionCell(action),
        [heardOf(action.note), ...action.evidence].filter((line) => line !== "").join("\n"),
      ]),
      numbers: false,
    },
  ]);
}

/** What no colour shows: work that nobody reported on, work without a date, work that nobody is asked about. */
function silent(digest: Digest, snapshot: Snapshot): PaperPart | null {
  const notUpdated = snapshot.actions.filter(
    (action) =>
      action.open &&
      action.waitsToCloseAs === null &&
      (action.reportedOn === null || action.reportedOn < snapshot.reportedFrom || action.reportedOn > snapshot.asAt),
  );
  const never = notUpdated.filter(({ reportedOn }) => reportedOn === null).length;
  const items = [
    ...(notUpdated.length > 0
      ? [
          `${count(notUpdated.length, "open action was", "open actions were")} not updated this quarter` +
            `${never > 0 ? `; on ${never} of them nobody has reported yet` : ""}: ${notUpdated.map(({ reference }) => reference).join(", ")}.`,
        ]
      : []),
    ...(digest.ongoing > 0
      ? [`${count(digest.ongoing, "open action has", "open actions have")} no deadline (ongoing or undated).`]
      : []),
    ...(digest.noOneAsked > 0
      ? [`No one could be asked about ${digest.noOneAsked}: the posts are not matched to people.`]
      : []),
  ];
  return part("not updated", "Not updated, and without a date", items.length > 0 ? [{ kind: "bullets", items }] : []);
}
