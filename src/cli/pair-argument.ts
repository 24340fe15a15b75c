// "PLA-3=PLA-5": a held action and a row of a later edition, as the comparison names a pair to settle.
import { InvalidArgumentError } from "commander";

export interface PairArgument {
  readonly held: string;
  readonly now: string;
}

/**
 * One more pair for an option that may be given several times.
 *
 * @throws InvalidArgumentError for text that is no pair; the command line prints it with the option's name
 */
export function pairArgument(text: string, before: readonly PairArgument[]): readonly PairArgument[] {
  const [held, now, ...rest] = text.split("=").map((part) => part.trim());
  if (!held || !now || rest.length > 0) throw new InvalidArgumentError("A pair is written PLA-3=PLA-5.");
  return [...before, { held, now }];
}
