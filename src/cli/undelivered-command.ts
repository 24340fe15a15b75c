// `undelivered`: what was given up, tried again or left, by whoever runs the service.
import { type DeadLetter, leaveIt, tryAgain, type Undelivered, undelivered } from "../db/undelivered.ts";
import { openStore } from "../open-store.ts";
import { dayIn, writeDay } from "../plan/calendar.ts";
import type { IncomingId, MessageId } from "../plan/ids.ts";
import { sayChannel } from "../plan/say-channel.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { fromCommandLine } from "./from-command-line.ts";
import { print, printJson } from "./print.ts";

export interface UndeliveredOptions {
  readonly again?: true;
  readonly leave?: true;
  readonly json?: true;
}

/** @param references "M-17", "IN-4"; none: list them */
export async function undeliveredCommand(
  references: readonly string[],
  { again, leave, json }: UndeliveredOptions,
): Promise<ExitStatus> {
  const letters = references.map(letterOf);
  if (again && leave) throw new UserError("Choose one: --again tries once more, --leave settles it.");
  if (letters.length > 0 && !again && !leave) throw new UserError("Say what to do with them: --again or --leave.");
  if (letters.length === 0 && (again || leave)) throw new UserError("Name them, as in: undelivered M-17 IN-4 --again.");
  await using store = await openStore();
  const { db, organisation } = store;
  if (letters.length === 0) return list(await undelivered(db, organisation.id), organisation.timeZone, json ?? false);
  const by = { organisation: organisation.id, at: fromCommandLine(organisation).at };
  let missing = 0;
  for (const letter of letters) {
    const done = await db
      .transaction()
      .execute((transaction) => (again ? tryAgain(transaction, letter, by) : leaveIt(transaction, letter, by)));
    if (!done) missing += 1;
    const said = again ? "is tried again within five minutes while the service runs" : "is left as it is";
    print(`${referenceOf(letter)} ${done ? said : "is not among what was given up"}.`);
  }
  return missing === letters.length ? NOTHING_FOUND : DONE;
}

function list(all: readonly Undelivered[], timeZone: string, asJson: boolean): ExitStatus {
  if (asJson) printJson(all.map(({ letter, ...rest }) => ({ reference: referenceOf(letter), ...rest })));
  else if (all.length === 0) print("Nothing was given up.");
  else {
    for (const { letter, person, channel, at, state, reason } of all) {
      const way = letter.kind === "message" ? "to" : "from";
      const who = person ?? "somebody who is not known";
      const when = writeDay(dayIn(timeZone, at));
      print(`${referenceOf(letter)}  ${state}  ${way} ${who}, ${sayChannel(channel)}, ${when}: ${reason}`);
    }
  }
  return all.length === 0 ? NOTHING_FOUND : DONE;
}

function referenceOf({ kind, id }: DeadLetter): string {
  return `${kind === "message" ? "M" : "IN"}-${id}`;
}

/** @throws UserError */
function letterOf(text: string): DeadLetter {
  const [, kind = "", digits = ""] = /^(M|IN)-(\d{1,15})$/i.exec(text) ?? [];
  const id = Number(digits);
  switch (kind.toUpperCase()) {
    case "M":
      return { kind: "message", id: id as MessageId };
    case "IN":
      return { kind: "incoming", id: id as IncomingId };
    default:
      throw new UserError(`“${text}” is no reference. They look like M-17 and IN-4; “undelivered” lists them.`);
  }
}
