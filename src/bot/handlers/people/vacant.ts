// "Head of Libraries is vacant until June": nobody holds it from a day on, and everybody knows.
import { endHoldings, sayVacant } from "../../../db/holdings.ts";
import { holdersOf } from "../../../db/post-holders.ts";
import { openActionsOfPosts } from "../../../db/posts.ts";
import { writeDay } from "../../../plan/calendar.ts";
import { andList, counted } from "../../../plan/listing.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import type { Answer } from "../../answer.ts";
import { toLastHolder } from "../../messages/post-handed-over.ts";
import type { Turn } from "../../turn.ts";
import { titleOf } from "./assign.ts";
import { carryOut } from "./carry-out.ts";
import { onlyOfficers, onlyWhoRuns } from "./only-who-runs.ts";
import { whichPost } from "./which-post.ts";

export async function vacant(command: Extract<PeopleCommand, { kind: "vacant" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const post = await whichPost(command.post, turn);
  const actions = await openActionsOfPosts(turn.db, [post.id]);
  onlyWhoRuns(turn, actions);
  const from = command.from ?? turn.today;
  const holders = await holdersOf(turn.db, post.id, from);
  const until = command.until ? `, to be filled by ${writeDay(command.until)}` : "";
  const held =
    holders.length > 0
      ? ` ${andList(holders.map(({ name }) => name))} no longer ${holders.length === 1 ? "holds" : "hold"} it.`
      : "";
  return carryOut(
    turn,
    {
      kind: "post.vacant",
      said: `${titleOf(post)} is vacant from ${writeDay(from)}${until}.${held} Its ${counted(actions.length, "open action")} ${actions.length === 1 ? "stands" : "stand"} on your list until somebody holds it.`,
      startsOn: from,
    },
    async () => {
      await endHoldings(turn.db, { post: post.id }, from);
      await sayVacant(turn.db, post.id, from, command.until);
    },
    `${titleOf(post)} is noted as vacant already; nothing was changed.`,
    {
      tell: holders
        .filter(({ kind }) => kind === "person")
        .map(({ id }) => ({ to: id, message: toLastHolder(titleOf(post), from, null, actions.length) })),
    },
  );
}
