// "Head of Econmy looks like Head of Economy (4 actions): the same post?"
import type { AlikePosts } from "../../plan/alike-posts.ts";
import { counted } from "../../plan/listing.ts";
import type { Block } from "../message.ts";
import { choice } from "../presses.ts";

/** So many pairs at once; the next come when these are settled. */
const SHOWN = 3;

export function alikeBlocks(pairs: readonly AlikePosts[]): readonly Block[] {
  const blocks = pairs.slice(0, SHOWN).flatMap(({ spelling, spellingActions, post, postActions }): Block[] => {
    const args = { spelling: String(spelling.id), post: String(post.id) };
    return [
      {
        kind: "text",
        text: `${spelling.title} (${counted(spellingActions, "action")}) looks like ${post.title} (${counted(postActions, "action")}): the same post?`,
      },
      {
        kind: "choices",
        choices: [choice(`Same as ${post.title}`, "same-post", args), choice("Two posts", "two-posts", args)],
      },
    ];
  });
  if (pairs.length <= SHOWN) return blocks;
  return [...blocks, { kind: "note", text: `Showing ${SHOWN} of ${pairs.length} pairs that look alike.` }];
}
