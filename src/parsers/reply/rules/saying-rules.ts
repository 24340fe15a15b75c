// What people say in whole sentences, in the order in which the rules are tried.
import type { SayingRule } from "../saying.ts";
import { away } from "./away.ts";
import { command } from "./command.ts";
import { decision } from "./decision.ts";
import { history, show } from "./look-up.ts";
import { notMine } from "./not-mine.ts";
import { peopleCommand } from "./people-command.ts";
import { question } from "./question.ts";
import { greeting, help, myActions, thanks, why } from "./requests.ts";
import { snooze } from "./snooze.ts";
import { undo } from "./undo.ts";

/** Questions come last: "why did I get this?" and "who is unmatched?" have their own answers. */
export const SAYING_RULES: readonly SayingRule[] = [
  undo,
  peopleCommand,
  thanks,
  greeting,
  help,
  why,
  myActions,
  history,
  show,
  snooze,
  away,
  notMine,
  command,
  decision,
  question,
];
