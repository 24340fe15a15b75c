// `unmatched`: the posts that nobody holds, so that no one is asked about their actions.
import { plansOf } from "../db/plans.ts";
import { unmatchedPosts } from "../db/posts.ts";
import { openStore } from "../open-store.ts";
import { dayIn } from "../plan/calendar.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { print } from "./print.ts";

/** Nothing unmatched is `NOTHING_FOUND`. */
export async function unmatchedCommand(): Promise<ExitStatus> {
  await using store = await openStore();
  const today = dayIn(store.organisation.timeZone, new Date());
  let total = 0;
  for (const plan of await plansOf(store.db, store.organisation.id)) {
    const posts = await unmatchedPosts(store.db, plan.id, today);
    if (posts.length === 0) continue;
    total += posts.length;
    print(`${plan.title}: no one is asked about the actions of`);
    for (const post of posts) {
      const place = post.directorate ? ` (${post.directorate})` : "";
      print(`  ${post.title}${place}: ${post.actions} ${post.actions === 1 ? "action" : "actions"}`);
    }
  }
  if (total === 0) print("Every post has somebody to ask.");
  return total === 0 ? NOTHING_FOUND : DONE;
}
