// "Undo": the reports of the person's last message are taken back, exactly, as new facts. And the undo of that.
import { lastChangeOf } from "../../db/changes.ts";
import { actionsById, type HeldAction, lockActions } from "../../db/held-actions.ts";
import { lastUndo, takenBackBy } from "../../db/kept-reports.ts";
import {
  type AskedAfterUndo,
  type StandingReport,
  saysAnew,
  standingReports,
  undoReport,
} from "../../db/undo-report.ts";
import { writeDay } from "../../plan/calendar.ts";
import type { ActionId, IncomingId } from "../../plan/ids.ts";
import { counted } from "../../plan/listing.ts";
import { type Answer, answer, type DeskItem, line } from "../answer.ts";
import type { ListItem } from "../message.ts";
import { sayColourAndStatus, shortened } from "../messages/action-line.ts";
import { askedAgainOnDesk, takenBackOnDesk } from "../others-told.ts";
import { putBackChoice } from "../presses.ts";
import type { Turn } from "../turn.ts";
import { takeBackChange } from "./people/undo-change.ts";
import { putBack } from "./put-back.ts";

/**
 * `of` is the message whose button was pressed; null takes the person's last message with a report that stands. What
 * that message had put right or put back stands again.
 */
export async function undo(of: IncomingId | null, turn: Turn): Promise<Answer> {
  const reports = await standingReports(turn.db, turn.person.id, of);
  const [first] = reports;
  const change = of === null ? await lastChangeOf(turn.db, turn.person.id) : null;
  if (change && (change.incomingId ?? 0) > (first?.incomingId ?? 0)) return takeBackChange(change, turn);
  if (!first) {
    return line(
      of === null
        ? "There is nothing of yours to undo. Say “my actions” to see where each one stands."
        : "That was undone already, so nothing more was changed.",
    );
  }
  const taken = await takeBack(reports, turn);
  // A correction took the place of an earlier report: both go in one step. "Undo" after an undo goes further back.
  const replaced = saysAnew(reports) && first.incomingId ? await takenBackBy(turn.db, first.incomingId) : [];
  const again = replaced.length > 0 && taken.count > 0 ? await putBack(replaced, turn) : null;
  const words = first.words ? ` from “${first.words}”` : "";
  const text =
    taken.count === 0
      ? "Nothing was undone."
      : `Undone: ${counted(taken.count, "update")}${words}. The history keeps what was said.`;
  return answer({
    fallback: `${text} ${taken.items.map((item) => item.title).join("; ")}.`,
    view: [
      { kind: "text", text },
      { kind: "list", numbered: false, items: [...taken.items] },
      ...(again ? again.view.filter((block) => block.kind !== "choices") : []),
      ...(taken.count > 0 ? [{ kind: "choices" as const, choices: [putBackChoice(turn.incoming.id)] }] : []),
    ],
    desk: [...taken.desk, ...(again?.desk ?? [])],
    news: again?.news ?? [],
  });
}

/** "Put it back", after an undo: `of` is the message that undid; null takes the person's last. */
export async function undoTheUndo(of: IncomingId | null, turn: Turn): Promise<Answer> {
  const event = of ?? (await lastUndo(turn.db, turn.person.id));
  const reports = event === null ? [] : await takenBackBy(turn.db, event);
  const own = reports.filter((report) => report.undoneBy === turn.person.id);
  if (event === null || own.length === 0) {
    return line("There is nothing that you have undone and not said again. Nothing was changed.");
  }
  const standing = await standingReports(turn.db, turn.person.id, event);
  const taken = standing.length > 0 ? await takeBack(standing, turn) : null;
  const again = await putBack(own, turn);
  return { ...again, desk: [...(taken?.desk ?? []), ...again.desk] };
}

/** What became of reports that were taken back. */
interface TakenBack {
  readonly items: readonly ListItem[];
  /** For each item, whether it was left as it is. */
  readonly areLeft: readonly boolean[];
  /** The actions that were left as they are. */
  readonly left: readonly ActionId[];
  /** How many really were. */
  readonly count: number;
  readonly desk: readonly DeskItem[];
}

/** Takes reports back, the newest first; what somebody else has reported on or decided since is left as it is. */
export async function takeBack(reports: readonly StandingReport[], turn: Turn): Promise<TakenBack> {
  const { db, person, organisation, incoming, now } = turn;
  await lockActions(
    db,
    reports.map((report) => report.actionId),
  );
  const items: ListItem[] = [];
  const desk: DeskItem[] = [];
  const areLeft: boolean[] = [];
  const kept: ActionId[] = [];
  for (const report of reports) {
    const [action] = await actionsById(db, [report.actionId]);
    if (!action) continue;
    if (report.overtaken || report.acceptedBy !== null) {
      items.push(left(action, report));
      areLeft.push(true);
      kept.push(action.id);
      continue;
    }
    const asked = await undoReport(db, report, {
      organisationId: organisation.id,
      personId: person.id,
      incomingId: incoming.id,
      at: now,
    });
    areLeft.push(false);
    const [restored] = await actionsById(db, [report.actionId]);
    items.push(undone(restored ?? action, asked));
    desk.push(...(await takenBackOnDesk(asked.withdrawn, action, turn)));
    desk.push(...(await askedAgainOnDesk(asked.reinstated, restored ?? action, turn)));
  }
  return { items, areLeft, left: kept, count: items.length - kept.length, desk };
}

function undone(action: HeldAction, { withdrawn, dateDecided }: AskedAfterUndo): ListItem {
  const state = sayColourAndStatus(action);
  const by = action.reportedOn === null ? "not yet reported here" : `reported ${writeDay(action.reportedOn)}`;
  return {
    title: `${action.reference}: back to ${state ? `${state}, ${by}` : by}`,
    text: shortened(action.words),
    details: [
      ...(action.note ? [`It says again: “${action.note}”.`] : []),
      ...withdrawn.map(({ wish }) =>
        wish.kind === "date"
          ? "The new date that you asked for is withdrawn; who was asked is told."
          : "Nobody needs to accept it any more; who was asked is told.",
      ),
      ...(dateDecided && action.dueOn
        ? [`Its date stays ${writeDay(action.dueOn)}: that was decided since. Ask for another one to change it.`]
        : []),
    ],
  };
}

function left(action: HeldAction, report: StandingReport): ListItem {
  return {
    title: `${action.reference}: left as it is`,
    text: shortened(action.words),
    details: [
      report.overtaken
        ? `Somebody has reported on it since “${report.words}”, so undoing yours would take theirs back too. Report again to change it.`
        : `${report.acceptedBy} has accepted it since, which is not yours to undo. Report again to open it, as in “${action.reference} amber” and the reason.`,
    ],
  };
}
