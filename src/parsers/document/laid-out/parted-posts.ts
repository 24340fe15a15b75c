// Posts that stand below each other in a cell, each wrapped over lines of its own.
import { isTitleWithService, looksLikePost, startsTitle } from "../../owners/title-words.ts";
import { endsOpen } from "../text-flow.ts";

/** In the middle of a phrase, or behind whose something is ("Director of Children’s"). */
export function breaksOff(text: string): boolean {
  return endsOpen(text) || /\p{L}[’']s$/u.test(text);
}

/**
 * The lines of each post: a new one begins where the lines above make a post, and a line or two from here another.
 *
 * @example
 * partedPosts(["Head of Human", "Resources", "Policy Officer"]) // [["Head of Human", "Resources"], ["Policy Officer"]]
 */
export function partedPosts(lines: readonly string[]): string[][] {
  const posts: string[][] = [];
  lines.forEach((line, at) => {
    const open = posts.at(-1);
    const above = open?.join(" ") ?? "";
    const rest = `${line} ${lines[at + 1] ?? ""}`.trim();
    const isNext = line.includes(" ") && [line, rest].some((text) => looksLikePost(text) || isTitleWithService(text));
    const isWhole = endsInNoun(above) ? isNext : looksLikePost(above) && startsTitle(rest);
    const begins = isWhole && /^\p{Lu}/u.test(line) && !breaksOff(above) && !/[,;]$/.test(above);
    if (open && !begins) open.push(line);
    else posts.push([line]);
  });
  return posts;
}

/** "… Manager", "… Team": whole for certain, where "Director of Adult Social" may go on. */
function endsInNoun(text: string): boolean {
  return (
    !/\b(?:assistant|associate|deputy|executive|lead)$|^(?:principal|senior|general|head|chief)$/i.test(text) &&
    looksLikePost(`The ${text.split(" ").at(-1) ?? ""}`)
  );
}
