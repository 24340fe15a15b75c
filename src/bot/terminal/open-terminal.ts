// The conversation at a terminal: you are one of the people, what you type comes in, what is sent to them is shown.
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import type { Person } from "../../db/people.ts";
import { isLocalDate, type LocalDate } from "../../plan/calendar.ts";
import type { PersonId } from "../../plan/ids.ts";
import { UserError } from "../../plan/user-error.ts";
import type { Core } from "../chat-service.ts";
import type { IncomingBody } from "../incoming.ts";
import { droppedPath } from "./dropped-path.ts";
import { askAgain, beginForm, type Filling, fillInput, formOpening, nextInput } from "./fill-form.ts";
import type { Arrived, Inbox } from "./inbox.ts";
import { renderTerminal } from "./render-terminal.ts";
import { choiceTyped } from "./typed-choice.ts";

/** What the terminal asks of the rest of the house. */
export interface TerminalPorts {
  readonly people: () => Promise<readonly Person[]>;
  /** Stores what was typed; resolves when its answer has been delivered, or was given up. */
  readonly say: (said: {
    readonly personId: PersonId;
    readonly externalId: string;
    readonly body: IncomingBody;
    /** Of dropped files, by their ids in the body. */
    readonly bytes?: ReadonlyMap<string, Uint8Array>;
  }) => Promise<void>;
  /**
   * Reads a dropped file whole.
   *
   * @throws UserError for what is no readable file, or one that is too large
   */
  readonly readFile: (path: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  readonly inbox: Inbox;
  readonly core: Pick<Core, "formFor" | "checkForm">;
  readonly today: () => Promise<LocalDate>;
  /** Null where the clock is the real one. */
  readonly turnTo: ((day: LocalDate) => Promise<void>) | null;
}

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly width: number;
  /** Whether somebody sits there: then there is a prompt. Piped input has none. */
  readonly isInteractive: boolean;
  /** Who types at the start; null until "/as". */
  readonly as: Person | null;
  /** Ends the conversation from outside. */
  readonly stop: AbortSignal;
}

const COMMANDS = `/as NAME-OR-E-MAIL   be somebody else
/people              who there is
/inbox               everything that was sent to you
/edit NEW WORDS      change what you said last, as one edits a chat message
/delete              delete what you said last
/day 2026-06-23      turn the clock (where it can be turned)
/quit                leave
A plan is imported by dropping its file here (or typing “import” and its path).
Anything else is said to Due Regard as the person that you are; “help” shows what it understands.`;

