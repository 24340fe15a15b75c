// `assign`: says who holds a post.
import { ensurePerson } from "../db/keep-people.ts";
import { assignPost, type Post, postsTitled } from "../db/posts.ts";
import { openStore } from "../open-store.ts";
import { type LocalDate, writeDay } from "../plan/calendar.ts";
import { nameKey } from "../plan/names.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print } from "./print.ts";

export async function assignCommand(
  title: string,
  email: string,
  options: { readonly name?: string; readonly directorate?: string; readonly from: LocalDate },
): Promise<ExitStatus> {
  await using store = await openStore();
  const posts = await postsTitled(store.db, store.organisation.id, title);
  const post = postMeant(posts, title, options.directorate ?? null);
  const person = await ensurePerson(store.db, store.organisation.id, { email, name: options.name ?? null });
  await assignPost(store.db, post.id, person.id, options.from);
  print(
    `${person.name} holds ${post.title}${post.directorate ? ` in ${post.directorate}` : ""} from ${writeDay(options.from)}.`,
  );
  return DONE;
}

function postMeant(posts: readonly Post[], title: string, directorate: string | null): Post {
  const meant = directorate
    ? posts.filter((post) => post.directorate !== null && nameKey(post.directorate) === nameKey(directorate))
    : posts;
  const [post, ...others] = meant;
  if (!post) {
    throw new UserError(`No plan here names “${title}” as an owner. “due-regard unmatched” lists the posts.`);
  }
  if (others.length > 0) {
    const places = meant.map((one) => one.directorate ?? "no directorate").join(", ");
    throw new UserError(`“${title}” is a post in ${places}. Say which: --directorate "${post.directorate ?? ""}".`);
  }
  return post;
}
