// "Transfer everything from Head of Economy to Head of Place": after a restructure, with its history kept.
import { holdersOf } from "../../../db/post-holders.ts";
import { openActionsOfPosts } from "../../../db/posts.ts";
import { doChange } from "../../../db/waiting-changes.ts";
import { writeDay } from "../../../plan/calendar.ts";
import { andList, counted } from "../../../plan/listing.ts";
import type { PeopleCommand } from "../../../plan/people-command.ts";
import type { WaitingChange } from "../../../plan/waiting-change.ts";
import { type Answer, line } from "../../answer.ts";
import type { Block } from "../../message.ts";
import { toLastHolder, toNextHolder } from "../../messages/post-handed-over.ts";
import type { Turn } from "../../turn.ts";
import { titleOf } from "./assign.ts";
import { carryOut, carryOutLater } from "./carry-out.ts";
import { onlyOfficers, onlyWhoRuns } from "./only-who-runs.ts";
import { whichPost } from "./which-post.ts";

export async function transfer(command: Extract<PeopleCommand, { kind: "transfer" }>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const { db, today } = turn;
  const from = await whichPost(command.from, turn);
  const to = await whichPost(command.to, turn);
  if (from.id === to.id) return line(`Both are ${titleOf(to)}, so nothing was changed.`);
  const actions = await openActionsOfPosts(db, [from.id]);
  const theirs = await openActionsOfPosts(db, [to.id]);
  onlyWhoRuns(turn, [...actions, ...theirs]);
  const on = command.on !== null && command.on > today ? command.on : today;
  const next = (await holdersOf(db, to.id, on)).filter(({ kind }) => kind === "person");
  const last = (await holdersOf(db, from.id, today)).filter(
    ({ id, kind }) => kind === "person" && !next.some((one) => one.id === id),
  );
  const many = counted(actions.length, "open action");
  const change = {
    kind: "post.transferred",
    said: `${many} of ${titleOf(from)} ${on > today ? `${actions.length === 1 ? "passes" : "pass"} to ${titleOf(to)} on ${writeDay(on)}` : `${actions.length === 1 ? "belongs" : "belong"} to ${titleOf(to)} now`}. The plan's own words, the reports and the history stay with each.`,
    startsOn: on,
  };
  const waits: WaitingChange = { kind: "transfer", from: from.id, to: to.id };
  const who = next.length > 0 ? andList(next.map(({ name }) => name)) : titleOf(to);
  const readBack = {
    below: next.length > 0 ? [] : nobodyYet(titleOf(to)),
    tell: [
      ...next.map(({ id }) => ({
        to: id,
        message: toNextHolder(
          `${many} of ${titleOf(from)} ${actions.length === 1 ? "comes" : "come"} to you as ${titleOf(to)} from ${writeDay(on)}.`,
          turn.person.name,
          actions,
          turn.today,
        ),
      })),
      ...last.map(({ id }) => ({ to: id, message: toLastHolder(titleOf(from), on, who, actions.length) })),
    ],
  };
  if (on > today) return carryOutLater(turn, change, waits, readBack);
  const nothing = `${titleOf(from)} owns no open action, so nothing was changed.`;
  return carryOut(turn, change, () => doChange(db, waits, on), nothing, readBack);
}

function nobodyYet(title: string): readonly Block[] {
  return [
    { kind: "text", text: `Nobody holds ${title} yet, so no one is asked. Say “assign ${title} to” and a name.` },
  ];
}
