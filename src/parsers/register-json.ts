// A register as `import --json` prints it; scripts rely on this shape.
import type { Query, Register, RegisterAction } from "../plan/register.ts";

/** An action of the JSON: only there the printed reference is called `ref`. */
export type ActionJson = Omit<RegisterAction, "printedReference"> & { readonly ref: string | null };

export interface RegisterJson {
  readonly plan: Register["plan"];
  readonly sections: Register["sections"];
  readonly actions: readonly ActionJson[];
  readonly queries: readonly Omit<Query, "settles">[];
  readonly statusWords: Register["statusWords"];
  readonly reconciliation: Register["reconciliation"];
  readonly seenInstead: string | null;
}

export function registerJson(register: Register): RegisterJson {
  return {
    plan: register.plan,
    sections: register.sections,
    actions: register.actions.map(({ reference, printedReference, source, ...rest }) => ({
      reference,
      ref: printedReference,
      ...rest,
      source: inContractUnit(source),
    })),
    queries: register.queries.map(({ settles: _, ...query }) => query),
    statusWords: register.statusWords,
    reconciliation: register.reconciliation,
    seenInstead: register.seenInstead,
  };
}

/** Scripts know four units: a paragraph of a Word file is a line to them, as in that file saved as text. */
function inContractUnit(source: RegisterAction["source"]): RegisterAction["source"] {
  return source.unit === "paragraph" ? { ...source, unit: "line" } : source;
}
