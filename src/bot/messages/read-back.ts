// The read-back: what was understood, per action, what was stored, and the one thing that is still asked.
import type { HeldAction } from "../../db/held-actions.ts";
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import { contradictionsOf } from "../../plan/contradiction.ts";
import type { ActionProgress } from "../../plan/progress.ts";
import { PLAIN_RAG, type Rag, ragMark, ragWord } from "../../plan/status.ts";
import { type Answer, answer, type HandOff } from "../answer.ts";
import { sayNotFound } from "../find-reference.ts";
import type { Block, ListItem } from "../message.ts";
import { choice, decisionChoices, fixChoice, undoChoice } from "../presses.ts";
import { type Ask, NOTHING_OPEN } from "../remembered.ts";
import { heldReport, type SaidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { sayColourAndStatus, sayOwners, shortened } from "./action-line.ts";
import { type DateAsked, sayDateAsked } from "./date-request.ts";
import { andList, counted } from "./listing.ts";

/** What became of one thing that was said. */
export type Outcome =
  | Recorded
  | { readonly kind: "not-found"; readonly reference: string }
  | { readonly kind: "not-theirs"; readonly action: HeldAction }
  | { readonly kind: "doubted"; readonly part: SaidReport }
  | { readonly kind: "which"; readonly part: SaidReport; readonly choices: readonly HeldAction[] };

interface Recorded {
  readonly kind: "recorded";
  readonly part: SaidReport;
  readonly before: HeldAction;
  readonly after: ActionProgress;
  /** When its owners are asked again if nothing else happens; null when no step is left. */
  readonly nextAsk: LocalDate | null;
  readonly date: DateAsked | null;
  /** The review that was locked before this came. */
  readonly lateFor: string | null;
}

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
  return `Recorded, thank you: ${andList(recorded.map(short))}.`;
}

/** "PLA-1 ▲ Amber", "PLA-2 no change", "PLA-3 complete" */
function short({ part, before, after }: Recorded): string {
  if (part.status === "no-change") return `${before.reference} no change`;
  if (part.status === "complete") return `${before.reference} complete`;
  const colour = part.rag ?? null;
  return `${before.reference} ${colour ? ragMark(colour) : (sayColourAndStatus(after) ?? "noted")}`;
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

function recordedItem(outcome: Recorded, turn: Turn): ListItem {
  const { part, before, after, date } = outcome;
  const words = part.note ? [`Your words: “${part.note}”.`] : [];
  const kept = part.status === "no-change" && after.note ? [`It still says: “${after.note}”.`] : [];
  return {
    title: `${before.reference}: ${sayOutcome(outcome)}`,
    text: shortened(before.words),
    details: [
      ...words,
      ...kept,
      ...(part.percent === null ? [] : [`${part.percent} per cent done.`]),
      ...(part.blockedBy ? [`Blocked by: ${part.blockedBy}.`] : []),
      ...(part.evidence.length > 0 ? [`Evidence: ${part.evidence.join(", ")}`] : []),
      ...(date ? [sayDateAsked(date, before, turn.person.name)] : []),
      ...(part.date && !date && before.dueOn ? [`Its date is ${writeDay(before.dueOn)} already.`] : []),
      ...contradictionsOf(after, turn.today).map(
        (clash) =>
          `Two clocks: ${clash}. Both are kept as they are${before.dueOn ? "; a new date can be asked for" : ""}.`,
      ),
    ],
  };
}

function sayOutcome({ part, before, after, nextAsk, date }: Recorded): string {
  const next = nextAsk && !date ? `; I will ask again on ${writeDay(nextAsk)}` : "";
  const now = sayColourAndStatus(after);
  if (part.status === "no-change") return `no change${now ? `, still ${now}` : ""}${next}`;
  if (part.status === "complete") {
    if (after.state === "closed") return `complete${part.rag ? `, ${ragMark(part.rag)}` : ""}`;
    const met = before.dueOn ? `the date of ${writeDay(before.dueOn)} is met` : "this round is complete";
    return `${met}; ${after.dueOn ? `the next is ${writeDay(after.dueOn)}` : "the work goes on"}`;
  }
  const reopened = before.state === "closed" && after.state === "open" ? "open again, " : "";
  if (part.rag === null && part.status === null) return `noted${now ? `, still ${now}` : ""}${next}`;
  return `${reopened}${now ?? "noted"}${next}`;
}

/** Amber or red without a reason comes first: that is where a lead needs to know more. One thing is asked, not two. */
function oneThingMore(recorded: readonly Recorded[]): { readonly ask: Ask; readonly text: string | null } | null {
  const unexplained = recorded.filter(
    ({ part }) => (part.rag === "A" || part.rag === "R") && part.note === null && part.blockedBy === null,
  );
  if (unexplained.length > 0) {
    const names = andList(unexplained.map(({ before }) => before.reference));
    const [its, date] = unexplained.length === 1 ? ["its", "date"] : ["their", "dates"];
    const dateAsked = unexplained.every(({ part }) => part.date !== null);
    const text = `What is holding up ${names}${dateAsked ? "" : `, and will ${its} ${date} change`}? ${meaning(unexplained)}`;
    return { ask: { kind: "why", actions: unexplained.map(({ before }) => before.id) }, text };
  }
  const completed = recorded.filter(({ part, after }) => part.status === "complete" && after.status !== null);
  if (completed.length === 0) return null;
  const ask: Ask = { kind: "outcome", actions: completed.map(({ before }) => before.id) };
  // "Finished for good" follows a "complete" that was asked about already: the answer still counts, the question rests.
  if (completed.every(({ part }) => part.finishes === "action")) return { ask, text: null };
  const names = andList(completed.map(({ before }) => before.reference));
  const shown = completed.every(({ part }) => part.evidence.length > 0);
  const evidence = shown ? "" : " Is there a link or a document that shows it?";
  return {
    ask,
    text: `What changed through ${names}, and for whom?${evidence} It is recorded either way.`,
  };
}

function meaning(recorded: readonly Recorded[]): string {
  const colours = [...new Set(recorded.map(({ part }) => part.rag).filter((rag): rag is Rag => rag !== null))];
  return colours
    .map((rag) => `${ragWord(rag)} means: ${PLAIN_RAG.find((one) => one.rag === rag)?.definition}.`)
    .join(" ");
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

type HeldOutcome = Extract<Outcome, { kind: "doubted" | "which" }>;

function whatIsHeld(outcome: HeldOutcome, index: number, turn: Turn): readonly Block[] {
  const args = { answers: String(turn.incoming.id), part: String(index) };
  if (outcome.kind === "doubted") {
    return [
      { kind: "text", text: sayHeld(outcome) },
      { kind: "choices", choices: [choice("Yes, record it", "record-held", args)] },
    ];
  }
  return [
    { kind: "text", text: sayHeld(outcome) },
    {
      kind: "choices",
      choices: outcome.choices
        .slice(0, 5)
        .map((action) => choice(action.reference, "record-held", { ...args, action: String(action.id) })),
    },
  ];
}

function sayHeld(outcome: HeldOutcome): string {
  if (outcome.kind === "doubted") {
    const { said, doubt } = outcome.part;
    return `${doubt.join(" ")} I read your words as: ${said}. Nothing is recorded until you say so.`;
  }
  if (outcome.choices.length === 0) {
    return `I have kept “${outcome.part.words}”, but I see no open action of yours. Which action is it about? Name it, as in “1.4 green”.`;
  }
  const doubt = outcome.part.doubt.map((sentence) => `${sentence} `).join("");
  return `${doubt}Which action is “${outcome.part.words}” about? I have kept your words and will record them there.`;
}
