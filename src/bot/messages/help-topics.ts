// What people can say, by topic: each example is words that work as they stand.
import type { ListItem } from "../message.ts";

export type TopicKey = "reporting" | "questions" | "decisions" | "plans" | "people" | "quarter" | "rules";

export interface HelpTopic {
  readonly key: TopicKey;
  readonly title: string;
  /** Most useful first: the first stands for the topic where there are many. */
  readonly examples: readonly ListItem[];
}

/** @param reference of an action that the reader knows, so that its examples can be sent as they are */
export function reportingHelp(reference: string): HelpTopic {
  return topic("reporting", "Reporting", [
    [`“${reference} green, training booked”`, "reports on an action; several at once work too"],
    [`“${reference} amber, waiting on data, now end of June”`, "asks for a new date; a lead decides"],
    [`“${reference} done, 40 people trained https://…”`, "says that one is complete; somebody accepts it"],
    ["“rest no change”", "confirms the others of the last list"],
    ["“I need help from finance”, “blocked by procurement”", "reaches whoever leads"],
    ["“undo”, “put it back”, “I meant amber”, “2 not 1”", "takes back or puts right what you said last"],
    [`“update ${reference} step by step”, “go on”`, "a form that waits for you as long as you like"],
    [`“my actions”, “show ${reference}”, “history of ${reference}”`, "what stands where, and who said what"],
    ["“snooze till Monday”, “I'm away until 3 January”, “not mine, it's Sam's”", "changes what I send you"],
    ["“I work Monday to Wednesday”, “mute”, “unmute”", "your own days, and no reminders until you say so"],
    ["“why did I get this?”, “settings”", "the reason for the last reminder, and when I write to you"],
  ]);
}

export function questionsHelp(): HelpTopic {
  return topic("questions", "Questions", [
    ["“what's overdue in Place?”, “red and amber in Adults”", "asks about what you may see"],
    ["“only red”, “and in Adults?”, “show all”", "goes on from the last answer"],
    ["“how is Place doing?”, “how many are complete?”", "figures, each with its day"],
    ["“who hasn't updated?”, “what moved this quarter?”", "who is silent, and what got better or worse"],
    ["“anything for Head of Libraries before Christmas?”", "one post, person or time"],
  ]);
}

export function decisionsHelp(reference: string): HelpTopic {
  return topic("decisions", "Decisions", [
    ["“what waits for my decision?”", "new dates, what is complete, and whose an action is"],
    [`“approve ${reference}”, “return ${reference}, too late for committee”, “approve all”`, "decides"],
    [`“assign ${reference} to Sam”`, "gives an action to somebody, who is told"],
    [`“audit ${reference}”`, "every change: who, when, where from, before and after"],
  ]);
}

/** What only the officer who runs the plan does. */
export function officersHelp(): readonly HelpTopic[] {
  return [
    topic("plans", "Plans", [
      ["drop a plan's file here", "brings a plan or a later edition in; you see it before anything is stored"],
      ["“undo the import”", "takes a plan out again, until somebody has reported"],
      ["“what was past at import?”", "dates that had passed already, for you to decide about"],
      ["“pause the plan until 5 May”, “resume the plan”", "holds reminders back; nothing is dropped"],
      ["“record for Sam: PLA-1 green, told me by phone”", "writes down what somebody said elsewhere"],
      ["“what was said since Monday?”", "every message, and what became of it"],
    ]),
    topic("people", "People", [
      ["“who is unmatched?”", "whom I cannot ask, and why"],
      ["“assign Head of Economy to Priya from 1 May”", "says who is asked; a list of posts can be dropped here too"],
      [
        "“Sam left on 3 May”, “Priya covers for Sam until 3 June”, “Head of Libraries is vacant until June”",
        "who is asked instead",
      ],
      [
        "“transfer everything from Head of Economy to Head of Place”, “Place is now Growth and Place from 1 April”",
        "a restructure; history keeps the old names",
      ],
      ["“make Asha lead of Place”, “who may do what?”", "roles, given and taken back"],
      ["“who has most to do?”, “load in Place”", "who holds how much, and which months are too full"],
      ["“who can't be reached?”", "for whom the chat does not work, and what to do"],
    ]),
    topic("quarter", "The quarter", [
      ["“open the review”, “close the review”, “publish the digest”", "from asking to reporting"],
      ["“who hasn't answered?”, “nudge them”", "how it goes, and one more message to those who are silent"],
      ["“send the digest to Asha”", "who gets it when it is published"],
      ["“export”, “export as Excel”", "the committee paper and the register, as files"],
      ["“which template do papers use?”", "your own Word template: drop it here, and papers are written in it"],
      ["“date changes for committee”", "what waits, and what was agreed this quarter"],
      ["“rehearse until March”", "every message that would be sent, before any is"],
    ]),
    topic("rules", "Rules", [
      ["“decision rules”, “dates are decided by the committee”", "who decides about dates and completion"],
      ["“status scheme”", "the words that say how actions stand, and how to change them"],
      ["“who may do what?”", "who sees and decides what"],
    ]),
  ];
}

function topic(key: TopicKey, title: string, examples: readonly (readonly [string, string])[]): HelpTopic {
  return { key, title, examples: examples.map(([said, does]) => ({ title: said, text: does, details: [] })) };
}
