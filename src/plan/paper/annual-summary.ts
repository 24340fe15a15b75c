// A year of a plan on a few pages: what its locked quarters say together, and nothing that they do not.
import { writeDay } from "../calendar.ts";
import { digestOf, isUpdated, type Standing, standing } from "../digest.ts";
import type { Snapshot } from "../snapshot.ts";
import { columnsShown, percent, titleOf, wholeOf } from "../standings.ts";
import { actionsAppendix } from "./actions-appendix.ts";
import { keyPart } from "./key-part.ts";
import { newlyComplete } from "./newly-complete.ts";
import { count, type Paper, type PaperBlock, part, partsOf } from "./paper.ts";
import { actionCell, heardOf } from "./paper-cells.ts";

/**
 * @param quarters the year's locked snapshots, oldest first; at least one
 * @param before the last snapshot before the year; null where there is none
 */
export function annualSummary(
  quarters: readonly [Snapshot, ...Snapshot[]],
  before: Snapshot | null,
  given: { readonly organisation: string; readonly year: string; readonly notices: readonly string[] },
): Paper {
  const last = quarters.at(-1) ?? quarters[0];
  const digest = digestOf(last, null);
  const done = newlyComplete(last, before);
  return {
    title: `${last.plan}: the year ${given.year}`,
    organisation: given.organisation,
    plan: last.plan,
    period: given.year,
    asAt: writeDay(last.asAt),
    updated: `${digest.updated} of ${count(digest.total, "action")} updated in ${last.label}`,
    notices: given.notices,
    parts: partsOf([
      part("summary", "Summary", [{ kind: "bullets", items: summary(quarters, before) }]),
      part("quarters", "Quarter by quarter", [quartersTable(quarters)]),
      part(
        "completed",
        `Completed in the year: ${done.length}`,
        done.length === 0 ? [] : [completedTable(done, given.year, quarters)],
      ),
      part("movement", "From the first to the last quarter", movementBlocks(quarters)),
      part("dates agreed", "Date changes agreed in the year", datesBlocks(quarters)),
      part("not updated", "Never updated in the year", silentBlocks(quarters)),
      keyPart(last),
      actionsAppendix(last),
    ]),
  };
}

function summary(quarters: readonly [Snapshot, ...Snapshot[]], before: Snapshot | null): readonly string[] {
  const last = quarters.at(-1) ?? quarters[0];
  const digest = digestOf(last, null);
  const whole = wholeOf(digest.counts);
  const done = newlyComplete(last, before).length;
  return [
    `${count(quarters.length, "quarter was", "quarters were")} closed in the year; the last, ${last.label}, as at ${writeDay(last.asAt)}.`,
    `${digest.updated} of ${count(digest.total, "action")} (${percent(digest.updated, digest.total)}) were updated for the last of them.`,
    `${done} ${done === 1 ? "was" : "were"} completed in the year; ${whole.complete} of ${digest.total} (${percent(whole.complete, digest.total)}) are complete in all.`,
    `${count(digest.exceptions.length, "action needs", "actions need")} attention at the end of it.`,
  ];
}

function quartersTable(quarters: readonly Snapshot[]): PaperBlock {
  const digests = quarters.map((snapshot) => digestOf(snapshot, null));
  const columns = columnsShown(digests.map(({ counts }) => wholeOf(counts)));
  return {
    kind: "table",
    caption: "All actions at the close of each quarter",
    columns: [
      { title: "Quarter", share: 17 },
      { title: "Updated", share: 12 },
      ...columns.map(({ title }) => ({ title, share: 14 })),
      { title: "Past date", share: 9 },
    ],
    rows: digests.map((digest) => {
      const whole = wholeOf(digest.counts);
      return [
        `${digest.label}\nas at ${writeDay(digest.asAt)}`,
        `${digest.updated} of ${digest.total}`,
        ...columns.map((column) => String(whole[column.standing])),
        String(digest.exceptions.filter(({ daysLate }) => daysLate !== null).length),
      ];
    }),
    numbers: true,
  };
}

/** The words are those of the quarter in which its owner last gave any. */
function completedTable(
  done: readonly Snapshot["actions"][number][],
  year: string,
  quarters: readonly Snapshot[],
): PaperBlock {
  const lastWords = new Map(
    quarters.flatMap((snapshot) =>
      snapshot.actions.flatMap((action) =>
        action.note !== null && isUpdated(action, snapshot) ? [[action.reference, action.note] as const] : [],
      ),
    ),
  );
  return {
    kind: "table",
    caption: `Actions completed in ${year}`,
    columns: [
      { title: "Action", share: 56 },
      { title: "The owner's words", share: 44 },
    ],
    rows: done.map((action) => [actionCell(action), heardOf(lastWords.get(action.reference) ?? null)]),
    numbers: false,
  };
}

/** Each action that stood in one column in the first quarter and in another in the last, counted by the way it went. */
function movementBlocks(quarters: readonly [Snapshot, ...Snapshot[]]): readonly PaperBlock[] {
  const first = quarters[0];
  const last = quarters.at(-1) ?? first;
  if (last === first) return [];
  const was = new Map(first.actions.map((action) => [action.reference, standing(action, first)]));
  const moves = new Map<string, number>();
  for (const action of last.actions) {
    const from = was.get(action.reference);
    const to = standing(action, last);
    if (!from || from === to) continue;
    const key = `${from} ${to}`;
    moves.set(key, (moves.get(key) ?? 0) + 1);
  }
  if (moves.size === 0) return [{ kind: "text", text: "Every action stands at the end as it stood at the beginning." }];
  return [
    {
      kind: "table",
      caption: `Actions that stand otherwise in ${last.label} than in ${first.label}`,
      columns: [
        { title: `From how it stood in ${first.label} to ${last.label}`, share: 80 },
        { title: "Actions", share: 20 },
      ],
      rows: [...moves.entries()]
        .sort(([, left], [, right]) => right - left)
        .map(([key, number]) => {
          const [from = "", to = ""] = key.split(" ");
          return [`${titleOf(from as Standing)} to ${titleOf(to as Standing)}`, String(number)];
        }),
      numbers: true,
    },
  ];
}

function datesBlocks(quarters: readonly Snapshot[]): readonly PaperBlock[] {
  const agreed = quarters.flatMap((snapshot) => snapshot.datesAgreed.map((one) => ({ ...one, label: snapshot.label })));
  if (agreed.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "Date changes agreed in the year",
      columns: [
        { title: "Action", share: 14 },
        { title: "Quarter", share: 18 },
        { title: "From", share: 18 },
        { title: "To", share: 18 },
        { title: "Reason, in the owner's words", share: 32 },
      ],
      rows: agreed.map(({ reference, label, from, to, reason }) => [
        reference,
        label,
        from ? writeDay(from) : "No date",
        writeDay(to),
        heardOf(reason) || "No reason was given",
      ]),
      numbers: false,
    },
  ];
}

function silentBlocks(quarters: readonly Snapshot[]): readonly PaperBlock[] {
  const heard = new Set(
    quarters.flatMap((snapshot) =>
      snapshot.actions.filter((action) => isUpdated(action, snapshot)).map(({ reference }) => reference),
    ),
  );
  const silent = (quarters.at(-1)?.actions ?? []).filter(({ open, reference }) => open && !heard.has(reference));
  if (silent.length === 0) return [];
  const many = count(silent.length, "open action was", "open actions were");
  return [
    {
      kind: "text",
      text: `${many} not updated in any quarter of the year: ${silent.map(({ reference }) => reference).join(", ")}.`,
    },
  ];
}
