// "Record for somebody": an officer writes down what somebody said elsewhere.
import { actionsById } from "../../db/held-actions.ts";
import { peopleOf } from "../../db/people.ts";
import { holdersOf } from "../../db/speakers.ts";
import type { ActionId } from "../../plan/ids.ts";
import { mayRecordFor } from "../../plan/rights.ts";
import { line } from "../answer.ts";
import { forSomebody } from "../handlers/for-somebody.ts";
import { filledIn } from "./form.ts";
import type { Filler, FormKind } from "./form-kind.ts";
import { longTextInput, textInput } from "./inputs.ts";

export const recordForm: FormKind = {
  async open(args, filler) {
    const action = await recordable(args.action, filler);
    if (!action) return null;
    const [holder] = await holdersOf(filler.db, action.id, filler.today);
    const people = await peopleOf(filler.db, filler.organisation.id);
    return {
      title: `Record for ${action.reference}`,
      intro: `${action.words}\nIt is recorded with the rights of the person who said it, and shown as written down by you.`,
      submit: {
        label: "Record it",
        press: { verb: "record", args: { action: String(action.id) }, version: action.version },
      },
      inputs: [
        textInput("person", "Who said it?", {
          hint: "The full name or the e-mail address.",
          value: people.find(({ id }) => id === holder?.id)?.name ?? null,
        }),
        longTextInput("words", "What they said", {
          hint: "For example: green, training booked. Told me by telephone.",
        }),
      ],
    };
  },
  check: async () => ({}),
  async take({ args, values }, turn) {
    const action = await recordable(args.action, turn);
    const [person, words] = [filledIn(values, "person"), filledIn(values, "words")];
    if (!action || person === null || words === null) {
      return line("That action is not yours to write anything down for (any more), so nothing was recorded.");
    }
    const named = words.toLowerCase().includes(action.reference.toLowerCase()) ? words : `${action.reference} ${words}`;
    return forSomebody(person, named, turn);
  },
};

async function recordable(id: string | undefined, { db, standing }: Pick<Filler, "db" | "standing">) {
  const [action] = /^\d{1,15}$/.test(id ?? "") ? await actionsById(db, [Number(id) as ActionId]) : [];
  return action && mayRecordFor(standing, action) ? action : null;
}
