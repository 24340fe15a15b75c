// All suites, in the order of the table in docs/reliability.md.
import { breakTheChat } from "./broken-chat.ts";
import { burst } from "./burst.ts";
import { everyDay, wasDown } from "./calendar.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { wrongClocks } from "./clocks.ts";
import { deadLetters } from "./dead-letters.ts";
import { lostAfterTheAck, repeatedEvents } from "./events.ts";
import { folder } from "./folder.ts";
import { forged } from "./forged.ts";
import { fullDisk } from "./full-disk.ts";
import { hostileDocuments } from "./hostile-documents.ts";
import { importedTwice } from "./imported-twice.ts";
import { kill } from "./kill.ts";
import { oddWords } from "./odd-words.ts";
import { freeze } from "./pause.ts";
import { poison } from "./poison.ts";
import { postgresTrouble } from "./postgres-trouble.ts";
import { replaced, together } from "./races.ts";
import { redisTrouble } from "./redis-trouble.ts";
import { scheduleGone } from "./schedule-gone.ts";
import type { Suite } from "./suite.ts";

export const SUITES: readonly Suite[] = [
  kill,
  freeze,
  breakTheChat,
  redisTrouble,
  postgresTrouble,
  together,
  folder,
  wrongClocks,
  everyDay,
  wasDown,
  burst,
  repeatedEvents,
  forged,
  oddWords,
  lostAfterTheAck,
  poison,
  hostileDocuments,
  changedMeanwhile,
  importedTwice,
  replaced,
  fullDisk,
  deadLetters,
  scheduleGone,
];
