// Everything from which it follows who is asked about what: posts, holdings, covers, people, open actions.
import { sql } from "kysely";
import type { OrganisationId } from "../plan/ids.ts";
import type { AskFacts } from "../plan/unmatched.ts";
import type { Database } from "./database.ts";

/** Holdings and covers of all times, so that any day can be asked about. */
export async function askFacts(db: Database, organisation: OrganisationId): Promise<AskFacts> {
  const posts = await db
    .selectFrom("post")
    .leftJoin("directorate", "directorate.id", "post.directorate_id")
    .select(["post.id", "post.title", "directorate.name as directorate", "post.kind"])
    .select(["vacant_from as vacantFrom", "vacant_until as vacantUntil"])
    .where("post.organisation_id", "=", organisation)
    .where("post.merged_into", "is", null)
    .orderBy("post.title")
    .execute();
  const holdings = await db
    .selectFrom("holding")
    .innerJoin("post", "post.id", "holding.post_id")
    .select(["holding.post_id as post", "person_id as person", "from_on as from", "until_on as until", "acting"])
    .where("post.organisation_id", "=", organisation)
    .orderBy("holding.id")
    .execute();
  const people = await db
    .selectFrom("person")
    .select(["id", "name", "left_on as leftOn"])
    .select(sql<boolean>`kind = 'place'`.as("isPlace"))
    .select(sql<boolean>`due_regard.is_reachable(person.id)`.as("reachable"))
    .where("organisation_id", "=", organisation)
    .execute();
  const covers = await db
    .selectFrom("cover")
    .innerJoin("person", "person.id", "cover.person_id")
    .select(["cover.person_id as person", "cover.cover_id as cover", "from_on as from", "until_on as until"])
    .where("person.organisation_id", "=", organisation)
    .orderBy("cover.id")
    .execute();
  const holdingsOf = Map.groupBy(holdings, (holding) => holding.post);
  return {
    posts: new Map(posts.map((post) => [post.id, { ...post, holdings: holdingsOf.get(post.id) ?? [] }])),
    people: new Map(people.map((person) => [person.id, person])),
    covers,
    actions: await openActions(db, organisation),
  };
}

async function openActions(db: Database, organisation: OrganisationId): Promise<AskFacts["actions"]> {
  const actions = await db
    .selectFrom("action")
    .select(["id", "plan_id as planId", "directorate_id as directorateId", "section_id as sectionId"])
    .select(["reference", "words", "due_on as dueOn"])
    .where("organisation_id", "=", organisation)
    .where("state", "=", "open")
    .orderBy("plan_id")
    .orderBy("position")
    .execute();
  const owners = await db
    .selectFrom("action_owner")
    .innerJoin("action", "action.id", "action_owner.action_id")
    .select(["action_id as action", "post_id as post"])
    .where("action.organisation_id", "=", organisation)
    .where("action.state", "=", "open")
    .orderBy("action_owner.position")
    .execute();
  const ownersOf = Map.groupBy(owners, (owner) => owner.action);
  return actions.map((action) => ({
    ...action,
    ownerPosts: (ownersOf.get(action.id) ?? []).map((owner) => owner.post),
  }));
}
