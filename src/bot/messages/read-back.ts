// The read-back: what was understood, per action, what was stored, and the one thing that is still asked.
import { type Answer, answer, type HandOff } from "../answer.ts";
import { sayNotFound } from "../find-reference.ts";
import type { Block } from "../message.ts";
import type { Outcome, Recorded } from "../outcome.ts";
import { choice, decisionChoices, fixChoice, undoChoice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import { heldReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { sayOwners } from "./action-line.ts";
import { sayHeld, whatIsHeld } from "./held-words.ts";
import { andList, counted } from "./listing.ts";
import { oneThingMore } from "./one-thing-more.ts";
import { inShort, recordedItem } from "./recorded-item.ts";

export function readBack(outcomes: readonly Outcome[], handOffs: readonly HandOff[], turn: Turn): Answer {
  const recorded = outcomes.filter((outcome) => outcome.kind === "recorded");
  const held = outcomes.flatMap((outcome) => ("part" in outcome && outcome.kind !== "recorded" ? [outcome] : []));
  const asks = recorded.length > 0 ? oneThingMore(recorded) : null;
  const view: Block[] = [
    ...(recorded.length > 0 ? whatWasRecorded(recorded, turn) : []),
    ...outcomes.flatMap((outcome) => whatWasNot(outcome, turn)),
    ...held.flatMap((outcome, index) => whatIsHeld(outcome, index, turn)),
    ...(asks?.text ? [{ kind: "text" as const, text: asks.text }] : []),
    ...(recorded.length > 0 ? choicesFor(recorded, turn) : []),
  ];
  return answer({
    fallback: [recorded.length > 0 ? fallback(recorded) : null, ...held.map(sayHeld), asks?.text ?? null]
      .filter((text) => text !== null)
      .concat(outcomes.flatMap((outcome) => whatWasNot(outcome, turn).map((block) => block.text)))
      .join(" "),
    view,
    remembers: { ...NOTHING_OPEN, asks: asks?.ask ?? null, held: held.map((outcome) => heldReport(outcome.part)) },
    handOffs,
  });
}

function fallback(recorded: readonly Recorded[]): string {
  return `Recorded, thank you: ${andList(recorded.map(inShort))}.`;
}

function whatWasRecorded(recorded: readonly Recorded[], turn: Turn): readonly Block[] {
  const late = [...new Set(recorded.map((outcome) => outcome.lateFor).filter((label) => label !== null))];
  return [
    { kind: "text", text: `Thank you. I have recorded ${counted(recorded.length, "update")}:` },
    { kind: "list", numbered: false, items: recorded.map((outcome) => recordedItem(outcome, turn)) },
    ...late.map((label) => ({
      kind: "text" as const,
      text: `The ${label} review was closed before this came, so its figures stay; this is kept as a late correction.`,
    })),
  ];
}

function choicesFor(recorded: readonly Recorded[], turn: Turn): readonly Block[] {
  const mine = recorded.filter(({ date }) => date?.deciders.some((decider) => decider.id === turn.person.id));
  const staysOpen = recorded.filter(({ part, after }) => part.status === "complete" && after.state === "open");
  return [
    {
      kind: "choices",
      choices: [
        undoChoice(turn.incoming.id),
        fixChoice(recorded.map(({ before }) => before.id)),
        ...mine.slice(0, 1).flatMap(({ date }) => (date ? decisionChoices(date.id) : [])),
        ...staysOpen.map(({ before }) =>
          choice(`${before.reference} is finished for good`, "set-complete", {
            actions: String(before.id),
            whole: "yes",
          }),
        ),
      ],
    },
  ];
}

function whatWasNot(outcome: Outcome, turn: Turn): readonly { readonly kind: "text"; readonly text: string }[] {
  switch (outcome.kind) {
    case "not-found":
      return [{ kind: "text", text: sayNotFound(outcome.reference, turn) }];
    case "not-theirs":
      return [
        {
          kind: "text",
          text: `${outcome.action.reference} is not yours to report on (${sayOwners(outcome.action)}), so nothing was changed there. Your words are kept.`,
        },
      ];
    case "recorded":
    case "doubted":
    case "which":
      return [];
  }
}
