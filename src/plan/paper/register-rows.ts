// A plan's register as it stood: one row an action, the same in Excel and CSV.
import type { LocalDate } from "../calendar.ts";
import { daysBetween } from "../calendar.ts";
import { isUpdated } from "../digest.ts";
import type { Snapshot, SnapshotAction } from "../snapshot.ts";
import { standsAs } from "./actions-appendix.ts";

/** A calendar day is marked as one, so that a sheet has a real date and no text. */
export type RegisterValue = string | number | { readonly day: LocalDate } | null;

export interface RegisterColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly value: (action: SnapshotAction, snapshot: Snapshot) => RegisterValue;
}

const day = (date: LocalDate | null): RegisterValue => (date === null ? null : { day: date });

export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  { title: "Reference", width: 12, value: ({ reference }) => reference },
  { title: "Section", width: 28, value: ({ section }) => section },
  { title: "Directorate", width: 22, value: ({ directorate }) => directorate },
  { title: "Action", width: 60, value: ({ words }) => words },
  { title: "Owner", width: 26, value: ({ owners }) => owners.join(", ") },
  { title: "Due, as printed", width: 20, value: ({ dueText }) => dueText },
  { title: "Due", width: 13, value: ({ dueOn }) => day(dueOn) },
  {
    title: "Days late",
    width: 10,
    value: ({ open, dueOn }, { asAt }) => (open && dueOn !== null && dueOn < asAt ? daysBetween(dueOn, asAt) : null),
  },
  { title: "Status this quarter", width: 24, value: standsAs },
  { title: "Last reported", width: 13, value: ({ reportedOn }) => day(reportedOn) },
  {
    title: "The owner's words this quarter",
    width: 50,
    value: (action, snapshot) => (isUpdated(action, snapshot) ? action.note : null),
  },
  { title: "New date asked for", width: 13, value: ({ requestedDate }) => day(requestedDate) },
  { title: "Reason for the new date", width: 36, value: ({ requestReason }) => requestReason },
  { title: "Links", width: 36, value: ({ evidence }) => evidence.join(" ") },
  {
    title: "Tags",
    width: 24,
    value: ({ tags }) =>
      Object.entries(tags)
        .map(([name, values]) => `${name} ${values.join(", ")}`)
        .join("; "),
  },
];
