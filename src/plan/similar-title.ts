// Whether a plan's title may be that of another edition: the same but for its year, or for "draft" and "update".
import { nameKey } from "./names.ts";

/**
 * @example
 * isSimilarTitle("Fair for All 2022–2025", "Fair for all: 2024 update") // true
 * isSimilarTitle("Race Equality Plan", "Disability Equality Plan") // false
 */
export function isSimilarTitle(left: string, right: string): boolean {
  const [one, other] = [coreOf(left), coreOf(right)];
  return one !== "" && one === other;
}

function coreOf(title: string): string {
  return nameKey(title)
    .split(" ")
    .filter((word) => !OF_AN_EDITION.test(word))
    .join(" ");
}

const OF_AN_EDITION =
  /^(?:the|to|for|\(?(?:19|20)?\d{2}\)?|v\d+|\(?(?:updated?|edition|version|revised|revision|refresh(?:ed)?|draft|final|first|second|third|year|mid|term|review(?:ed)?|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\)?)$/;
