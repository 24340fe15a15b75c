// A council's own Word template, in which its papers are written.
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId, UploadId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

export interface PaperTemplate {
  /** The file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it has filled in, by name. */
  readonly placeholders: readonly string[];
}

/** Null where papers are written in the plain one. */
export async function paperTemplateOf(db: Database, organisation: OrganisationId): Promise<PaperTemplate | null> {
  const row = await db
    .selectFrom("paper_template")
    .select(["name", "bytes", "placeholders"])
    .where("organisation_id", "=", organisation)
    .executeTakeFirst();
  return row ?? null;
}

/** From now on; one that was used before is gone. */
export async function keepPaperTemplate(
  transaction: Database,
  organisation: OrganisationId,
  template: PaperTemplate,
  at: Date,
): Promise<void> {
  const { name, bytes, placeholders } = template;
  const row = { name, bytes, placeholders: json(placeholders), set_at: at };
  await transaction
    .insertInto("paper_template")
    .values({ organisation_id: organisation, ...row })
    .onConflict((conflict) => conflict.column("organisation_id").doUpdateSet(row))
    .execute();
}

/** @returns the name of the one that is not used any more; null where there was none */
export async function endPaperTemplate(transaction: Database, organisation: OrganisationId): Promise<string | null> {
  const ended = await transaction
    .deleteFrom("paper_template")
    .where("organisation_id", "=", organisation)
    .returning("name")
    .executeTakeFirst();
  return ended?.name ?? null;
}

/** A dropped template waits for its officer, with its bytes. */
export async function keepDroppedTemplate(
  transaction: Database,
  id: UploadId,
  read: { readonly document: unknown; readonly bytes: Uint8Array; readonly readOn: LocalDate },
): Promise<void> {
  const { document, bytes, readOn } = read;
  await transaction
    .updateTable("upload")
    .set({ state: "read", document: json(document), bytes, read_on: readOn, is_template: true })
    .where("id", "=", id)
    .execute();
}
