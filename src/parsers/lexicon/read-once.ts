// A class of several words, read once at each place however many phrases name it.
import { readerNumber } from "./memory.ts";
import type { Found } from "./passage.ts";
import type { WordClass } from "./word-class.ts";

export function readOnce<T>({ begins, read }: Pick<WordClass<T>, "begins" | "read">): WordClass<T> {
  const reader = readerNumber();
  return {
    begins,
    read: (passage, at) => {
      const known = passage.memory.recall<Found<T>>(reader, at);
      return known === undefined ? passage.memory.keep(reader, at, read(passage, at)) : known;
    },
  };
}
