// "Record for Sam: 1.4 green, told me by phone": an officer writes down what somebody said elsewhere.
import { openActionsOf } from "../../db/actions-of.ts";
import { andList } from "../../plan/listing.ts";
import { isOfficer } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, line } from "../answer.ts";
import { readLine } from "../read-line.ts";
import { saidReport } from "../said-report.ts";
import { actionsMeant, speakerOf, type Turn } from "../turn.ts";
import { peopleNamed } from "./decide-owner.ts";
import { report } from "./report.ts";

/**
 * It is recorded with the rights of the person who said it and no more, and is shown everywhere as written down by the
 * officer.
 *
 * @throws UserError where the speaker is no officer, or it is not clear whose words these are
 */
export async function forSomebody(name: string, words: string, turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError(
      "Only an officer writes down what somebody else said. They can tell me themselves, in their own words.",
    );
  }
  const people = await peopleNamed(name, turn);
  const [person, ...others] = people;
  if (!person) throw new UserError(`I know nobody called “${name}” here. Say the full name or the e-mail address.`);
  if (others.length > 0) {
    throw new UserError(
      `“${name}” could be ${andList(
        people.map((one) => one.name),
        "or",
      )}. Say the full name.`,
    );
  }
  const speaker = await speakerOf(turn, person.id);
  const theirs = { ...turn, speaker, own: await openActionsOf(turn.db, speaker.standing) };
  const known = await actionsMeant(theirs, words);
  const { parts } = readLine(words, known, theirs);
  const reports = parts.filter((part) => part.kind === "report");
  if (reports.length === 0 || reports.length < parts.length) {
    return line(
      `I could not read a report in “${words}”, so nothing was recorded for ${person.name}. Say it as in “record for ${person.name}: PLA-1 green, training booked”.`,
      { became: [{ as: "note", why: `for ${person.name}, not understood` }] },
    );
  }
  return report(
    reports.map((part) => saidReport(part, words)),
    known,
    theirs,
  );
}
