// The actions that a committee paper names: what moved, what needs attention, what was completed, and who was silent.
import { writeDay } from "../calendar.ts";
import type { Digest, DigestAction } from "../digest.ts";
import type { Snapshot } from "../snapshot.ts";
import { titleOf } from "../standings.ts";
import { newlyComplete } from "./newly-complete.ts";
import { count, type PaperPart, part } from "./paper.ts";
import { actionCell, heardOf, standingCell } from "./paper-cells.ts";

export function movement({ movement: moved }: Digest, snapshot: Snapshot, previous: Snapshot | null): PaperPart | null {
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
          direction === "better" ? "↑ Better" : "↓ Worse",
          titleOf(from),
          titleOf(to),
        ];
      }),
      numbers: false,
    },
  ]);
}

export function exceptions(
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

export function completed(snapshot: Snapshot, previous: Snapshot | null): PaperPart | null {
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
        [heardOf(action.note), ...action.evidence].filter((line) => line !== "").join("\n") || "Nothing was said",
      ]),
      numbers: false,
    },
  ]);
}

/** What no colour shows: work that nobody reported on, work without a date, work that nobody is asked about. */
export function silent(digest: Digest, snapshot: Snapshot): PaperPart | null {
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