/** Runs until "/quit" or the end of the input. Lines are taken in their order, each after the answer to the last. */
export async function openTerminal(ports: TerminalPorts, options: TerminalOptions): Promise<void> {
  const { input, output, width, isInteractive, stop } = options;
  const names = new Map((await ports.people()).map((person) => [person.id, person.name]));
  const lines = createInterface({ input, ...(isInteractive ? { output } : {}), terminal: isInteractive, signal: stop });
  lines.on("SIGINT", () => lines.close());
  /** What each person said last, for "/edit". */
  const lastLines = new Map<PersonId, string>();
  let me = options.as;
  /** The form that is being filled in, a question a line. */
  let filling: Filling | null = null;

  const stopHearing = ports.inbox.onArrival((arrived) => {
    if (arrived.personId === me?.id) write(`\n${rendered(arrived)}\n`);
    else write(`\n(A message for ${names.get(arrived.personId) ?? "somebody"} has arrived.)`);
    prompt();
  });
  try {
    if (isInteractive) write(COMMANDS);
    prompt();
    for await (const line of lines) {
      if (line.trim() === "/quit") break;
      if (!isInteractive) write(`${me?.name ?? ""}> ${line}`);
      try {
        await take(line.trim());
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        write(error.message);
      }
      prompt();
    }
  } finally {
    stopHearing();
    lines.close();
  }

  async function take(line: string): Promise<void> {
    if (filling !== null && !line.startsWith("/")) return await fill(filling, line);
    if (filling !== null) write("The form is thrown away; nothing was recorded.");
    filling = null;
    const [command = "", ...rest] = line.split(/\s+/);
    const argument = rest.join(" ");
    switch (command) {
      case "":
        return;
      case "/as":
        me = await personCalled(argument);
        return write(`You are ${me.name} now.${unseen(me)}`);
      case "/people":
        return write((await ports.people()).map((person) => `${person.email}  ${person.name}`).join("\n"));
      case "/inbox":
        return write(ports.inbox.of(somebody().id).map(rendered).join("\n\n") || "Nothing has been sent to you yet.");
      case "/edit":
        return change({ kind: "edit", text: argument, of: lastLine() });
      case "/delete":
        return change({ kind: "delete", of: lastLine() });
      case "/day":
        return turnTo(argument);
      default:
        return await sayOrDrop(line);
    }
  }

  async function sayOrDrop(line: string): Promise<void> {
    if (/^\/\w*(?:\s|$)/.test(line)) return write(COMMANDS);
    const path = droppedPath(line);
    return path === null ? say(line) : drop(path);
  }

  async function drop(path: string): Promise<void> {
    const { id } = somebody();
    const { name, bytes } = await ports.readFile(path);
    const file = { id: `file-${randomUUID()}`, name, size: bytes.length, mediaType: null };
    await ports.say({
      personId: id,
      externalId: `drop-${randomUUID()}`,
      body: { kind: "files", text: "", files: [file], repliesTo: null },
      bytes: new Map([[file.id, bytes]]),
    });
  }

  async function say(text: string): Promise<void> {
    const { id } = somebody();
    const typed = choiceTyped(text, ports.inbox.of(id));
    const form = typed?.choice.opensForm === true ? await ports.core.formFor(typed.choice.press, id) : null;
    if (typed && form) return begin(beginForm(form, typed.repliesTo));
    const body: IncomingBody = typed
      ? { kind: "press", ...typed.choice.press, repliesTo: typed.repliesTo }
      : { kind: "text", text, repliesTo: null };
    const externalId = `line-${randomUUID()}`;
    if (body.kind === "text") lastLines.set(id, externalId);
    await ports.say({ personId: id, externalId, body });
  }

  function begin(begun: Filling): void {
    filling = begun;
    write(`\n${formOpening(begun, width)}\n\n${nextInput(begun, width) ?? ""}`);
  }

  async function fill(begun: Filling, line: string): Promise<void> {
    if (/^cancel$/i.test(line)) {
      filling = null;
      return write("The form is thrown away; nothing was recorded.");
    }
    const filled = fillInput(begun, line, await ports.today());
    if (typeof filled === "string") return write(filled);
    filling = filled;
    const next = nextInput(filled, width);
    return next === null ? await sendForm(filled) : write(next);
  }

  async function sendForm({ form, values, repliesTo }: Filling): Promise<void> {
    const { id } = somebody();
    const sent = { ...form.submit.press, values };
    const errors = await ports.core.checkForm(sent, id);
    if (Object.keys(errors).length > 0) {
      filling = askAgain({ form, values, repliesTo, open: [], errors }, errors);
      return write(nextInput(filling, width) ?? "");
    }
    filling = null;
    await ports.say({ personId: id, externalId: `form-${randomUUID()}`, body: { kind: "form", ...sent, repliesTo } });
  }

  async function change(body: IncomingBody): Promise<void> {
    await ports.say({ personId: somebody().id, externalId: `change-${randomUUID()}`, body });
  }

  function lastLine(): string {
    const line = lastLines.get(somebody().id);
    if (line === undefined) throw new UserError("You have said nothing here yet that could be changed.");
    return line;
  }

  async function turnTo(day: string): Promise<void> {
    if (ports.turnTo === null) throw new UserError("The clock is the real one here and cannot be turned.");
    if (!isLocalDate(day)) throw new UserError("Say the day as in “/day 2026-06-23”.");
    await ports.turnTo(day);
  }

  async function personCalled(text: string): Promise<Person> {
    const people = await ports.people();
    const wanted = text.toLowerCase();
    const exact = people.filter(({ email, name }) => email === wanted || name.toLowerCase() === wanted);
    const near = people.filter(({ email, name }) => `${email} ${name}`.toLowerCase().includes(wanted));
    const [person, ...others] = exact.length > 0 ? exact : near;
    if (wanted !== "" && person && others.length === 0) return person;
    const who = (near.length > 0 ? near : people).slice(0, 8).map(({ email }) => email);
    throw new UserError(`Who do you want to be? Say “/as” and one of: ${who.join(", ")}. “/people” lists everybody.`);
  }

  function somebody(): Person {
    if (me === null) throw new UserError("Say who you are first, as in “/as priya”. “/people” lists everybody.");
    return me;
  }

  function unseen(person: Person): string {
    const count = ports.inbox.of(person.id).length;
    return count === 0 ? "" : ` ${count} message${count === 1 ? "" : "s"} in the inbox: “/inbox”.`;
  }

  function rendered(arrived: Arrived): string {
    return renderTerminal(arrived.message, width);
  }

  function write(text: string): void {
    output.write(`${text}\n`);
  }

  function prompt(): void {
    if (!isInteractive) return;
    lines.setPrompt(`${me?.name ?? "nobody"}> `);
    lines.prompt(true);
  }
}
