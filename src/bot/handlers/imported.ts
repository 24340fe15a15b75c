// After an import: what was stored, and what comes next, in its order.
import { askFacts } from "../../db/ask-facts.ts";
import { pastActions } from "../../db/past-dates.ts";
import type { StoredRegister } from "../../db/store-register.ts";
import type { PlanId } from "../../plan/ids.ts";
import { counted } from "../../plan/listing.ts";
import { unmatched } from "../../plan/unmatched.ts";
import { type Answer, answer } from "../answer.ts";
import type { Block } from "../message.ts";
import { pastBlocks } from "../messages/past-list.ts";
import { choice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import type { OpenUpload } from "../uploads/open-upload.ts";

const POSTS_SHOWN = 5;

/** "No one will be asked about 6 actions", then the dates that had passed, then how to take it all back. */
export async function importedAnswer(
  { register, meant }: OpenUpload,
  stored: StoredRegister,
  turn: Turn,
): Promise<Answer> {
  const { title } = register.plan;
  const actions = counted(register.actions.length, "action");
  const text =
    meant.kind === "edition"
      ? `Applied. “${title}” has ${actions} now; reports and history were kept.`
      : `Imported. “${title}” has ${actions}, and its owners will be asked when something is due.`;
  const past = (await pastActions(turn.db, turn.organisation.id)).filter(
    ({ planId, decided }) => planId === stored.planId && decided === null,
  );
  const list = pastBlocks(past, { from: 0, today: turn.today });
  return answer({
    fallback: [text, ...(past.length > 0 ? [list.fallback] : [])].join(" "),
    view: [
      { kind: "text", text },
      ...(await unmatchedBlocks(stored.planId, turn)),
      ...(past.length > 0 ? list.view : []),
      { kind: "choices", choices: [choice("Undo the import", "undo-import", { edition: String(stored.editionId) })] },
      {
        kind: "note",
        text: "The import can be undone until somebody reports. What was in the file is deleted; the plan is kept.",
      },
    ],
    listed: list.listed,
    remembers: { ...NOTHING_OPEN, asks: past.length > 0 ? { kind: "past", plan: stored.planId } : null },
  });
}

async function unmatchedBlocks(plan: PlanId, turn: Turn): Promise<readonly Block[]> {
  const facts = await askFacts(turn.db, turn.organisation.id);
  const actions = facts.actions.filter(({ planId }) => planId === plan);
  const { posts, ownerless } = unmatched({ ...facts, actions }, turn.today);
  const unasked = new Set([...posts.flatMap(({ alone }) => alone), ...ownerless]).size;
  if (unasked === 0) return [{ kind: "text", text: "Every action has somebody to ask." }];
  const shown = posts.slice(0, POSTS_SHOWN);
  const withoutOwner = ownerless.length;
  const nobody = withoutOwner === 0 ? "" : ` The plan names no owner for ${withoutOwner} of them.`;
  const more =
    posts.length > shown.length ? `Showing ${shown.length} of ${posts.length}; “who is unmatched?” lists all. ` : "";
  const text = `No one will be asked about ${counted(unasked, "action")}${shown[0] ? ", because nobody holds these posts here yet:" : "."}${nobody}`;
  if (!shown[0]) return [{ kind: "text", text }];
  return [
    { kind: "text", text },
    {
      kind: "list",
      numbered: false,
      items: shown.map(({ post: { title, directorate }, actions: owned }) => ({
        title: `${title}${directorate ? ` (${directorate})` : ""}: ${counted(owned.length, "action")}`,
        text: "",
        details: [],
      })),
    },
    { kind: "note", text: `${more}Say “assign ${shown[0].post.title} to” and a name or an e-mail address.` },
  ];
}
