// "Calendar": one's own check dates at a secret address, and how it ends.
import { writeAudit } from "../../db/audit.ts";
import { endFeed, makeFeed } from "../../db/calendar-feeds.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, line } from "../answer.ts";
import type { Turn } from "../turn.ts";

/** @throws UserError where others read along, or the service has no address that a calendar could reach */
export async function calendar(turn: Turn): Promise<Answer> {
  if (turn.incoming.place) {
    throw new UserError("The address of your calendar is for you alone. Write “calendar” to me in a direct message.");
  }
  if (!turn.publicUrl) {
    throw new UserError(
      "I have no address that a calendar could reach yet. Ask whoever runs the service to set PUBLIC_URL; nothing was changed.",
    );
  }
  const token = await makeFeed(turn.db, turn.organisation.id, turn.person.id, turn.now);
  await audit(turn, "calendar.opened");
  const address = `${turn.publicUrl}/calendar/${token}.ics`;
  const text = `Your check dates as a calendar: ${address}`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      {
        kind: "note",
        text: "Add it in Outlook or another calendar as a subscription. Whoever has the address can read your dates, so keep it to yourself. I keep no copy of it: “calendar” makes a new one and ends the old, “stop my calendar” ends it.",
      },
    ],
  });
}

export async function stopCalendar(turn: Turn): Promise<Answer> {
  if (!(await endFeed(turn.db, turn.person.id)))
    return line("You have no calendar address, so there is nothing to stop.");
  await audit(turn, "calendar.ended");
  return line("Your calendar's address does not work any more. Say “calendar” for a new one.");
}

function audit(turn: Turn, kind: string): Promise<void> {
  return writeAudit(turn.db, {
    organisationId: turn.organisation.id,
    at: turn.now,
    personId: turn.person.id,
    kind,
    subject: { person: turn.person.id, incoming: turn.incoming.id },
  });
}
