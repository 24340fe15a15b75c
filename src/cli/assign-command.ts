// `assign`: says who holds a post.
import { ensurePerson } from "../db/keep-people.ts";
import { assignPost, postsTitled } from "../db/posts.ts";
import { openStore } from "../open-store.ts";
import { type LocalDate, writeDay } from "../plan/calendar.ts";
import { postMeant } from "../plan/post-meant.ts";
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
  await store.db
    .transaction()
    .execute((transaction) =>
      assignPost(transaction, { post: post.id, person: person.id, from: options.from, by: null, at: new Date() }),
    );
  print(
    `${person.name} holds ${post.title}${post.directorate ? ` in ${post.directorate}` : ""} from ${writeDay(options.from)}.`,
  );
  return DONE;
}
