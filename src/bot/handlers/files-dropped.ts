// A file that somebody dropped: taken to be read, or given back with a kind sentence.
import { peopleOf } from "../../db/people.ts";
import { answeringPeople } from "../../db/roles.ts";
import { acceptUpload, endUpload, type Upload, uploadsOf } from "../../db/uploads.ts";
import { andList } from "../../plan/listing.ts";
import { isOfficer, mayImport } from "../../plan/rights.ts";
import { type Answer, line } from "../answer.ts";
import type { Turn } from "../turn.ts";

/** Reading is a job's: its outcome comes in the same thread. */
export async function filesDropped(turn: Turn): Promise<Answer> {
  const files = await uploadsOf(turn.db, turn.incoming.id);
  const names = andList(files.map(({ name }) => `“${name}”`));
  if (!mayImport(turn.standing, null)) return notTheirs(files, names, turn);
  for (const file of files) await acceptUpload(turn.db, file.id);
  const [first, ...others] = files;
  return line(
    first && others.length === 0
      ? `I have “${first.name}” and am reading it. In a moment I will show you what I understood; nothing is imported before you say so.`
      : `I have ${names} and am reading them one after the other. For each I will show you what I understood; nothing is imported before you say so.`,
  );
}

async function notTheirs(files: readonly Upload[], names: string, turn: Turn): Promise<Answer> {
  const reason = "only the officer who runs the plan imports it";
  for (const file of files) await endUpload(turn.db, file.id, "refused", { at: turn.now, reason });
  const officers = await officerNames(turn);
  const who = officers.length === 0 ? "the officer who runs the plan" : andList(officers, "or");
  return line(
    `Thank you, ${turn.person.name}. Plans are brought in by ${who}, so I have not kept ${names}; please send it to them. If it shows progress on an action of yours, write me a line about it, with a link.`,
  );
}

async function officerNames(turn: Turn): Promise<readonly string[]> {
  const officers = (await answeringPeople(turn.db, turn.organisation.id, turn.today))
    .filter(isOfficer)
    .map((one) => one.personId);
  const people = await peopleOf(turn.db, turn.organisation.id);
  return people
    .filter(({ id }) => officers.includes(id))
    .map(({ name }) => name)
    .slice(0, 3);
}
