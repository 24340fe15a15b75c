// Posts and who holds them; the posts that nobody holds, because no one is asked about their actions.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, OrganisationId, PersonId, PlanId, PostId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";

export interface Post {
  readonly id: PostId;
  readonly title: string;
  /** Set where each directorate has a post of this title. */
  readonly directorate: string | null;
}

export interface UnmatchedPost extends Post {
  /** Open actions about which no one is asked unless another owner is. */
  readonly actions: number;
}

/** The posts of a title; more than one where each directorate has its own. */
export function postsTitled(db: Database, organisation: OrganisationId, title: string): Promise<readonly Post[]> {
  return posts(db)
    .where("post.organisation_id", "=", organisation)
    .where("post.title_key", "=", nameKey(title))
    .orderBy("directorate.name")
    .execute();
}

/**
 * Says that a person holds a post from a day on. Others who hold it go on: a post can be shared. Holding it already
 * changes nothing; false comes back then.
 */
export async function assignPost(
  transaction: Database,
  holding: {
    readonly post: PostId;
    readonly person: PersonId;
    readonly from: LocalDate;
    /** Who said so; null from the command line. */
    readonly by: PersonId | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const { post, person, from, by, at } = holding;
  const { organisation_id: organisationId } = await transaction
    .selectFrom("post")
    .select("organisation_id")
    .where("id", "=", post)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const held = await transaction
    .selectFrom("holding")
    .select("id")
    .where("post_id", "=", post)
    .where("person_id", "=", person)
    .where("from_on", "<=", from)
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", from)]))
    .execute();
  if (held.length > 0) return false;
  await transaction.insertInto("holding").values({ post_id: post, person_id: person, from_on: from }).execute();
  await writeAudit(transaction, {
    organisationId,
    at,
    personId: by,
    kind: "post.assigned",
    subject: { post, person },
    after: { from },
  });
  return true;
}

/** The posts of a plan that nobody holds on a day, the one with the most open actions first. */
export function unmatchedPosts(db: Database, plan: PlanId, today: LocalDate): Promise<readonly UnmatchedPost[]> {
  return posts(db)
    .innerJoin("action_owner", "action_owner.post_id", "post.id")
    .innerJoin("action", "action.id", "action_owner.action_id")
    .select((eb) => eb.fn.count<number>("action.id").distinct().as("actions"))
    .where("action.plan_id", "=", plan)
    .where("action.state", "=", "open")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("holding")
            .select("holding.id")
            .whereRef("holding.post_id", "=", "post.id")
            .where("holding.from_on", "<=", today)
            .where((held) => held.or([held("holding.until_on", "is", null), held("holding.until_on", ">=", today)])),
        ),
      ),
    )
    .groupBy(["post.id", "directorate.name"])
    .orderBy("actions", "desc")
    .orderBy("post.title")
    .execute();
}

/** The open actions of a plan about which nobody is asked, and those among them whose owner the plan does not name. */
export async function unaskedActions(
  db: Database,
  plan: PlanId,
  today: LocalDate,
): Promise<{ readonly actions: number; readonly withoutOwner: number }> {
  const { rows } = await sql<{ actions: number; withoutOwner: number }>`
    select count(*) as actions, count(*) filter (where not exists
      (select from due_regard.action_owner where action_owner.action_id = action.id)) as "withoutOwner"
    from due_regard.action
    where action.plan_id = ${plan} and action.state = 'open' and not exists (
      select from due_regard.action_owner owner
      join due_regard.holding on holding.post_id = owner.post_id
        and holding.from_on <= ${today}::date and coalesce(holding.until_on, 'infinity') >= ${today}::date
      where owner.action_id = action.id)`.execute(db);
  return rows[0] ?? { actions: 0, withoutOwner: 0 };
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
    .innerJoin("holding", "holding.post_id", "action_owner.post_id")
    .select("action_owner.action_id")
    .distinct()
    .where("action_owner.action_id", "in", actions)
    .where("holding.from_on", "<=", today)
    .where((eb) => eb.or([eb("holding.until_on", "is", null), eb("holding.until_on", ">=", today)]))
    .execute();
  return new Set(rows.map((row) => row.action_id));
}

function posts(db: Database) {
  return db
    .selectFrom("post")
    .leftJoin("directorate", "directorate.id", "post.directorate_id")
    .select(["post.id", "post.title", "directorate.name as directorate"]);
}
