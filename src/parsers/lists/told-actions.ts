// Plans that tell in sentences who will do what by when, in bullets or in paragraphs: "The Town Clerk will write to each tenant
// by May 2026."
import type { Block, Document, Paragraph, Row, Table } from "../document/document.ts";
import { leadingReference } from "../references/printed-reference.ts";
import { ITEM } from "./list-items.ts";
import { type ToldSentence, toldSentence } from "./told-sentence.ts";

/** A sentence or two of the kind stand in any introduction. */
const LEAST = 3;

/** The document with such sentences as tables, where it has no other. A sentence that names nobody else goes on with the action above it. */
export function withToldActions(document: Document): Document {
  if (document.blocks.some(({ kind }) => kind === "table")) return document;
  const told = document.blocks.map((block) => (block.kind === "paragraph" ? toldIn(block) : null));
  const whole = told.flatMap((each) => each?.actions ?? []).filter(({ owner, due }) => owner !== "" && due !== "");
  if (whole.length < LEAST) return document;
  const blocks: Block[] = [];
  let open: Row[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(tableOf(open));
    open = [];
  };
  document.blocks.forEach((block, at) => {
    const own = told[at];
    if (!own) {
      close();
      blocks.push(block);
      return;
    }
    if (own.before) {
      close();
      blocks.push(own.before);
    }
    open.push(...own.actions.map((action) => rowOf(action, own.place)));
  });
  close();
  return { ...document, blocks };
}

interface ToldAction extends ToldSentence {
  readonly reference: string;
  readonly text: string;
}

interface Told {
  readonly place: Paragraph;
  /** What a paragraph says before it tells of an action; null in a list, where it belongs to the action. */
  readonly before: Paragraph | null;
  readonly actions: readonly ToldAction[];
}

/** The actions that a paragraph tells of; null where it tells of none, or of something that nobody in particular does at no time. */
function toldIn(place: Paragraph): Told | null {
  const isItem = ITEM.test(place.text);
  const { number = "", numbers = "" } = ITEM.exec(place.text)?.groups ?? {};
  const whole = place.text.replace(ITEM, "");
  const leading = leadingReference(whole);
  const sentences = sentencesOf(leading?.rest ?? whole);
  const actions: ToldAction[] = [];
  const before: string[] = [];
  for (const sentence of sentences) {
    const told = toldSentence(sentence);
    const last = actions.at(-1);
    if (told && (told.owner !== "" || (told.due !== "" && isItem))) {
      const text = isItem && actions.length === 0 ? [...before.splice(0), sentence].join(" ") : sentence;
      actions.push({
        ...told,
        reference: actions.length === 0 ? (leading?.reference ?? (number || numbers)) : "",
        text,
      });
    } else if (last) actions[actions.length - 1] = { ...last, text: `${last.text} ${sentence}` };
    else before.push(sentence);
  }
  if (actions.length === 0 || (!isItem && actions.every(({ due }) => due === ""))) return null;
  return { place, before: before.length > 0 ? { ...place, text: before.join(" ") } : null, actions };
}

/** A full stop behind a title or a single letter ends no sentence. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(
      /(?<=[^\s.]{2}[.!?][)"”]?)(?<!\b(?:Cllr|Dr|Mr|Mrs|Ms|Prof|Rev|St|No|approx|e\.g|i\.e)\.)\s+(?=["“(]?\p{Lu})/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

function rowOf({ reference, text, owner, due }: ToldAction, { from, to, unit }: Paragraph): Row {
  return {
    cells: [reference, text, owner, due],
    from,
    to,
    ...(unit ? { unit } : {}),
    afterBreak: false,
    isAction: true,
  };
}

function tableOf(rows: readonly Row[]): Table {
  const from = rows[0]?.from ?? 0;
  const headings: Row = {
    cells: ["Ref", "Action", "Owner", "By when"],
    from,
    to: from,
    afterBreak: false,
    isHeadings: true,
  };
  return { kind: "table", rows: [headings, ...rows] };
}
