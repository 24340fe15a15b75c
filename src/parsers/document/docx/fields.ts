// Fields of a Word file: their results are text, their codes are not.

/** The fields that are open, one within another. */
export interface FieldStack {
  /** A field begins, shows its result from here on, or ends. */
  mark(type: string): void;
  /** An entry of a drop-down list of an older form, or which one was chosen. */
  describeList(element: string, value: string): void;
  /** The entry that was chosen, once; null where the field is no such list. */
  takeChosen(): string | null;
  /** Whether text here is to be seen. Within the code of an outer field, the result of an inner one is not. */
  showsText(): boolean;
}

interface Field {
  inResult: boolean;
  readonly entries: string[];
  chosen: number;
}

/** No field is open at the beginning. */
export function fieldStack(): FieldStack {
  const open: Field[] = [];
  let chosen: string | null = null;
  return {
    mark: (type) => {
      const field = open.at(-1);
      if (type === "begin") open.push({ inResult: false, entries: [], chosen: 0 });
      if (type === "separate" && field) field.inResult = true;
      if (type === "end" && field) {
        chosen = field.entries[field.chosen] ?? null;
        open.pop();
      }
    },
    describeList: (element, value) => {
      const field = open.at(-1);
      if (element === "w:listEntry") field?.entries.push(value);
      if (element === "w:result" && field) field.chosen = Number(value) || 0;
    },
    takeChosen: () => {
      const taken = chosen;
      chosen = null;
      return taken;
    },
    showsText: () => open.slice(0, -1).every(({ inResult }) => inResult),
  };
}
