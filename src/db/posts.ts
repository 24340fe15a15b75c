// Posts, found by their titles.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, OrganisationId, PostId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import type { OwnedPlace } from "../plan/rights.ts";
import { askedFor } from "./asked-on.ts";
import type { Database } from "./database.ts";

export interface Post {
  readonly id: PostId;
  readonly title: string;
  /** Set where each directorate has a post of this title. */
  readonly directorate: string | null;
  /** The post that this was another spelling of. */
  readonly mergedInto: PostId | null;
}

/** An open action of a post. */
export interface OwnedAction extends OwnedPlace {
  readonly reference: string;
  readonly words: string;
  readonly dueOn: LocalDate | null;
}

/** The posts of a title, or of a spelling that was merged into another; more than one where each directorate has its own. */
export function postsTitled(db: Database, organisation: OrganisationId, title: string): Promise<readonly Post[]> {
  return posts(db)
    .where("post.organisation_id", "=", organisation)
    .where(({ eb, selectFrom }) =>
      eb(
        "post.id",
        "in",
        selectFrom("post as named")
          .select((named) => named.fn.coalesce("named.merged_into", "named.id").as("id"))
          .where("named.organisation_id", "=", organisation)
          .where("named.title_key", "=", nameKey(title)),
      ),
    )
    .orderBy("directorate.name")
    .execute();
}

/** Every post of the organisation, by title. */
export function postsOf(db: Database, organisation: OrganisationId): Promise<readonly Post[]> {
  return posts(db)
    .where("post.organisation_id", "=", organisation)
    .where("post.merged_into", "is", null)
    .orderBy("post.title")
    .execute();
}

export async function postById(db: Database, id: PostId): Promise<Post | null> {
  return (await posts(db).where("post.id", "=", id).executeTakeFirst()) ?? null;
}

/** The open actions that posts own, the next to be due first. */
export async function openActionsOfPosts(db: Database, ids: readonly PostId[]): Promise<readonly OwnedAction[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("action")
    .select(["action.id", "plan_id as planId", "directorate_id as directorateId", "section_id as sectionId"])
    .select(["reference", "words", "due_on as dueOn"])
    .where("state", "=", "open")
    .where("action.id", "in", (eb) => eb.selectFrom("action_owner").select("action_id").where("post_id", "in", ids))
    .orderBy("due_on", (order) => order.asc().nullsLast())
    .orderBy("position")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, ownerPosts: ids })));
}

/** Which of the actions somebody is asked about. */
export async function peopleAskedAbout(
  db: Database,
  actions: readonly ActionId[],
  today: LocalDate,
): Promise<ReadonlySet<ActionId>> {
  if (actions.length === 0) return new Set();
  const rows = await db
    .selectFrom("action_owner")
    .innerJoin(askedFor("action_owner.post_id", today).as("asked"), (join) => join.onTrue())
    .select("action_owner.action_id")
    .distinct()
    .where("action_owner.action_id", "in", actions)
    .execute();
  return new Set(rows.map((row) => row.action_id));
}

function posts(db: Database) {
  return db
    .selectFrom("post")
    .leftJoin("directorate", "directorate.id", "post.directorate_id")
    .select(["post.id", "post.title", "directorate.name as directorate", "post.merged_into as mergedInto"]);
}
