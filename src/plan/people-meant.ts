// Which people somebody means by a name, an address or the start of one.
import { nameKey } from "./names.ts";

/**
 * Everybody whom the words can mean: by e-mail address, by the part before its "@", by the whole name, or by a part of
 * it. Who fits exactly is meant before who fits in part.
 *
 * @example
 * peopleMeant([priyaShah, samOkoro, samLowe], "@priya") // [priyaShah]
 * peopleMeant([priyaShah, samOkoro, samLowe], "Sam") // [samOkoro, samLowe]
 */
export function peopleMeant<P extends { readonly name: string; readonly email: string }>(
  people: readonly P[],
  said: string,
): readonly P[] {
  const words = said.trim().replace(/^@/, "").toLowerCase();
  const key = nameKey(words);
  if (key === "") return [];
  const exactly = people.filter(
    ({ name, email }) => email === words || email.split("@")[0] === words || nameKey(name) === key,
  );
  return exactly.length > 0 ? exactly : people.filter(({ name }) => nameKey(name).split(" ").includes(key));
}

/** "Priya and Sam", "Priya, Sam and Olu": each apart. */
export function namesApart(said: string): readonly string[] {
  return said
    .split(/\s*(?:,| and | & )\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
