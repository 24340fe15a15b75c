// "Undo": the reports of the person's last message are taken back, exactly, as new facts.
import { actionsById, type HeldAction, lockActions } from "../../db/held-actions.ts";
import { peopleTold } from "../../db/people-told.ts";
import { type StandingReport, standingReports, undoReport } from "../../db/undo-report.ts";
import { writeDay } from "../../plan/calendar.ts";
import type { IncomingId } from "../../plan/ids.ts";
import { type Answer, answer, type HandOff, line } from "../answer.ts";
import type { ListItem } from "../message.ts";
import { sayColourAndStatus, shortened } from "../messages/action-line.ts";
import { counted } from "../messages/listing.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";

/** `of` is the message whose button was pressed; null takes the person's last message with a report that stands. */
export async function undo(of: IncomingId | null, turn: Turn): Promise<Answer> {
  const { db, person, organisation, incoming, now } = turn;
  const reports = await standingReports(db, person.id, of);
  if (reports.length === 0) {
    return line(
      of === null
        ? "There is nothing of yours to undo. Say “my actions” to see where each one stands."
        : "That was undone already, so nothing more was changed.",
    );
  }
  await lockActions(
    db,
    reports.map((report) => report.actionId),
  );
  const items: ListItem[] = [];
  let count = 0;
  const handOffs: HandOff[] = [];
  for (const report of reports) {
    const [action] = await actionsById(db, [report.actionId]);
    if (!action) continue;
    if (report.overtaken) {
      items.push(left(action, report));
      continue;
    }
    const date = await undoReport(db, report, {
      organisationId: organisation.id,
      personId: person.id,
      incomingId: incoming.id,
      at: now,
    });
    count += 1;
    const [restored] = await actionsById(db, [report.actionId]);
    items.push(undone(restored ?? action, date));
    if (date === "withdrawn") handOffs.push(...(await withdrawn(action, report, turn)));
  }
  const words = reports[0]?.words ? ` from “${reports[0].words}”` : "";
  const text =
    count === 0
      ? "Nothing was undone."
      : `Undone: ${counted(count, "update")}${words}. The history keeps what was said.`;
  return answer({
    fallback: `${text} ${items.map((item) => item.title).join("; ")}.`,
    view: [
      { kind: "text", text },
      { kind: "list", numbered: false, items },
    ],
    handOffs,
  });
}

function undone(action: HeldAction, date: Awaited<ReturnType<typeof undoReport>>): ListItem {
  const state = sayColourAndStatus(action);
  const by = action.reportedOn === null ? "not yet reported here" : `reported ${writeDay(action.reportedOn)}`;
  return {
    title: `${action.reference}: back to ${state ? `${state}, ${by}` : by}`,
    text: shortened(action.words),
    details: [
      ...(action.note ? [`It says again: “${action.note}”.`] : []),
      ...(date === "withdrawn" ? ["The new date that you asked for is withdrawn; who was asked is told."] : []),
      ...(date === "decided" && action.dueOn
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
      `Somebody has reported on it since “${report.words}”, so undoing yours would take theirs back too. Report again to change it.`,
    ],
  };
}

/** Who was asked to decide hears that there is nothing left to decide. */
async function withdrawn(action: HeldAction, report: StandingReport, turn: Turn): Promise<readonly HandOff[]> {
  const told = await peopleTold(turn.db, report.id);
  const text = `${turn.person.name} has taken back the new date for ${action.reference}. There is nothing left for you to decide; thank you.`;
  return told
    .filter((personId) => personId !== turn.person.id)
    .map((personId) => ({
      to: personId,
      key: `date-withdrawn-${report.id}-${personId}`,
      message: { fallback: text, view: [{ kind: "text", text }] },
      remembers: NOTHING_OPEN,
    }));
}
