// What every kind of form can do: be opened, be checked, and be taken when it was sent.
import type { Answer } from "../answer.ts";
import type { BotContext } from "../context.ts";
import type { Turn } from "../turn.ts";
import type { Form, FormErrors, FormSent } from "./form.ts";

/** Who fills a form in, and what they may do. */
export type Filler = BotContext & Pick<Turn, "person" | "standing">;

export interface FormKind {
  /** Null where there is nothing to fill in (any more), or not for them. */
  readonly open: (args: Readonly<Record<string, string>>, filler: Filler) => Promise<Form | null>;
  /** Sentences beside inputs, at once; nothing is stored. */
  readonly check: (sent: FormSent, filler: Filler) => Promise<FormErrors>;
  /** Decides anew, from the store and their rights, whatever was checked. */
  readonly take: (sent: FormSent, turn: Turn) => Promise<Answer>;
}
