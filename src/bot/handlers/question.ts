// Questions, follow-ups and "show all": answered, and remembered for what is asked next.
import { lastQuestion } from "../../db/message-context.ts";
import { namesIn } from "../../db/names.ts";
import { readQuestion } from "../../parsers/question/read-question.ts";
import { type Answer, answer } from "../answer.ts";
import { type AskAnswer, answerInFull, answerQuestion, myActions as askMine } from "../ask.ts";
import { NOTHING_OPEN, readRemembered } from "../remembered.ts";
import type { Turn } from "../turn.ts";

/** A follow-up goes on from the person's last question, whenever that was: the receipt shows what it was taken to be. */
export async function question(text: string, turn: Turn): Promise<Answer> {
  const before = readRemembered(await lastQuestion(turn.db, turn.person.id)).question;
  return said(await answerQuestion(turn, turn.person.id, text, before, turn.incoming.id));
}

/**
 * "Adults?", "place overdue": words that say nothing else and ask something for sure, with the names that exist. Null
 * where they do not, so that no note is taken for a question.
 */
export async function bareQuestion(text: string, turn: Turn): Promise<Answer | null> {
  if (text.length > LONGEST_BARE || text.includes("\n")) return null;
  const after = readRemembered(await lastQuestion(turn.db, turn.person.id)).question;
  const names = await namesIn(turn.db, turn.organisation.id);
  const { doubt } = readQuestion(text, { today: turn.today, after, names });
  return doubt.length > 0 ? null : question(text, turn);
}

const LONGEST_BARE = 80;

/** "Show all" of a remembered question, or a page further on; null where none is remembered. */
export async function showAll(remembered: unknown, from: number, turn: Turn): Promise<Answer | null> {
  const before = readRemembered(remembered).question;
  return before ? said(await answerInFull(turn, turn.person.id, before, turn.incoming.id, from)) : null;
}

export async function myActions(turn: Turn): Promise<Answer> {
  return said(await askMine(turn, turn.person.id, turn.incoming.id));
}

function said(found: AskAnswer): Answer {
  return answer({
    fallback: found.message.fallback,
    view: found.message.view,
    listed: found.listed,
    openly: found.openly,
    remembers: { ...NOTHING_OPEN, question: found.understood },
  });
}
