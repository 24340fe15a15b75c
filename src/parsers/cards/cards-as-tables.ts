// Plans that give each action a card of its own ("Action: … / Owner: … / By when: …"): the cards become rows of a table.
import { type Block, type Document, type Place, type Row, type Table, WITHOUT_ACTION } from "../document/document.ts";
import { saysWhatToDo } from "../lists/says-what-to-do.ts";
import { headingWords } from "../table/columns.ts";
import { headerOf } from "../table/header.ts";
import { type Card, columnsOfCard, hasAction, isBareCard, isCard, onlyCounts } from "./card.ts";
import type { Stretch } from "./card-title.ts";
import { findCards } from "./find-cards.ts";

/**
 * The document with its cards as tables, each card a row under the labels of all. Everything else stays as it is.
 *
 * Where cards have no label for the action, the line above each is it ("2.1 Caption all videos", then "Owner: …"). One
 * such card alone may be about the document ("Owner: Policy Team, Review date: May"), so it takes two. Where several cards, or
 * one of a few, have no line above them, the actions stand elsewhere, and whatever is above the others is none.
 */
export function cardsAsTables(document: Document): Document {
  const stretches = findCards(document.blocks, document.unit);
  const nameless = stretches
    .flatMap(({ cards }) => cards)
    .filter((card) => isCard(card) && !hasAction(card) && card.title === null);
  const untitled = stretches
    .flatMap(({ cards }) => cards)
    .filter((card) => (isCard(card) || isBareCard(card)) && !hasAction(card));
  const standElsewhere = nameless.length > 1 || nameless.length * 3 > untitled.length;
  const hasTitle = ({ title }: Card): boolean =>
    title !== null && (!standElsewhere || onlyCounts(title) || COUNTED.test(title));
  const isWhole = (card: Card): boolean =>
    (isCard(card) && (hasAction(card) || (hasTitle(card) && untitled.length > 1))) ||
    (isBareCard(card) && untitled.length > 1 && untitled.some(isCard));
  const usable = stretches
    .filter(({ cards }) => cards.length > 0 && cards.every(isWhole))
    .flatMap(({ cards }) => cards);
  const isUsable = (card: Card): boolean => isWhole(card) || isUnfinished(card, usable);
  const blocks: Block[] = [];
  let open: Card[] = [];
  let labels: readonly string[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(tableOf(open));
    open = [];
    labels = [];
  };
  for (const [at, { blocks: own, cards }] of stretches.entries()) {
    const isHead = cards.every((card) => !hasAction(card)) && opensActions(stretches[at + 1]);
    if (cards.length > 0 && !isHead && cards.every(isUsable)) {
      for (const card of cards) {
        const own = [...columnsOfCard(card).keys()];
        if (!areOfOneMake(labels, own)) close();
        labels = [...new Set([...labels, ...own])];
        open.push(card);
      }
    } else {
      close();
      blocks.push(...(cards.some((card) => isLikeOne(card, usable)) ? asked(own) : own));
    }
  }
  close();
  return { ...document, blocks };
}

/** "Action 1.2: Provide announcements": its count and its words stood above it. */
const COUNTED = /^(?:action|task|activity) (?:no\.? ?)?[A-Z]{0,3}\d[\d.]*[a-z]?: /i;

/** Among several cards, one of their labels that says what is to be done and has not said by whom or when. */
function isUnfinished(card: Card, usable: readonly Card[]): boolean {
  const own = labelsOf(card);
  const { title } = card;
  const isCounted = title !== null && (COUNTED.test(title) || PROMISED.test(title));
  const isToDo = hasAction(card) || (title !== null && saysWhatToDo(title));
  if (usable.length < LEAST_FINISHED || own.size < (isToDo ? LEAST_LABELS : LEAST_LABELS + 1)) return false;
  if (!isToDo && !isCounted) return false;
  const alike = usable.filter((each) => [...own].every((label) => labelsOf(each).has(label)));
  return alike.length >= LEAST_FINISHED;
}

/** "Commitment 33: Publish …". */
const PROMISED = /^(?:commitment|recommendation) \d{1,3}(?:\.\d{1,2})?: /i;

const LEAST_FINISHED = 2;
/** With the action: a heading with a line of its own below has fewer. */
const LEAST_LABELS = 2;

/** Whether a card without words for its action has who and by when under the labels that a card of the plan has. */
function isLikeOne(card: Card, usable: readonly Card[]): boolean {
  if (hasAction(card) || card.title !== null || !isCard(card)) return false;
  const own = labelsOf(card);
  return usable.some((each) => [...own].every((label) => labelsOf(each).has(label)));
}

function labelsOf(card: Card): ReadonlySet<string> {
  return new Set([...columnsOfCard(card).keys()].map((label) => label.toLowerCase()));
}

/** Never left out in silence: somebody owns it, and it is due. */
function asked(blocks: readonly Block[]): readonly Block[] {
  const [first, ...more] = blocks;
  if (first?.kind !== "paragraph") return blocks;
  return [{ ...first, unreadable: WITHOUT_ACTION }, ...more];
}

/** A table of actions right below lines that name none: the lines are the head of its section. */
function opensActions(next: Stretch | undefined): boolean {
  const [block] = next && next.cards.length === 0 ? next.blocks : [];
  return block?.kind === "table" && block.rows.slice(0, 2).some(({ cells }) => headerOf(cells)?.of === "actions");
}

/** Cards of one make: none says "Lead" where another says "Owner". */
function areOfOneMake(labels: readonly string[], own: readonly string[]): boolean {
  return labels.length === 0 || doubled([...labels, ...own]) <= Math.max(doubled(labels), doubled(own));
}

/** How many labels mean what another of them means already ("Lead" beside "Partner" is one). */
function doubled(labels: readonly string[]): number {
  const meanings = [...new Set(labels.map((label) => label.toLowerCase()))]
    .flatMap((label) => headingWords(label)?.means ?? [])
    .filter((meaning) => meaning !== "further" && meaning !== "indicator");
  return meanings.length - new Set(meanings).size;
}

function tableOf(cards: readonly Card[]): Table {
  const read = cards.map(columnsOfCard);
  const labels = new Map<string, string>();
  for (const label of read.flatMap((columns) => [...columns.keys()])) {
    if (!labels.has(label.toLowerCase())) labels.set(label.toLowerCase(), label);
  }
  const rows = read.map((columns, at): Row => {
    const texts = new Map([...columns].map(([label, text]) => [label.toLowerCase(), text]));
    const { from, to, unit }: Place = cards[at] ?? { from: 0, to: 0 };
    return {
      cells: [...labels.keys()].map((label) => texts.get(label) ?? ""),
      from,
      to,
      ...(unit ? { unit } : {}),
      afterBreak: false,
    };
  });
  const first = rows[0]?.from ?? 0;
  return { kind: "table", rows: [{ cells: [...labels.values()], from: first, to: first, afterBreak: false }, ...rows] };
}
