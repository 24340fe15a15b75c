// "Report": how one action stands, why, what shows it, and whether its date moves, all at once. With `as`, only a part of
// it: what holds it up ("explain"), or what came of it ("complete"). With `note`, that stands in it at the start.
import { actionsById, type HeldAction } from "../../db/held-actions.ts";
import { isLocalDate, localDate, writeDay } from "../../plan/calendar.ts";
import type { ActionId } from "../../plan/ids.ts";
import { mayReport } from "../../plan/rights.ts";
import { choiceNamed, mark } from "../../plan/status-scheme.ts";
import { type Answer, line } from "../answer.ts";
import { report } from "../handlers/report.ts";
import { capital, sayColourAndStatus } from "../messages/action-line.ts";
import { BLANK_REPORT, type SaidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { type Form, type FormErrors, type FormInput, type FormOption, type FormSent, filledIn } from "./form.ts";
import type { Filler, FormKind } from "./form-kind.ts";
import { choiceInput, dateInput, longTextInput, textInput } from "./inputs.ts";

export const reportForm: FormKind = { open, check, take };

async function open(args: Readonly<Record<string, string>>, filler: Filler): Promise<Form | null> {
  const action = await theirs(args.action, filler);
  return action && formOf(action, args);
}

function formOf(action: HeldAction, { as, note }: Readonly<Record<string, string>>): Form {
  const now = sayColourAndStatus(action);
  const due = action.dueOn ? `Due on ${writeDay(action.dueOn)}.` : "It has no date.";
  const args = { action: String(action.id), ...(as === undefined ? {} : { as }) };
  return {
    title: `${TITLES[as ?? ""] ?? "Report on"} ${action.reference}`,
    intro: `${action.words}\n${due} ${now ? `Now: ${now}.` : "Not yet reported here."}`,
    submit: { label: "Record it", press: { verb: "report", args, version: action.version } },
    inputs: inputsOf(action, as).map((input) => (input.id === "note" ? { ...input, value: note ?? null } : input)),
  };
}

const TITLES: Readonly<Record<string, string>> = { explain: "What holds up", complete: "What came of" };

function inputsOf(action: HeldAction, as: string | undefined): FormInput[] {
  const evidence = textInput("evidence", "What shows it", {
    hint: "A link or the name of a document.",
    optional: true,
  });
  const date = dateInput("date", "New date, if it moves", {
    hint: "A new date needs a reason, and may be for somebody else to decide.",
    optional: true,
  });
  if (as === "complete") return [longTextInput("note", "What changed, and for whom?"), evidence];
  if (as === "explain") return [longTextInput("note", "What holds it up?"), date];
  const note = longTextInput("note", "In your own words", {
    hint: "For amber and red: what holds it up. When complete: what changed, and for whom.",
    optional: true,
  });
  return [choiceInput("status", "How does it stand?", statuses(action)), note, evidence, date];
}

function statuses({ scheme }: HeldAction): FormOption[] {
  const hasComplete = scheme.choices.some(({ status }) => status === "complete");
  return [
    ...scheme.choices.map((one) => ({ value: one.code, label: mark(one), hint: `${capital(one.definition)}.` })),
    ...(hasComplete ? [] : [{ value: "complete", label: "Complete", hint: "The work is done." }]),
    { value: "no-change", label: "No change", hint: "What was said last still holds." },
  ];
}

async function check(sent: FormSent, filler: Filler): Promise<FormErrors> {
  const action = await theirs(sent.args.action, filler);
  if (!action) return {};
  const { values, args } = sent;
  const [status, note, date] = [filledIn(values, "status"), filledIn(values, "note"), filledIn(values, "date")];
  const errors: Record<string, string> = {};
  if (args.as !== undefined && note === null) errors.note = "Say it in a few words.";
  if (args.as === undefined && (status === null || !isKnown(action, status))) errors.status = "Choose how it stands.";
  const rag = status === null ? null : (choiceNamed(action.scheme, status)?.rag ?? null);
  if ((rag === "A" || rag === "R") && note === null) {
    errors.note = "Say in a few words what holds it up, so that whoever leads can help.";
  }
  if (date !== null) {
    if (!isLocalDate(date)) errors.date = "Give the date as day, month and year.";
    else if (date <= filler.today) errors.date = `A new date lies ahead; today is ${writeDay(filler.today)}.`;
    else if (note === null) errors.note = "Say why the date should move: whoever decides reads it.";
  }
  return errors;
}

async function take(sent: FormSent, turn: Turn): Promise<Answer> {
  const action = await theirs(sent.args.action, turn);
  if (!action) return line("That action is not yours to report on (any more), so nothing was recorded.");
  const status = filledIn(sent.values, "status");
  if (sent.args.as === undefined && (status === null || !isKnown(action, status))) {
    return line(
      `The words of the status scheme have changed since you opened the form. Say how ${action.reference} stands: ${action.scheme.choices.map(mark).join(", ")}.`,
    );
  }
  return report([reportOf(action, status, sent)], [action], turn);
}

/** The same report that the words would be read as. */
function reportOf(action: HeldAction, status: string | null, { values }: FormSent): SaidReport {
  const isPlain = status === "complete" || status === "no-change";
  const note = filledIn(values, "note");
  const date = filledIn(values, "date");
  const evidence = filledIn(values, "evidence");
  return {
    ...BLANK_REPORT,
    about: [action.id],
    status: isPlain ? status : null,
    schemeWord: isPlain ? null : status,
    note,
    date: date !== null && isLocalDate(date) ? { deadlines: [{ date: localDate(date), precision: "day" }] } : null,
    evidence: evidence ? [evidence] : [],
    words: [note, evidence].filter((one) => one !== null).join("\n"),
  };
}

function isKnown(action: HeldAction, status: string): boolean {
  return choiceNamed(action.scheme, status) !== null || status === "complete" || status === "no-change";
}

/** The action, where they may report on it; null else. */
async function theirs(id: string | undefined, { db, standing }: Pick<Filler, "db" | "standing">) {
  const [action] = /^\d{1,15}$/.test(id ?? "") ? await actionsById(db, [Number(id) as ActionId]) : [];
  return action && mayReport(standing, action) ? action : null;
}
