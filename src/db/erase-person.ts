// Erasure: who somebody was goes, and what the plan's figures are made of stays.
import { sql } from "kysely";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import { OWN_CHANGE_KINDS } from "../plan/own-changes.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import { NO_WORDS, NOT_KEPT } from "./retain.ts";

/** What becomes of what they reported in their own words: the council's record of the action, or gone too. */
export type ErasedWords = "kept" | "removed";

const FORMER = "A former owner";

/**
 * Takes away a person's name, address, accounts, leave and messages, and their name from what others were told and from
 * the trail. Colours, dates, decisions and who decided, as "a former owner", stay, so that no figure changes. What other
 * people wrote is theirs and stays as they wrote it.
 *
 * Run it for somebody who has left; whoever speaks again is somebody new.
 */
export async function erasePerson(
  transaction: Database,
  organisationId: OrganisationId,
  personId: PersonId,
  how: { readonly words: ErasedWords; readonly at: Date },
): Promise<void> {
  const person = await transaction
    .selectFrom("person")
    .select(["name", "email"])
    .where("id", "=", personId)
    .where("organisation_id", "=", organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { id } = await transaction
    .insertInto("erasure")
    .values({ organisation_id: organisationId, person_id: personId, words: how.words, erased_at: how.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select set_config('due_regard.erasure', ${String(id)}, true)`.execute(transaction);
  const said = how.words === "removed" ? await phrasesOf(transaction, personId) : [];
  const struck = [
    ...mentions(organisationId, [person.name, person.email], "a former owner"),
    ...(said.length > 0 ? mentions(organisationId, said, "[removed]") : []),
  ];
  for (const statement of [...own(personId, how), ...struck]) await statement.execute(transaction);
  await transaction
    .updateTable("person")
    .set({
      name: FORMER,
      email: `former-${personId}@erased.invalid`,
      prefers_channel: null,
      channel: "terminal",
      hours: null,
      time_zone: null,
      muted_on: null,
    })
    .where("id", "=", personId)
    .execute();
  await writeAudit(transaction, {
    organisationId,
    at: how.at,
    personId: null,
    kind: "person.erased",
    subject: { person: personId, erasure: id },
    after: { words: how.words },
  });
  await sql`select set_config('due_regard.erasure', '', true)`.execute(transaction);
}

/** What is theirs alone, and what they said and were told. */
function own(personId: PersonId, { words, at }: { readonly words: ErasedWords; readonly at: Date }) {
  const ownChange = sql`person_id = ${personId} and kind = any(${OWN_CHANGE_KINDS}::text[])`;
  const kept = [
    ...["chat_identity", "absence", "snooze", "draft", "news", "role", "calendar_feed", "welcome", "digest_reader"].map(
      (table) => sql`delete from due_regard.${sql.ref(table)} where person_id = ${personId}`,
    ),
    sql`delete from due_regard.row_change where change_id in (select id from due_regard.change where ${ownChange})`,
    sql`update due_regard.change set said = '' where ${ownChange}`,
    sql`delete from due_regard.rehearsal where ${personId} in (person_id, of_person)`,
    sql`update due_regard.api_token set revoked_at = coalesce(revoked_at, ${at}) where person_id = ${personId}`,
    sql`update due_regard.incoming set body = ${NO_WORDS}::jsonb, error = null, place = null,
      became = (select coalesce(jsonb_agg(part || '{"why": null}'), '[]') from jsonb_array_elements(became) part)
      where person_id = ${personId}`,
    sql`update due_regard.message set content = ${NOT_KEPT}::jsonb, remembers = null, place = null,
      state = case when state = 'planned' then 'suppressed' else state end,
      reason = case when state = 'planned' then 'they were erased' else reason end
      where person_id = ${personId}`,
    sql`update due_regard.upload set bytes = null, document = null,
      state = case when state in ('stored', 'accepted', 'read') then 'cancelled' else state end
      where person_id = ${personId}`,
    sql`update due_regard.document set bytes = null, token_sha256 = null, state = 'expired'
      where person_id = ${personId} and state in ('asked', 'made')`,
  ];
  if (words === "kept") return kept;
  const theirs = sql`coalesce(said_by, person_id) = ${personId}`;
  return [
    ...kept,
    sql`update due_regard.report set words = '', note = null, blocked_by = null, evidence = '[]' where ${theirs}`,
    sql`update due_regard.report set before = jsonb_set(before, '{note}', 'null')
      where before ->> 'reported_by' = ${String(personId)}`,
    sql`update due_regard.action set note = null where reported_by = ${personId}`,
    sql`update due_regard.request set reason = null, instead = null where person_id = ${personId}`,
    sql`update due_regard.request set decision_reason = null where decided_by = ${personId}`,
    sql`update due_regard.upload_answer set words = '' where answered_by = ${personId}`,
    sql`update due_regard.query set answer = null where answered_by = ${personId}`,
    ...["before", "after"].map(
      (
        column,
      ) => sql`update due_regard.audit_event set ${sql.ref(column)} = ${sql.ref(column)} - ${WORDS_IN_TRAIL}::text[]
        where person_id = ${personId} and jsonb_typeof(${sql.ref(column)}) = 'object'`,
    ),
  ];
}

/** What the trail holds of somebody's own words. */
const WORDS_IN_TRAIL = ["note", "words", "reason", "blocked_by", "evidence", "instead"];

/** So much of a phrase is somebody's own; a shorter one ("done", "on track") is anybody's. */
const PHRASE_LETTERS = 12;

/** What they reported and asked for in their own words, where others may have been told it word for word. */
async function phrasesOf(transaction: Database, personId: PersonId): Promise<readonly string[]> {
  const { rows } = await sql<{ said: string }>`
    select words as said from due_regard.report where coalesce(said_by, person_id) = ${personId}
    union select note from due_regard.report where coalesce(said_by, person_id) = ${personId} and note is not null
    union select reason from due_regard.request where person_id = ${personId} and reason is not null
    union select decision_reason from due_regard.request where decided_by = ${personId} and decision_reason is not null`.execute(
    transaction,
  );
  const phrases = rows
    .map(({ said }) => said.trim())
    .filter((said) => said.length >= PHRASE_LETTERS && /\s/.test(said));
  // The longer first, so that one within another leaves nothing of it.
  return phrases.toSorted((left, right) => right.length - left.length);
}

/** Their full name and address, or their words, in what the service itself wrote to others and about them. */
function mentions(organisationId: OrganisationId, said: readonly string[], instead: string) {
  const here = sql`organisation_id = ${organisationId}`;
  const ofPlan = sql`plan_id in (select id from due_regard.plan where ${here})`;
  const ofChange = sql`change_id in (select id from due_regard.change where ${here})`;
  const places = [
    { table: "message", column: "content", isJson: true, where: here },
    { table: "news", column: "title", isJson: false, where: here },
    { table: "news", column: "words", isJson: false, where: here },
    { table: "change", column: "said", isJson: false, where: here },
    { table: "change", column: "waits", isJson: true, where: here },
    { table: "row_change", column: "before", isJson: true, where: ofChange },
    { table: "row_change", column: "after", isJson: true, where: ofChange },
    { table: "audit_event", column: "before", isJson: true, where: here },
    { table: "audit_event", column: "after", isJson: true, where: here },
    { table: "review", column: "snapshot", isJson: true, where: ofPlan },
    { table: "edition", column: "before", isJson: true, where: ofPlan },
  ];
  return places.map(({ table, column, isJson, where }) => {
    const held = sql.ref(column);
    const text = isJson ? sql`${held}::text` : held;
    const pattern = said.map((words) => wholeWords(isJson ? inJson(words) : words)).join("|");
    const struck = sql`regexp_replace(${text}, ${pattern}, ${instead}, 'gi')`;
    return sql`update due_regard.${sql.ref(table)} set ${held} = ${isJson ? sql`${struck}::jsonb` : struck}
      where ${where} and ${text} ~* ${pattern}`;
  });
}

/** As it stands within a string of JSON. */
function inJson(words: string): string {
  return JSON.stringify(words).slice(1, -1);
}

/** A pattern of the database for these words and no longer ones. */
function wholeWords(words: string): string {
  return `(?<![[:alnum:]])${words.replace(/[^\p{L}\d\s@]/gu, "\\$&")}(?![[:alnum:]])`;
}
