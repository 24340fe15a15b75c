// Which post somebody means by its title.
import { nameKey } from "./names.ts";
import { UserError } from "./user-error.ts";

/**
 * The one post of those with the title; a directorate decides where several directorates have one of that title.
 *
 * @param posts the posts that have the title, in any directorate
 * @throws UserError when there is none, or several and nothing says which
 */
export function postMeant<Post extends { readonly title: string; readonly directorate: string | null }>(
  posts: readonly Post[],
  title: string,
  directorate: string | null,
): Post {
  const meant = directorate
    ? posts.filter((post) => post.directorate !== null && nameKey(post.directorate) === nameKey(directorate))
    : posts;
  const [post, ...others] = meant;
  if (!post) throw new UserError(`No plan here names “${title}” as an owner. “Unmatched” lists the posts by name.`);
  if (others.length > 0) {
    const places = meant.map((one) => one.directorate ?? "no directorate").join(", ");
    throw new UserError(`“${title}” is a post in ${places}. Say which directorate you mean.`);
  }
  return post;
}
