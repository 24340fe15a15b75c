// "Head of Econmy is the same as Head of Economy": two spellings become one post, or are kept apart.
import { keepApart, mergePosts } from "../../../db/post-merges.ts";
import { openActionsOfPosts, type Post, postById } from "../../../db/posts.ts";
import type { PostId } from "../../../plan/ids.ts";
import { counted } from "../../../plan/listing.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import { type Answer, line } from "../../answer.ts";
import type { Turn } from "../../turn.ts";
import { titleOf } from "./assign.ts";
import { carryOut } from "./carry-out.ts";
import { onlyOfficers, onlyWhoRuns } from "./only-who-runs.ts";
import { whichPost } from "./which-post.ts";

export async function samePost(command: Extract<PeopleCommand, { kind: "same-post" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  return merge(await whichPost(command.spelling, turn), await whichPost(command.post, turn), turn);
}

/** The buttons under a pair that looks alike. What they say is decided again from the posts as they are. */
export async function settleAlike(
  verb: "same-post" | "two-posts",
  spelling: PostId,
  post: PostId,
  turn: Turn,
): Promise<Answer> {
  onlyOfficers(turn);
  const [one, other] = [await postById(turn.db, spelling), await postById(turn.db, post)];
  if (!one || !other) return line("One of these posts is no longer here, so nothing was changed.");
  return verb === "same-post" ? merge(one, other, turn) : apart(one, other, turn);
}

async function merge(spelling: Post, post: Post, turn: Turn): Promise<Answer> {
  const same = `${titleOf(spelling)} and ${titleOf(post)} are one post already; nothing was changed.`;
  if (spelling.id === post.id || spelling.mergedInto !== null || post.mergedInto !== null) return line(same);
  const actions = await openActionsOfPosts(turn.db, [spelling.id]);
  onlyWhoRuns(turn, [...actions, ...(await openActionsOfPosts(turn.db, [post.id]))]);
  return carryOut(
    turn,
    {
      kind: "post.merged",
      said: `“${spelling.title}” is ${titleOf(post)} now, with its ${counted(actions.length, "open action")}. Each row keeps the words that the plan prints, and a later edition with that spelling finds the post.`,
      startsOn: turn.today,
    },
    () => mergePosts(turn.db, spelling.id, post.id),
    same,
  );
}

async function apart(one: Post, other: Post, turn: Turn): Promise<Answer> {
  onlyWhoRuns(turn, await openActionsOfPosts(turn.db, [one.id, other.id]));
  return carryOut(
    turn,
    {
      kind: "posts.kept-apart",
      said: `${titleOf(one)} and ${titleOf(other)} stay two posts. I will not ask about them again.`,
      startsOn: turn.today,
    },
    () => keepApart(turn.db, one.id, other.id),
    `${titleOf(one)} and ${titleOf(other)} are kept apart already; nothing was changed.`,
  );
}
