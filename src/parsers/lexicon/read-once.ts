// A class of several words, read once at each place however many phrases name it.
import type { Found } from "./passage.ts";
import type { WordClass } from "./phrase.ts";

export function readOnce<T>(of: WordClass<T>): WordClass<T> {
  return {
    begins: of.begins,
    seconds: of.seconds,
    alone: of.alone,
    read: (passage, at) => {
      let places = passage.memory.get(of) as (Found<T> | null)[] | undefined;
      if (!places) {
        places = [];
        passage.memory.set(of, places);
      }
      const known = places[at];
      if (known !== undefined) return known;
      const found = of.read(passage, at);
      places[at] = found;
      return found;
    },
  };
}
