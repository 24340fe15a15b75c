// What a committee is asked to decide, and the date changes that were agreed already.
import { writeDay } from "../calendar.ts";
import type { Digest } from "../digest.ts";
import type { Snapshot } from "../snapshot.ts";
import { closedWord } from "../status.ts";
import { type PaperBlock, type PaperPart, part } from "./paper.ts";
import { actionCell, dueSaid, heardOf } from "./paper-cells.ts";

export function decisions({ decisionsWanted }: Digest): PaperPart | null {
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

export function datesAgreed({ datesAgreed: agreed, actions }: Snapshot): PaperPart | null {
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
