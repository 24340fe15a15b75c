// Questions about coloured cells without words: a colour says nothing until the plan's people say what it means.
import type { Query, RegisterAction } from "../../plan/register.ts";
import type { Settlement } from "../../plan/settlement.ts";
import type { Rag } from "../../plan/status.ts";
import { foldText } from "../document/clean-text.ts";
import type { Document } from "../document/document.ts";
import type { CellColour } from "../table/plan-row.ts";
import { isPeriod } from "../table/ticks.ts";
import { colourName } from "./colour-names.ts";
import type { Draft } from "./draft.ts";
import { listed, quote } from "./quote.ts";
import { readRating } from "./rag-words.ts";
import { AS_READ, rowOf } from "./settling.ts";

/**
 * One for each colour. An action that is rated in words is not asked about, whatever colour stands behind them; one that has
 * only a status is, where the cell for its rating holds a colour alone.
 */
export function colourQueries(drafts: readonly Draft[], document: Document): readonly Query[] {
  const found = new Map<string, ColourSeen>();
  for (const table of new Set(drafts.map(({ read }) => read.table))) {
    const rows = drafts.filter(({ read }) => read.table === table);
    const speaks = speakingColours(rows);
    for (const draft of rows) {
      const { action, read } = draft;
      const [cell] = read.row.colours.filter((each) => speaks(each, draft));
      if (!cell) continue;
      const name = colourName(cell.shade);
      const seen = found.get(name) ?? {
        name,
        heading: cell.heading,
        isPeriod: isPeriod(cell.heading),
        actions: [],
        shades: new Set(),
      };
      seen.actions.push(action);
      seen.shades.add(cell.shade);
      found.set(name, seen);
    }
  }
  return [...found.values()].map((seen) => queryAbout(seen, keyTexts(document, seen)));
}

interface ColourSeen {
  readonly name: string;
  readonly heading: string;
  readonly isPeriod: boolean;
  readonly actions: RegisterAction[];
  readonly shades: Set<string>;
}

/**
 * Which cells' colours may say something: a blank cell for the rating or under a period, and, in a table that rates nothing
 * in words, a cell whose column changes its colour from row to row for a reason other than to guide the eye.
 */
function speakingColours(rows: readonly Draft[]): (cell: CellColour, draft: Draft) => boolean {
  const isRated = rows.some(({ action }) => action.rag !== null || action.status !== null);
  const columns = new Map<string, (string | null)[]>();
  for (const heading of new Set(rows.flatMap(({ read }) => read.row.colours.map((cell) => cell.heading)))) {
    columns.set(
      heading,
      rows.map(({ read }) => read.row.colours.find((cell) => cell.heading === heading)?.shade ?? null),
    );
  }
  const changes = (heading: string): boolean => {
    const shades = columns.get(heading) ?? [];
    const isStriped = shades.every((shade, at) => at < 2 || shade === shades[at - 2]);
    return new Set(shades).size > 1 && !(isStriped && rows.length > 2);
  };
  return ({ meaning, heading, isBlank, shade }, { action, read }) => {
    if (action.rag !== null) return false;
    // How far it has got, in words, leaves open what a colour in the column of ratings says.
    if (action.status !== null) {
      const isAsWritten = action.status === readRating("", read.row.status).status;
      return isAsWritten && isBlank && meaning === "rag" && colourName(shade) !== "white";
    }
    // A bar drawn from its start to its finish says what those say.
    if (isPeriod(heading) && action.due.text !== "") return false;
    if (isBlank && (meaning === "rag" || meaning === "status" || isPeriod(heading)))
      return colourName(shade) !== "white";
    const isQuiet = /\b(?:grey|white|black)$/.test(colourName(shade));
    return !isRated && !isQuiet && meaning !== "section" && meaning !== "directorate" && changes(heading);
  };
}

/** What a key of the document says: "Blue = complete", the words in a cell of this colour, or beside a blank one. */
function keyTexts(document: Document, { name, shades }: ColourSeen): string[] {
  const spelt = new RegExp(`\\b${name.replace("light ", "")}\\s*(?:=|:|–|—|-|means)\\s*(?<words>[^,;.|=]+)`, "i");
  const texts = document.blocks.flatMap((block) =>
    block.kind !== "table"
      ? [foldText(spelt.exec(block.text)?.groups?.words ?? "")]
      : block.rows.flatMap(({ cells, shades: own = [] }) => {
          const filled = cells.filter((cell) => cell !== "");
          const at = own.findIndex((shade) => shade !== null && shades.has(shade));
          if (at < 0 || filled.length > 2) return [];
          return [foldText(cells[at] === "" || filled.length === 1 ? (filled[0] ?? "") : filled.join(": "))];
        }),
  );
  return [...new Set(texts)].filter((text) => text !== "" && text.length <= LONGEST_KEY).slice(0, 2);
}

const LONGEST_KEY = 60;

function queryAbout({ name, heading, isPeriod: saysWhen, actions, shades }: ColourSeen, key: readonly string[]): Query {
  const references = listed(actions.map(({ reference }) => reference));
  const where = heading === "" ? "a cell" : `the cell under ${quote(heading)}`;
  const choices: readonly (readonly [string, Settlement | null])[] = saysWhen
    ? [
        ["When it is to be done; I will give the dates", null],
        ["Nothing; it is decoration", AS_READ],
      ]
    : [
        ...key.map((text) => [text, rated(actions, ratingOf(name), text)] as const),
        ...ratings(name).map(([rag, word]) => [word, rated(actions, rag, null)] as const),
        ["Complete", rated(actions, null, "Complete")],
        ["Not started", rated(actions, null, "Not started")],
        ["Nothing; it is decoration", AS_READ],
      ];
  return {
    about: actions.length === 1 ? (actions[0]?.reference ?? null) : null,
    question: `What does ${name} mean in this plan? It fills ${where} of ${references}, without words.`,
    choices: choices.map(([choice]) => choice),
    settles: {
      key: `colour:${[...shades].sort().join("+")}`,
      choices: choices.map(([, settlement]) => settlement),
      takes: null,
    },
  };
}

const RATINGS: readonly (readonly [Rag, string])[] = [
  ["R", "Red: off track"],
  ["A", "Amber: at risk"],
  ["G", "Green: on track"],
];

/** The rating that goes by the colour's own name, if one does. */
function ratingOf(name: string): Rag | null {
  return RATINGS.find(([, word]) => word.toLowerCase().startsWith(name.replace("light ", "")))?.[0] ?? null;
}

/** All of them, the one of the colour's own name first. */
function ratings(name: string): readonly (readonly [Rag, string])[] {
  const own = ratingOf(name);
  return [...RATINGS].sort(([left], [right]) => Number(right === own) - Number(left === own));
}

function rated(actions: readonly RegisterAction[], rag: Rag | null, status: string | null): Settlement {
  return { kind: "rating", rows: actions.map(rowOf), rag, status };
}
