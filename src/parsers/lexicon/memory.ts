// What has been read at each place of a passage, by whom: nothing is read twice, and reading stays linear.

/** Gives a reader its place in every memory; once for each reader, when the program starts. */
export function readerNumber(): number {
  readers += 1;
  return readers - 1;
}

let readers = 0;

/** One table for all readers of a passage: most passages are a few words, and a table for each reader cost more than they. */
export class Memory {
  readonly #length: number;
  readonly #found: (object | null | undefined)[];

  constructor(words: number) {
    this.#length = words + 1;
    this.#found = new Array(this.#length * readers);
  }

  /** Undefined where the reader has not been there; null where it was and found nothing. */
  recall<F extends object>(reader: number, at: number): F | null | undefined {
    return this.#found[reader * this.#length + at] as F | null | undefined;
  }

  keep<F extends object>(reader: number, at: number, found: F | null): F | null {
    this.#found[reader * this.#length + at] = found;
    return found;
  }
}
