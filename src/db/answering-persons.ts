// Who hears when the owners of an action do not answer: the nearest lead, else the officer.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, OrganisationId, PersonId } from "../plan/ids.ts";
import type { AnsweringPerson } from "../plan/reminder-facts.ts";
import { type Standing, whoAnswersFor } from "../plan/rights.ts";
import { askedOn } from "./asked-on.ts";
import type { Database } from "./database.ts";
import { actionsById, type HeldAction } from "./held-actions.ts";
import { namesOf } from "./people.ts";
import { answeringPeople } from "./roles.ts";

/** Nobody who is asked about the action is told of it as somebody else's. Empty where nobody else has a role. */
export async function answeringPersons(
  db: Database,
  organisation: OrganisationId,
  ids: readonly ActionId[],
  today: LocalDate,
): Promise<ReadonlyMap<ActionId, readonly AnsweringPerson[]>> {
  if (ids.length === 0) return new Map();
  const people = await answeringPeople(db, organisation, today);
  const actions = await actionsById(db, [...new Set(ids)]);
  const posts = [...new Set(actions.flatMap(({ ownerPosts }) => ownerPosts))];
  const asked =
    posts.length === 0
      ? []
      : await db
          .selectFrom(askedOn(today).as("asked"))
          .select(["post_id", "person_id"])
          .where("post_id", "in", posts)
          .execute();
  const askedOf = Map.groupBy(asked, (row) => row.post_id);
  const names = await namesOf(
    db,
    people.map(({ personId }) => personId),
  );
  return new Map(
    actions.map((action) => {
      const owners = new Set(
        action.ownerPosts.flatMap((post) => (askedOf.get(post) ?? []).map((row) => row.person_id)),
      );
      const others = people.filter(({ personId }) => !owners.has(personId));
      const nearest = whoAnswersFor(others, action, NOBODY);
      return [
        action.id,
        nearest.map((id) => ({ personId: id, name: names.get(id) ?? "", as: roleOf(others, id, action) })),
      ];
    }),
  );
}

/** Owners are left out before. */
const NOBODY = 0 as PersonId;

function roleOf(people: readonly Standing[], id: PersonId, { directorate }: HeldAction): string {
  const isLead = people.some(({ personId, roles }) => personId === id && roles.some(({ role }) => role === "lead"));
  if (!isLead) return "who runs the plan";
  return directorate === null ? "who leads on it" : `who leads ${directorate}`;
}
