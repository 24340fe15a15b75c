// From a title in somebody's words to the one post that is meant.
import { type Post, postsOf, postsTitled } from "../../../db/posts.ts";
import { areAlike } from "../../../plan/like-titles.ts";
import { andList } from "../../../plan/listing.ts";
import { postMeant } from "../../../plan/post-meant.ts";
import { UserError } from "../../../plan/user-error.ts";
import type { Turn } from "../../turn.ts";

/**
 * "Head of Economy"; "Director in Place" or "Director (Place)" where each directorate has one.
 *
 * @throws UserError where no post or several are called so, with the ones that are spelt like it
 */
export async function whichPost(said: string, turn: Turn): Promise<Post> {
  const title = said.trim().replace(/^["“'](.*)["”']$/u, "$1");
  const { db, organisation } = turn;
  const posts = await postsTitled(db, organisation.id, title);
  if (posts.length > 0) return postMeant(posts, title, null);
  const apart = /^(?<title>.+?) (?:\((?<inside>[^()]+)\)|(?:in|of|for) (?<place>.+))$/u.exec(title)?.groups;
  const directorate = apart?.inside ?? apart?.place;
  if (apart?.title && directorate) {
    const there = await postsTitled(db, organisation.id, apart.title);
    if (there.length > 0) return postMeant(there, apart.title, directorate);
  }
  const like = (await postsOf(db, organisation.id)).filter((post) => areAlike(post.title, title));
  if (like.length === 0) return postMeant([], title, null);
  const meant = [...new Set(like.map((post) => post.title))].slice(0, 4);
  throw new UserError(
    `No plan here names “${title}” as an owner. Did you mean ${andList(meant, "or")}? Nothing was changed.`,
    { instead: { said: title, meant } },
  );
}
