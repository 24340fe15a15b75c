// The columns in which every figure of a quarter is given: one order and one name for chat, paper, register and chart.
import type { LocalDate } from "./calendar.ts";
import { writeDay } from "./calendar.ts";
import type { Chart, Tone } from "./chart.ts";
import type { Standing, StatusCounts } from "./digest.ts";

export interface StandingColumn {
  readonly standing: Standing;
  /** "● Green": shape and word. */
  readonly title: string;
  readonly tone: Tone;
  /** Shown even where it is empty: the four that everybody looks for, and who did not answer. */
  readonly always: boolean;
}

const STANDING_COLUMNS: readonly StandingColumn[] = [
  { standing: "complete", title: "Complete", tone: "accent", always: true },
  { standing: "green", title: "● Green", tone: "good", always: true },
  { standing: "amber", title: "▲ Amber", tone: "warning", always: true },
  { standing: "red", title: "■ Red", tone: "attention", always: true },
  { standing: "uncoloured", title: "No colour given", tone: "neutral", always: false },
  { standing: "toAccept", title: "To be accepted", tone: "accent", always: false },
  { standing: "ended", title: "Ended otherwise", tone: "neutral", always: false },
  { standing: "notUpdated", title: "Not updated", tone: "neutral", always: true },
];

/** "▲ Amber", as a column is headed. */
export function titleOf(standing: Standing): string {
  return STANDING_COLUMNS.find((column) => column.standing === standing)?.title ?? STANDING_WORDS[standing];
}

/** A standing within a sentence: "2.1 amber to red". */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  complete: "complete",
  green: "green",
  amber: "amber",
  red: "red",
  uncoloured: "no colour",
  notUpdated: "not updated",
  toAccept: "to be accepted",
  ended: "ended otherwise",
};

/** The columns that say something about these counts. */
export function columnsShown(counts: readonly StatusCounts[]): readonly StandingColumn[] {
  return STANDING_COLUMNS.filter(({ standing, always }) => always || counts.some((row) => row[standing] > 0));
}

/** The counts of all actions together. */
export function wholeOf(counts: readonly StatusCounts[]): StatusCounts {
  const whole = counts.at(-1);
  return whole ?? { directorate: "All", ...NOTHING };
}

const NOTHING: Omit<StatusCounts, "directorate"> = {
  complete: 0,
  green: 0,
  amber: 0,
  red: 0,
  uncoloured: 0,
  notUpdated: 0,
  toAccept: 0,
  ended: 0,
  total: 0,
};

/**
 * Whole per cent, as a paper says them; rounded figures need not add up to a hundred.
 *
 * @example
 * percent(12, 47) // "26%"
 */
export function percent(count: number, total: number): string {
  return total === 0 ? "0%" : `${Math.round((count / total) * 100)}%`;
}

/** "12 complete (26%), 19 green (40%), 5 not updated (11%)": each action once, without what stands empty. */
export function sayStandings(counts: readonly StatusCounts[]): string {
  const whole = wholeOf(counts);
  return STANDING_COLUMNS.filter(({ standing }) => whole[standing] > 0)
    .map(({ standing }) => `${whole[standing]} ${STANDING_WORDS[standing]} (${percent(whole[standing], whole.total)})`)
    .join(", ");
}

/** One bar a directorate; all together would make the others too small to read, and stands in the table. */
export function statusChart(counts: readonly StatusCounts[], asAt: LocalDate): Chart {
  const bars = counts.length > 1 ? counts.slice(0, -1) : counts;
  return {
    title: `Actions by directorate and status, as at ${writeDay(asAt)}`,
    summary: bars.map(sayCounts).join(" "),
    categories: bars.map(({ directorate }) => directorate),
    series: columnsShown(counts).map(({ standing, title, tone }) => ({
      name: title,
      tone,
      values: bars.map((row) => row[standing]),
    })),
  };
}

function sayCounts(row: StatusCounts): string {
  const parts = STANDING_COLUMNS.flatMap(({ standing }) =>
    row[standing] > 0 ? [`${row[standing]} ${STANDING_WORDS[standing]}`] : [],
  );
  return `${row.directorate}: ${parts.join(", ")}, of ${row.total}.`;
}
