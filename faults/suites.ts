// All suites, in the order of the table in docs/reliability.md.
import { breakTheChat } from "./broken-chat.ts";
import { everyDay, wasDown } from "./calendar.ts";
import { lostAfterTheAck, repeatedEvents } from "./events.ts";
import { kill } from "./kill.ts";
import { freeze } from "./pause.ts";
import { poison } from "./poison.ts";
import { postgresTrouble } from "./postgres-trouble.ts";
import { redisTrouble } from "./redis-trouble.ts";
import type { Suite } from "./suite.ts";

export const SUITES: readonly Suite[] = [
  kill,
  freeze,
  breakTheChat,
  redisTrouble,
  postgresTrouble,
  everyDay,
  wasDown,
  repeatedEvents,
  lostAfterTheAck,
  poison,
];
