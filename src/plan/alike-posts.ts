// Posts whose titles look like two spellings of one: for the officer to settle.
import type { LocalDate } from "./calendar.ts";
import type { PostId } from "./ids.ts";
import { areAlike } from "./like-titles.ts";
import type { AskFacts } from "./unmatched.ts";
import { type PostFacts, whoIsAsked } from "./who-is-asked.ts";

export interface AlikePosts {
  /** What would become another spelling of `post`: nobody is asked there, or it owns less. */
  readonly spelling: PostFacts;
  readonly spellingActions: number;
  readonly post: PostFacts;
  readonly postActions: number;
}

/** @param distinct pairs that were said to be two posts, the lesser id first: never asked about again */
export function alikePosts(
  facts: AskFacts,
  distinct: readonly (readonly [PostId, PostId])[],
  day: LocalDate,
): readonly AlikePosts[] {
  const counts = new Map<PostId, number>();
  for (const id of facts.actions.flatMap(({ ownerPosts }) => [...new Set(ownerPosts)])) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const posts = [...facts.posts.values()].filter(({ id, directorate }) => counts.has(id) && directorate === null);
  const settled = new Set(distinct.map((pair) => pair.join()));
  const weight = (post: PostFacts) =>
    (whoIsAsked(post, facts, day).kind === "asked" ? 1_000_000 : 0) + (counts.get(post.id) ?? 0);
  return posts.flatMap((left, index) =>
    posts
      .slice(index + 1)
      .filter((right) => areAlike(left.title, right.title))
      .filter((right) => !settled.has([left.id, right.id].toSorted((one, other) => one - other).join()))
      .map((right) => {
        const [post, spelling] = weight(left) >= weight(right) ? [left, right] : [right, left];
        return {
          spelling,
          spellingActions: counts.get(spelling.id) ?? 0,
          post,
          postActions: counts.get(post.id) ?? 0,
        };
      }),
  );
}
