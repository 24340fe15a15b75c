// What is asked of nobody, why, and what to do about it.
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import { andList, counted } from "../../plan/listing.ts";
import type { OpenAction, Unmatched, UnmatchedPost } from "../../plan/unmatched.ts";
import { isVacantForTwoQuarters, type WhyNobody } from "../../plan/who-is-asked.ts";
import type { Block, ListItem } from "../message.ts";
import { choice } from "../presses.ts";

/** A chat message stays readable; the command line lists them all. */
const SHOWN = 15;
const REFERENCES = 5;

/** Who reads the list: an officer is told what to do, a lead whom to ask. */
export interface UnmatchedReader {
  /** Marks what has been vacant for two quarters. */
  readonly today: LocalDate;
  readonly mayChange: boolean;
}

export function unmatchedBlocks(
  { posts, ownerless }: Unmatched,
  reader: UnmatchedReader,
  shown: number = SHOWN,
): readonly Block[] {
  const isNew = ({ why }: UnmatchedPost) => why.kind === "nobody-named";
  const items = [
    ...posts.filter((post) => !isNew(post)).map((post) => unmatchedItem(post, reader)),
    ...(ownerless.length > 0 ? [ownerlessItem(ownerless, reader)] : []),
  ];
  const named = posts.filter(isNew);
  const rest = Math.max(0, shown - items.length);
  const total = items.length + named.length;
  return [
    ...(items.length > 0 ? [{ kind: "list" as const, numbered: false, items: items.slice(0, shown) }] : []),
    ...(rest > 0 && named.length > 0 ? newPosts(named, rest, reader) : []),
    ...(total > shown
      ? [
          { kind: "note" as const, text: `Showing ${shown} of ${total}.` },
          { kind: "choices" as const, choices: [choice(`Show all ${total}`, "unmatched", {})] },
        ]
      : []),
  ];
}

/** Posts for which nobody was ever named are most of a new plan: one line each, and once what to do. */
function newPosts(posts: readonly UnmatchedPost[], shown: number, { mayChange }: UnmatchedReader): readonly Block[] {
  const [first] = posts;
  if (!first) return [];
  const todo = mayChange
    ? `Say “assign ${first.post.title} to” and a name; somebody new with the e-mail address, as in “Priya Shah priya@council.example”.`
    : ASK_THE_OFFICER;
  return [
    { kind: "text", text: "Nobody has been named for these yet:" },
    { kind: "list", numbered: false, items: posts.slice(0, shown).map(newPostItem) },
    { kind: "text", text: todo },
  ];
}

function newPostItem({ post, actions, alone }: UnmatchedPost): ListItem {
  const title = post.directorate ? `${post.title} (${post.directorate})` : post.title;
  return {
    title: `${title}: ${counted(actions.length, "open action")}`,
    text: `${references(actions)}${sayOthers(actions.length, alone.length)}`,
    details: [],
  };
}

/** "No one is asked about 6 open actions of 3 posts." */
export function sayUnmatched({ posts, ownerless }: Unmatched): string {
  const alone = new Set([...posts.flatMap((post) => post.alone), ...ownerless].map(({ id }) => id)).size;
  if (posts.length === 0 && ownerless.length === 0) return "Every open action has somebody to ask.";
  if (alone === 0) {
    return `Every open action has somebody to ask; ${counted(posts.length, "post")} of several owners ${posts.length === 1 ? "has" : "have"} nobody.`;
  }
  const of = posts.length > 0 ? ` in ${counted(posts.length, "post")}` : "";
  return `No one is asked about ${counted(alone, "open action")}${of}. Each has its reason:`;
}

export function unmatchedItem(
  { post, why, actions, alone }: UnmatchedPost,
  { today, mayChange }: UnmatchedReader,
): ListItem {
  const title = post.directorate ? `${post.title} (${post.directorate})` : post.title;
  const long = (why.kind === "vacant" || why.kind === "left") && isVacantForTwoQuarters(why.since, today);
  return {
    title: `${title}: ${counted(actions.length, "open action")}`,
    text: `${sayWhy(why)}${long ? " That is two quarters or more." : ""}`,
    details: [
      `${references(actions)}${sayOthers(actions.length, alone.length)}`,
      mayChange ? whatToDo(why, title) : ASK_THE_OFFICER,
    ],
  };
}

function sayWhy(why: WhyNobody): string {
  switch (why.kind) {
    case "nobody-named":
      return "Nobody has been named for it yet.";
    case "starts-later":
      return `Vacant until ${why.name} starts on ${writeDay(why.from)}.`;
    case "vacant":
      return `Vacant since ${writeDay(why.since)}${why.until ? `, to be filled by ${writeDay(why.until)}` : ""}.`;
    case "left":
      return `${why.name} left on ${writeDay(why.since)} and nobody has followed.`;
    case "no-chat-account":
      return `${why.name} has no chat account that I can write to.`;
    case "place-not-reached":
      return `I cannot write in ${why.name}.`;
    case "partner":
      return "A partner outside the organisation, without a contact here.";
  }
}

function whatToDo(why: WhyNobody, title: string): string {
  switch (why.kind) {
    case "starts-later":
      return "Nothing to do, unless somebody should answer until then: “… is acting” and the post.";
    case "no-chat-account":
      return `Ask ${why.name} to write to me once, or say “assign ${title} to” and another name.`;
    case "place-not-reached":
      return why.name.startsWith("#")
        ? `Add me to it and say there: “@Due Regard ${title} is reached in ${why.name}”.`
        : `I send no e-mail: name a channel (“${title} is reached in #name”), or say “assign ${title} to” and a name.`;
    case "partner":
      return `Ask them yourself and report for them, or name a contact: “Priya is the contact for ${title}”.`;
    case "nobody-named":
    case "vacant":
    case "left":
      return `Say “assign ${title} to” and a name, or “transfer everything from ${title} to” and another post.`;
  }
}

const ASK_THE_OFFICER = "Who answers for it is for the officer to say.";

function ownerlessItem(actions: readonly OpenAction[], { mayChange }: UnmatchedReader): ListItem {
  return {
    title: `No owner in the plan: ${counted(actions.length, "open action")}`,
    text: "The plan names nobody for these.",
    details: [
      references(actions),
      mayChange ? "Report on them yourself, or name an owner in the plan's next edition." : ASK_THE_OFFICER,
    ],
  };
}

function references(actions: readonly OpenAction[]): string {
  const names = actions.slice(0, REFERENCES).map(({ reference }) => reference);
  const more = actions.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more.` : `${andList(names)}.`;
}

function sayOthers(all: number, alone: number): string {
  if (alone === all) return "";
  if (alone === 0) return all === 1 ? " Its other owner is asked." : " The other owners of each are asked.";
  return ` Other owners are asked about ${all - alone} of them.`;
}
