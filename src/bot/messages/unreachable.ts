// Whom no chat reaches, why, and what to do about each.
import type { UnconfirmedMessage, Unreached, UnreachedPerson } from "../../db/who-cannot-be-reached.ts";
import { dayIn, type TimeZone, writeDay } from "../../plan/calendar.ts";
import { andList, counted } from "../../plan/listing.ts";
import { sayChannel } from "../../plan/say-channel.ts";
import type { Block, ListItem } from "../message.ts";

/** A chat message stays readable. */
const SHOWN = 15;

export function sayUnreachable({ people, unconfirmed }: Unreached): string {
  const doubt =
    unconfirmed.length > 0
      ? ` ${counted(unconfirmed.length, "message")} of the last four weeks may not have arrived.`
      : "";
  if (people.length === 0) return `I reach everybody who holds a post or a role.${doubt}`;
  const actions = people.reduce((sum, person) => sum + person.actions, 0);
  const who = people.length === 1 ? "1 person, who holds" : `${people.length} people, who hold`;
  return `I cannot reach ${who} posts with ${counted(actions, "open action")}.${doubt}`;
}

export function unreachableBlocks({ channels, people, unconfirmed }: Unreached, timeZone: TimeZone): readonly Block[] {
  const items = people.map((person) => personItem(person, channels, timeZone));
  return [
    ...(items.length > 0 ? [{ kind: "list" as const, numbered: false, items: items.slice(0, SHOWN) }] : []),
    ...(items.length > SHOWN
      ? [{ kind: "note" as const, text: `Showing ${SHOWN} of ${items.length}; whoever has most to answer for first.` }]
      : []),
    ...(unconfirmed.length > 0
      ? [
          { kind: "heading" as const, text: "May not have arrived" },
          {
            kind: "list" as const,
            numbered: false,
            items: unconfirmed.slice(0, SHOWN).map((message) => messageItem(message, timeZone)),
          },
          {
            kind: "note" as const,
            text: "I do not send these again, for they may have arrived; each person's next message says what it said.",
          },
        ]
      : []),
  ];
}

function personItem(
  { name, email, actions, lost }: UnreachedPerson,
  channels: readonly string[],
  timeZone: TimeZone,
): ListItem {
  const title = `${name}: ${counted(actions, "open action")}`;
  if (lost) {
    const since = writeDay(dayIn(timeZone, lost.at));
    return {
      title,
      text: `Not reached in ${sayChannel(lost.channel)} since ${since}: ${lost.because}.`,
      details: [`Ask ${name} to write “hello” to me there again; that is enough.`],
    };
  }
  const where = channels.length > 0 ? andList(channels.map(sayChannel), "or") : "a chat";
  return {
    title,
    text: `I have not met them in ${where}.`,
    details: [
      ...(channels.includes("teams")
        ? [
            "IT can install Due Regard for everybody in Teams (an app setup policy), or add it to a team that they are in.",
          ]
        : []),
      `Or ask ${name} to find Due Regard in ${where} and write “hello” to me. I know them as ${email}; it must be their address there.`,
    ],
  };
}

function messageItem({ name, channel, at, references }: UnconfirmedMessage, timeZone: TimeZone): ListItem {
  const about = references.length > 0 ? `About ${andList(references)}.` : "About no action by number.";
  return { title: `${name}, in ${sayChannel(channel)} on ${writeDay(dayIn(timeZone, at))}`, text: about, details: [] };
}
