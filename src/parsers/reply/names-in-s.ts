// Given names that end in s: nothing else tells "it's Marcus now" from "it's Sams now".

/**
 * Whether the last word is a name whose s is its own, in capitals or small letters.
 *
 * @example
 * endsInS("Marcus") // true
 * endsInS("Sams") // false: Sam's
 */
export function endsInS(name: string): boolean {
  return NAMES.has(name.split(" ").at(-1)?.toLowerCase() ?? "");
}

const NAMES: ReadonlySet<string> = new Set(
  `
  abbas agnes alexis amos anas anders andreas angus atlas boris carlos charles chris claus cornelius curtis darius dennis
  denis dimitrios douglas elias ellis frances francis gabrielius giles gladys gus hans idris ines iris jacques james
  janis jess jesus jonas jules julius justas kris lars les lewis linas louis lucas luis lukas magnus marcus markus
  matthias mavis miles morris moses myles nicholas nicolas nikolaos nils niklas otis owais paris phyllis
  rhys ross rufus russ silas stas tess thomas titus tobias travis vilius wes yunis younis yunus younus
  `
    .trim()
    .split(/\s+/u),
);
