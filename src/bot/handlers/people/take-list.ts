// A list of posts that was dropped into the chat, taken whole as one change that can be undone.
import { takePeople } from "../../../db/take-people.ts";
import { endUpload } from "../../../db/uploads.ts";
import { counted } from "../../../plan/listing.ts";
import { type Answer, answer, line } from "../../answer.ts";
import { undoChangeChoice } from "../../presses.ts";
import type { Turn } from "../../turn.ts";
import { type PeopleUpload, peopleAnswer } from "../../uploads/people-upload.ts";
import { changing } from "./carry-out.ts";

/** Looked at again with what is known now: a line that has a problem meanwhile is shown, and nothing is taken. */
export async function takeList(found: PeopleUpload, turn: Turn): Promise<Answer> {
  const { upload, list } = found;
  if (list.problems.length > 0) return peopleAnswer(found);
  const change = await takePeople(turn.db, turn.organisation, changing(turn), list.holdings);
  await endUpload(turn.db, upload.id, "imported", { at: turn.now });
  if (change === null) return line("All of it stood so already; nothing was changed.");
  const text = `${counted(list.holdings.length, "post")} of “${upload.name}” assigned. Who holds them is asked from then on; say “who is unmatched?” for what is left.`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      { kind: "choices", choices: [undoChangeChoice(change)] },
    ],
  });
}
