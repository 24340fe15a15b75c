// What owners said after the quarter was locked, beside figures that stay as they were.
import { writeDay } from "../calendar.ts";
import type { LateCorrection } from "../late-correction.ts";
import type { Snapshot } from "../snapshot.ts";
import { type PaperPart, part } from "./paper.ts";
import { heardOf } from "./paper-cells.ts";

export function latePart(late: readonly LateCorrection[], { label, asAt }: Snapshot): PaperPart | null {
  if (late.length === 0) return null;
  return part("late corrections", `Said after ${label} was locked: ${late.length}`, [
    {
      kind: "text",
      text: `The figures in this paper are those of ${writeDay(asAt)}. What follows came later and is counted in the next quarter.`,
    },
    {
      kind: "table",
      caption: `Late corrections to ${label}`,
      columns: [
        { title: "Action", share: 44 },
        { title: "Said on", share: 16 },
        { title: "Status, and the owner's words", share: 40 },
      ],
      rows: late.map(({ reference, words, on, said, note }) => [
        `${reference}: ${words}`,
        writeDay(on),
        [said, heardOf(note)].filter(Boolean).join("\n") || "No status and no words were given",
      ]),
      numbers: false,
    },
  ]);
}
