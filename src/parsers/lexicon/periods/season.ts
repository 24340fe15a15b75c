// "Spring 2025", "Winter 2024/25", "autumn term": seasons and school terms.
import { type LocalDate, startOfMonth } from "../../../plan/calendar.ts";
import { months, oneDay } from "../calendar-periods.ts";
import type { Convention } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { Period, WrittenPeriod } from "../written-period.ts";

const WINTER = 12;

/** Spring ends on 31 May, summer on 31 August, autumn on 30 November, winter in February of the next year. */
export const seasonOfYear = periodRule("[the] <season> [of] [,] [-] <year:anyYear>", ({ season, year }, context) => {
  const backwards = season === WINTER && context.against.has("winter");
  return { ...seasonIn(season, backwards ? year - 1 : year), conventions: season === WINTER ? [winter(year)] : [] };
});

export const seasonOfYears = periodRule("[the] <season> [of] <pair:yearPair>", ({ season, pair }) =>
  seasonIn(season, season === WINTER || season === 9 ? pair : pair + 1),
);

export const seasonAlone = periodRule("[the] <season>", ({ season }) => ({ ...seasonIn(season, null), weak: true }));

/** The council's own school calendar is not known here: terms end with December, March and July. */
export const schoolTerm = periodRule(
  [
    "[the] <season> [school] term [of] [,] <year:anyYear?>",
    "[the] <season> [school] term [of] <pair:yearPair>",
    "[the] term <number:digits> [,] <pair:yearPair>",
  ],
  (found): WrittenPeriod | null => {
    const season = "season" in found ? found.season : ([9, 3, 6] as const)["number" in found ? found.number - 1 : -1];
    const term = season === undefined ? undefined : TERMS.get(season);
    if (season === undefined || !term) return null;
    const first = "pair" in found ? found.pair : undefined;
    const year =
      first !== undefined ? (season === 9 ? first : first + 1) : (("year" in found ? found.year : null) ?? null);
    return { precision: "term", year, inYear: term, conventions: [TERM_ENDS] };
  },
);

const TERMS = new Map<number, (year: number) => Period>([
  [9, (year) => months(year, 9, 4)],
  [3, (year) => months(year, 1, 3)],
  [6, (year) => until(startOfMonth(year, 4), oneDay(year, 7, 31))],
]);

const TERM_ENDS: Convention = {
  name: "term",
  assumed: "school terms read as ending with December, March and July",
  otherwise: null,
};

function until(from: LocalDate, last: Period | null): Period {
  return { from, to: last?.to ?? from };
}

function seasonIn(season: number, year: number | null): WrittenPeriod {
  return { precision: "season", year, inYear: (written) => months(written, season, 3), conventions: [] };
}

function winter(year: number): Convention {
  return {
    name: "winter",
    assumed: `winter ${year} read as the one that begins in ${year}`,
    otherwise: `it could be the winter that ends in ${year}`,
  };
}
