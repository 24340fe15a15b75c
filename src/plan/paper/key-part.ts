// What the words of a paper mean: the plan's own status words, and those that the figures use.
import type { Snapshot } from "../snapshot.ts";
import { type PaperPart, part } from "./paper.ts";

const OURS: readonly (readonly [string, string])[] = [
  ["Complete", "somebody who answers for the action has accepted that it is finished"],
  ["To be accepted", "its owner says that it is at its end, and nobody has accepted that yet"],
  ["Ended otherwise", "it has become business as usual, or was stopped"],
  ["Not updated", "it is open, and nobody reported on it for this quarter"],
  ["Days late", "counted by the calendar from the date in the plan, or the one agreed since"],
];

export function keyPart({ key }: Snapshot): PaperPart | null {
  return part("key", "What the words mean", [
    {
      kind: "table",
      caption: "Key",
      columns: [
        { title: "Word", share: 28 },
        { title: "What it means", share: 72 },
      ],
      rows: [...key.map(({ word, means }) => [word, means]), ...OURS.map((row) => [...row])],
      numbers: false,
    },
  ]);
}
