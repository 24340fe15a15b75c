// Orders about the running of a plan: each goes to the one handler that knows it.
import { waitingRequest } from "../../db/requests.ts";
import type { Order } from "../../parsers/order/read-order.ts";
import { andList } from "../../plan/listing.ts";
import { type Answer, line } from "../answer.ts";
import { findReference, sayNotFound } from "../find-reference.ts";
import { actionsMeant, type Turn } from "../turn.ts";
import { audit } from "./audit.ts";
import { calendar, stopCalendar } from "./calendar.ts";
import { datesForCommittee } from "./committee.ts";
import { assignAction, peopleNamed } from "./decide-owner.ts";
import { whatWaits } from "./decision-said.ts";
import { forSomebody } from "./for-somebody.ts";
import { goOnWithForm, openForm } from "./form.ts";
import { openRequest } from "./open-request.ts";
import { setOwnTime } from "./own-time.ts";
import { endUndated } from "./renew.ts";
import { earlySight, lateCorrections, reviewState } from "./review.ts";
import { setRule, showRules } from "./rules.ts";
import { saidSince } from "./said-since.ts";
import { changeSetting, setBankHolidays, showSettings } from "./settings.ts";
import { undoTheUndo } from "./undo.ts";

/** Null where the words mean something else after all: a post has that name, and no action. */
export async function obey(
  order: Exclude<Order, { readonly kind: "moderate" }>,
  text: string,
  turn: Turn,
): Promise<Answer | null> {
  switch (order.kind) {
    case "waiting":
      return whatWaits(turn);
    case "committee":
      return datesForCommittee(turn);
    case "said-since":
      return saidSince(order.from, 0, turn);
    case "audit":
      return audit(order.reference, await actionsMeant(turn, order.reference), turn);
    case "form": {
      const found = findReference(order.reference, await actionsMeant(turn, order.reference), turn);
      return found.kind === "one" ? openForm(found.action, turn) : line(sayNotFound(order.reference, turn));
    }
    case "go-on":
      return goOnWithForm(turn);
    case "put-back":
      return undoTheUndo(null, turn);
    case "show-rules":
      return showRules(turn);
    case "rule":
      return setRule(order.matter, order.by, text, turn);
    case "setting":
      return changeSetting(order.setting, text, turn);
    case "show-settings":
      return showSettings(turn);
    case "bank-holidays":
      return setBankHolidays(order.nation, turn);
    case "own-time":
      return setOwnTime(order.time, turn);
    case "review-progress":
      return reviewState(turn, text);
    case "early-sight":
      return earlySight(turn, text);
    case "late-corrections":
      return lateCorrections(turn, text);
    case "calendar":
      return order.stops ? stopCalendar(turn) : calendar(turn);
    case "for-somebody":
      return forSomebody(order.person, order.words, turn);
    case "end": {
      const found = findReference(order.reference, await actionsMeant(turn, order.reference), turn);
      return found.kind === "one" ? endUndated(found.action, order.as, turn, order.because) : null;
    }
    case "assign":
      return assigned(order.reference, order.person, turn);
  }
}

async function assigned(reference: string, name: string, turn: Turn): Promise<Answer | null> {
  const found = findReference(reference, await actionsMeant(turn, reference), turn);
  if (found.kind !== "one") return null;
  const people = await peopleNamed(name, turn);
  const [person, ...others] = people;
  if (!person)
    return line(
      `I know nobody called “${name}” here, so nothing was changed. Say the full name or the e-mail address.`,
    );
  if (others.length > 0)
    return line(
      `“${name}” could be ${andList(
        people.map((one) => one.name),
        "or",
      )}. Say the full name.`,
    );
  const waiting = await waitingRequest(turn.db, found.action.id, "owner");
  const open = waiting ? await openRequest(waiting.id, turn) : null;
  if (open && "fallback" in open) return open;
  return assignAction(found.action, person, open, turn);
}
