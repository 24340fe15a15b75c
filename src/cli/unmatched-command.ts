// `unmatched`: what is asked of nobody, and why.

import { sayUnmatched, unmatchedBlocks } from "../bot/messages/unmatched.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { askFacts } from "../db/ask-facts.ts";
import { openStore } from "../open-store.ts";
import { dayIn } from "../plan/calendar.ts";
import { unmatched } from "../plan/unmatched.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { print } from "./print.ts";
import { terminalWidth } from "./terminal-width.ts";

/** Every post and its reason; nothing unmatched is `NOTHING_FOUND`. */
export async function unmatchedCommand(): Promise<ExitStatus> {
  await using store = await openStore();
  const today = dayIn(store.organisation.timeZone, new Date());
  const found = unmatched(await askFacts(store.db, store.organisation.id), today);
  const text = sayUnmatched(found);
  const count = found.posts.length + found.ownerless.length;
  if (count === 0) print(text);
  else {
    const view = [
      { kind: "text" as const, text },
      ...unmatchedBlocks(found, { today, mayChange: true }, Number.POSITIVE_INFINITY),
    ];
    print(renderTerminal({ fallback: text, view }, terminalWidth()));
  }
  return count === 0 ? NOTHING_FOUND : DONE;
}
