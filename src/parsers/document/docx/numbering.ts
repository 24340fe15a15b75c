// The numbers that Word computes for its lists: "1.1", "(a)", "Action 3".
import { type Attribute, readXml } from "../xml/read-xml.ts";
import { formatNumber } from "./format-number.ts";
import type { NumberedAt } from "./styles.ts";

/** Gives each paragraph of a list its number, in the order of the document. */
export interface Numberer {
  /** The label as Word shows it ("1.1", "•"); "" where the list shows none. */
  next(at: NumberedAt): string;
}

interface Level {
  start: number;
  format: string;
  /** "%1.%2" */
  text: string;
  /** All its numbers in figures, whatever the levels above say. */
  figures: boolean;
  /** The level after which it begins again; 0 is never. Undefined: after any above. */
  restart: number | undefined;
}

interface Definition {
  readonly levels: Map<number, Level>;
  /** The style of lists that it only points to. */
  points: string | null;
  /** The style of lists that it defines. */
  defines: string | null;
}

interface List {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const LEVELS = 9;

/** Lists of one definition count together, as in Word; a list that starts anew says so and counts for itself. */
export function numberer(part: Uint8Array | null, name: string): Numberer {
  const { definitions, lists } = part ? readLists(part, name) : NOTHING;
  const counts = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next: ({ list: id, level: wanted }) => {
      const list = lists.get(id);
      const definition = list && settle(list.definition, definitions);
      if (!list || !definition) return "";
      const level = Math.min(Math.max(0, Math.trunc(wanted) || 0), LEVELS - 1);
      const levelAt = (at: number): Level => list.levels.get(at) ?? definition.levels.get(at) ?? newLevel();
      const key = list.definition;
      const count = counts.get(key) ?? [];
      counts.set(key, count);
      if (!started.has(id)) {
        started.add(id);
        for (const [at] of list.starts) count[at] = undefined;
      }
      const startOf = (at: number): number => list.starts.get(at) ?? levelAt(at).start;
      const before = count[level];
      count[level] = before === undefined ? startOf(level) : before + 1;
      for (let at = level + 1; at < LEVELS; at += 1) {
        const restart = levelAt(at).restart;
        if (restart === undefined || (restart > 0 && level < restart)) count[at] = undefined;
      }
      return label(levelAt(level), (at) => ({ value: count[at] ?? startOf(at), format: levelAt(at).format }));
    },
  };
}

const NOTHING = { definitions: new Map<string, Definition>(), lists: new Map<string, List>() };

function label(level: Level, at: (level: number) => { value: number; format: string }): string {
  if (level.format === "bullet") return "•";
  if (level.format === "none") return level.text.replace(/%\d/g, "");
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const { value, format } = at(Number(digit) - 1);
    return formatNumber(value, level.figures ? "decimal" : format);
  });
}

/** A definition may point to a style of lists, which another definition spells out. */
function settle(id: string, definitions: ReadonlyMap<string, Definition>): Definition | undefined {
  const definition = definitions.get(id);
  if (!definition || definition.points === null || definition.levels.size > 0) return definition;
  return [...definitions.values()].find(({ defines }) => defines === definition.points) ?? definition;
}

function newLevel(): Level {
  return { start: 1, format: "decimal", text: "", figures: false, restart: undefined };
}

function readLists(part: Uint8Array, name: string): typeof NOTHING {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  let definition: Definition | null = null;
  let list: List | null = null;
  let at = 0;
  let level: Level | null = null;
  readXml(part, name, {
    open: (element, attribute) => {
      const value = attribute("w:val");
      switch (element) {
        case "w:abstractNum":
          definition = { levels: new Map(), points: null, defines: null };
          definitions.set(attribute("w:abstractNumId") ?? "", definition);
          break;
        case "w:num":
          list = { definition: "", starts: new Map(), levels: new Map() };
          lists.set(attribute("w:numId") ?? "", list);
          break;
        case "w:numStyleLink":
          if (definition) definition.points = value ?? null;
          break;
        case "w:styleLink":
          if (definition) definition.defines = value ?? null;
          break;
        case "w:abstractNumId":
          if (list) list.definition = value ?? "";
          break;
        case "w:lvlOverride":
          at = Number(attribute("w:ilvl"));
          break;
        case "w:startOverride":
          list?.starts.set(at, Number(value));
          break;
        case "w:lvl":
          level = newLevel();
          (list ?? definition)?.levels.set(Number(attribute("w:ilvl")), level);
          break;
        default:
          if (level) describe(level, element, attribute);
      }
    },
    close: (element) => {
      if (element === "w:abstractNum") definition = null;
      if (element === "w:num") list = null;
      if (element === "w:lvl") level = null;
    },
  });
  return { definitions, lists };
}

function describe(level: Level, element: string, attribute: Attribute): void {
  const value = attribute("w:val") ?? "";
  if (element === "w:start") level.start = Number(value) || 0;
  if (element === "w:numFmt") level.format = value;
  if (element === "w:lvlText") level.text = value;
  if (element === "w:isLgl") level.figures = value !== "0" && value !== "false";
  if (element === "w:lvlRestart") level.restart = Number(value);
}
