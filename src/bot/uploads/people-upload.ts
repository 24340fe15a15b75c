// A dropped file that is no plan but a list of posts and who holds them.
import { peopleOf } from "../../db/people.ts";
import { postsOf } from "../../db/posts.ts";
import type { Upload } from "../../db/uploads.ts";
import type { Document } from "../../parsers/document/document.ts";
import { readPeople } from "../../parsers/people/read-people.ts";
import { counted } from "../../plan/listing.ts";
import { type PeopleList, planPeople } from "../../plan/people-list.ts";
import { type Answer, answer } from "../answer.ts";
import type { BotContext } from "../context.ts";
import { peoplePreview } from "../messages/people-preview.ts";
import { choice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";

export interface PeopleUpload {
  readonly upload: Upload;
  /** What would be done with what is known here now, and what is wrong on which line. */
  readonly list: PeopleList;
  /** Lines that say that nobody holds the post. */
  readonly vacant: number;
}

/** The list that the document holds; null where no line of it names a post and who holds it. */
export async function peopleIn({ db, organisation, today }: BotContext, upload: Upload): Promise<PeopleUpload | null> {
  const read = readPeople(upload.document as Document, upload.readOn ?? today);
  if (read.rows.length === 0) return null;
  const known = { posts: await postsOf(db, organisation.id), people: await peopleOf(db, organisation.id) };
  const planned = planPeople(read.rows, known, today);
  return {
    upload,
    list: { ...planned, problems: [...read.problems, ...planned.problems] },
    vacant: read.vacant,
  };
}

/** Taken whole or not at all: one line with a problem, and the list is to be dropped again. */
export function peopleAnswer({ upload, list, vacant }: PeopleUpload): Answer {
  const { fallback, view } = peoplePreview(list, vacant);
  if (list.problems.length > 0) {
    const text = "Put these lines right and drop the list again. Nothing was stored.";
    return answer({ fallback: `${fallback} ${text}`, view: [...view, { kind: "text", text }] });
  }
  const args = { upload: String(upload.id) };
  return answer({
    fallback,
    view: [
      ...view,
      {
        kind: "choices",
        choices: [
          choice(`Assign ${counted(list.holdings.length, "post")}`, "upload", { ...args, do: "take-people" }),
          choice("Cancel", "upload", { ...args, do: "cancel" }),
        ],
      },
      { kind: "note", text: "Nothing is stored before that. The file is deleted when you assign or cancel." },
    ],
    remembers: { ...NOTHING_OPEN, asks: { kind: "upload", upload: upload.id } },
  });
}
