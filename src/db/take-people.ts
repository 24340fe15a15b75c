// Takes a list of posts and who holds them: whole, as one change that can be undone.
import type { ChangeId } from "../plan/ids.ts";
import type { PlannedHolding } from "../plan/people-list.ts";
import { type Changing, makeChange } from "./changes.ts";
import type { Database } from "./database.ts";
import { assignPost } from "./holdings.ts";
import { ensurePerson } from "./keep-people.ts";
import type { Organisation } from "./people.ts";

/** Null where everything stood so already. */
export function takePeople(
  transaction: Database,
  organisation: Organisation,
  changing: Changing,
  holdings: readonly PlannedHolding[],
): Promise<ChangeId | null> {
  const said = `${holdings.length === 1 ? "1 post was" : `${holdings.length} posts were`} assigned from a list.`;
  return makeChange(transaction, changing, { kind: "posts.listed", said, startsOn: changing.today }, async () => {
    for (const { post, name, email, from, until } of holdings) {
      const person = await ensurePerson(transaction, organisation.id, { email, name });
      await assignPost(transaction, { post, person: person.id, from, until, acting: false });
    }
  });
}
