// Words of a question that carry no filter: closed classes. Any other word that no rule read is said to have been left out.
import { wordList } from "../lexicon/word-list.ts";

/** The words that were not read and may matter, in order; those that stand together come together. */
export function unreadWords(
  text: string,
  leans = false,
  isName: (word: string) => boolean = () => false,
): readonly string[] {
  const runs: string[] = [];
  let end = -1;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const named = /^\p{Lu}{2,}$/u.test(word) && /\p{Ll}/u.test(text) && isName(word);
    if ((isFiller(word) && !named) || (leans && LEANING.has(word.toLowerCase()))) continue;
    if (index === end + 1 && end > 0) runs[runs.length - 1] += ` ${word}`;
    else runs.push(word);
    end = index + word.length;
  }
  return runs;
}

/** Whether a word narrows nothing by itself; "I'd" and "they've" are as "I" and "they". */
export function isFiller(word: string): boolean {
  const plain = word.toLowerCase();
  return FILLER.has(plain) || FILLER.has(plain.replace(/'(?:s|m|re|ve|d|ll)$/u, "")) || isJumbled(plain);
}

/** "adn", "shwo", "teh": the letters of a very common word in another order that makes no other word. */
function isJumbled(word: string): boolean {
  return word.length > 2 && word.length < 8 && JUMBLED.has(lettersOf(word));
}

function lettersOf(word: string): string {
  return [...word].sort().join("");
}

/** What says how a question leans on the one before; nothing else is meant by it there. */
const LEANING = new Set(
  wordList`
    same again more rest include included including add added adding drop lose remove hide scrap forget take
    took off leave instead else exactly compared meant
  `,
);

const WORD = /[\p{L}\p{N}%][\p{L}\p{N}'&-]*/gu;

/**
 * What may go unread without a remark. A word that turns a question round, counts, orders or compares ("not", "than",
 * "same", "every other") belongs to a rule that reads it, never in here.
 */
const CLASSES = {
  articles: wordList`a an the this that these those`,
  pronouns: wordList`
    i me my myself you your yours u ur us we our ours it its itself they them their theirs one ones
    something anything everything nothing somebody someone anybody anyone everybody everyone what which who
    whom whose whatever whichever whoever how when where there here im ive r
  `,
  auxiliaries: wordList`
    is are was were be been being am do does did doing done has have had having will would can could should
    shall may might must get got gets getting s t re ve d ll cos
  `,
  prepositions: wordList`
    on of in at for to from by with within across under over about around as into onto between up out down
    through via per regarding concerning re
  `,
  conjunctions: wordList`and or either but so then also too plus`,
  quantities: wordList`
    any all both every each some just only much many full total altogether number whole lot lots bit few
  `,
  asking: wordList`
    show list tell give see find display let know want wants wanted need needs needed like likes looking
    look pull fetch grab bring run print dig share send email e-mail forward drop ping pop provide supply
    produce generate compile prepare put together confirm clarify advise flag highlight name identify check
    checking wondering wonder wondered interested ask asking asked say says said speak talk contact help
    happen happens happening became become fell been go going gone goes come comes coming stand stands stood
    sit sits sitting fall falls falling made make makes making take think reckon hear hand view pass showing
    shown
  `,
  courtesy: wordList`
    please pls plz thanks thank ta cheers hi hello hey hiya ok okay alright sorry apologies kindly possible
    possibly poss perhaps maybe chance moment minute sec second quick quickly quickie briefly grateful
    appreciated appreciate great lovely helpful useful bother bothered mind hmm hm um er oh ah yes yeah yep
    am pm asap folks team-mates guys colleagues mate love dear simple easy random basically actually really
    quite literally simply exactly honestly frankly obviously roughly approximately ideally
  `,
  now: wordList`
    now currently present presently today's still yet already right so far ever days again whenever
  `,
  answers: wordList`
    list's answer answers report reports detail details info information figure figures rundown run-down
    table spreadsheet view column format copy names heads-up steer idea sense feel feeling question
    questions query queries reference ref story objective
  `,
  actions: wordList`
    action actions item items task tasks commitment commitments thing things stuff work working bits pieces
    activity activities deliverable deliverables measure measures update updates plan plans council's
    council organisation state rag date dates deadline deadlines status marked rated reported coloured
    colour colours tracker log register sheet board's dashboard
  `,
  owners: wordList`
    owner owners people person team teams lead leads leading responsible accountable looks after belong
    belongs belonging own owns owned owe owes owing directorate section today's performing performed faring
    progressing hook place's plate charge basis side part
  `,
  order: wordList`oldest worst biggest longest top most onwards headline`,
} as const;
const FILLER: ReadonlySet<string> = new Set(Object.values(CLASSES).flat());
const JUMBLED: ReadonlySet<string> = new Set(
  wordList`
    and the show what which have are with that all any give list please many been they them when
  `.map(lettersOf),
);
