// "Undo" of a change to posts, people, roles or directorates: exactly what it changed, and everybody told of it hears.
import { type HeldChange, rolesChangedBy, undoChange } from "../../../db/changes.ts";
import { peopleToldOf } from "../../../db/people-told.ts";
import { isOwnChange } from "../../../plan/own-changes.ts";
import { isOfficer, mayGiveRole } from "../../../plan/rights.ts";
import { type Answer, answer, line } from "../../answer.ts";
import { NOTHING_OPEN } from "../../remembered.ts";
import type { Turn } from "../../turn.ts";
import { changing } from "./carry-out.ts";

/**
 * Whoever made a change may take it back while they still have the right to make it; an administrator may take back
 * anybody's. Nothing is put back where one of its parts was changed again since.
 */
export async function takeBackChange(change: HeldChange | null, turn: Turn): Promise<Answer> {
  if (!change) return line("That change is no longer here, so nothing was undone.");
  if (!(await mayTakeBack(change, turn))) {
    return line("Whoever made this change takes it back, or an administrator. Nothing was undone.");
  }
  const outcome = await undoChange(turn.db, changing(turn), change);
  if (outcome === "already") return line("That was undone already, so nothing more was changed.");
  if (outcome === "overtaken") {
    const left = "Something of it was changed again since, so nothing was undone. Say what should be so now.";
    return answer({
      fallback: left,
      view: [
        { kind: "text", text: left },
        { kind: "quote", text: change.said, by: null },
      ],
    });
  }
  const text = `${turn.person.name} has taken this back; it no longer holds:`;
  const told = await peopleToldOf(turn.db, change.id);
  const undone = "Undone. Everything is as it was before, and the audit trail keeps both.";
  return answer({
    fallback: undone,
    view: [
      { kind: "text", text: undone },
      { kind: "quote", text: change.said, by: null },
    ],
    handOffs: told
      .filter((to) => to !== turn.person.id)
      .map((to) => ({
        to,
        key: `undone-${change.id}-${to}`,
        message: {
          fallback: `${text} ${change.said}`,
          view: [
            { kind: "text", text },
            { kind: "quote", text: change.said, by: null },
          ],
        },
        remembers: NOTHING_OPEN,
      })),
  });
}

async function mayTakeBack(change: HeldChange, turn: Turn): Promise<boolean> {
  const { standing, person } = turn;
  if (isOwnChange(change.kind)) return change.by === person.id;
  const isAdministrator = standing.roles.some(({ role }) => role === "administrator");
  if (!isOfficer(standing) || (change.by !== person.id && !isAdministrator)) return false;
  const roles = await rolesChangedBy(turn.db, change.id);
  return roles.every(({ role, within, person: of }) => mayGiveRole(standing, role, within, of));
}
