// `foi`: register, status and history for the public, as CSV, without the names of people.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvText } from "../api/csv-text.ts";
import {
  HISTORY_COLUMNS,
  historyRow,
  REGISTER_COLUMNS,
  type Row,
  registerRow,
  STATUS_COLUMNS,
  statusRow,
} from "../api/rows.ts";
import { actionsPage } from "../db/actions-page.ts";
import { historyOf } from "../db/history-of.ts";
import { peopleOf } from "../db/people.ts";
import { openStore } from "../open-store.ts";
import { dayIn } from "../plan/calendar.ts";
import type { ActionId, PersonId } from "../plan/ids.ts";
import { quarterOf } from "../plan/quarter.ts";
import type { Standing } from "../plan/rights.ts";
import { UserError } from "../plan/user-error.ts";
import { cleaner } from "../plan/without-names.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { print, tell } from "./print.ts";

const EVERYTHING: Standing = {
  personId: 0 as PersonId,
  roles: [{ role: "viewer", planId: null, directorateId: null, sectionId: null }],
  posts: [],
};
const PAGE = 500;

export async function foiCommand(folder: string): Promise<ExitStatus> {
  await using store = await openStore();
  const { db, organisation } = store;
  await mkdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EEXIST") throw cause;
    throw new UserError(`There is something at ${folder} already. Name a folder that does not exist yet.`);
  });
  const today = dayIn(organisation.timeZone, new Date());
  const { dueSoonDays } = organisation.policy;
  const asAt = { today, dueSoonDays, quarterFrom: quarterOf(today).from, timeZone: organisation.timeZone };
  const names = (await peopleOf(db, organisation.id)).map(({ name }) => name);
  const clean = cleaner(names);
  const [register, status, history]: [Row[], Row[], Row[]] = [[], [], []];
  for (let after: ActionId | null = null, isMore = true; isMore; ) {
    const page = await actionsPage(db, organisation.id, EVERYTHING, { planId: null, after, limit: PAGE });
    for (const action of page.actions) {
      register.push(registerRow(action));
      status.push(statusRow(action, asAt));
      for (const entry of await historyOf(db, action.id)) history.push(historyRow(action, entry, asAt));
    }
    after = page.next;
    isMore = after !== null;
  }
  const write = (name: string, columns: readonly string[], rows: readonly Row[]) => {
    const shown = columns.filter((column) => column !== "by" && column !== "id");
    return writeFile(
      join(folder, name),
      csvText(
        shown,
        rows.map((row) => bare(row, clean)),
      ),
    );
  };
  await write("register.csv", REGISTER_COLUMNS, register);
  await write("status.csv", STATUS_COLUMNS, status);
  await write("history.csv", HISTORY_COLUMNS, history);
  print(`${register.length} actions and ${history.length} entries of their history are in ${folder}.`);
  tell("Full names and addresses are left out. Owners' own words may still name people: read them before you publish.");
  return register.length > 0 ? DONE : NOTHING_FOUND;
}

function bare(row: Row, clean: (text: string) => string): Row {
  const text = (value: unknown): unknown => {
    if (typeof value === "string") return clean(value);
    return Array.isArray(value) ? value.map(text) : value;
  };
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, text(value)]));
}
