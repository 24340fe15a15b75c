// The actions of a document as its rows come: each with what it belongs to, and the rows that go on with it.
import { rowAt } from "../../plan/settlement.ts";
import { foldText } from "../document/clean-text.ts";
import type { ActionRow } from "./action-row.ts";
import type { Column } from "./columns.ts";
import { withDitto } from "./ditto.ts";
import { fromHeadings } from "./from-headings.ts";
import { joinRows, type PlanRow } from "./plan-row.ts";
import type { Standpoint } from "./standpoint.ts";

export class ActionsRead {
  readonly #standpoint: Standpoint;
  readonly #actions: ActionRow[] = [];
  /** Whether the next row can go on with the action read last. */
  #open = false;

  constructor(standpoint: Standpoint) {
    this.#standpoint = standpoint;
  }

  get all(): readonly ActionRow[] {
    return this.#actions;
  }

  get last(): ActionRow | null {
    return this.#actions.at(-1) ?? null;
  }

  /** The action that the next row can go on with; null where none can. */
  get open(): ActionRow | null {
    return this.#open ? this.last : null;
  }

  close(): void {
    this.#open = false;
  }

  /** `withoutText`: its action cell is blank, and its evidence stands in for it. */
  add(row: PlanRow, columns: readonly Column[] | null, table: number, withoutText: boolean): void {
    this.#standpoint.settle("actions");
    const written = withDitto(row, this.open?.row ?? null);
    this.#actions.push({
      row: fromHeadings(written, this.#standpoint.standing, columns),
      ...this.#standpoint.belongingOf(row, columns),
      table,
      withoutText,
      perhapsJoined: null,
      stacked: "no",
    });
    this.#open = true;
  }

  /**
   * Takes the row into the last action, if there is one; `perhaps` keeps it apart as what may be an action of its own.
   * Returns whether there was.
   */
  joinToLast(read: PlanRow, table: number, perhaps: boolean): boolean {
    const above = this.last;
    if (above === null) return false;
    const perhapsJoined = perhaps ? { text: foldText(read.action), at: rowAt(table, read) } : above.perhapsJoined;
    this.#actions[this.#actions.length - 1] = { ...above, row: joinRows(above.row, read), perhapsJoined };
    return true;
  }
}
