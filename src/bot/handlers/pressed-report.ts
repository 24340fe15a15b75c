// Reports by button: a colour, complete, no change; and "Fix", which asks for the report anew.
import type { HeldAction } from "../../db/held-actions.ts";
import { namesOf } from "../../db/people.ts";
import { writeDay } from "../../plan/calendar.ts";
import { andList } from "../../plan/listing.ts";
import { quarterOf } from "../../plan/quarter.ts";
import { choiceNamed, chosenOf, definitionsOf, type SchemeChoice } from "../../plan/status-scheme.ts";
import { type Answer, answer, line } from "../answer.ts";
import { sayColourAndStatus, sayState } from "../messages/action-line.ts";
import { statusChoices } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import { BLANK_REPORT, type SaidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { withWords } from "../with-words.ts";
import { report } from "./report.ts";

/** A word of the plan's scheme. One that the scheme no longer has is answered with those that it has now. */
export async function setStatus(
  actions: readonly HeldAction[],
  code: string | undefined,
  version: number | null,
  turn: Turn,
): Promise<Answer> {
  const [action] = actions;
  if (!action) return unseen();
  const chosen = choiceNamed(action.scheme, code ?? "");
  if (!chosen || isStale(action, version)) return await stale(action, chosen !== null && stands(action, chosen), turn);
  return report([withWords({ ...pressedReport(actions), schemeWord: chosen.code }, actions, turn)], actions, turn);
}

/** `whole` finishes the action with all its later dates. */
export async function setComplete(
  actions: readonly HeldAction[],
  whole: boolean,
  version: number | null,
  turn: Turn,
): Promise<Answer> {
  const [action] = actions;
  if (!action) return unseen();
  if (action.state !== "open") return await stale(action, true, turn);
  if (isStale(action, version)) return await stale(action, false, turn);
  const finishes: SaidReport["finishes"] = whole ? "action" : "check-date";
  return report([withWords({ ...pressedReport(actions), status: "complete", finishes }, actions, turn)], actions, turn);
}

/** What has been reported on since the message was made is left as it was reported. */
export async function noChangeToAny(actions: readonly HeldAction[], turn: Turn): Promise<Answer> {
  if (actions.length === 0) return unseen();
  const asked = turn.answered?.plannedAt ?? null;
  const silent = actions.filter(({ reportedAt }) => asked === null || reportedAt === null || reportedAt <= asked);
  if (silent.length === 0)
    return line("All of these have been reported on since I asked, so nothing was changed. Thank you.");
  return report([{ ...pressedReport(silent), status: "no-change" }], silent, turn);
}

/** The report that comes next takes the place of the one shown; the history keeps both. */
export async function fix(actions: readonly HeldAction[], turn: Turn): Promise<Answer> {
  const [first, ...others] = actions;
  if (!first) return unseen();
  const names = andList(actions.map((action) => action.reference));
  const text = `What should ${names} say instead? Write it again in your own words, for example “${first.reference} amber, waiting on data”. What stands now is replaced; the history keeps both.`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      ...actions.slice(0, 5).map((action) => ({
        kind: "text" as const,
        text: `${action.reference} now: ${sayState(action, quarterOf(turn.today).from)}.`,
      })),
      ...(others.length === 0
        ? [
            { kind: "note" as const, text: definitionsOf(first.scheme).join(" ") },
            { kind: "choices" as const, choices: [...statusChoices(first)] },
          ]
        : []),
    ],
    remembers: { ...NOTHING_OPEN, asks: { kind: "update", actions: actions.map((action) => action.id) } },
  });
}

/** A button whose actions are gone, or not the presser's to see, never falls back on other actions of theirs. */
function unseen(): Answer {
  return line("I couldn't find that action among those that you may see, so nothing was changed.");
}

function isStale(action: HeldAction, version: number | null): boolean {
  return version !== null && action.version !== version;
}

/**
 * A button of an older message. "This was already set to ▲ Amber by Priya Shah on 3 March 2026"; where something else
 * stands by now, that is shown, and the choice is offered again.
 */
async function stale(action: HeldAction, saysTheSame: boolean, turn: Turn): Promise<Answer> {
  const now = `${action.reference} says now: ${sayState(action, quarterOf(turn.today).from)}.`;
  if (saysTheSame) return line(await alreadySet(action, turn));
  const text = `${action.reference} has changed since that message, so I have not recorded your choice yet. ${now} Do you still want to change it?`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      { kind: "choices", choices: [...statusChoices(action)] },
    ],
    remembers: { ...NOTHING_OPEN, asks: { kind: "update", actions: [action.id] } },
  });
}

async function alreadySet(action: HeldAction, turn: Turn): Promise<string> {
  const state = sayColourAndStatus(action) ?? "what it says now";
  const by =
    action.reportedBy === null ? undefined : (await namesOf(turn.db, [action.reportedBy])).get(action.reportedBy);
  const who = action.reportedBy === turn.person.id ? " by you" : by ? ` by ${by}` : "";
  const when = action.reportedOn ? ` on ${writeDay(action.reportedOn)}` : "";
  return `${action.reference} was already set to ${state}${who}${when}, so nothing was changed.`;
}

function pressedReport(actions: readonly HeldAction[]): SaidReport {
  return { ...BLANK_REPORT, about: actions.map((action) => action.id) };
}

function stands({ saidIn, scheme, ...said }: HeldAction, chosen: SchemeChoice): boolean {
  return saidIn.id === scheme.id && chosenOf(scheme, said)?.code === chosen.code;
}
