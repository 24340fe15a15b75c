// "Snooze till Monday" and "I'm away until 3 January": the person's own quiet, whatever becomes of the actions.
import { recordAbsence, workingTimeOf } from "../../db/absences.ts";
import type { HeldAction } from "../../db/held-actions.ts";
import { snooze as storeSnooze } from "../../db/snoozes.ts";
import type { ReplyPart } from "../../parsers/reply/reply.ts";
import { addDays, writeDay, writeNearDay } from "../../plan/calendar.ts";
import { andList } from "../../plan/listing.ts";
import { OWN_CHANGES } from "../../plan/own-changes.ts";
import { nextWorkingDay } from "../../plan/working-time.ts";
import { type Answer, line } from "../answer.ts";
import { findReference, sayNotFound } from "../find-reference.ts";
import type { Turn } from "../turn.ts";
import { carryOut } from "./people/carry-out.ts";

/** Without a reference it is about everything. */
export async function snooze(part: ReplyPart, known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  const { until } = part;
  if (until === null || until <= turn.today) {
    return line(
      "Until when shall I be quiet? Say for example “snooze till Monday” or “snooze till 14 July”; “mute” holds until you say “unmute”.",
    );
  }
  const found = part.actions.map((reference) => findReference(reference, known, turn));
  const missing = found.find((one) => one.kind === "none");
  if (missing) return line(sayNotFound(missing.reference, turn));
  const actions = found.flatMap((one) =>
    one.kind === "one" ? [one.action] : one.kind === "several" ? one.actions : [],
  );
  const about = actions.length > 0 ? ` about ${andList(actions.map((action) => action.reference))}` : "";
  const said = `I will send you no reminders${about} until ${writeNearDay(until)}. The dates in the plan stay as they are, and you can report at any time.`;
  const quiet = actions.length > 0 ? actions : [null];
  return carryOut(
    turn,
    { kind: OWN_CHANGES.snooze, said, startsOn: turn.today },
    async () => {
      for (const action of quiet) await storeSnooze(turn.db, turn.person.id, action?.id ?? null, until, turn.now);
    },
    said,
  );
}

/** The first day is today where none was said. */
export async function away(part: ReplyPart, turn: Turn): Promise<Answer> {
  const from = part.from ?? turn.today;
  const { until } = part;
  if (until === null || until < from) {
    return line("Until when are you away? Say for example “I'm away until 3 January”.");
  }
  const working = await workingTimeOf(turn.db, turn.organisation, turn.person.id, turn.today);
  const back = nextWorkingDay(working, addDays(until, 1)) ?? addDays(until, 1);
  const begins = from > turn.today ? `from ${writeDay(from)} ` : "";
  const said = `Noted: you are away ${begins}until ${writeDay(until)}. Reminders wait, and what still matters comes as one message from ${writeNearDay(back)} on. The dates in the plan stay as they are.`;
  return carryOut(
    turn,
    { kind: OWN_CHANGES.away, said, startsOn: from },
    () => recordAbsence(turn.db, turn.person.id, from, until, turn.now),
    said,
  );
}
