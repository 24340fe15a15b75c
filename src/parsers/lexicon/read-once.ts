// A class of several words, read once at each place however many phrases name it.
import type { Found } from "./passage.ts";
import type { WordClass } from "./phrase.ts";

export function readOnce<T>(of: WordClass<T>): WordClass<T> {
  const own = classes;
  classes += 1;
  return {
    begins: of.begins,
    seconds: of.seconds,
    alone: of.alone,
    read: (passage, at) => {
      let places = passage.memory[own] as (Found<T> | null)[] | undefined;
      if (!places) {
        places = [];
        passage.memory[own] = places;
      }
      const known = places[at];
      if (known !== undefined) return known;
      const found = of.read(passage, at);
      places[at] = found;
      return found;
    },
  };
}

/** Each such class has a place of its own in a passage's memory. */
let classes = 0;
