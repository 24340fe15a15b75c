// "We keep the bank holidays of Scotland": whose bank holidays an organisation keeps.

import type { Nation } from "../../plan/bank-holidays.ts";
import { regExp } from "../lexicon/pattern.ts";

/** Null for every other line. */
export function readNation(line: string): Nation | null {
  const words = line.toLowerCase();
  const named = OF.exec(words)?.groups?.nation ?? AS.exec(words)?.groups?.nation;
  return named === undefined ? null : (NATIONS.find(([name]) => name.test(named))?.[1] ?? null);
}

const NATION = "(?<nation>england(?: and wales|,? wales)?|wales|scotland|northern ireland)";
const OF = regExp("u")`
  ^(?:(?:please )?(?:we )?(?:keep|use|have|observe|follow|take|set) )?(?:the |our )?bank holidays
    (?: are| to)?(?: those)? (?:of|in|for|as in) ${NATION}$
`;
const AS = regExp("u")`
  ^(?:(?:please )?(?:we )?(?:keep|use|have|observe|follow|take) )?(?:the )?
    (?<nation>english(?: and welsh)?|welsh|scottish|northern irish) bank holidays$
`;

const NATIONS: readonly (readonly [RegExp, Nation])[] = [
  [/^(?:scotland|scottish)$/u, "scotland"],
  [/^northern (?:ireland|irish)$/u, "northern-ireland"],
  [/^(?:england|english|wales|welsh)/u, "england-and-wales"],
];
