// From an invoke of the message extension to the command that was given, or the button that was pressed in its dialog.
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { z } from "zod";
import type { Activity } from "./activity.ts";
import { COMMANDS, type CommandId } from "./commands.ts";
import { type PressedThere, pressOf } from "./what-was-said.ts";

export type Command =
  /** `words`: of the message that it was given at, where a person wrote one; `about`: all that it shows. */
  | { readonly kind: "opened"; readonly id: CommandId; readonly words: string; readonly about: string }
  | { readonly kind: "pressed"; readonly pressed: PressedThere };

/** Null for a command that we do not have, and for data that is not a card's of ours. */
export function readCommand({ name, value }: Activity): Command | null {
  const read = valueSchema.safeParse(value);
  if (!read.success) return null;
  const { commandId, data, messagePayload } = read.data;
  if (name === "composeExtension/submitAction") {
    const pressed = pressOf(data);
    return pressed && { kind: "pressed", pressed };
  }
  const command = COMMANDS.find(({ id }) => id === commandId);
  if (name !== "composeExtension/fetchTask" || !command) return null;
  const { body, attachments, from } = messagePayload ?? {};
  const text = body?.contentType === "html" ? wordsIn(body.content ?? "") : (body?.content ?? "");
  const onCards = (attachments ?? []).map(({ content }) => textOf(content)).join(" ");
  return {
    kind: "opened",
    id: command.id,
    words: from?.user ? text.trim().slice(0, MOST_LETTERS) : "",
    about: `${text} ${onCards}`.slice(0, MOST_READ),
  };
}

/** What of a message stands in a form's input at the start. */
const MOST_LETTERS = 500;
/** What of a message and its cards is looked through for references. */
const MOST_READ = 20_000;

const valueSchema = z.looseObject({
  commandId: z.string().nullish(),
  data: z.unknown().optional(),
  messagePayload: z
    .looseObject({
      body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
      from: z.looseObject({ user: z.looseObject({}).nullish() }).nullish(),
      attachments: z.array(z.looseObject({ content: z.unknown() })).nullish(),
    })
    .nullish(),
});

/** The text of an HTML fragment, a line for each paragraph. */
function wordsIn(html: string): string {
  return textIn(parseFragment(html))
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n\s*/g, "\n");
}

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  const text = "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
  return ["p", "div", "br", "li"].includes(node.nodeName) ? `${text}\n` : text;
}

/** A card comes as JSON, or as JSON in a string. */
function textOf(content: unknown): string {
  return typeof content === "string" ? content : JSON.stringify(content ?? "");
}
