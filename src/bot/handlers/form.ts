// A report step by step: one thing is asked at a time, and what was filled in is kept until it is sent or thrown away.
import { type Draft, draftOf, draftsOf, dropDraft, saveDraft } from "../../db/drafts.ts";
import { actionsById, type HeldAction } from "../../db/held-actions.ts";
import { writeDay } from "../../plan/calendar.ts";
import { type DraftField, type DraftFields, nextField } from "../../plan/draft.ts";
import { mayReport } from "../../plan/rights.ts";
import { choiceNamed, definitionsOf, mark } from "../../plan/status-scheme.ts";
import { type Answer, answer, line } from "../answer.ts";
import type { Block } from "../message.ts";
import { sayColourAndStatus } from "../messages/action-line.ts";
import { choice } from "../presses.ts";
import { readLine } from "../read-line.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import { BLANK_REPORT, type SaidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { report } from "./report.ts";

/** Begins the form, or goes on where it was left. */
export async function openForm(action: HeldAction, turn: Turn): Promise<Answer> {
  if (!mayReport(turn.standing, action)) {
    return line(`${action.reference} is not yours to report on, so there is nothing to fill in.`);
  }
  const held = await draftOf(turn.db, turn.person.id, action.id);
  if (!held) await saveDraft(turn.db, turn.person.id, action.id, {}, turn.now);
  return ask(action, held ?? { actionId: action.id, fields: {}, begunAt: turn.now });
}

/** "Go on": the form that was changed last. */
export async function goOnWithForm(turn: Turn): Promise<Answer> {
  const [last, ...others] = await draftsOf(turn.db, turn.person.id);
  const [action] = last ? await actionsById(turn.db, [last.actionId]) : [];
  if (!last || !action) return line("You have no form that is half filled. Say “my actions” to see what is open.");
  const said = ask(action, last);
  if (others.length === 0) return said;
  const more = { kind: "note" as const, text: `${others.length} more of your forms are half filled; they are kept.` };
  return { ...said, view: [...said.view, more] };
}

/** A line that answers the form's question; null where the words are about something else, and the form waits. */
export async function formSaid(
  text: string,
  action: HeldAction,
  field: DraftField,
  turn: Turn,
): Promise<Answer | null> {
  const draft = await draftOf(turn.db, turn.person.id, action.id);
  const { parts } = readLine(text, [action, ...turn.own], { ...turn, listed: [action] });
  const isElse = parts.some((part) => part.kind !== "report" || part.actions.some((name) => name !== action.reference));
  if (!draft || isElse) return null;
  const value = text.trim();
  switch (field) {
    case "status": {
      const word = choiceNamed(action.scheme, value)?.code ?? spoken(value);
      return word === null
        ? ask(action, draft, `I do not know “${value}” as a status.`)
        : fill(action, draft, { status: word }, turn);
    }
    case "note":
      return fill(action, draft, { note: value }, turn);
    case "evidence":
      return fill(action, draft, { evidence: value }, turn);
    case "date": {
      const read = readLine(`move to ${value}`, [action], { ...turn, listed: [action] }).parts[0];
      const [date] = read?.date?.deadlines ?? [];
      if (!date || (read?.doubt.length ?? 0) > 0) return ask(action, draft, `I could not read a date in “${value}”.`);
      return fill(action, draft, { date: { date: date.date, precision: date.precision } }, turn);
    }
  }
}

/** A button of the form. A value that is left out skips what was asked. */
export async function formPressed(
  action: HeldAction,
  field: string | undefined,
  value: string | undefined,
  turn: Turn,
): Promise<Answer | null> {
  const draft = await draftOf(turn.db, turn.person.id, action.id);
  if (!draft) return null;
  if (field === "status" && value !== undefined) return fill(action, draft, { status: value }, turn);
  if (field === "note" || field === "date" || field === "evidence") return fill(action, draft, { [field]: null }, turn);
  return null;
}

export async function formSent(action: HeldAction, turn: Turn): Promise<Answer | null> {
  const draft = await draftOf(turn.db, turn.person.id, action.id);
  if (!draft || missing(action, draft.fields) !== null) return draft ? ask(action, draft) : null;
  await dropDraft(turn.db, turn.person.id, action.id);
  return report([reportOf(action, draft.fields)], [action], turn);
}

export async function formThrownAway(action: HeldAction, turn: Turn): Promise<Answer> {
  await dropDraft(turn.db, turn.person.id, action.id);
  return line(`The form for ${action.reference} is thrown away; nothing was recorded.`);
}

