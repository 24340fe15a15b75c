// "Which template do papers use?", "stop using the template": what papers are written in.
import { writeAudit } from "../../db/audit.ts";
import { endPaperTemplate, paperTemplateOf } from "../../db/paper-templates.ts";
import { EVERYTHING, placeholdersListed } from "../../plan/paper/template.ts";
import { type Answer, answer, line } from "../answer.ts";
import type { Turn } from "../turn.ts";
import { forWhichPapers } from "../uploads/template-upload.ts";

export async function showPaperTemplate({ db, organisation }: Turn): Promise<Answer> {
  const held = await paperTemplateOf(db, organisation.id);
  const text = held
    ? `Papers use “${held.name}”. ${forWhichPapers(held.placeholders)}`
    : "Papers are written in our plain template.";
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      {
        kind: "note",
        text: `To use your own, drop a Word file here that has {{${EVERYTHING}}} where the paper belongs, or its parts by name: ${placeholdersListed()}.${held ? " Say “stop using the template” for the plain one." : ""}`,
      },
    ],
  });
}

export async function stopPaperTemplate(turn: Turn): Promise<Answer> {
  const { db, organisation, person, incoming, now: at } = turn;
  const name = await endPaperTemplate(db, organisation.id);
  if (name === null) return line("Papers are written in our plain template already.");
  await writeAudit(db, {
    organisationId: organisation.id,
    at,
    personId: person.id,
    kind: "template.ended",
    subject: { incoming: incoming.id },
    before: { name },
  });
  return line(`Papers are written in our plain template from now on. Drop “${name}” here again to use it again.`);
}
