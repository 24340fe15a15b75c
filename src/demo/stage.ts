// What the demo shows: acts, what people type, and what arrives for them.
import { randomUUID } from "node:crypto";
import type { App } from "../app.ts";
import type { Arrived, Inbox } from "../bot/terminal/inbox.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { TERMINAL } from "../bot/terminal/terminal-channel.ts";
import { wrap } from "../bot/terminal/wrap.ts";
import { type Person, peopleOf } from "../db/people.ts";
import { type LocalDate, writeNearDay, yearOf } from "../plan/calendar.ts";

export interface Stage {
  readonly act: (title: string) => void;
  readonly tell: (text: string) => void;
  /** Turns the clock to a day and shows what arrives. */
  readonly turnTo: (day: LocalDate) => Promise<void>;
  /** Somebody types a line: it is stored, handled and answered by the queue, and the answers are shown. */
  readonly says: (person: Person, text: string, arrivals?: "in full" | "in a line") => Promise<void>;
}

const INDENT = "    ";

export async function openStage(stage: {
  readonly app: App;
  /** Turns the clock to a day, sweeps, and waits until all is done. */
  readonly turnTo: (day: LocalDate) => Promise<void>;
  readonly inbox: Inbox;
  readonly width: number;
  readonly write: (text: string) => void;
}): Promise<Stage> {
  const { app, inbox, width, write } = stage;
  const people = await peopleOf(app.db, app.organisation.id);
  const names = new Map(people.map((person) => [person.id, person.name]));
  let arrived: Arrived[] = [];
  inbox.onArrival((message) => arrived.push(message));

  function showArrivals(how: "in full" | "in a line" = "in full"): void {
    for (const { personId, message } of arrived) {
      const text =
        how === "in full"
          ? renderTerminal(message, width - INDENT.length)
          : wrap(message.fallback, width - INDENT.length);
      write(`\n  Due Regard to ${names.get(personId) ?? "somebody"}:\n\n${indented(text)}\n`);
    }
    arrived = [];
  }

  return {
    act: (title) => write(`\n${"=".repeat(Math.min(width, title.length))}\n${title}\n`),
    tell: (text) => write(`\n${wrap(text, width)}\n`),
    async turnTo(day) {
      write(`\nThe clock is turned to ${writeNearDay(day)} ${yearOf(day)}, 10:00.\n`);
      await stage.turnTo(day);
      showArrivals();
    },
    async says(person, text, how) {
      write(`\n  ${person.name}: ${text.split("\n").join(`\n  ${" ".repeat(person.name.length + 2)}`)}\n`);
      await app.receive({
        channel: TERMINAL,
        externalId: `demo-${randomUUID()}`,
        personId: person.id,
        body: { kind: "text", text, repliesTo: null },
      });
      await app.jobs.idle();
      showArrivals(how);
    },
  };
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : INDENT + line))
    .join("\n");
}
