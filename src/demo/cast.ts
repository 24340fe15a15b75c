// The people of the demo: invented, and given the plan's own posts.
import type { Database } from "../db/database.ts";
import { directoratesOf } from "../db/directorates.ts";
import { assignPost } from "../db/holdings.ts";
import { ensurePerson, giveRole } from "../db/keep-people.ts";
import type { Organisation, Person } from "../db/people.ts";
import { postsTitled } from "../db/posts.ts";
import type { Scene, ScenePost } from "./scene.ts";

export interface Cast {
  /** Who holds a post of the scene, in its order; none where the plan names no owner. */
  readonly owners: readonly { readonly person: Person; readonly post: ScenePost }[];
  readonly lead: Person;
  readonly officer: Person;
  readonly leadership: Person;
}

const EVERYWHERE = { planId: null, directorateId: null, sectionId: null };
const OWNERS = ["Priya", "Sam"] as const;

/** Takes the people in and gives them posts and roles from the day on which the plan comes in. */
export async function takeIn(db: Database, organisation: Organisation, scene: Scene): Promise<Cast> {
  const person = (name: string) =>
    ensurePerson(db, organisation.id, { name, email: `${name.toLowerCase()}@council.example` });

  const owners: Cast["owners"][number][] = [];
  for (const [index, post] of scene.posts.entries()) {
    const held = (await postsTitled(db, organisation.id, post.title)).find(
      ({ directorate }) => directorate === null || directorate === post.directorate,
    );
    const name = OWNERS[index];
    if (!held || !name) continue;
    const owner = await person(name);
    const holding = { post: held.id, person: owner.id, from: scene.importOn, until: null, acting: false };
    await db.transaction().execute((transaction) => assignPost(transaction, holding));
    owners.push({ person: owner, post });
  }

  const [lead, officer, leadership] = [await person("Asha"), await person("Lee"), await person("Morgan")];
  const directorates = await directoratesOf(db, organisation.id);
  const led = directorates.find(({ name }) => name === scene.directorate);
  await giveRole(db, { person: lead, role: "lead", scope: { ...EVERYWHERE, directorateId: led?.id ?? null } });
  await giveRole(db, { person: officer, role: "officer", scope: EVERYWHERE });
  await giveRole(db, { person: leadership, role: "leadership", scope: EVERYWHERE });
  return { owners, lead, officer, leadership };
}
