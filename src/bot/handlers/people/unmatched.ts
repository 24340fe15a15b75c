// "Who is unmatched?": what is asked of nobody, with the reason for each, and the spellings that look like one post.
import { askFacts } from "../../../db/ask-facts.ts";
import { distinctPosts } from "../../../db/post-merges.ts";
import { alikePosts } from "../../../plan/alike-posts.ts";
import { counted } from "../../../plan/listing.ts";
import { answersFor, isOfficer } from "../../../plan/rights.ts";
import { type AskFacts, unmatched } from "../../../plan/unmatched.ts";
import { UserError } from "../../../plan/user-error.ts";
import { type Answer, answer } from "../../answer.ts";
import { alikeBlocks } from "../../messages/alike-posts.ts";
import { sayUnmatched, unmatchedBlocks } from "../../messages/unmatched.ts";
import type { Turn } from "../../turn.ts";

/**
 * Officers and leads see their own part of the plan; the answer says what lies outside it.
 *
 * @param shown how many posts at the most; a screenful where it is left out
 */
export async function whoIsUnmatched(turn: Turn, shown?: number): Promise<Answer> {
  const all = await askFacts(turn.db, turn.organisation.id);
  const actions = all.actions.filter((action) => answersFor(turn.standing, action));
  const answers = turn.standing.roles.some(({ role }) => role === "lead") || isOfficer(turn.standing);
  if (!answers) throw new UserError("Only the officer who runs the plan, and its leads, see whom no one asks.");
  const facts: AskFacts = { ...all, actions };
  const found = unmatched(facts, turn.today);
  const alike = isOfficer(turn.standing)
    ? alikePosts(facts, await distinctPosts(turn.db, turn.organisation.id), turn.today)
    : [];
  const text = sayUnmatched(found);
  const outside = all.actions.length - actions.length;
  const none = found.posts.length + found.ownerless.length === 0;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      ...(none ? [] : unmatchedBlocks(found, { today: turn.today, mayChange: isOfficer(turn.standing) }, shown)),
      ...alikeBlocks(alike),
      ...(outside > 0
        ? [
            {
              kind: "note" as const,
              text: `${counted(outside, "open action")} outside your part of the plan ${outside === 1 ? "was" : "were"} left out.`,
            },
          ]
        : []),
    ],
  });
}
