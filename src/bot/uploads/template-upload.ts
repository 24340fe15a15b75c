// A dropped file that is no plan but a council's own Word template for its papers.

import { writeAudit } from "../../db/audit.ts";
import { keepPaperTemplate } from "../../db/paper-templates.ts";
import { bytesOf, endUpload, type Upload } from "../../db/uploads.ts";
import type { Document } from "../../parsers/document/document.ts";
import { regExp } from "../../parsers/lexicon/pattern.ts";
import { findPlaceholders, type Placeholders } from "../../parsers/template/find-placeholders.ts";
import { andList } from "../../plan/listing.ts";
import { EVERYTHING, placeholdersListed } from "../../plan/paper/template.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, line } from "../answer.ts";
import { choice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import { saysYes } from "../set-phrases.ts";
import type { Turn } from "../turn.ts";

/**
 * A template has only places that papers can fill in.
 *
 * @throws UserError where it has others, with what to put right
 */
export function refuseUnknownPlaces({ unknown }: Placeholders, name: string): void {
  if (unknown.length === 0) return;
  const listed = andList(unknown.map((one) => `{{${one}}}`));
  throw new UserError(
    `“${name}” is a template for papers, and it has ${listed}, which I cannot fill in. I know ${placeholdersListed()}. Put it right and drop it again; nothing was changed.`,
  );
}

/** What it would fill in, and whether papers shall use it. */
export function templateAnswer(upload: Upload): Answer {
  const { known } = placeholdersOf(upload);
  const args = { upload: String(upload.id) };
  const text = `“${upload.name}” is a template for papers: I would fill in ${andList(known.map((name) => `{{${name}}}`))} and leave the rest as it is. Shall papers use it?`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      {
        kind: "choices",
        choices: [
          choice("Use it for papers", "upload", { ...args, do: "take-template" }),
          choice("Cancel", "upload", { ...args, do: "cancel" }),
        ],
      },
      { kind: "note", text: `${forWhichPapers(known)} Nothing is changed before you say so.` },
    ],
    remembers: { ...NOTHING_OPEN, asks: { kind: "upload", upload: upload.id } },
  });
}

/** "Use it", in words. */
export function saysUseTemplate(text: string): boolean {
  return saysYes(text) || USE_IT.test(text.trim());
}

const USE_IT = regExp("i")`
  ^(?:yes,? )?(?:please )?(?:use (?:it|this|that)|papers (?:shall |should |are to )?use (?:it|this|that))
    (?: (?:for|in|as) (?:the |our |all |my )?(?:committee )?(?:papers?|template))?[.!]?$
`;

/** From now on papers are written in it, until another is dropped or none is wanted. */
export async function takeTemplate(upload: Upload, turn: Turn): Promise<Answer> {
  const { db, organisation, person, now: at } = turn;
  const bytes = await bytesOf(db, upload.id);
  if (!bytes) throw new Error(`the template ${upload.id} has no bytes`);
  const { known } = placeholdersOf(upload);
  const template = { name: upload.name, bytes, placeholders: known };
  await keepPaperTemplate(db, organisation.id, template, at);
  await endUpload(db, upload.id, "imported", { at });
  await writeAudit(db, {
    organisationId: organisation.id,
    at,
    personId: person.id,
    kind: "template.set",
    subject: { upload: upload.id, incoming: turn.incoming.id },
    after: { name: upload.name, placeholders: known },
  });
  return line(
    `Papers use “${upload.name}” from now on. ${forWhichPapers(known)} Say “export” to see one, or “stop using the template” for the plain one.`,
  );
}

/** Other papers have other parts, so they fit a template only where it takes a paper as a whole. */
export function forWhichPapers(placeholders: readonly string[]): string {
  return placeholders.includes(EVERYTHING)
    ? "Committee papers, annual summaries and evidence packs are written in it."
    : `Committee papers are written in it; annual summaries and evidence packs stay plain, because it has no {{${EVERYTHING}}}.`;
}

function placeholdersOf(upload: Upload): Placeholders {
  const found = findPlaceholders(upload.document as Document);
  if (!found) throw new Error(`the file ${upload.id} is no template`);
  return found;
}
