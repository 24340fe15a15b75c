// Who holds which post, as the officer sees and says it.
import { peopleOf } from "../../db/people.ts";
import { plansOf } from "../../db/plans.ts";
import { assignPost, postsTitled, unmatchedPosts } from "../../db/posts.ts";
import type { ReplyPart } from "../../parsers/reply/reply.ts";
import { writeDay } from "../../plan/calendar.ts";
import { nameKey } from "../../plan/names.ts";
import { postMeant } from "../../plan/post-meant.ts";
import { isOfficer } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, line } from "../answer.ts";
import { andList, counted } from "../messages/listing.ts";
import type { Turn } from "../turn.ts";

/** A chat message stays readable; the command line lists them all. */
const SHOWN = 15;

/** The posts that nobody holds, those with the most open actions first: no one is asked about these. */
export async function whoIsUnmatched(turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const lists = await Promise.all(
    (await plansOf(turn.db, turn.organisation.id)).map((plan) => unmatchedPosts(turn.db, plan.id, turn.today)),
  );
  const posts = lists.flat();
  if (posts.length === 0) return line("Every post in the plan has somebody to ask.");
  const shown = posts.slice(0, SHOWN);
  const text = `No one is asked about the actions of ${counted(posts.length, "post")}.`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      {
        kind: "list",
        numbered: false,
        items: shown.map((post) => ({
          title: `${post.title}${post.directorate ? ` (${post.directorate})` : ""}: ${counted(post.actions, "open action")}`,
          text: "",
          details: [],
        })),
      },
      {
        kind: "note",
        text: `Showing ${shown.length} of ${posts.length}. Say “assign ${shown[0]?.title ?? ""} to” and a name or e-mail address.`,
      },
    ],
  });
}

/**
 * "assign Head of Economy to priya@council.example from 1 May"
 *
 * @throws UserError where the post or the person is not known, or either could be several
 */
export async function assign(part: ReplyPart, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  if (!part.note || !part.person)
    throw new UserError("Say the post and the person: “assign Head of Economy to Priya”.");
  const post = postMeant(await postsTitled(turn.db, turn.organisation.id, part.note), part.note, null);
  const person = await personMeant(part.person, turn);
  const from = part.from ?? turn.today;
  const holding = { post: post.id, person: person.id, from, by: turn.person.id, at: turn.now };
  const assigned = await assignPost(turn.db, holding);
  return line(
    assigned
      ? `${person.name} holds ${post.title} from ${writeDay(from)} and is asked about its actions from then on.`
      : `${person.name} holds ${post.title} already; nothing was changed.`,
  );
}

async function personMeant(said: string, turn: Turn) {
  const wanted = said.trim().replace(/^@/, "");
  const people = await peopleOf(turn.db, turn.organisation.id);
  const found = people.filter(
    ({ name, email }) =>
      email === wanted.toLowerCase() || email.split("@")[0] === wanted.toLowerCase() || sameName(name, wanted),
  );
  const [person, ...others] = found;
  if (!person) {
    throw new UserError(
      `I do not know “${said.trim()}” here. People are taken in once, by an administrator, with their e-mail address.`,
    );
  }
  if (others.length > 0) {
    throw new UserError(
      `“${said.trim()}” could be ${andList(
        found.map(({ email }) => email),
        "or",
      )}. Say the e-mail address.`,
    );
  }
  return person;
}

/** "Priya" means Priya Shah where she is the only Priya. */
function sameName(name: string, wanted: string): boolean {
  return nameKey(name) === nameKey(wanted) || nameKey(name.split(" ")[0] ?? "") === nameKey(wanted);
}

function onlyOfficers(turn: Turn): void {
  if (!isOfficer(turn.standing)) {
    throw new UserError("Only the officer who runs the plan sees and changes who holds a post. Nothing was changed.");
  }
}
