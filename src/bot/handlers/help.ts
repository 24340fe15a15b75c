// "Help": what the person can say, by role; by topic where that is more than a screen holds.
import { isOfficer, isOwnerOnly } from "../../plan/rights.ts";
import { type Answer, answer } from "../answer.ts";
import { decisionsHelp, type HelpTopic, officersHelp, questionsHelp, reportingHelp } from "../messages/help-topics.ts";
import { choice } from "../presses.ts";
import type { Turn } from "../turn.ts";

/** So many examples are read at a glance; with more, each topic is one button away. */
const AT_A_GLANCE = 10;

/** @param key of one topic, from its button; null for whatever fits the person */
export function help(turn: Turn, key: string | null = null): Answer {
  const topics = topicsFor(turn);
  const one = topics.find((topic) => topic.key === key);
  if (one) return said(`${one.title}: what you can write to me`, one.examples, []);
  const all = topics.flatMap(({ examples }) => examples);
  if (all.length <= AT_A_GLANCE || topics.length === 1) return said(IN_YOUR_WORDS, all, []);
  const first = topics.flatMap(({ title, examples: [example] }) =>
    example ? [{ title: `${title}: ${example.title}`, text: example.text, details: [] }] : [],
  );
  return said(IN_YOUR_WORDS, first, topics);
}

/** "Help with decisions", "help people"; null where no topic of theirs is named. */
export function helpSaid(text: string, turn: Turn): Answer | null {
  const about = /^\s*help (?:me )?(?:with |on |about |for )?(?:the )?(?<about>\p{L}+)\s*[.!?]*\s*$/iu.exec(text)?.groups
    ?.about;
  const meant = about?.toLowerCase() ?? "";
  const topic = topicsFor(turn).find(({ title }) => title.toLowerCase().replace(/^the /, "") === meant);
  return topic ? help(turn, topic.key) : null;
}

const IN_YOUR_WORDS = "You can write to me in your own words. Some examples:";

function said(text: string, items: HelpTopic["examples"], topics: readonly HelpTopic[]): Answer {
  const more = topics.map(({ key, title }) => choice(title, "help", { topic: key }));
  return answer({
    fallback: `${text} ${items.map((item) => item.title).join("; ")}.`,
    view: [
      { kind: "text", text },
      { kind: "list", numbered: false, items: [...items] },
      ...(more.length > 0
        ? [
            { kind: "text" as const, text: "More examples, by topic:" },
            { kind: "choices" as const, choices: more },
          ]
        : []),
      {
        kind: "note",
        text: "What you write is stored before I read it, and what you report can be undone. I say what I understood each time.",
      },
    ],
  });
}

/** The person's own first reference makes an example that works as it stands. */
function topicsFor(turn: Turn): readonly HelpTopic[] {
  const reference = (turn.listed[0] ?? turn.own[0])?.reference ?? "PLA-1";
  const reporting = reportingHelp(reference);
  if (isOwnerOnly(turn.standing)) return [reporting];
  const runs = isOfficer(turn.standing);
  const decides = runs || turn.standing.roles.some(({ role }) => role === "lead");
  const owns = turn.own.length > 0;
  const own = owns ? reporting : { ...reporting, examples: reporting.examples.slice(0, 1) };
  return [
    ...(owns ? [own] : []),
    questionsHelp(),
    ...(decides ? [decisionsHelp(reference)] : []),
    ...(runs ? officersHelp() : []),
    ...(owns ? [] : [own]),
  ];
}
