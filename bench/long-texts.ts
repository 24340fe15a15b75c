// Texts of 20,000 characters, as long as anything that is read, and how long reading one takes.
import { namedByPhrases } from "../src/parsers/lexicon/word-number.ts";

const LENGTH = 20_000;
const TRIES = 5;

/** Phrases one after the other, and single ones again and again: what is hard about a text is mostly repetition. */
export function longTexts(phrases: readonly string[]): readonly (readonly [string, string])[] {
  return [
    ["every phrase", longText(`${phrases.join(". ")}. `)],
    ["every phrase without stops", longText(`${phrases.join(" ")} `)],
    ["one word", longText("on ")],
    ["numbers", longText("1 2 3 ")],
    ["months", longText("march ")],
    ["quarters", longText("Q3 ")],
    ["lists", longText("july / ")],
    ["rhythms", longText("quarterly, done for 2024 ")],
    ["beginnings without an end", longText("once within 6 months of the end of ")],
    ["every word of a rule", longText(`${namedByPhrases().join(" ")} `)],
    ["open brackets", longText("((")],
    ["dates with strokes", longText("1/2/")],
    ["prose", longText("the group may march with partners on the first day and review it ")],
  ];
}

function longText(phrase: string): string {
  return longer(phrase, LENGTH);
}

/**
 * How the time grows from 5,000 to 40,000 characters of a text said again and again: "2.1 1.9 2.0" where each double takes
 * twice as long, which is linear; four times as long would be square.
 */
export function growthOf(text: string, read: (text: string) => unknown): string {
  const [least, ...others] = [1, 2, 4, 8].map((times) => longer(text, (LENGTH / 4) * times));
  let before = millisecondsOf(() => read(least ?? ""));
  const factors = others.map((longer) => {
    const now = millisecondsOf(() => read(longer));
    // Below a millisecond the processor's clock is too coarse.
    const factor = before < 1 ? "–" : (now / before).toFixed(1);
    before = now;
    return factor;
  });
  return factors.join(" ");
}

function longer(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** The median of a few tries, after one to warm up. */
export function millisecondsOf(work: () => unknown): number {
  work();
  const times = Array.from({ length: TRIES }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  });
  return times.sort((left, right) => left - right)[Math.floor(TRIES / 2)] ?? 0;
}
