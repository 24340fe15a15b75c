// What each word of a stream shows by itself and beside the word before it, worked out once.
import { regExp } from "../../lexicon/pattern.ts";
import { saysWhatToDo } from "../../lists/says-what-to-do.ts";
import { isTitleNoun } from "../../owners/title-words.ts";
import { isGeneral, isLabelledPart } from "../../table/labelled-part.ts";
import { isRating } from "../flat/cell-signs.ts";
import { isInDate } from "../laid-out/in-date.ts";
import { endsOpen, endsSentence } from "../text-flow.ts";
import type { StreamWord } from "./stream-word.ts";

export interface WordMarks {
  /** Letters, with the space behind. */
  readonly length: number;
  readonly isSmall: boolean;
  readonly isCapital: boolean;
  /** Nothing that ends so is whole: "of", "and", "the", "the council’s". */
  readonly isOpen: boolean;
  readonly endsSentence: boolean;
  /** A capital in the middle of a sentence on a word that the text also writes small: a cell may begin there. */
  readonly mayBegin: boolean;
  /** A capital between small words, on a word that nothing else tells of. */
  readonly isLone: boolean;
  /** Something shows that a cell may begin here. */
  readonly isEvident: boolean;
  /** "Review", "Develop": what plans tell people to do. */
  readonly isTask: boolean;
  /** Its line is the title of a part ("Theme 2: Fair services"), and goes on with no cell. */
  readonly titlesPart: boolean;
  /** Its line is a heading such as "Monitoring" or "Glossary", below which no table goes on. */
  readonly opensText: boolean;
  /** Part of a date that no owner's name holds. */
  readonly isOfDate: boolean;
  readonly isRating: boolean;
  /** Small words of names: "of", "and", "team". */
  readonly connects: boolean;
  /** What it costs that a cell begins here, whatever its heading. */
  readonly begins: number;
  /** What it costs beside that under a heading that holds sentences. */
  readonly beginsProse: number;
}

export function marksOf(words: readonly StreamWord[]): WordMarks[] {
  const small = new Set(words.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [bare(text)] : [])));
  return words.map((word, at): WordMarks => {
    const { text } = word;
    const before = words[at - 1]?.text ?? "";
    const isCapital = /^\p{Lu}/u.test(text);
    const afterSentence = endsSentence(before);
    const mayBegin =
      /^\p{Lu}\p{Ll}/u.test(text) &&
      !afterSentence &&
      /^\p{Ll}|[.;:)]$/u.test(before) &&
      (BEGINS_SENTENCE.test(text) || small.has(bare(text)));
    const isLone = isLoneCapital(words, at);
    const isEvident =
      at === 0 ||
      word.startsLine ||
      text === "•" ||
      mayBegin ||
      isLone ||
      afterSentence ||
      !/^\p{L}/u.test(before) ||
      isRating(before);
    return {
      length: text.length + 1,
      isSmall: /^\p{Ll}/u.test(text),
      isCapital,
      // "A" is a rating, "a" an article
      isOpen: text !== "A" && (endsOpen(text) || text.endsWith(";") || OPEN.test(text)),
      endsSentence: endsSentence(text),
      mayBegin,
      isLone,
      isEvident,
      isTask: TASK.test(text) || (isCapital && saysWhatToDo(textFrom(words, at))),
      titlesPart: word.startsLine && isLabelledPart(lineFrom(words, at)),
      opensText: word.startsLine && isGeneral(lineFrom(words, at)),
      isOfDate: OF_DATE.test(text),
      isRating: isRating(text),
      connects: CONNECTS.test(text),
      begins: beginning(text, before),
      beginsProse: titleGoesOn(text, before),
    };
  });
}

/** So many words show whether something is to be done. */
const AHEAD = 5;

function textFrom(words: readonly StreamWord[], at: number, count = AHEAD): string {
  return words
    .slice(at, at + count)
    .map(({ text }) => text)
    .join(" ");
}

/** The words up to the end of the line. */
export function lineFrom(words: readonly StreamWord[], at: number): string {
  const end = words.findIndex(({ startsLine }, index) => index > at && startsLine);
  return textFrom(words, at, (end < 0 ? words.length : end) - at);
}

/** "… take too long Finish minor …": one capital between small words of which the first leads to no name. */
function isLoneCapital(words: readonly StreamWord[], at: number): boolean {
  const [before, word, next] = [words[at - 1]?.text ?? "", words[at]?.text ?? "", words[at + 1]?.text ?? ""];
  return /^\p{Ll}{2,}$/u.test(before) && /^\p{Lu}\p{Ll}+$/u.test(word) && /^\p{Ll}/u.test(next) && !endsOpen(before);
}

/** A word without what stands around it, in small letters. */
export function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

function beginning(text: string, before: string): number {
  const closes = /^[)\]’”%,.;:]/u.test(text) ? 3 : 0;
  const bracket = text.startsWith("(") && !/^\(\w{1,4}\)$/.test(text) ? 1.5 : 0;
  const dash = /^[–-]$/.test(text) ? 2 : 0;
  return closes + bracket + dash + (isInDate(before, text) ? 4 : 0);
}

/** "Service | Manager Initiate …": the end of a title that would begin a sentence. */
function titleGoesOn(text: string, before: string): number {
  if (
    !/^\p{Lu}/u.test(before) ||
    OF_DATE.test(before) ||
    endsSentence(before) ||
    !/^\p{Lu}/u.test(text) ||
    !isTitleNoun(text)
  )
    return 0;
  return ALSO_VERB.test(text) ? 1 : 2.5;
}

/** A title, and what is to be done. */
const ALSO_VERB =
  /^(?:lead|chair|monitor|champion|partner|network|mentor|commission|sponsor|head|group|engineer|advocate)$/i;
const OPEN = /^(?:not|all|any|our|their|is|are|be|will|new|[A-Za-z]+’s)$/i;
const BEGINS_SENTENCE = /^(?:A|An|As|At|For|From|If|In|It|Our|The|There|These|They|This|To|We|When|You)$/;
const OF_DATE = regExp("i")`
  ^(?:
    (?:
      january|february|march|april|june|july|august|september|october|november|december|ongoing
      |on-going|annually|quarterly|monthly
    )[.,;]?
    |(?:19|20)\d\d(?:[/–-]\d\d)?[.,;]?|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d\d-\d\d|Q[1-4]|.*~~.*
  )$
`;
const CONNECTS =
  /^(?:and|of|for|the|to|in|on|with|&|\/|-|–|team|teams|officers?|managers?|leads?|group|staff|services?|members?)[,;]?$/;
const TASK = regExp("i")`
  ^(?:
    achieve|act|add|address|adopt|advertise|agree|align|analyse|appoint|ask|assess|audit|build
    |capture|carry|check|collate|collect|commission|communicate|complete|conduct|consider
    |consult|continue|convene|co-?ordinate|create|deliver|design|develop|disseminate|draft|embed
    |enable|encourage|engage|enhance|ensure|establish|evaluate|expand|explore|extend|facilitate
    |fund|gather|give|hold|host|identify|implement|improve|include|increase|install|integrate
    |introduce|investigate|invite|launch|liaise|link|maintain|make|map|measure|monitor|offer
    |organise|pilot|plan|prepare|produce|promote|provide|publicise|publish|put|raise|recruit
    |redesign|reduce|refresh|remove|report|research|review|revise|roll|run|secure|seek|send|set
    |share|start|strengthen|submit|support|survey|take|target|test|tell|train|undertake|update
    |use|widen|work|write
  )$
`;
