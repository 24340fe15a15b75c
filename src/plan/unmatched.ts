// What is asked of nobody: the officer's list, each item with its reason.
import type { LocalDate } from "./calendar.ts";
import type { PostId } from "./ids.ts";
import type { OwnedPlace } from "./rights.ts";
import { type PeopleFacts, type PostFacts, type WhyNobody, whoIsAsked } from "./who-is-asked.ts";

/** An open action with its place in the plan. */
export interface OpenAction extends OwnedPlace {
  readonly reference: string;
  readonly words: string;
  readonly dueOn: LocalDate | null;
}

export interface AskFacts extends PeopleFacts {
  readonly posts: ReadonlyMap<PostId, PostFacts>;
  /** Every open action of the organisation, in the order of its plans. */
  readonly actions: readonly OpenAction[];
}

export interface UnmatchedPost {
  readonly post: PostFacts;
  readonly why: WhyNobody;
  readonly actions: readonly OpenAction[];
  /** Those about which no other owner is asked either. */
  readonly alone: readonly OpenAction[];
}

export interface Unmatched {
  /** The post that most depends on it first. */
  readonly posts: readonly UnmatchedPost[];
  /** The plan names nobody for these. */
  readonly ownerless: readonly OpenAction[];
}

/** Every open action has somebody to ask, or stands in here. */
export function unmatched(facts: AskFacts, day: LocalDate): Unmatched {
  const asked = new Map([...facts.posts].map(([id, post]) => [id, whoIsAsked(post, facts, day)]));
  const isAsked = (id: PostId) => asked.get(id)?.kind === "asked";
  const posts = [...facts.posts.values()].flatMap((post) => {
    const why = asked.get(post.id);
    if (!why || why.kind === "asked") return [];
    const actions = facts.actions.filter((action) => action.ownerPosts.includes(post.id));
    if (actions.length === 0) return [];
    return [{ post, why, actions, alone: actions.filter((action) => !action.ownerPosts.some(isAsked)) }];
  });
  return {
    posts: posts.toSorted(
      (left, right) =>
        right.alone.length - left.alone.length ||
        right.actions.length - left.actions.length ||
        left.post.title.localeCompare(right.post.title, "en"),
    ),
    ownerless: facts.actions.filter((action) => action.ownerPosts.length === 0),
  };
}
