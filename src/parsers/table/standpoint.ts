// Where the reading of a document stands: what the next row of a table belongs to, and the lines that may still say so.
import { foldText } from "../document/clean-text.ts";
import type { ActionRow, Fate } from "./action-row.ts";
import type { Column } from "./columns.ts";
import { type KnownHeadings, readHeadings, type Standing, sectionTitle, type TextLine } from "./headings.ts";
import { isLabelledPart } from "./labelled-part.ts";
import type { PlanRow } from "./plan-row.ts";

const AROUND: Fate = { leftOut: "text around the tables" };
/** A line that is counted with others. */
const NO_FATE = -1;
const NOWHERE: Standing = { directorate: null, section: null, lead: null, due: null };
const NO_COLUMN_SAYS = { directorate: "", section: "" };

/** What an action has from the lines and rows above it. */
export type Belonging = Pick<ActionRow, "standing" | "sectionByColumn" | "inheritedReference">;

/** Lines are held until the row below them shows what they are headings of. */
export class Standpoint {
  readonly #known: KnownHeadings;
  readonly #fates: Fate[];
  #waiting: { readonly line: TextLine; readonly fate: number }[] = [];
  #standing = NOWHERE;
  /** Directorate and section where the plan has columns for them; a blank cell means the same as above. */
  #byColumn = NO_COLUMN_SAYS;
  #reference: string | null = null;

  /** `fates` is what became of each row and line so far; what is held gets its place in it at once. */
  constructor(known: KnownHeadings, fates: Fate[]) {
    this.#known = known;
    this.#fates = fates;
  }

  get standing(): Standing {
    return this.#standing;
  }

  get isHolding(): boolean {
    return this.#waiting.length > 0;
  }

  /** Lines that may be headings of the next table; together they are one row, or one line of text. */
  hold(lines: readonly TextLine[]): void {
    const fate = this.#fates.push(AROUND) - 1;
    this.#waiting.push(...lines.map((line) => ({ line, fate })));
  }

  /** A table that cannot be read may hold the titles of parts: what stands below it belongs to the last. */
  holdTitlesIn(text: string): void {
    const titles = text.split(" / ").filter(isLabelledPart);
    this.#waiting.push(...titles.map((title) => ({ line: { text: title, marked: false }, fate: NO_FATE })));
  }

  /** Gives the waiting lines their meaning. Above rows that are no actions, only a directorate's heading counts. */
  settle(before: "actions" | "other rows"): void {
    if (this.#waiting.length === 0) return;
    const lines = this.#waiting.map(({ line }) => line);
    const { standing, used } = readHeadings(lines, this.#standing, this.#known);
    if (before === "actions") {
      this.#standing = standing;
      for (const at of used) {
        const fate = this.#waiting[at]?.fate;
        if (fate !== undefined && fate !== NO_FATE) this.#fates[fate] = "heading";
      }
      this.forgetRowsAbove();
    } else if (standing.directorate !== this.#standing.directorate) {
      this.#standing = { ...NOWHERE, directorate: standing.directorate };
    }
    this.#waiting = [];
  }

  /** What the row belongs to, by its own cells or what stands above it. */
  belongingOf(row: PlanRow, columns: readonly Column[] | null): Belonging {
    if (row.reference !== "") this.#reference = row.reference;
    this.#byColumn = {
      directorate: foldText(row.directorate) || this.#byColumn.directorate,
      section: sectionTitle(row.section) || this.#byColumn.section,
    };
    return {
      standing: { ...this.#standing, directorate: this.#byColumn.directorate || this.#standing.directorate },
      sectionByColumn: this.#sectionByColumn(columns),
      inheritedReference: row.reference === "" ? this.#reference : null,
    };
  }

  /** Whether the title of a section, alone in its column, goes on from such cells above; it then holds for the rows below. */
  opensSection(title: string): boolean {
    if (this.#byColumn.section === "" || this.isHolding) return false;
    this.#byColumn = { ...this.#byColumn, section: title };
    this.#reference = null;
    return true;
  }

  forgetRowsAbove(): void {
    this.#reference = null;
    this.#byColumn = NO_COLUMN_SAYS;
  }

  #sectionByColumn(columns: readonly Column[] | null): ActionRow["sectionByColumn"] {
    const heading = columns?.find(({ meaning }) => meaning === "section")?.heading;
    const title = this.#byColumn.section;
    return heading === undefined || title === "" ? null : { heading, title };
  }
}
