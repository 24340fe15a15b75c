// Which of a table's columns is which, where its headings claim the same.
import { foldText } from "../document/clean-text.ts";
import { fullest, latest, responses } from "./claims.ts";
import {
  type Column,
  DESCRIPTION,
  type HeadingWords,
  likelyWords,
  type Meaning,
  RESPONSE,
  SERVICE,
} from "./columns.ts";
import { normalHeading } from "./normal-heading.ts";

/** Meanings that only one column of a table can have. Several columns may name owners. */
const ONE_COLUMN_EACH: readonly Meaning[] = [
  "reference",
  "action",
  "due",
  "revised",
  "rag",
  "status",
  "outcome",
  "evidence",
  "directorate",
  "section",
];

/**
 * The columns of a table by their headings. A heading that nobody knows is `further`: kept with each action under the
 * plan's own word. Of two that mean the same, the plainer one ("Action") wins over one that only likely means it, that
 * over one that could mean something else ("Objective"), and otherwise the first.
 *
 * @param below the cells under each heading, if they are known: of two likely actions the one that says far more wins
 */
export function columnsOf(headings: readonly string[], below: readonly (readonly string[])[] = []): readonly Column[] {
  const words = decidedDates(servicesAsOwners(headings.map(likelyWords)), headings);
  const taken = new Map<Meaning, number>();
  for (const meaning of ONE_COLUMN_EACH) {
    const claims = words.flatMap((word, at) => (word?.means === meaning ? [{ at, word }] : []));
    const likely = claims.filter(({ word }) => word.isLikely);
    const winner =
      (meaning === "rag" || meaning === "status" ? latest(claims, headings, below) : undefined) ??
      claims.find(({ word }) => isPlain(word)) ??
      responses(claims, headings, below) ??
      fullest(likely, below) ??
      (claims.some(({ word }) => word.says === DESCRIPTION) ? fullest(claims, below) : undefined) ??
      claims[0];
    if (winner) taken.set(meaning, winner.at);
  }
  const settledWords = taken.has("due") ? words : words.map((word) => (word?.means === "revised" ? DUE : word));
  const percentages = taken.has("rag") ? headings.findIndex((heading) => /%|\bper ?cent/i.test(heading)) : -1;
  if (percentages >= 0 && taken.get("status") === percentages) taken.delete("status");
  if (!taken.has("due") && taken.has("revised")) taken.set("due", taken.get("revised") ?? 0);
  return settledWords.map((word, at) => ({
    heading: foldText(headings[at] ?? ""),
    meaning: word ? settled(word, at, taken) : "further",
  }));
}

/** A "Service" beside "By when" is asked where nobody else is named: it is a team of the council. */
function servicesAsOwners(words: readonly (HeadingWords | null)[]): readonly (HeadingWords | null)[] {
  if (words.some((word) => word?.means === "owner")) return words;
  return words.map((word) => (word?.says === SERVICE ? { ...word, means: "owner" } : word));
}

/** A bare "Date" beside the date of a decision, or where the action comes from, is that of the meeting, too. */
function decidedDates(
  words: readonly (HeadingWords | null)[],
  headings: readonly string[],
): readonly (HeadingWords | null)[] {
  const isOfMeetings = headings.some((heading) => OF_MEETINGS.test(normalHeading(heading)));
  return words.map((word, at) => (isOfMeetings && /^dates?$/i.test(headings[at] ?? "") ? KEPT : word));
}

const OF_MEETINGS =
  /^(?:(?:committee|cabinet|exec(?:utive)?|council|decision|board) date|minute(?: ref(?:erence)?| no)?|agenda item)$/;
const KEPT: HeadingWords = { says: /^/, means: "further" };

const DUE: HeadingWords = { says: /^/, means: "due" };

function settled(word: HeadingWords, at: number, taken: Map<Meaning, number>): Meaning {
  if (!ONE_COLUMN_EACH.includes(word.means) || taken.get(word.means) === at) return word.means;
  const second = word.says === DESCRIPTION || word.says === RESPONSE ? "further" : (word.besides ?? "further");
  if (!ONE_COLUMN_EACH.includes(second) || (taken.get(second) ?? at) === at) {
    taken.set(second, at);
    return second;
  }
  return "further";
}

/** A heading is plain when it has nothing else to be than this, or than kept as it is. */
function isPlain(word: HeadingWords): boolean {
  if (word.isLikely) return false;
  return word.besides === undefined || (word.means === "action" && word.besides === "further");
}
