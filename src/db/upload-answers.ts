// What the officer answered to the questions about a file, kept answer by answer.
import type { PersonId, UploadId } from "../plan/ids.ts";
import type { RowAt, Settlement } from "../plan/settlement.ts";
import { type Database, json } from "./database.ts";

export interface UploadAnswer {
  readonly key: string;
  readonly question: string;
  /** The row of the action that it is about; null where it is about the plan. */
  readonly about: RowAt | null;
  readonly words: string;
  /** Null for a question that was skipped. */
  readonly settlement: Settlement | null;
  readonly at: Date;
  readonly by: PersonId;
  readonly name: string;
}

/** In the order in which they were given. */
export async function answersOf(db: Database, upload: UploadId): Promise<readonly UploadAnswer[]> {
  const rows = await db
    .selectFrom("upload_answer")
    .innerJoin("person", "person.id", "upload_answer.answered_by")
    .select(["key", "question", "about", "words", "settlement", "answered_at", "answered_by", "person.name"])
    .where("upload_id", "=", upload)
    .orderBy("upload_answer.id")
    .execute();
  return rows.map((row) => ({
    key: row.key,
    question: row.question,
    about: row.about as RowAt | null,
    words: row.words,
    settlement: row.settlement as Settlement | null,
    at: row.answered_at,
    by: row.answered_by,
    name: row.name,
  }));
}

/** A second answer to a question takes the place of the first. */
export async function keepAnswer(
  transaction: Database,
  upload: UploadId,
  answer: Omit<UploadAnswer, "name">,
): Promise<void> {
  await transaction.deleteFrom("upload_answer").where("upload_id", "=", upload).where("key", "=", answer.key).execute();
  await transaction
    .insertInto("upload_answer")
    .values({
      upload_id: upload,
      key: answer.key,
      question: answer.question,
      about: answer.about === null ? null : json(answer.about),
      words: answer.words,
      settlement: answer.settlement === null ? null : json(answer.settlement),
      answered_at: answer.at,
      answered_by: answer.by,
    })
    .execute();
}

/** Takes back the last answer, so that its question is asked again. Returns whether there was one. */
export async function takeBackAnswer(transaction: Database, upload: UploadId): Promise<boolean> {
  const row = await transaction
    .deleteFrom("upload_answer")
    .where("id", "=", (eb) =>
      eb
        .selectFrom("upload_answer as last")
        .select((last) => last.fn.max("last.id").as("id"))
        .where("last.upload_id", "=", upload),
    )
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