async function fill(action: HeldAction, draft: Draft, filled: DraftFields, turn: Turn): Promise<Answer> {
  const fields = { ...draft.fields, ...filled };
  await saveDraft(turn.db, turn.person.id, action.id, fields, turn.now);
  return ask(action, { ...draft, fields });
}

function missing(action: HeldAction, fields: DraftFields): DraftField | null {
  const chosen = fields.status === undefined ? null : choiceNamed(action.scheme, fields.status);
  const isComplete = fields.status === "complete" || chosen?.status === "complete";
  return nextField(fields, { rag: chosen?.rag ?? null, isComplete });
}

function ask(action: HeldAction, draft: Draft, before: string | null = null): Answer {
  const field = missing(action, draft.fields);
  const args = { action: String(action.id) };
  const so = filledSoFar(action, draft);
  const question = field === null ? "Is this right?" : questionFor(field, action, draft.fields);
  const changed =
    action.reportedAt !== null && action.reportedAt > draft.begunAt
      ? `Since you began, ${action.reference} was reported on: ${sayColourAndStatus(action) ?? "a note"}.`
      : null;
  const choices =
    field === null
      ? [choice("Record it", "form-send", args), choice("Throw it away", "form-drop", args)]
      : [
          ...(field === "status" ? statuses(action) : [choice("Skip", "form-set", { ...args, field })]),
          choice("Throw it away", "form-drop", args),
        ];
  const text = [before, changed, question].filter((one) => one !== null).join(" ");
  const view: Block[] = [
    { kind: "heading", text: `Report on ${action.reference}, step by step` },
    { kind: "quote", text: action.words, by: action.plan },
    ...(so.length > 0 ? [{ kind: "facts" as const, facts: so }] : []),
    { kind: "text", text },
    ...(field === "status" ? [{ kind: "note" as const, text: definitionsOf(action.scheme).join(" ") }] : []),
    { kind: "choices", choices },
    {
      kind: "note",
      text: "What you fill in is kept, and nothing is recorded before you say so. Say “go on” to come back to it.",
    },
  ];
  return answer({
    fallback: text,
    view,
    remembers: field === null ? NOTHING_OPEN : { ...NOTHING_OPEN, asks: { kind: "form", action: action.id, field } },
  });
}

function questionFor(field: DraftField, { reference }: HeldAction, { status }: DraftFields): string {
  switch (field) {
    case "status":
      return `How does ${reference} stand?`;
    case "note":
      return status === "complete" ? "What changed, and for whom?" : "Why, in your own words?";
    case "date":
      return "Will its date move? Say the new one, as in “end of September”.";
    case "evidence":
      return "Is there a link or a document that shows it?";
  }
}

function statuses(action: HeldAction) {
  const args = { action: String(action.id), field: "status" };
  const hasComplete = action.scheme.choices.some(({ status }) => status === "complete");
  return [
    ...action.scheme.choices.map((one) => choice(mark(one), "form-set", { ...args, value: one.code })),
    ...(hasComplete ? [] : [choice("Complete", "form-set", { ...args, value: "complete" })]),
    choice("No change", "form-set", { ...args, value: "no-change" }),
  ];
}

function filledSoFar(action: HeldAction, { fields }: Draft) {
  const { status, note, date, evidence } = fields;
  const chosen = status === undefined ? null : choiceNamed(action.scheme, status);
  const word = chosen ? mark(chosen) : status?.replaceAll("-", " ");
  return [
    ...(word ? [{ label: "Status", value: word }] : []),
    ...(note ? [{ label: "In your words", value: note }] : []),
    ...(date ? [{ label: "New date", value: writeDay(date.date) }] : []),
    ...(evidence ? [{ label: "Evidence", value: evidence }] : []),
  ];
}

function spoken(value: string): string | null {
  if (/^(?:complete|completed|done|finished)$/i.test(value)) return "complete";
  return /^(?:no change|unchanged|the same)$/i.test(value) ? "no-change" : null;
}

function reportOf(action: HeldAction, { status, note, date, evidence }: DraftFields): SaidReport {
  const isPlain = status === "complete" || status === "no-change";
  return {
    ...BLANK_REPORT,
    about: [action.id],
    status: isPlain ? status : null,
    schemeWord: isPlain ? null : (status ?? null),
    note: note ?? null,
    date: date ? { deadlines: [date] } : null,
    evidence: evidence ? [evidence] : [],
    words: note ?? "",
  };
}
