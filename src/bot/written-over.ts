// After a press: the message that was pressed is written over, so that it says what was chosen and by whom, and keeps
// only those buttons that still hold. The answer stands in it, and is no second message.
import { externalMessage } from "../db/message-context.ts";
import { minutesIn, writeDay } from "../plan/calendar.ts";
import type { ActionId } from "../plan/ids.ts";
import type { Answer } from "./answer.ts";
import { type IncomingBody, placeSchema } from "./incoming.ts";
import { type Block, type Choice, messageSchema, type Press } from "./message.ts";
import type { Turn } from "./turn.ts";

export interface WrittenOver {
  readonly view: readonly Block[];
  /** How many of the view's first blocks are the pressed message's. */
  readonly stays: number;
  /** The chat service's id of the pressed message. */
  readonly replaces: string;
  /** A `Place`; null between the person and us alone. */
  readonly place: unknown;
  readonly actions: readonly ActionId[];
}

/**
 * The pressed message with the answer in it; null where the answer is a message of its own: it only shows something,
 * others read the message along, nothing of ours was pressed, or both together would be too long to read.
 */
export async function writtenOver(body: IncomingBody, said: Answer, turn: Turn): Promise<WrittenOver | null> {
  if ((body.kind !== "press" && body.kind !== "form") || body.repliesTo === null || said.keepsButtons) return null;
  if (said.became.length > 0 && said.became.every(({ as }) => as === "question")) return null;
  const { person, incoming } = turn;
  const old = await externalMessage(turn.db, person.id, incoming.channel, body.repliesTo);
  const message = old && messageSchema.safeParse(old.content);
  const place = old && placeSchema.nullable().safeParse(old.place);
  if (!message?.success || !place?.success || (place.data && !place.data.alone)) return null;
  const chosen = choicesOf(message.data.view).find((one) => isSame(one.press, body));
  if (!chosen) return null;
  const onlyAsks = said.remembers.asks?.kind === "return-reason";
  const stays = STEPS.includes(body.verb)
    ? []
    : [...whatStays(message.data.view, body, onlyAsks), ...sayChosen(chosen, turn)];
  const view = [...stays, ...said.view];
  if (view.length > MOST_BLOCKS || JSON.stringify(view).length > MOST_LETTERS) return null;
  return {
    view,
    stays: stays.length,
    replaces: body.repliesTo,
    place: old?.place ?? null,
    actions: said.listed.length > 0 || STEPS.includes(body.verb) ? said.listed : (old?.actions ?? []),
  };
}

/** One screen or two of a telephone; what is longer is easier to read as a message below. */
const MOST_BLOCKS = 30;
const MOST_LETTERS = 7_000;

/** Each step of these takes the place of the one before. */
const STEPS: readonly string[] = ["form-set", "form-send", "form-drop", "upload"];

/** These only show something, or are about everything: they hold whatever was chosen beside them. */
const ALWAYS_HOLD: readonly string[] = [
  "my-actions",
  "help",
  "why",
  "show",
  "show-all",
  "rest",
  "audit",
  "said-since",
  "unmatched",
  "settings",
  "away",
  "home",
  "ask",
  "waiting",
];

/** `onlyAsks`: nothing came of the press yet, and one may still think better of it. */
function whatStays(view: readonly Block[], press: Press, onlyAsks: boolean): readonly Block[] {
  const left = view.flatMap((block): readonly Block[] => {
    if (block.kind !== "choices") return [block];
    const choices = block.choices.filter((one) => !(onlyAsks ? isSame(one.press, press) : isSpent(one.press, press)));
    return choices.length > 0 ? [{ ...block, choices }] : [];
  });
  // Why it came and when it would come again is said by the answer now, and differently.
  if (left.some(({ kind }) => kind === "choices")) return left;
  return left.filter((block) => block.kind !== "note" || block.text.includes(CHOSE));
}

const CHOSE = " chose “";

function sayChosen({ label }: Choice, { person, now, today, organisation }: Turn): readonly Block[] {
  const minutes = minutesIn(organisation.timeZone, now);
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return [{ kind: "note", text: `${person.name}${CHOSE}${label}” at ${time} on ${writeDay(today)}.` }];
}

/** Whether a button no longer holds once another was pressed: it is the same, or about the same thing. */
function isSpent(one: Press, pressed: Press): boolean {
  if (isSame(one, pressed)) return true;
  if (ALWAYS_HOLD.includes(one.verb) || pressed.verb === "fix") return false;
  const [about, used] = [actionsOf(one), actionsOf(pressed)];
  if (about.length > 0 && about.every((action) => used.includes(action))) return true;
  return ["request", "incoming", "change", "spelling", "edition"].some(
    (name) => one.args[name] !== undefined && one.args[name] === pressed.args[name],
  );
}

function actionsOf({ args }: Press): readonly string[] {
  return (args.actions ?? args.action ?? "").split(",").filter((id) => id !== "");
}

function isSame(one: Press, other: Press): boolean {
  return one.verb === other.verb && JSON.stringify(sorted(one.args)) === JSON.stringify(sorted(other.args));
}

function sorted(args: Press["args"]) {
  return Object.entries(args).toSorted(([left], [right]) => left.localeCompare(right));
}

function choicesOf(view: readonly Block[]): readonly Choice[] {
  return view.flatMap((block) => (block.kind === "choices" ? block.choices : []));
}
