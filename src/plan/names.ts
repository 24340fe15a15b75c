// How spellings of one name meet: directorates, posts and teams are found by a key.

/**
 * The key of a name. Capitals, spaces, hyphens, dots, quotes and "&" for "and" make no difference; brackets do, for
 * "Head of Service (Adults)" is not "Head of Service".
 *
 * @example
 * nameKey("Children's  Services & Schools") === nameKey("Childrens services and schools")
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’‘`.]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}()]+/gu, " ")
    .trim();
}
