// A chat does not reach somebody any more: kept with the reason, and the officers are told once.
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import { sayChannel } from "../plan/say-channel.ts";
import type { Database } from "./database.ts";
import { saveNews } from "./news.ts";
import { officersOf } from "./officers.ts";
import { tellWhereReached } from "./where-told.ts";

/**
 * Marks every account of theirs in that chat; where another chat reaches them, they are told things there from now on.
 *
 * @returns the chat in which they are reached now; null where there is none
 */
export async function personUnreachable(
  db: Database,
  organisation: OrganisationId,
  person: PersonId,
  channel: string,
  { at, because }: { readonly at: Date; readonly because: string },
): Promise<string | null> {
  const marked = await db
    .updateTable("chat_identity")
    .set({ unreachable_at: at, unreachable_because: because })
    .where("organisation_id", "=", organisation)
    .where("person_id", "=", person)
    .where("channel", "=", channel)
    .where("unreachable_at", "is", null)
    .returning("external_id")
    .execute();
  const elsewhere = await tellWhereReached(db, person);
  if (marked.length === 0) return elsewhere;
  const { name, kind } = await db
    .selectFrom("person")
    .select(["name", "kind"])
    .where("id", "=", person)
    .executeTakeFirstOrThrow();
  const text = elsewhere ? `They are told things in ${sayChannel(elsewhere)} from now on.` : UNTIL[kind];
  const title = `${name} cannot be reached in ${sayChannel(channel)}: ${because}`;
  const officers = (await officersOf(db, organisation)).filter(({ id }) => id !== person);
  await saveNews(
    db,
    organisation,
    officers.map(({ id }) => ({ to: id, report: null, title, text })),
    at,
  );
  return elsewhere;
}

/** How somebody is reached again, or a team together. */
const UNTIL: Readonly<Record<"person" | "place", string>> = {
  person:
    "Nothing reaches them until they write to me again. Say “who can't be reached?” for everybody whom this concerns.",
  place: "No one is asked there until I am let in: add me to it, and say there again that the team is reached in it.",
};
