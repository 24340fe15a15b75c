// What a committee is asked to decide, and the date changes that were agreed already.
import { writeDay } from "../calendar.ts";
import type { Digest, DigestAction } from "../digest.ts";
import type { Snapshot } from "../snapshot.ts";
import { closedWord } from "../status.ts";
import { type PaperBlock, type PaperPart, part } from "./paper.ts";
import { actionCell, dueSaid, heardOf } from "./paper-cells.ts";

export function decisions({ decisionsWanted }: Digest): PaperPart | null {
  const dates = decisionsWanted.flatMap((action) =>
    action.requestedDate === null
      ? []
      : [moved(actionCell(action), dueSaid(action), writeDay(action.requestedDate), action.requestReason)],
  );
  return part("decisions", "Decisions wanted", [
    ...datesTable("Date changes for approval", ["Present date", "New date asked for"], dates),
    ...endsTable(decisionsWanted.filter(({ waitsToCloseAs }) => waitsToCloseAs !== null)),
  ]);
}

export function datesAgreed({ datesAgreed: agreed, actions }: Snapshot): PaperPart | null {
  const byReference = new Map(actions.map((action) => [action.reference, action]));
  const dates = agreed.map(({ reference, from, to, reason }) => {
    const action = byReference.get(reference);
    return moved(action ? actionCell(action) : reference, from ? writeDay(from) : "No date", writeDay(to), reason);
  });
  const table = datesTable("Date changes agreed already, to note", ["From", "To"], dates);
  return part("dates agreed", `Date changes agreed since last time: ${agreed.length}`, table);
}

/** A row of `datesTable`. */
function moved(action: string, from: string, to: string, reason: string | null): readonly string[] {
  return [action, from, to, heardOf(reason) || "No reason was given"];
}

function datesTable(
  caption: string,
  [from, to]: readonly [string, string],
  rows: readonly (readonly string[])[],
): readonly PaperBlock[] {
  if (rows.length === 0) return [];
  const columns = [
    { title: "Action", share: 42 },
    { title: from, share: 15 },
    { title: to, share: 15 },
    { title: "Reason, in the owner's words", share: 28 },
  ];
  return [{ kind: "table", caption, columns, rows, numbers: false }];
}

function endsTable(actions: readonly DigestAction[]): readonly PaperBlock[] {
  if (actions.length === 0) return [];
  const columns = [
    { title: "Action", share: 50 },
    { title: "To close as", share: 18 },
    { title: "The owner's words", share: 32 },
  ];
  const rows = actions.map((action) => [
    actionCell(action),
    action.waitsToCloseAs ? closedWord(action.waitsToCloseAs) : "",
    heardOf(action.note),
  ]);
  return [{ kind: "table", caption: "Actions to close, for approval", columns, rows, numbers: false }];
}
