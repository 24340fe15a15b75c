// How spellings of one name meet: directorates, posts and teams are found by a key.

/**
 * The key of a name. Capitals, spaces, hyphens, dots, quotes and "&" for "and" make no difference, nor do abbreviations
 * that can mean only one thing ("Hd of", "Asst Dir"); brackets do, for "Head of Service (Adults)" is not "Head of Service".
 *
 * @example
 * nameKey("Children's  Services & Schools") === nameKey("Childrens services and schools")
 */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’‘`.]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}()]+/gu, " ")
    .trim();
  return ABBREVIATIONS.reduce((key, [short, long]) => key.replace(short, long), words);
}

/** "Dir" alone may be a directorate, so it is a director only where a title says so. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bhd(?= of\b)/g, "head"],
  [/\basst\b/g, "assistant"],
  [/\bassistant dir\b/g, "assistant director"],
  [/\bdir(?= of\b)/g, "director"],
  [/\bmgr\b/g, "manager"],
  [/\bcllr\b/g, "councillor"],
  [/\bco ordinat(?=or|ion)/g, "coordinat"],
];
