// "Message me in Teams": where somebody is told things, as they said.
import { channelsOf, preferChannel } from "../../../db/where-told.ts";
import { andList } from "../../../plan/listing.ts";
import { sayChannel } from "../../../plan/say-channel.ts";
import { UserError } from "../../../plan/user-error.ts";
import { type Answer, line } from "../../answer.ts";
import type { Turn } from "../../turn.ts";

/** @throws UserError where they are not reached there */
export async function tellMeIn(chat: string | null, turn: Turn): Promise<Answer> {
  const { db, person } = turn;
  const there = await channelsOf(db, person.id);
  if (chat === null) {
    await preferChannel(db, person.id, null);
    return line("I tell you things wherever you wrote to me last.");
  }
  if (!there.includes(chat)) {
    const now = there.length > 0 ? ` I reach you in ${andList(there.map(sayChannel))}.` : "";
    throw new UserError(
      `I do not reach you in ${sayChannel(chat)} yet. Write “hello” to me there once, and say this again.${now}`,
    );
  }
  await preferChannel(db, person.id, chat);
  return line(
    `From now on I tell you things in ${sayChannel(chat)}, wherever you write. Answers still come where you ask. To change that, say “message me wherever I write”.`,
  );
}
