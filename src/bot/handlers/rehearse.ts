// "Rehearse until March": every message that would be sent, asked for in chat and answered a little later.
import { peopleOf } from "../../db/people.ts";
import { plansOf } from "../../db/plans.ts";
import { wantRehearsal } from "../../db/rehearsals.ts";
import type { ReplyPart } from "../../parsers/reply/reply.ts";
import { addMonths, writeDay } from "../../plan/calendar.ts";
import { isOfficer } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, line } from "../answer.ts";
import type { Turn } from "../turn.ts";

/** A season ahead, where nobody said until when. */
const MONTHS_AHEAD = 3;

/**
 * For everyone, or for the person or the plan whose name stands in the words. Whoever runs no plan rehearses their own.
 *
 * @throws UserError where somebody asks for another's messages and runs no plan
 */
export async function rehearseSaid(part: ReplyPart, turn: Turn): Promise<Answer> {
  const { db, organisation, person, incoming, today } = turn;
  const words = part.words.toLowerCase();
  const named = (await peopleOf(db, organisation.id)).find(({ name }) => words.includes(name.toLowerCase())) ?? null;
  const plan = (await plansOf(db, organisation.id)).find(({ title }) => words.includes(title.toLowerCase())) ?? null;
  const isOwn = /\bfor me\b|\bmy (?:own )?messages\b/u.test(words) || named?.id === person.id;
  if (!isOfficer(turn.standing) && (plan || (named && !isOwn))) {
    throw new UserError(
      "Only the officer who runs the plan sees what others would be sent. Say “rehearse” for your own.",
    );
  }
  const ofPerson = isOwn || !isOfficer(turn.standing) ? person : named;
  const from = part.from ?? today;
  const to = part.until ?? addMonths(from, MONTHS_AHEAD);
  if (to < from) throw new UserError(`${writeDay(to)} is before ${writeDay(from)}. Until which day shall I rehearse?`);
  await wantRehearsal(db, {
    organisationId: organisation.id,
    personId: person.id,
    incomingId: incoming.id,
    channel: incoming.channel,
    from,
    to,
    ofPerson: ofPerson?.id ?? null,
    ofPlan: plan?.id ?? null,
  });
  const whom = ofPerson ? (ofPerson.id === person.id ? "you" : ofPerson.name) : (plan?.title ?? "everyone");
  return line(
    `I am going through every day from ${writeDay(from)} to ${writeDay(to)} for ${whom}. The calendar comes here within five minutes or so; nothing is sent to anybody else.`,
  );
}
