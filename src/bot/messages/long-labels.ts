// Choices whose names are too long for a button: written out and numbered above it.
import type { Choice } from "../message.ts";

/** A telephone cuts a longer one, and two that begin alike could not be told apart. */
const LABEL_LETTERS = 34;

export interface NamedChoices {
  /** The names, in their order; empty where each stands on its button. */
  readonly names: readonly string[];
  /** "Choose 1" where it does not. */
  readonly labels: readonly string[];
}

export function namedChoices(choices: readonly Choice[]): NamedChoices {
  const labels = choices.map(({ label }) => label);
  if (labels.every((label) => label.trim().length <= LABEL_LETTERS)) return { names: [], labels };
  return { names: labels, labels: labels.map((_, at) => `Choose ${at + 1}`) };
}
