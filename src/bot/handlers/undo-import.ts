// "Undo the import": as long as nothing that was said since would be lost with it.
import { importOf, lastImport } from "../../db/imports.ts";
import { lockImports } from "../../db/store-register.ts";
import { type LostWithImport, lostWithImport, undoImport as takeBack } from "../../db/undo-import.ts";
import type { EditionId } from "../../plan/ids.ts";
import { andList, counted } from "../../plan/listing.ts";
import { mayImport } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, line } from "../answer.ts";
import type { Turn } from "../turn.ts";

/**
 * Takes an import back: the one whose button was pressed, or the last.
 *
 * @throws UserError where the plan is not the presser's to import
 */
export async function undoImport(edition: EditionId | null, turn: Turn): Promise<Answer> {
  const { db, organisation, person, now } = turn;
  if (!mayImport(turn.standing, null)) {
    throw new UserError("Only the officer who runs the plan takes an import back. Nothing was changed.");
  }
  await lockImports(db, organisation.id);
  const found = edition === null ? await lastImport(db, organisation.id) : await importOf(db, edition);
  if (!found) {
    return line(
      edition === null
        ? "There is no import to take back."
        : "That import was taken back already; nothing was changed.",
    );
  }
  if (!mayImport(turn.standing, found.planId)) {
    throw new UserError(
      "Your role is for another plan, so this import is not yours to take back. Nothing was changed.",
    );
  }
  const lost = await lostWithImport(db, found);
  const loses = sayLost(lost);
  if (loses !== null) {
    return line(
      `The import of “${found.plan}” cannot be taken back any more: ${loses} would be lost with it. Nothing was changed. Put the document right and drop it here as a new edition; what stays the same keeps its reports.`,
    );
  }
  await takeBack(db, found, { organisationId: organisation.id, personId: person.id, at: now });
  return line(
    found.number === 1
      ? `Taken back: “${found.plan}” is no longer here, and nobody is asked about it. The audit trail keeps that it was imported and taken back. To import it again, drop the file again.`
      : `Taken back: “${found.plan}” is as it was before this edition. The audit trail keeps both. To apply the edition again, drop the file again.`,
  );
}

function sayLost({ reports, reviews, roles, laterEditions }: LostWithImport): string | null {
  const parts = [
    ...(reports > 0 ? [counted(reports, "report")] : []),
    ...(reviews > 0 ? [counted(reviews, "review")] : []),
    ...(roles > 0 ? [`${counted(roles, "role")} given for it`] : []),
    ...(laterEditions > 0 ? [`${counted(laterEditions, "later edition")}`] : []),
  ];
  return parts.length === 0 ? null : andList(parts);
}
