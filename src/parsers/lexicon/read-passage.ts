// Opens a text for reading: words, and the periods, lists and ranges at each of them.
import { isLabelled } from "./labels.ts";
import { Memory, readerNumber } from "./memory.ts";
import { beginnersOf } from "./openings.ts";
import type { Found, Passage, ReadBy } from "./passage.ts";
import type { ConventionName, PeriodContext } from "./period-context.ts";
import { PERIOD_RULES } from "./period-rules.ts";
import { longestOf } from "./rule.ts";
import { whenAt } from "./when.ts";
import { type Word, wordsOf } from "./word.ts";
import type { When, WrittenPeriod } from "./written-period.ts";

const longestPeriod = longestOf(PERIOD_RULES);
const canBeginPeriod = beginnersOf(PERIOD_RULES.flatMap(({ ways }) => ways));
/** "the end of the first week of next March" is as deep as people write. */
const DEEPEST = 6;

/** A passage over a text, or over its words where they are at hand. */
export function readPassage(text: string | readonly Word[], context: PeriodContext): Passage {
  return new StraightPassage(typeof text === "string" ? wordsOf(text) : text, context);
}

class StraightPassage implements Passage {
  readonly words: readonly Word[];
  readonly context: PeriodContext;
  readonly memory: Memory;
  /** How many periods are being read, one within the other. */
  #depth = 0;
  /** How many stand in brackets behind one another: "Spring 2025 (March (31st))". */
  #brackets = 0;

  constructor(words: readonly Word[], context: PeriodContext) {
    this.words = words;
    this.context = context;
    this.memory = new Memory(words.length);
  }

  periodAt(at: number): ReadBy<WrittenPeriod> | null {
    const known = this.memory.recall<ReadBy<WrittenPeriod>>(PERIODS, at);
    if (known !== undefined) return known;
    if (this.#depth >= DEEPEST) return null;
    // While it is being read there is none: no period begins with itself.
    this.memory.keep(PERIODS, at, null);
    this.#depth += 1;
    const found = isLabelled(this, at) ? null : longestPeriod(this, at);
    this.#depth -= 1;
    return this.memory.keep(PERIODS, at, found);
  }

  canBePeriod(number: number): boolean {
    return canBeginPeriod(this, number);
  }

  whenAt(at: number): Found<When> | null {
    const known = this.memory.recall<Found<When>>(WHENS, at);
    if (known !== undefined) return known;
    if (this.#brackets >= DEEPEST) return null;
    this.#brackets += 1;
    const found = whenAt(this, at);
    this.#brackets -= 1;
    return this.memory.keep(WHENS, at, found);
  }
}

const PERIODS = readerNumber();
const WHENS = readerNumber();

/**
 * The same passage with one convention turned round.
 *
 * A convention changes what words mean, never which of them make a period, so only the periods that rest on it are
 * read again, each by the rule that read it.
 */
export function turnedPassage(base: Passage, name: ConventionName): Passage {
  return new TurnedPassage(base, name);
}

class TurnedPassage implements Passage {
  readonly words: readonly Word[];
  readonly context: PeriodContext;
  readonly memory: Memory;
  readonly #base: Passage;
  readonly #name: ConventionName;
  #brackets = 0;

  constructor(base: Passage, name: ConventionName) {
    this.words = base.words;
    this.context = { ...base.context, against: new Set([name]) };
    this.memory = new Memory(base.words.length);
    this.#base = base;
    this.#name = name;
  }

  periodAt(at: number): ReadBy<WrittenPeriod> | null {
    const known = this.memory.recall<ReadBy<WrittenPeriod>>(PERIODS, at);
    return known === undefined ? this.memory.keep(PERIODS, at, this.#turned(at)) : known;
  }

  #turned(at: number): ReadBy<WrittenPeriod> | null {
    const straight = this.#base.periodAt(at);
    if (straight === null || !straight.value.conventions.some(({ name }) => name === this.#name)) return straight;
    const turned = straight.by.read(this, at);
    return turned ? { value: turned.value, next: turned.next, by: straight.by } : straight;
  }

  canBePeriod(number: number): boolean {
    return this.#base.canBePeriod(number);
  }

  whenAt(at: number): Found<When> | null {
    if (this.#brackets >= DEEPEST) return null;
    this.#brackets += 1;
    const found = whenAt(this, at);
    this.#brackets -= 1;
    return found;
  }
}
