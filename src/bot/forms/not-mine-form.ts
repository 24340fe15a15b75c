// "Not mine": whose an action is instead, for somebody to decide.
import { actionsById } from "../../db/held-actions.ts";
import { replyPart } from "../../parsers/reply/reply-part.ts";
import type { ActionId } from "../../plan/ids.ts";
import { owns } from "../../plan/rights.ts";
import { line } from "../answer.ts";
import { notMine } from "../handlers/not-mine.ts";
import { filledIn } from "./form.ts";
import type { Filler, FormKind } from "./form-kind.ts";
import { longTextInput, textInput } from "./inputs.ts";

export const notMineForm: FormKind = {
  async open(args, filler) {
    const action = await owned(args.action, filler);
    return (
      action && {
        title: `${action.reference} is not mine`,
        intro: `${action.words}\nSomebody who leads decides. Until then you are not asked about it.`,
        submit: {
          label: "Pass it on",
          press: { verb: "not-mine", args: { action: String(action.id) }, version: action.version },
        },
        inputs: [
          textInput("person", "Whose is it?", { hint: "A name or a post, if you know.", optional: true }),
          longTextInput("note", "Why", { optional: true }),
        ],
      }
    );
  },
  check: async () => ({}),
  async take({ args, values }, turn) {
    const action = await owned(args.action, turn);
    if (!action) return line("That action is not down as yours (any more), so there is nothing to pass on.");
    const [person, note] = [filledIn(values, "person"), filledIn(values, "note")];
    const words = `not mine${person ? `, it's ${person}'s` : ""}${note ? `: ${note}` : ""}`;
    const part = replyPart("not-mine", words, { actions: [action.reference], person, note });
    return notMine(part, [action], turn);
  },
};

async function owned(id: string | undefined, { db, standing }: Pick<Filler, "db" | "standing">) {
  const [action] = /^\d{1,15}$/.test(id ?? "") ? await actionsById(db, [Number(id) as ActionId]) : [];
  return action && owns(standing, action) ? action : null;
}
