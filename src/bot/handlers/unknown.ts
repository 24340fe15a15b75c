// Words that nothing understood: kept, and one short question with buttons.
import { writeAudit } from "../../db/audit.ts";
import { andList } from "../../plan/listing.ts";
import { type Answer, answer } from "../answer.ts";
import type { Block } from "../message.ts";
import { choice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import { BLANK_REPORT, heldReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";

/** So many actions are offered as what the words may be about. */
const OFFERED = 3;

export async function notUnderstood(text: string, turn: Turn): Promise<Answer> {
  await writeAudit(turn.db, {
    organisationId: turn.organisation.id,
    at: turn.now,
    personId: turn.person.id,
    kind: "words.kept",
    subject: { incoming: turn.incoming.id },
  });
  const words = text.trim();
  const offered = (turn.listed.length > 0 ? turn.listed : turn.own).slice(0, OFFERED);
  const args = { answers: String(turn.incoming.id), part: "0" };
  const choices = offered.map((action) =>
    choice(`Note for ${action.reference}`, "record-held", { ...args, action: String(action.id) }),
  );
  const kept = words ? "I have kept your words, but I am not sure what you mean." : "That message held no words.";
  const ask = offered.length > 0 ? " Are they an update on one of these?" : "";
  const nearest = `${offered.length > 0 ? "Otherwise, the" : "The"} nearest things that I can do: ${andList(nearestTo(words), "or")}.`;
  const view: Block[] = [
    { kind: "text", text: `${kept}${ask}` },
    ...(choices.length > 0 ? [{ kind: "choices" as const, choices }] : []),
    { kind: "text", text: nearest },
  ];
  return answer({
    fallback: `${kept}${ask}`,
    became: [words ? { as: "note", why: "not understood; kept, and asked about" } : { as: "ignored", why: "no words" }],
    view,
    remembers: { ...NOTHING_OPEN, held: words ? [heldReport({ ...BLANK_REPORT, note: words, words })] : [] },
  });
}

const DOABLE: readonly { readonly say: string; readonly near: RegExp }[] = [
  { say: "“my actions”", near: /\b(my|mine|list|todo|tasks?|what do i)\b/i },
  { say: "“what's overdue in Place?”", near: /\b(overdue|late|due|who|how many|which|where)\b/i },
  {
    say: "“PLA-1 green, training booked”",
    near: /\b(update|progress|status|done|green|amber|red|started|finished)\b/i,
  },
  { say: "“undo”", near: /\b(wrong|mistake|oops|sorry|back|cancel)\b/i },
  { say: "“snooze till Monday”", near: /\b(stop|later|busy|quiet|remind|pause)\b/i },
  { say: "“I'm away until 3 January”", near: /\b(away|leave|holiday|off|sick|back on)\b/i },
  { say: "“help”", near: /\b(help|how|what can)\b/i },
];

/** The three that share most with the words; in their usual order where none does. */
function nearestTo(words: string): readonly string[] {
  const near = DOABLE.filter((one) => one.near.test(words));
  const rest = DOABLE.filter((one) => !near.includes(one) && one.say !== "“help”");
  const help = DOABLE.filter((one) => one.say === "“help”" && !near.includes(one));
  return [...near, ...rest]
    .slice(0, 2)
    .concat(near.length > 2 ? near.slice(2, 3) : help)
    .map((one) => one.say);
}
