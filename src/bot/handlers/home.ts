// "Home" and "settings", where there is no tab for them: what it would show, as an answer.
import { type Answer, answer } from "../answer.ts";
import { homeOf, settingsBlocks } from "../home/home.ts";
import type { Turn } from "../turn.ts";

export async function home(turn: Turn): Promise<Answer> {
  const { fallback, view } = await homeOf(turn, turn.person.id);
  return answer({ fallback, view, became: [{ as: "question", why: "home" }] });
}

export async function mySettings(turn: Turn): Promise<Answer> {
  return answer({
    fallback: "Your settings.",
    view: await settingsBlocks(turn, turn.person.id),
    became: [{ as: "question", why: "settings" }],
  });
}
