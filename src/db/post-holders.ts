// Who holds a post on a day, by name.
import type { LocalDate } from "../plan/calendar.ts";
import type { PersonId, PostId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import { inForce } from "./in-force.ts";

export interface Holder {
  readonly id: PersonId;
  readonly name: string;
  readonly kind: "person" | "place";
}

export function holdersOf(db: Database, post: PostId, day: LocalDate): Promise<readonly Holder[]> {
  return db
    .selectFrom("holding")
    .innerJoin("person", "person.id", "holding.person_id")
    .select(["person.id", "person.name", "person.kind"])
    .distinct()
    .where("holding.post_id", "=", post)
    .where(inForce("holding", day))
    .orderBy("person.name")
    .execute();
}
