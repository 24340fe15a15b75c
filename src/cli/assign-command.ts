// `assign`: says who holds a post.

import { makeChange } from "../db/changes.ts";
import { assignPost } from "../db/holdings.ts";
import { ensurePerson } from "../db/keep-people.ts";
import { postsTitled } from "../db/posts.ts";
import { openStore } from "../open-store.ts";
import { type LocalDate, writeDay } from "../plan/calendar.ts";
import { postMeant } from "../plan/post-meant.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { fromCommandLine } from "./from-command-line.ts";
import { print } from "./print.ts";

export async function assignCommand(
  words: string,
  email: string,
  options: { readonly name?: string; readonly directorate?: string; readonly from: LocalDate },
): Promise<ExitStatus> {
  await using store = await openStore();
  const posts = await postsTitled(store.db, store.organisation.id, words);
  const post = postMeant(posts, words, options.directorate ?? null);
  const person = await ensurePerson(store.db, store.organisation.id, { email, name: options.name ?? null });
  const { from } = options;
  const title = `${post.title}${post.directorate ? ` in ${post.directorate}` : ""}`;
  const said = `${person.name} holds ${title} from ${writeDay(from)}.`;
  const change = await store.db
    .transaction()
    .execute((transaction) =>
      makeChange(
        transaction,
        fromCommandLine(store.organisation),
        { kind: "post.assigned", said, startsOn: from },
        () => assignPost(transaction, { post: post.id, person: person.id, from, until: null, acting: false }),
      ),
    );
  print(change === null ? `${person.name} holds ${title} already.` : said);
  return DONE;
}
