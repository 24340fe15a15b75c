// "Spring 2025", "Winter 2024/25", "Hydref 2024": seasons.
import { months } from "../calendar-periods.ts";
import type { Convention } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";

const WINTER = 12;

/** Spring ends on 31 May, summer on 31 August, autumn on 30 November, winter in February of the next year. */
export const seasonOfYear = periodRule(
  ["[the] <season> [of] [,] [-] <year:anyYear>", "<season:shortSeason> [-] [/] <year:anyYear>"],
  ({ season, year }, context) => {
    const backwards = season === WINTER && context.against.has("winter");
    return { ...seasonIn(season, backwards ? year - 1 : year), conventions: season === WINTER ? [winter(year)] : [] };
  },
);

/** "The end of the 2027 summer"; in "the 2026 summer programme" it only says which. */
export const yearOfSeason = periodRule("[the] <year> <season>", ({ season, year }, _context, { after }) =>
  after?.kind === "word" ? null : seasonIn(season, year),
);

export const seasonOfYears = periodRule(
  [
    "[the] <season> [of] [,] <pair:yearPair>",
    "<season:shortSeason> [-] <pair:yearPair>",
    "<pair:yearPair> [,] [-] <season>",
  ],
  ({ season, pair }) => seasonIn(season, season === WINTER || season === 9 ? pair : pair + 1),
);

export const seasonAlone = periodRule("[the] <season>", ({ season }) => ({ ...seasonIn(season, null), weak: true }));

export function seasonIn(season: number, year: number | null): WrittenPeriod {
  return { precision: "season", year, inYear: (written) => months(written, season, 3), conventions: [] };
}

function winter(year: number): Convention {
  return {
    name: "winter",
    assumed: `winter ${year} read as the one that begins in ${year}`,
    otherwise: `it could be the winter that ends in ${year}`,
  };
}
