// "Why did I get this?": from the reminder's own facts.
import { actionsById } from "../../db/held-actions.ts";
import {
  type ContextMessage,
  contentOf,
  lastReminderMessage,
  lastReminders,
  type ToldReminder,
} from "../../db/message-context.ts";
import { coveredIn, postsHeld } from "../../db/posts-held.ts";
import { daysBetween, writeDay } from "../../plan/calendar.ts";
import { andList, counted } from "../../plan/listing.ts";
import { type Answer, answer, line } from "../answer.ts";
import { messageSchema } from "../message.ts";
import type { Turn } from "../turn.ts";

const HOW_TO_CHANGE =
  "To change it, say “snooze till Monday”, “not mine”, or “I'm away until” and a date. It stops when anybody answers.";

export async function why(turn: Turn): Promise<Answer> {
  const because = await whyToldOf(turn);
  if (because !== null) return line(because);
  const about = await reminderMeant(turn);
  if (!about) return line("I have not sent you a reminder yet. What you see here are answers to what you wrote.");
  const { reminders } = about;
  const actions = await actionsById(turn.db, [...new Set(reminders.map((reminder) => reminder.actionId))]);
  const posts = await postsHeld(turn.db, turn.person.id, turn.today);
  const covered = await coveredIn(turn.db, turn.person.id, turn.today);
  const items = actions.map((action) => {
    const theirs = action.owners.filter((owner) => posts.has(owner.postId));
    const post = andList([...new Set(theirs.map((owner) => posts.get(owner.postId) ?? owner.name))]);
    const names = [...new Set(theirs.flatMap(({ postId }) => covered.get(postId) ?? []))];
    const how = names.length > 0 ? `you cover for ${andList(names)} in that post` : "you hold that post";
    const printed = andList([...new Set(theirs.map(({ name }) => name))]);
    return {
      title: action.reference,
      text: post
        ? `The plan names “${printed}” as its owner, and ${how}${post === printed ? "" : ` (${post})`}.`
        : "You held the post that owns it when the reminder was made; it is somebody else's now.",
      details: reminders.filter(({ actionId }) => actionId === action.id).map(sayReminder),
    };
  });
  const text = `I wrote to you on ${writeDay(reminders[0]?.claimedOn ?? turn.today)} for this reason:`;
  return answer({
    fallback: `${text} ${items.map((item) => `${item.title}: ${item.text}`).join(" ")}`,
    view: [
      { kind: "text", text },
      { kind: "list", numbered: false, items },
      { kind: "note", text: HOW_TO_CHANGE },
    ],
  });
}

/** A message about somebody else's doing says itself why it came; null where the last message was none of these. */
async function whyToldOf({ db, answered }: Turn): Promise<string | null> {
  if (!answered || !TELLING.includes(answered.purpose)) return null;
  const content = messageSchema.safeParse(await contentOf(db, answered.id));
  const note = content.data?.view.findLast((block) => block.kind === "note");
  return note?.kind === "note" ? note.text : null;
}

const TELLING: readonly string[] = ["hand-off", "decision", "digest", "news"];

async function reminderMeant(turn: Turn) {
  const candidates = [turn.answered, await lastReminderMessage(turn.db, turn.person.id)];
  for (const message of candidates.filter((one): one is ContextMessage => one !== null)) {
    const reminders = await lastReminders(turn.db, message.id);
    if (reminders.length > 0) return { message, reminders };
  }
  return null;
}

function sayReminder({ checkOn, claimedOn }: ToldReminder): string {
  const days = daysBetween(claimedOn, checkOn);
  const distance = `${counted(Math.abs(days), "day")} ${days > 0 ? "before" : "after"} that`;
  const when = days === 0 ? "on the day itself" : distance;
  return `An answer ${days < 0 ? "was" : "is"} wanted by ${writeDay(checkOn)}; this reminder comes ${when}.`;
}
