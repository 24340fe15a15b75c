// The answer to "how does it stand?", with the words that were told before it.
import type { HeldAction } from "../db/held-actions.ts";
import type { SaidReport } from "./said-report.ts";
import type { Turn } from "./turn.ts";

/**
 * The report with the note that its action was told a moment ago, where it answers how that action stands and has none
 * of its own: a colour would else put those words away as the words of another colour.
 */
export function withWords(said: SaidReport, about: readonly HeldAction[], { open }: Turn): SaidReport {
  const { asks } = open;
  if (asks?.kind !== "status" || said.note !== null) return said;
  const asked = about.length === 1 && about.every(({ id }) => asks.actions.includes(id));
  return asked ? { ...said, note: asks.note } : said;
}
