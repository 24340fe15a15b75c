// One part of a reply in plain words, for reading back.
import { writeDay } from "../../plan/calendar.ts";
import { andList } from "../../plan/listing.ts";
import { ragWord, statusWord } from "../../plan/status.ts";
import type { ReplyPart } from "./reply.ts";

/** "PLA-1 amber, new date 30 June 2023, because: supplier delay". Never empty. */
export function sayPart(part: Omit<ReplyPart, "said">): string {
  switch (part.kind) {
    case "report":
      return sayReport(part);
    case "undo":
      return "undo the last change";
    case "snooze":
      return part.until ? `no reminders${about(part)} until ${writeDay(part.until)}` : `snooze reminders${about(part)}`;
    case "away":
      return sayAway(part);
    case "not-mine":
      return `${which(part)} ${part.actions.length > 1 ? "are" : "is"} not yours${part.person ? ` but ${part.person}'s` : ""}`;
    case "why":
      return "why this message came";
    case "help":
      return "help";
    case "thanks":
      return "thanks";
    case "greeting":
      return "hello";
    case "my-actions":
      return "your actions";
    case "show":
      return `show ${which(part)}`;
    case "history":
      return `history of ${which(part)}`;
    case "question":
      return `a question: ${part.words}`;
    case "decision":
      return `${part.verb ?? "decide"} ${which(part)}${part.note ? `, because: ${part.note}` : ""}`;
    case "command":
      return (part.verb ?? "command").replaceAll("-", " ");
  }
}

function sayReport(part: Omit<ReplyPart, "said">): string {
  const date = part.date?.deadlines.map((deadline) => writeDay(deadline.date)).join(" and ");
  const facts = [
    part.schemeWord?.toLowerCase(),
    part.rag && !part.schemeWord && ragWord(part.rag).toLowerCase(),
    part.status && !part.schemeWord && (part.status === "no-change" ? "no change" : statusWord(part.status)),
    part.percent !== null && `${part.percent}%`,
    date && `new date ${date}`,
    part.blockedBy && `blocked by ${part.blockedBy}`,
    part.helpWanted && "help wanted",
    part.evidence.length > 0 && `evidence: ${part.evidence.join(" ")}`,
    part.note && `${explains(part) ? "because" : "note"}: ${part.note}`,
  ].filter(Boolean);
  if (part.correction && facts.length === 0) return `${which(part)}, not the action of your last answer`;
  return `${which(part)} ${facts.join(", ") || "with nothing to record"}`;
}

/** Amber, red and moved dates are explained by their note; elsewhere it is just a note. */
function explains(part: Pick<ReplyPart, "rag" | "date">): boolean {
  return part.rag === "A" || part.rag === "R" || part.date !== null;
}

function sayAway({ from, until }: Pick<ReplyPart, "from" | "until">): string {
  return ["away", from && `from ${writeDay(from)}`, until && `until ${writeDay(until)}`].filter(Boolean).join(" ");
}

function which({ actions }: Pick<ReplyPart, "actions">): string {
  return andList(actions) || "an action";
}

function about({ actions }: Pick<ReplyPart, "actions">): string {
  return actions.length > 0 ? ` about ${andList(actions)}` : "";
}
