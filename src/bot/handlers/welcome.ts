// The first contact: what this is, why it writes to this person, who brought them in, and what they can say.
import { rolesOf } from "../../db/roles.ts";
import { welcomeOnce, whoAdded } from "../../db/welcomes.ts";
import { counted } from "../../plan/listing.ts";
import { isOfficer, isOwnerOnly, type RoleName } from "../../plan/rights.ts";
import { type Answer, answer } from "../answer.ts";
import type { Block } from "../message.ts";
import { choice } from "../presses.ts";
import type { Turn } from "../turn.ts";
import type { Unsaid } from "./edited.ts";

/** They can be reached here now, or opened what is theirs: they are welcomed the first time, and never again. */
export async function joined(turn: Turn): Promise<Answer | Unsaid> {
  const first = await welcomeOnce(turn.db, turn.person, turn.now);
  if (!first) return { unsaid: "they were welcomed before" };
  const { text, examples } = await welcomeWords(turn);
  return answer({
    fallback: text,
    view: [
      { kind: "heading", text: `Hello ${turn.person.name}, this is Due Regard` },
      { kind: "text", text },
      examples,
      {
        kind: "note",
        text: "I write at most once a day, in working hours, and only when something needs you. “snooze till Monday” and “I'm away until” with a date change that.",
      },
      { kind: "choices", choices: [choice("My actions", "my-actions", {}), choice("Help", "help", {})] },
    ],
    became: [{ as: "note", why: "welcomed" }],
  });
}

/** Who writes before they were welcomed gets their answer, and below it once what this is. */
export async function withWelcome(said: Answer, turn: Turn): Promise<Answer> {
  if (!(await welcomeOnce(turn.db, turn.person, turn.now))) return said;
  const { text, examples } = await welcomeWords(turn);
  return {
    ...said,
    view: [...said.view, { kind: "heading", text: "What Due Regard is" }, { kind: "text", text }, examples],
  };
}

/** Nothing is said to somebody who is gone; what they are asked shows on the officer's list as not reachable. */
export async function left(_turn: Turn): Promise<Unsaid> {
  return { unsaid: "they cannot be reached here any more" };
}

async function welcomeWords(turn: Turn): Promise<{ readonly text: string; readonly examples: Block }> {
  const adder = await whoAdded(turn.db, turn.person.id);
  const why = await whyThem(turn);
  const by = adder === null ? "" : ` ${adder} brought you in.`;
  return {
    text: `I keep ${turn.organisation.name}'s equality plans up to date: I ask owners how their actions are going, and answer questions about them. ${why}${by}`,
    examples: { kind: "list", numbered: false, items: examplesFor(turn) },
  };
}

async function whyThem({ db, today, organisation, person, own }: Turn): Promise<string> {
  if (own.length > 0)
    return `You are here because ${counted(own.length, "open action")} in a plan ${own.length === 1 ? "is" : "are"} yours.`;
  const [first] = await rolesOf(db, organisation.id, person.id, today);
  return first
    ? `You are here because you ${doesAs(first.role, first.of ?? `all plans of ${organisation.name}`)}.`
    : "Nothing in a plan is yours yet; I will say so when it is.";
}

function doesAs(role: RoleName, of: string): string {
  switch (role) {
    case "administrator":
      return `administer ${of}`;
    case "officer":
      return `are the officer for ${of}`;
    case "lead":
      return `lead ${of}`;
    case "leadership":
      return `receive the digest of ${of}`;
    case "viewer":
      return `may read ${of}`;
  }
}

function examplesFor(turn: Turn) {
  const reference = turn.own[0]?.reference ?? "PLA-1";
  const owner = [
    { title: `“${reference} green, training booked”`, text: "reports on an action", details: [] },
    { title: "“my actions”", text: "shows what is yours and when it is due", details: [] },
  ];
  const asks = { title: "“what's overdue?”", text: "asks about what you may see", details: [] };
  if (isOwnerOnly(turn.standing)) return [...owner, asks];
  const runs = { title: "“who is unmatched?”", text: "whom I can ask, and whom I cannot", details: [] };
  return isOfficer(turn.standing) ? [asks, runs, ...owner.slice(0, 1)] : [asks, ...owner];
}
