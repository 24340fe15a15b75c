// The read-back: what was understood, per action, what was stored, and the one thing that is still asked.

import { andList, counted } from "../../plan/listing.ts";
import { type Answer, answer } from "../answer.ts";
import { sayNotFound } from "../find-reference.ts";
import type { Block, Choice } from "../message.ts";
import type { Outcome, Recorded } from "../outcome.ts";
import { choice, decisionChoices, fixChoice, reportChoice, standsChoices, undoChoice } from "../presses.ts";
import { type Ask, NOTHING_OPEN } from "../remembered.ts";
import { heldReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { sayOwners } from "./action-line.ts";
import { sayHeld, whatIsHeld } from "./held-words.ts";
import { oneThingMore } from "./one-thing-more.ts";
import { inShort, recordedItem } from "./recorded-item.ts";

export function readBack(outcomes: readonly Outcome[], turn: Turn): Answer {
  const recorded = outcomes.filter((outcome) => outcome.kind === "recorded");
  const held = outcomes.flatMap((outcome) => ("part" in outcome && outcome.kind !== "recorded" ? [outcome] : []));
  const asks = recorded.length > 0 ? oneThingMore(recorded, turn.open.asks) : null;
  const view: Block[] = [
    ...(recorded.length > 0 ? whatWasRecorded(recorded, turn) : []),
    ...outcomes.flatMap((outcome) => whatWasNot(outcome, turn)),
    ...held.flatMap((outcome, index) => whatIsHeld(outcome, index, turn)),
    ...(asks?.text ? [{ kind: "text" as const, text: asks.text }] : []),
    ...(recorded.length > 0 ? choicesFor(recorded, asks?.text ? asks.ask : null, turn) : []),
  ];
  return answer({
    fallback: [recorded.length > 0 ? fallback(recorded) : null, ...held.map(sayHeld), asks?.text ?? null]
      .filter((text) => text !== null)
      .concat(outcomes.flatMap((outcome) => whatWasNot(outcome, turn).map((block) => block.text)))
      .join(" "),
    view,
    remembers: { ...NOTHING_OPEN, asks: asks?.ask ?? null, held: held.map((outcome) => heldReport(outcome.part)) },
  });
}

/** The read-back stays readable; the others are on the list of what waits for a decision. */
const DECISIONS_SHOWN = 3;

function fallback(recorded: readonly Recorded[]): string {
  return `Recorded, thank you: ${andList(recorded.map(inShort))}.`;
}

function whatWasRecorded(recorded: readonly Recorded[], turn: Turn): readonly Block[] {
  const late = [...new Set(recorded.map((outcome) => outcome.lateFor).filter((label) => label !== null))];
  return [
    { kind: "text", text: `Thank you. I have recorded ${counted(recorded.length, "update")}${forWhom(turn)}:` },
    { kind: "list", numbered: false, items: recorded.map((outcome) => recordedItem(outcome, turn)) },
    ...late.map((label) => ({
      kind: "text" as const,
      text: `The ${label} review was closed before this came, so its figures stay; this is kept as a late correction.`,
    })),
  ];
}

function whose({ speaker, person }: Turn): string {
  return speaker.id === person.id ? "yours" : `${speaker.name}'s`;
}

function forWhom({ speaker, person }: Turn): string {
  return speaker.id === person.id ? "" : ` for ${speaker.name}, as written down by you`;
}

function choicesFor(recorded: readonly Recorded[], asks: Ask | null, turn: Turn): readonly Block[] {
  const mine = recorded.flatMap(({ date, closing, before }) =>
    [date, closing].flatMap((asked) =>
      asked?.outcome === "waits" && asked.deciders.some((decider) => decider.id === turn.person.id)
        ? [{ id: asked.request.id, reference: before.reference }]
        : [],
    ),
  );
  const staysOpen = recorded.filter(
    ({ part, after, closing }) => part.status === "complete" && after.state === "open" && closing === null,
  );
  return [
    {
      kind: "choices",
      choices: [
        ...standsFor(recorded, asks),
        ...formFor(recorded, asks),
        undoChoice(turn.incoming.id),
        fixChoice(recorded.map(({ before }) => before.id)),
        ...mine.slice(0, DECISIONS_SHOWN).flatMap(({ id, reference }) => decisionChoices(id, reference)),
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

/** How an action stands of which only words were told is one press. */
function standsFor(recorded: readonly Recorded[], asks: Ask | null): readonly Choice[] {
  if (asks?.kind !== "status" || asks.actions.length !== 1) return [];
  return recorded.flatMap(({ after }) => (asks.actions.includes(after.id) ? standsChoices(after) : []));
}

/** What is asked about one action can be filled in as well. */
function formFor(recorded: readonly Recorded[], asks: Ask | null): readonly Choice[] {
  if (asks === null || !("actions" in asks) || asks.actions.length !== 1) return [];
  const action = recorded.find(({ after }) => after.id === asks.actions[0])?.after;
  if (!action) return [];
  if (asks.kind === "why") return [reportChoice(action, "Say why", "explain")];
  return asks.kind === "outcome" ? [reportChoice(action, "Say what changed", "complete")] : [];
}

function whatWasNot(outcome: Outcome, turn: Turn): readonly { readonly kind: "text"; readonly text: string }[] {
  switch (outcome.kind) {
    case "not-found":
      return [{ kind: "text", text: sayNotFound(outcome.reference, turn) }];
    case "not-theirs":
      return [
        {
          kind: "text",
          text: `${outcome.action.reference} is not ${whose(turn)} to report on (${sayOwners(outcome.action)}), so nothing was changed there. Your words are kept.`,
        },
      ];
    case "overtaken":
      return [
        {
          kind: "text",
          text: `Somebody has reported on ${outcome.action.reference} since, so theirs stands there. Report again to change it.`,
        },
      ];
    case "recorded":
    case "doubted":
    case "which":
      return [];
  }
}
