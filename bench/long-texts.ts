// Texts of 20,000 characters, as long as anything that is read, and how long reading one takes.

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
    ["open brackets", longText("((")],
    ["dates with strokes", longText("1/2/")],
    ["prose", longText("the group may march with partners on the first day and review it ")],
  ];
}

function longText(phrase: string): string {
  return phrase.repeat(Math.ceil(LENGTH / phrase.length)).slice(0, LENGTH);
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
