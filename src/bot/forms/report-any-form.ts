// "Report on an action", before it is said on which: the action is chosen, and its own form opens.
import { actionsNamed, openActionsOf } from "../../db/actions-of.ts";
import type { HeldAction } from "../../db/held-actions.ts";
import { mayReport } from "../../plan/rights.ts";
import { line } from "../answer.ts";
import { reportChoice } from "../presses.ts";
import { type Form, filledIn } from "./form.ts";
import type { Filler, FormKind } from "./form-kind.ts";
import { choiceInput, textInput } from "./inputs.ts";
import { reportForm } from "./report-form.ts";

/**
 * `action` or `reference`: which one; then its own form is the next. `about`: words that may name one, as of a message
 * that somebody points at. `note`: what stands in that form at the start.
 */
export const reportAnyForm: FormKind = {
  async open(args, filler) {
    const action = await meant(args, filler);
    if (action) return reportForm.open({ action: String(action.id), ...noteOf(args) }, filler);
    return await whichOne(args, filler);
  },
  async check({ args, values }, filler) {
    if (await meant({ ...args, ...values }, filler)) return {};
    const reference = filledIn(values, "reference");
    const wrong = reference === null ? "Choose an action." : `There is no action ${reference} that you may report on.`;
    const { inputs } = await whichOne(args, filler);
    return Object.fromEntries(inputs.map(({ id }) => [id, wrong]));
  },
  /** From a client that could not open the next form: its button comes as a message. */
  async take({ args, values }, turn) {
    const action = await meant({ ...args, ...values }, turn);
    if (!action) return line("I could not tell which action you mean. Say “my actions”, and press Report beside it.");
    const text = `${action.reference}: ${action.words}`;
    const choices = [reportChoice(action, `Report on ${action.reference}`)];
    return line(text, {
      view: [
        { kind: "text", text },
        { kind: "choices", choices },
      ],
    });
  },
};

async function whichOne(args: Readonly<Record<string, string>>, filler: Filler): Promise<Form> {
  const own = await openActionsOf(filler.db, filler.standing);
  const options = own.map(({ id, reference, words }) => ({
    value: String(id),
    label: `${reference}: ${words}`,
    hint: null,
  }));
  const named = textInput("reference", "Which action?", { hint: "Its reference, such as PLA-3." });
  return {
    title: "Report on an action",
    intro: options.length > 0 ? null : "No open action is yours. You can name one that you may report on.",
    submit: { label: "Next", press: { verb: "report-any", args: noteOf(args), version: null }, opensForm: true },
    inputs: options.length > 0 ? [choiceInput("action", "Which action?", options)] : [named],
  };
}

function noteOf({ note }: Readonly<Record<string, string>>): Record<string, string> {
  return note === undefined ? {} : { note };
}

/** The one that is chosen or named, where they may report on it; null where it is none, or several. */
async function meant(args: Readonly<Record<string, string>>, filler: Filler): Promise<HeldAction | null> {
  const { db, organisation, standing } = filler;
  const chosen = args.action;
  if (chosen !== undefined) {
    return (await openActionsOf(db, standing)).find(({ id }) => String(id) === chosen) ?? null;
  }
  const words = `${args.reference ?? ""} ${args.about ?? ""}`;
  const named = await actionsNamed(db, organisation.id, standing, referencesIn(words));
  const [one, ...others] = named.filter((action) => action.state === "open" && mayReport(standing, action));
  return one && others.length === 0 ? one : null;
}

/** Every word with a number in it may be one: "PLA-1", "2.11", "4b"; a message holds some hundreds of words at the most. */
function referencesIn(words: string): readonly string[] {
  const found = words.match(/[\p{L}\p{N}][\p{L}\p{N}./-]*/gu) ?? [];
  const tidy = found.map((word) => word.replace(/[./-]+$/, "")).filter((word) => /\d/.test(word));
  return [...new Set(tidy)].slice(0, 200);
}
